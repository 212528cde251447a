import { describe, expect, it } from "vitest";
import type { Origin, StatementFinding } from "../../src/model/index.ts";
import { accountOf, recordsOf } from "./account.ts";
import { Draft } from "./draft.ts";

function saying(
  name: string,
  speaker: string | undefined,
  extra: Partial<StatementFinding> & {
    readonly outlet?: string;
    readonly form?: "name" | "description";
    readonly part?: "outlet" | "origin";
  } = {},
): Draft {
  const { outlet, form = "name", part = "outlet", ...rest } = extra;
  const draft = new Draft(name, `${outlet ?? name}. ${speaker ?? "It"} said so in ${name}.`);
  if (outlet) draft.source(outlet, { part });
  draft.statement("says", "said so", {
    ...(speaker ? { speaker: draft.argument(draft.actor(speaker, { form })), named: form === "name" } : { speaker: "outlet" }),
    ...rest,
  });
  return draft;
}

/** How many origins the statements of some drafts have. */
async function originsOf(drafts: readonly Draft[]): Promise<number> {
  const statements = new Set(
    drafts.flatMap((draft) =>
      draft.reading.findings.filter((finding) => finding.kind === "statement").map((finding) => finding.id as string),
    ),
  );
  const origins = (await recordsOf(await accountOf(drafts))).filter((record): record is Origin => record.kind === "origin");
  return origins.filter((origin) => origin.members.some((member) => statements.has(member))).length;
}

describe("origins", () => {
  it("are one for a named speaker, through whatever outlets", async () => {
    expect(
      await originsOf([saying("a", "Tomas Varga", { outlet: "Harbour Wire" }), saying("b", "Tomas Varga", { outlet: "Kolby Post" })]),
    ).toBe(1);
  });

  it("are never one for unnamed speakers of two reports, even of one outlet", async () => {
    expect(
      await originsOf([
        saying("a", "a senior official", { form: "description", outlet: "HW" }),
        saying("b", "a senior official", { form: "description", outlet: "HW" }),
      ]),
    ).toBe(2);
  });

  it("are one for the voices of an outlet and of a report that retells it", async () => {
    expect(
      await originsOf([saying("a", undefined, { outlet: "Harbour Wire" }), saying("b", undefined, { outlet: "HW", part: "origin" })]),
    ).toBe(1);
    expect(await originsOf([saying("a", undefined, { outlet: "Harbour Wire" }), saying("b", undefined, { outlet: "Kolby Post" })])).toBe(2);
  });

  it("of a belief told by another are those of the teller", async () => {
    const draft = new Draft("a", "Ilse Brandt said that Tomas Varga believed it.");
    const told = draft.statement("says", "said", { speaker: draft.argument(draft.actor("Ilse Brandt")), named: true });
    draft.statement("says", "believed", {
      mode: "belief",
      speaker: draft.argument(draft.actor("Tomas Varga")),
      named: true,
      told: [told.id],
      inside: told.id,
    });
    expect(await originsOf([draft])).toBe(1);
  });

  it("are one for unnamed speakers of copies", async () => {
    const long = Array.from({ length: 80 }, (_, n) => `word${n * 7}`).join(" ");
    const copy = (name: string): Draft => {
      const draft = new Draft(name, `A senior official said so. ${long} ${name}`);
      draft.statement("says", "said so", {
        speaker: draft.argument(draft.actor("A senior official", { form: "description" })),
        named: false,
      });
      return draft;
    };
    expect(await originsOf([copy("a"), copy("b")])).toBe(1);
    const derived = (await recordsOf(await accountOf([copy("a"), copy("b")]))).filter(
      (record) => record.kind === "link" && record.type === "derives",
    );
    expect(derived).toHaveLength(1);
  });
});
