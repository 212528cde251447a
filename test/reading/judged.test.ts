import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  anchorOn,
  type Decision,
  type Finding,
  type FindingKind,
  findingKinds,
  type Judgement,
  judgementId,
  overlap,
  type Reading,
  type Text,
} from "../../src/model/index.ts";
import { amendmentProblem, fieldsOf, judged, problemWithAll } from "../../src/reading/judged.ts";
import { Draft } from "../reconcile/draft.ts";

const BODY =
  "Tomas Varga met Ilse Brandt in Maren on Friday, and the Orlen Front denied that guards shelled the depot near the old bridge.";

/** A report with an actor, a place, a date, an event and a statement on it. */
function story() {
  const draft = new Draft("story.txt", BODY);
  const varga = draft.actor("Tomas Varga");
  const brandt = draft.actor("Ilse Brandt");
  const front = draft.actor("Orlen Front");
  const again = draft.actor("guards", { form: "description", of: front });
  const place = draft.place("Maren");
  const date = draft.date("Friday", "2031-03-07");
  const event = draft.event("shelled", { perpetrator: [draft.argument(again)], place: draft.argument(place) });
  const denial = draft.statement("says", "denied", {
    speaker: draft.argument(front),
    about: [draft.argument(event)],
    content: [draft.at("that guards shelled the depot")],
  });
  return { draft, varga, brandt, front, again, place, date, event, denial };
}
type Story = ReturnType<typeof story>;

let count = 0;
function judgement({ draft }: Story, decision: Decision): Judgement {
  const at = `2031-04-01T10:00:${`${count++ % 60}`.padStart(2, "0")}Z`;
  const named = ["a", "b", "finding"].flatMap((field) => {
    const id = (decision as unknown as Record<string, unknown>)[field];
    const finding = draft.reading.findings.find((one) => one.id === id);
    const spans = finding?.evidence.parts[0]?.spans ?? [];
    return finding ? [{ ...anchorOn(draft.id, draft.text, spans), finding: finding.id, kind: finding.kind }] : [];
  });
  const own = decision.verb === "add" ? decision.spans : decision.verb === "zone" ? [decision.span] : [];
  const anchors = own.length > 0 ? [anchorOn(draft.id, draft.text, own)] : named;
  return { kind: "judgement", id: judgementId("Ada", at, JSON.stringify(decision), count), by: "Ada", at, decision, anchors };
}

const judgedBy = (told: Story, ...decisions: readonly Decision[]): Reading =>
  judged(
    told.draft.reading,
    decisions.map((one) => judgement(told, one)),
    told.draft.text,
  );
const get = (reading: Reading, { id }: Finding): Finding | undefined => reading.findings.find((finding) => finding.id === id);

/** The same reading as of another text: every finding where its words stand there, with the id that gives. */
function onText(told: Story, body: string): { readonly reading: Reading; readonly text: Text } {
  const text: Text = {
    ...told.draft.text,
    id: "t-later" as Text["id"],
    text: body,
    zones: [{ start: 0, end: body.length, role: "body", reason: "all" }],
  };
  const shift = new Draft("story.txt", body);
  const findings = told.draft.reading.findings.flatMap((finding): Finding[] => {
    const words = finding.evidence.parts[0]?.words[0] ?? "";
    if (!body.includes(words)) return [];
    if (finding.kind === "actor") return [shift.actor(words)];
    return finding.kind === "event" ? [shift.event(words)] : [];
  });
  return { text, reading: { ...told.draft.reading, text: text.id, findings } };
}

