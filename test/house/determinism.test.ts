import { describe, expect, it } from "vitest";
import { sourceFiles, withoutComments } from "./sources.ts";

const pure = new Set(["model", "text", "packs", "reading", "reconcile", "analysis", "export", "api"]);

/** What pure rooms must not use, and why. */
const forbidden: readonly (readonly [RegExp, string])[] = [
  [/\.localeCompare\b|\bIntl\b|\.toLocale[A-Z]\w*/, "follows the machine's locale: use byCodeUnit and the tables of text/"],
  [/\bMath\.random\b|\bcrypto\./, "is random"],
  [/\bDate\.now\b|\bnew Date\b|\bperformance\b/, "asks the clock or the machine's time zone"],
  [
    /\bMath\.(?:exp|expm1|log|log1p|log2|log10|pow|sin|cos|tan|asin|acos|atan|atan2|sinh|cosh|tanh|cbrt)\b/,
    "differs between machines: use tables or integers",
  ],
  [/\bprocess\.|\bfetch\(|\bsetTimeout\b|\bconsole\./, "is an effect"],
];

const offences = (files: readonly { readonly path: string; readonly code: string }[], pattern: RegExp): string[] =>
  files.flatMap(({ path, code }) =>
    code.split("\n").flatMap((line, index) => (pattern.test(line) ? [`${path}:${index + 1} ${line.trim()}`] : [])),
  );

describe("pure rooms", () => {
  const files = sourceFiles("src").filter(({ room }) => pure.has(room));

  it.each(forbidden)("do not use %s, which %s", (pattern) => {
    expect(offences(files, pattern)).toEqual([]);
  });

  // Node versions carry different Unicode; character classes come from the frozen tables of text/.
  it("leave Unicode property classes to text/", () => {
    expect(
      offences(
        files.filter(({ room }) => room !== "text"),
        /\\p\{/iu,
      ),
    ).toEqual([]);
  });
});

describe("the reading of code", () => {
  it("blanks comments and keeps strings", () => {
    expect(withoutComments('a(); // Math.random\nb("// no comment", /\\/\\*x/); /* Intl */ c();')).toBe(
      'a();               \nb("// no comment", /\\/\\*x/);            c();',
    );
  });

  it.each(["x.localeCompare(y)", "Math.random()", "Date.now()", "Math.exp(1)", "process.env"])("would see %s", (line) => {
    expect(forbidden.some(([pattern]) => pattern.test(line))).toBe(true);
  });
});
