import * as fc from "fast-check";
import { type ActorFinding, findingId } from "../../src/model/index.ts";
import { Draft } from "./draft.ts";

const NAMES = [
  ["Orlen Front", "orlen-front", "group"],
  ["Orlen Guard", "orlen-guard", "group"],
  ["Vessia", "vessia", "state"],
  ["Tomas Varga", undefined, "person"],
  ["Ilse Brandt", undefined, "person"],
  ["Thomas Varga", undefined, "person"],
] as const;
const PLACES = ["Maren", "Kolby"] as const;
const DAYS = ["2031-03-04", "2031-03", "XXXX-03-04"] as const;
const ACTS = ["claims", "denies", "blames", "denies-for", "suspects", "says", "no-claim"] as const;

const line = fc.record({
  who: fc.nat(NAMES.length - 1),
  whom: fc.nat(NAMES.length - 1),
  place: fc.option(fc.constantFrom(...PLACES), { nil: undefined }),
  day: fc.option(fc.constantFrom(...DAYS), { nil: undefined }),
  act: fc.constantFrom(...ACTS),
  mode: fc.constantFrom("rocket", "killing", "drone", undefined),
  packed: fc.boolean(),
  named: fc.boolean(),
  truce: fc.constantFrom("in-force", "void", "defied", undefined),
  bond: fc.constantFrom("truce", "order", "request"),
  toll: fc.nat(2),
});
type Line = typeof line extends fc.Arbitrary<infer T> ? T : never;

/** A small world: a few reports over few names, places and days, so that they meet often. */
export const worlds = fc
  .array(
    fc.tuple(
      fc.array(line, { minLength: 1, maxLength: 3 }),
      fc.constantFrom("Harbour Wire", "Kolby Post", undefined),
      fc.boolean(),
      fc.boolean(),
    ),
    {
      minLength: 1,
      maxLength: 4,
    },
  )
  .map((reports) => reports.map(([lines, outlet, copied, retold], at) => draftOf(`report-${at}.txt`, lines, outlet, { copied, retold })));

const COPIED =
  "the long road to the harbour was closed for nine days while engineers took the old bridge apart beam by beam and laid it on barges that nobody had ordered and nobody would pay for in the end either";

const CREW = ["Mirko Dellan", "Oda Seveli", "Pavo Rindt", "Jana Holm"];

/** In another order from report to report, so that no passage is the same. */
const crewOf = (name: string): readonly string[] => (/[13]/.test(name) ? CREW : [...CREW].reverse());

interface Passages {
  /** Whether it has words that others copy, or names and figures that others retell. */
  readonly copied: boolean;
  readonly retold: boolean;
}

function draftOf(name: string, lines: readonly Line[], outlet: string | undefined, { copied, retold }: Passages): Draft {
  const texts = lines.map(
    (found, n) =>
      `Line ${n}: ${NAMES[found.who]?.[0]} spoke${n} that attack${n} hit ${NAMES[found.whom]?.[0]} in ${found.place ?? "nowhere"} on ${found.day ?? "someday"}; truce${n} held.`,
  );
  const draft = new Draft(
    name,
    `${outlet ?? "Nobody"} reports (${name}).\n${texts.join("\n")}\n${copied ? COPIED : ""}\n${retold ? `${name} counts 412 tons, 37 hands: ${crewOf(name).join(", ")}` : ""}`,
  );
  if (retold) for (const hand of CREW) draft.actor(hand);
  if (outlet !== undefined) draft.source(outlet, { part: "outlet" });
  const known = new Map<string, ActorFinding>();
  for (const [n, found] of lines.entries()) addLine(draft, n, found, known);
  return draft;
}

function addLine(draft: Draft, n: number, found: Line, known: Map<string, ActorFinding>): void {
  const offset = draft.at(`Line ${n}:`).start;
  const mention = (at: number, from: number): ActorFinding => {
    const [words, pack, actorKind] = NAMES[at] ?? NAMES[0];
    const nth = draft.body.slice(0, draft.body.indexOf(words, from)).split(words).length - 1;
    const of = known.get(words);
    const actor = draft.actor(words, {
      nth,
      actorKind,
      ...(of ? { of } : {}),
      ...(pack !== undefined && found.packed && !of ? { pack } : {}),
    });
    if (!of) known.set(words, actor);
    return actor;
  };
  const who = mention(found.who, offset);
  const whom = mention(found.whom, draft.at(`attack${n}`).end);
  const place =
    found.place === undefined
      ? undefined
      : draft.place(found.place, { nth: draft.body.slice(0, draft.body.indexOf(found.place, offset)).split(found.place).length - 1 });
  const date =
    found.day === undefined
      ? undefined
      : draft.date(found.day, found.day, {
          nth: draft.body.slice(0, draft.body.indexOf(` ${found.day};`, offset) + 1).split(found.day).length - 1,
        });
  const cue = draft.at(`spoke${n}`);
  const teller = findingId(draft.id, "statement", [cue], 0);
  const event = draft.event(`attack${n}`, {
    target: [draft.argument(whom)],
    told: [teller],
    ...(found.mode ? { mode: found.mode } : {}),
    ...(place ? { place: draft.argument(place) } : {}),
    ...(date ? { date: draft.argument(date) } : {}),
    toll: found.toll > 0 ? [{ effect: "killed", quantity: { form: "exact", n: found.toll }, of: { words: "guards", spans: [] } }] : [],
  });
  draft.statement(found.act, `spoke${n}`, {
    speaker: draft.argument(who),
    named: found.named,
    about: [draft.argument(event), draft.argument(whom)],
  });
  if (found.truce)
    draft.commitment(`truce${n}`, {
      type: found.bond,
      what: { words: "to halt all raids", spans: [] },
      from: draft.argument(who),
      to: draft.argument(whom),
      status: found.truce,
      told: [teller],
    });
}