describe("judged", () => {
  it("leaves a reading without judgements as it is", () => {
    const { draft } = story();
    const { reading } = draft;
    expect(judged(reading, [], draft.text)).toBe(reading);
  });

  it("marks a rejected finding and takes it out of what others say", () => {
    const told = story();
    const reading = judgedBy(told, { verb: "reject", finding: told.front.id });
    expect(get(reading, told.front)).toMatchObject({ standing: "rejected" });
    expect(get(reading, told.denial)).toMatchObject({ speaker: { words: "Orlen Front" } });
    expect(JSON.stringify(get(reading, told.denial))).not.toContain(told.front.id);
    expect(get(reading, told.again)).toMatchObject({ entity: told.again.id });
  });

  it("takes a rejected statement off what it told", () => {
    const told = story();
    const before = judgedBy(told, { verb: "accept", finding: told.event.id });
    expect(get(before, told.event)?.told).toEqual([told.denial.id]);
    const reading = judgedBy(told, { verb: "reject", finding: told.denial.id });
    expect(get(reading, told.event)?.told).toEqual([]);
  });

  it("lets the last of accept and reject stand", () => {
    const told = story();
    const [accept, reject] = [{ verb: "accept", finding: told.varga.id } as const, { verb: "reject", finding: told.varga.id } as const];
    expect(get(judgedBy(told, reject, accept), told.varga)?.standing).toBe("accepted");
    expect(get(judgedBy(told, accept, reject), told.varga)?.standing).toBe("rejected");
  });

  it("amends codes, words, arguments by words or id, lists, dates and numbers, and says by whom", () => {
    const told = story();
    const amend = (finding: Finding, field: string, value: string) =>
      get(judgedBy(told, { verb: "amend", finding: finding.id, field, value }), finding) as unknown as Record<string, unknown>;
    expect(amend(told.denial, "act", "denies")).toMatchObject({ act: "denies", standing: "amended" });
    expect(amend(told.denial, "act", "denies")["inferred"]).toEqual([
      { field: "act", clue: expect.stringMatching(/^judgement j-\w+ by Ada$/) },
    ]);
    expect(amend(told.denial, "speaker", "Ilse Brandt")).toMatchObject({ speaker: { finding: told.brandt.id }, named: true });
    expect(amend(told.denial, "speaker", "outlet")["speaker"]).toBe("outlet");
    expect(amend(told.event, "perpetrator", `${told.varga.id}; the old bridge`)["perpetrator"]).toEqual([
      { words: "Tomas Varga", spans: [told.draft.at("Tomas Varga")], finding: told.varga.id },
      { words: "the old bridge", spans: [told.draft.at("the old bridge")] },
    ]);
    expect(amend(told.event, "place", "")).not.toHaveProperty("place");
    expect(amend(told.event, "toll", "killed at least 3: guards")["toll"]).toMatchObject([
      { effect: "killed", quantity: { form: "at-least", n: 3 }, of: { words: "guards", finding: told.again.id } },
    ]);
    expect(amend(told.date, "value", "2031-02")).toMatchObject({ interval: { from: "2031-02-01", to: "2031-02-28" } });
    expect(amend(told.varga, "name", "T. Varga")).toMatchObject({ name: "T. Varga", names: ["Tomas Varga", "T. Varga"] });
  });

  it("refuses to amend what a field cannot hold", () => {
    const told = story();
    const problem = (finding: Finding, field: string, value: string) =>
      amendmentProblem(finding, field, value, told.draft.reading.findings, told.draft.text);
    expect(problem(told.denial, "act", "denies")).toBeUndefined();
    expect(problem(told.denial, "act", "mutters")).toContain("one of says");
    expect(problem(told.denial, "evidence", "x")).toContain("has no field");
    expect(problem(told.denial, "__proto__", "x")).toContain("has no field");
    expect(problem(told.varga, "name", " ")).toContain("cannot be empty");
    expect(problem(told.denial, "saidWhen", told.varga.id)).toContain("names no finding");
    expect(problem(told.denial, "content", "no such words")).toContain("do not stand");
    expect(problem(told.date, "value", "last week")).toContain("a date such as");
  });

  it("adds a finding from selected words, with its fields and what they leave open", () => {
    const told = story();
    const add = (kind: FindingKind, words: string, fields: Record<string, string>): Decision => ({
      verb: "add",
      report: told.draft.id,
      finding: kind,
      spans: [told.draft.at(words)],
      words: [words],
      fields,
    });
    const reading = judgedBy(told, add("event", "met", { event: "consult", perpetrator: "Tomas Varga", date: "Friday" }));
    const made = reading.findings.find((finding) => finding.standing === "added");
    expect(made).toMatchObject({
      kind: "event",
      rule: "person:Ada",
      zone: "body",
      event: "consult",
      polarity: "happened",
      perpetrator: [{ finding: told.varga.id }],
      date: { finding: told.date.id },
      inferred: [
        { field: "polarity", clue: "not given by Ada" },
        { field: "modality", clue: "not given by Ada" },
      ],
    });
    expect(problemWithAll("event", {})).toContain("needs event");
    expect(problemWithAll("event", { event: "consult" })).toBeUndefined();
  });

  it("never gives an added finding the id of one that a reader finds there", () => {
    const told = story();
    const decision: Decision = {
      verb: "add",
      report: told.draft.id,
      finding: "actor",
      spans: [told.draft.at("Tomas Varga")],
      words: ["Tomas Varga"],
      fields: {},
    };
    const reading = judgedBy(told, decision, decision);
    expect(new Set(reading.findings.map(({ id }) => id)).size).toBe(told.draft.reading.findings.length + 2);
  });

  it("puts what stands inside an added statement under it", () => {
    const told = story();
    const reading = judgedBy(told, {
      verb: "add",
      report: told.draft.id,
      finding: "statement",
      spans: [told.draft.at("met")],
      words: ["met"],
      fields: { content: "in Maren on Friday" },
    });
    const made = reading.findings.find((finding) => finding.standing === "added");
    expect(get(reading, told.place)?.told).toEqual([made?.id]);
  });

  it("can give or amend nothing that every kind has, and makes every kind from its needed fields", () => {
    const told = story();
    const values: Record<string, string> = {
      holder: "Tomas Varga",
      title: "mayor",
      type: "",
      from: "Tomas Varga",
      to: "Ilse Brandt",
      event: "assault",
      relation: "before",
      a: told.event.id,
      b: told.date.id,
      part: "outlet",
      value: "2031-03-04",
    };
    for (const kind of findingKinds) {
      expect(
        [...fieldsOf(kind).keys()].filter((name) => ["id", "kind", "report", "text", "zone", "evidence", "rule"].includes(name)),
      ).toEqual([]);
      const fields = Object.fromEntries(
        [...fieldsOf(kind)].flatMap(([name, field]) => {
          const value = field.form === "code" ? field.codes[0] : values[name];
          return field.needed && value ? [[name, value]] : [];
        }),
      );
      expect({ kind, problem: problemWithAll(kind, fields) }).toEqual({ kind, problem: undefined });
      const spans = [told.draft.at("Maren")];
      const reading = judgedBy(told, { verb: "add", report: told.draft.id, finding: kind, spans, words: ["Maren"], fields });
      expect({ kind, notes: reading.notes, added: reading.findings.filter(({ standing }) => standing === "added").length }).toEqual({
        kind,
        notes: [],
        added: 1,
      });
    }
  });
});

