import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { byCodeUnit, type Finding, hull, overlap, type Span } from "../../src/model/index.ts";
import { type Facts, factsOf } from "./facts.ts";
import { type Annotation, type Case, parseCases, type Settings, touches } from "./parse.ts";

/** What is checked: reading of one text under the settings of its case. */
export type Read = (text: string, settings: Settings) => readonly Finding[];

/**
 * How near a finding's trigger must come to the carets: the same words give or take an article, a possessive, or a preposition
 * before a date; the same beginning ("six" and "six captains", "three men" and "three men, among them Bell"); half of both; any touch.
 */
function nearness(facts: Facts): "same" | "beginning" | "half" | "touch" {
  if (facts.kind === "place" || facts.kind === "date") return "same";
  if (facts.kind === "actor") return facts.fields.form?.includes("name") ? "same" : "beginning";
  if (facts.kind === "count") return "beginning";
  return facts.kind === "office" ? "half" : "touch";
}
/** Fields that hold a stretch of words, of which a case may give a part. */
const partFields = new Set([
  "what",
  "condition",
  "says",
  "on",
  "unless",
  "sincerity",
  "degree",
  "anonymity",
  "reason",
  "interest",
  "access",
  "hedge",
  "likelihood",
]);
/** Fields and main values that are codes, compared strictly. */
const codeFields = new Set([
  "load",
  "quoted",
  "kind",
  "form",
  "type",
  "anchor",
  "fuzziness",
  "granularity",
  "open",
  "state",
  "polarity",
  "modality",
  "phase",
  "named",
  "mode",
  "manner",
  "setting",
  "status",
  "flags",
  "act",
]);
const nameKinds = new Set(["actor", "place", "office", "count"]);