describe("a judgement on another text", () => {
  const told = story();
  const reject: Decision = { verb: "reject", finding: told.event.id };
  const applied = (body: string, decision: Decision = reject): Reading => {
    const { reading, text } = onText(told, body);
    return judged(reading, [judgement(told, decision)], text);
  };

  it("moves with its words where they stand once with what is around them", () => {
    const reading = applied(`A line more. ${BODY}`);
    const [rejected] = reading.findings.filter(({ standing }) => standing === "rejected");
    expect(rejected?.evidence.parts[0]?.words).toEqual(["shelled"]);
    expect(reading.moved).toEqual([{ judgement: expect.any(String), from: told.event.id, to: rejected?.id }]);
    expect(reading.notes).toEqual([]);
  });

  it("moves where only one side of it changed", () => {
    expect(applied(`${BODY.slice(0, BODY.indexOf("shelled") + 7)} and burnt a barn.`).notes).toEqual([]);
  });

  it("is orphaned, with a note, where its words are gone, stand twice, or stand among others, even at the same place", () => {
    const [before, rest] = BODY.split("shelled");
    for (const body of [
      BODY.replace("shelled", "praised"),
      `${BODY} ${BODY}`,
      `${"x".repeat((before ?? "").length)}shelled${"y".repeat((rest ?? "").length)}`,
    ]) {
      const reading = applied(body);
      expect(reading.findings.filter(({ standing }) => standing !== undefined)).toEqual([]);
      expect(reading.notes).toMatchObject([
        { code: "judgement-orphaned", report: told.draft.id, message: expect.stringContaining('"shelled"') },
      ]);
      expect(reading.moved).toEqual([{ judgement: expect.any(String), from: told.event.id }]);
    }
  });

  it("is orphaned where the reader no longer finds anything there", () => {
    const { reading, text } = onText(told, BODY);
    const none = judged({ ...reading, findings: [] }, [judgement(told, reject)], text);
    expect(none.notes).toHaveLength(1);
  });

  it("is orphaned where the zone or the added words are gone", () => {
    const span = told.draft.at("the old bridge");
    const zone: Decision = { verb: "zone", report: told.draft.id, span, words: "the old bridge", role: "teaser" };
    const add: Decision = { verb: "add", report: told.draft.id, finding: "place", spans: [span], words: ["the old bridge"], fields: {} };
    const gone = BODY.replace("the old bridge", "a new quay");
    for (const decision of [zone, add]) {
      expect(applied(gone, decision).notes).toHaveLength(1);
      expect(applied(`A line more. ${BODY}`, decision).notes).toEqual([]);
    }
  });
});

describe("any judgements", () => {
  const told = story();
  const ids = told.draft.reading.findings.map(({ id }) => id);
  const id = fc.constantFrom(...ids);
  const words = fc.oneof(fc.constantFrom("Tomas Varga", "Maren", "yes", "3", "killed 3", "outlet", ""), fc.string({ unit: "binary" }), id);
  const field = fc.oneof(fc.constantFrom(...findingKinds.flatMap((kind) => [...fieldsOf(kind).keys()])), fc.string());
  const span = fc
    .tuple(fc.nat(BODY.length - 1), fc.integer({ min: 1, max: 12 }))
    .map(([start, size]) => ({ start, end: Math.min(BODY.length, start + size) }));
  const decision: fc.Arbitrary<Decision> = fc.oneof(
    fc.record({ verb: fc.constantFrom("accept", "reject"), finding: id }),
    fc.record({ verb: fc.constant("amend" as const), finding: id, field, value: words }),
    fc.record({
      verb: fc.constant("add" as const),
      report: fc.constant(told.draft.id),
      finding: fc.constantFrom(...findingKinds),
      spans: span.map((one) => [one]),
      words: fc.constant([]),
      fields: fc.dictionary(field, words, { maxKeys: 3 }),
    }),
  );

  it("throw nothing, leave every finding on its words, and leave no reference to a rejected finding", () => {
    fc.assert(
      fc.property(fc.array(decision, { maxLength: 6 }), (decisions) => {
        const reading = judgedBy(told, ...decisions);
        const rejected = reading.findings.filter(({ standing }) => standing === "rejected").map((finding) => finding.id);
        for (const finding of reading.findings) {
          for (const part of finding.evidence.parts) expect(part.spans.map((one) => BODY.slice(one.start, one.end))).toEqual(part.words);
          expect(overlap(finding.evidence.hull, { start: 0, end: BODY.length })).toBeGreaterThan(0);
          if (finding.standing !== "rejected") for (const out of rejected) expect(JSON.stringify(finding)).not.toContain(out);
        }
        expect(new Set(reading.findings.map((finding) => finding.id)).size).toBe(reading.findings.length);
        expect(reading.findings.length).toBeGreaterThanOrEqual(ids.length);
      }),
      { numRuns: 300 },
    );
  });
});