/** Lower case, without articles in front, quotation marks around, a possessive or a blank too many: how names are compared. */
const fold = (name: string): string =>
  name
    .toLowerCase()
    .replaceAll("’", "'")
    .replace(/["“”‘]/g, "")
    .replace(/^(the|an?) /, "")
    .replace(/'s?$/, "")
    .replace(/\s+/g, " ")
    .trim();

/** Whether found values answer a demand; `none` demands that there is no value. */
function answers(found: readonly string[], wanted: readonly string[], how: "code" | "name" | "part"): boolean {
  return wanted.some((want) => {
    if (want === "none") return found.length === 0;
    return found.some((value) =>
      how === "code" ? value === want : how === "name" ? fold(value) === fold(want) : fold(value).includes(fold(want)),
    );
  });
}

/** Names of what a finding does not answer of an annotation: `value`, fields; `field?` for a field its kind does not have. */
function misses(facts: Facts, annotation: Annotation): string[] {
  const value = annotation.value.length === 0 || answers(facts.value, annotation.value, nameKinds.has(facts.kind) ? "name" : "code");
  const fields = annotation.fields.flatMap(({ name, values }) => {
    const how = partFields.has(name) ? "part" : codeFields.has(name) ? "code" : "name";
    return answers(facts.fields[name] ?? [], values, how) ? [] : [name];
  });
  return [...(value ? [] : ["value"]), ...fields];
}

/** Whether a finding stands where the carets are. */
function stands(facts: Facts, annotation: Annotation, text: string): boolean {
  if (!touches(facts.spans, annotation.spans)) return false;
  if (annotation.mode === "unwanted") return true;
  const how = nearness(facts);
  if (how === "touch") return true;
  if (how === "half") {
    const [a, b] = [hull(facts.spans), hull(annotation.spans)];
    return 2 * overlap(a, b) >= Math.max(a.end, b.end) - Math.min(a.start, b.start);
  }
  const [found, wanted] = [facts.spans, annotation.spans].map((spans) => {
    const words = fold(spans.map(({ start, end }) => text.slice(start, end)).join(" "));
    return facts.kind === "date" ? words.replace(/^(since|between|from|until) /, "") : words;
  }) as [string, string];
  return found === wanted || (how === "beginning" && (found.startsWith(wanted) || wanted.startsWith(found)));
}

const isOf = (facts: Facts, kind: string): boolean => facts.kind === kind || (kind === "any" && facts.kind !== "speaker");

/** What a reading gets wrong in a case, each as one message with the line of text and carets; empty when it is right. */
export function problemsOf(one: Case, read: Read): string[] {
  const findings = read(one.text, one.settings);
  const known = new Map<string, Finding>(findings.map((finding) => [finding.id, finding]));
  const all = findings.flatMap((finding) => factsOf(finding, one.text, known));
  const answered = new Set<Facts>();
  const problems = one.annotations.flatMap((annotation) => {
    const here = all.filter((facts) => isOf(facts, annotation.kind));
    const right = here.filter((facts) => stands(facts, annotation, one.text) && misses(facts, annotation).length === 0);
    for (const facts of right) answered.add(facts);
    if ((annotation.mode === "wanted") === right.length > 0) return [];
    return [message(one, annotation, annotation.mode === "wanted" ? here : right)];
  });
  const beyond = all.filter((facts) => one.only.includes(facts.kind) && !answered.has(facts));
  return [...problems, ...beyond.map((facts) => `${one.file}:${one.line} ${one.title}\n  not asked for\n${drawn(one.text, facts, [])}`)];
}

/** What is found in a case in which nothing may be found. */
export function noiseOf(one: Case, read: Read): string[] {
  const findings = read(one.text, one.settings);
  const known = new Map<string, Finding>(findings.map((finding) => [finding.id, finding]));
  return findings.map(
    (finding) =>
      `${one.file}:${one.line} ${one.title}\n  nothing may be found here\n${factsOf(finding, one.text, known)
        .map((facts) => drawn(one.text, facts, []))
        .join("\n")}`,
  );
}

function message(one: Case, annotation: Annotation, found: readonly Facts[]): string {
  const line = lineOf(one.text, hull(annotation.spans).start);
  const near = found.filter((facts) => touches(facts.spans, [line]));
  const wanted = `${carets(one.text, annotation.spans)} ${annotation.words}`;
  return [
    `${one.file}:${annotation.line} ${one.title}`,
    annotation.mode === "wanted" ? "  wanted" : "  not wanted",
    `    ${one.text.slice(line.start, line.end)}`,
    `    ${wanted}`,
    near.length > 0 ? "  found" : "  found nothing of this kind in the line",
    ...near.map((facts) => drawn(one.text, facts, annotation.mode === "wanted" ? misses(facts, annotation) : [], false)),
  ].join("\n");
}

/** A finding under its line: carets, kind, value, fields, and what does not answer. */
function drawn(text: string, facts: Facts, wrong: readonly string[], withLine = true): string {
  const line = lineOf(text, hull(facts.spans).start);
  const fields = Object.entries(facts.fields).flatMap(([name, values]) =>
    values.length > 0 && name !== "rule" ? [`${name}=${values[0]}`] : [],
  );
  const shown = [facts.kind, ...facts.value.slice(-1), ...fields].join(" ");
  return `${withLine ? `    ${text.slice(line.start, line.end)}\n` : ""}    ${carets(text, facts.spans)} ${shown}${wrong.length > 0 ? `  (not: ${wrong.join(", ")})` : ""}`;
}

function lineOf(text: string, at: number): Span {
  const end = text.indexOf("\n", at);
  return { start: text.lastIndexOf("\n", at - 1) + 1, end: end < 0 ? text.length : end };
}

function carets(text: string, spans: readonly Span[]): string {
  const line = lineOf(text, hull(spans).start);
  return spans
    .filter(({ start }) => start < line.end)
    .reduce((drawing, { start, end }) => `${drawing.padEnd(start - line.start)}${"^".repeat(Math.min(end, line.end) - start)}`, "");
}

/** All cases of a folder beside this file, by file name and place in it. */
export function casesIn(folder: string): Case[] {
  const home = new URL(`./${folder}/`, import.meta.url);
  const files = readdirSync(home, { recursive: true })
    .map(String)
    .filter((name) => name.endsWith(".txt"))
    .sort(byCodeUnit);
  return files.flatMap((name) => parseCases(`${folder}/${name}`, readFileSync(new URL(name, home), "utf8")));
}

/**
 * Registers one test for every case of a folder; in `noise` nothing may be found, in any other the annotations hold. A case marked
 * `not yet` must still fail, so that the mark goes as soon as it is read right.
 */
export function check(folder: string, read: Read): void {
  describe(`cases of ${folder}`, () => {
    test.each(casesIn(folder).map((one) => [`${one.file}:${one.line} ${one.title}`, one] as const))("%s", (_, one) => {
      const problems = folder === "noise" || folder.startsWith("noise/") ? noiseOf(one, read) : problemsOf(one, read);
      if (one.notYet) expect(problems, "it is read right now: take its mark `not yet` away").not.toEqual([]);
      else expect(problems.join("\n\n")).toBe("");
    });
  });
}
