import type {
  ActorFinding,
  Argument,
  CommitmentFinding,
  EventFinding,
  Finding,
  PlaceFinding,
  Span,
  StatementFinding,
} from "../../src/model/index.ts";
import { linesOf, recordsOf } from "../kit.ts";
import { ofKind, openTextReader } from "../reader.ts";
import type { Task } from "../task.ts";

/** The one event that a sentence of the PLOVER records is about: its class, who did it, to whom. */
export const plover: Task = {
  name: "plover",
  about: "event class and direction in one sentence",
  sets: [
    {
      name: "dev",
      input: "plover/dev.jsonl",
      gold: "plover/dev.jsonl",
      figures: [
        { what: "source F", path: "lenient.source.F", atLeast: 70 },
        { what: "target F", path: "lenient.target.F", atLeast: 60 },
        { what: "event F", path: "lenient.event.F", atLeast: 62 },
        { what: "all F", path: "lenient.all.F", atLeast: 32 },
      ],
    },
  ],
  predict: async (input) => {
    const read = await openTextReader();
    return linesOf(
      recordsOf<{ id: string; text: string }>(input).map(({ id, text }) => ({
        id,
        events: [codedEvent(text, read(text))].flatMap((one) => one ?? []),
      })),
    );
  },
};

/** A coded event: its class, and the spans of its two sides. */
export interface CodedEvent {
  readonly code: string;
  /** Finer mode, where a deed was read. */
  readonly mode?: string;
  readonly source: readonly [number, number][];
  readonly target: readonly [number, number][];
}

type Side = ActorFinding | PlaceFinding;

interface Candidate {
  readonly code: string;
  readonly mode?: string;
  readonly at: number;
  readonly source: readonly Argument[];
  readonly target: readonly Argument[];
  /** Stretch whose deeds it only speaks of. */
  readonly content: readonly Span[];
}

/** The event of a sentence: a demand, threat or refusal stands above what it speaks of; else the first deed. */
export function codedEvent(text: string, findings: readonly Finding[]): CodedEvent | undefined {
  const candidates = candidatesOf(text, findings);
  const best = uppermost(candidates)[0] ?? candidates[0] ?? spoken(text, findings);
  return best && coded(best, findings);
}

/** All events of a sentence that no other event speaks of. */
export const codedEvents = (text: string, findings: readonly Finding[]): CodedEvent[] =>
  uppermost(candidatesOf(text, findings)).map((one) => coded(one, findings));

const candidatesOf = (text: string, findings: readonly Finding[]): Candidate[] =>
  [
    ...ofKind(findings, "statement").flatMap((one) => fromStatement(one, text)),
    ...ofKind(findings, "commitment").flatMap(fromCommitment),
    ...ofKind(findings, "event").flatMap(fromEvent),
  ].sort((a, b) => a.at - b.at);

const uppermost = (candidates: readonly Candidate[]): Candidate[] =>
  candidates.filter(
    (one) => !candidates.some((other) => other !== one && other.content.some((span) => span.start <= one.at && one.at < span.end)),
  );

function coded(best: Candidate, findings: readonly Finding[]): CodedEvent {
  // who tells of it ("a port official said") is no side of it
  const tellers = ofKind(findings, "statement").flatMap(({ act, speaker }) =>
    TELLS.has(act) && speaker && speaker !== "outlet" && !best.source.some((one) => one.spans[0]?.start === speaker.spans[0]?.start)
      ? speaker.spans
      : [],
  );
  const sides = sidesOf(findings).filter(
    (side) => !tellers.some((span) => side.evidence.hull.start < span.end && span.start < side.evidence.hull.end),
  );
  const source = spansOf(best.source.length > 0 ? best.source : [firstSide(sides, (side) => side.end <= best.at)]);
  const others = (): (Argument | undefined)[] => [
    firstSide(sides, (side) => side.start > best.at && !source.some(([from, to]) => side.start < to && from < side.end)),
  ];
  // a side is somebody: of "aid, the island" the island
  const named = best.target.filter((one) => /[A-Z]/.test(one.words) || one.finding !== undefined);
  const target = spansOf(named.length > 0 ? named : RECIPROCAL.has(best.code) && source.length > 1 ? [] : others());
  return { code: best.code, ...(best.mode === undefined ? {} : { mode: best.mode }), source, target };
}

const TELLS: ReadonlySet<string> = new Set(["says", "reports", "confirms"]);
const RECIPROCAL = new Set(["AGREE", "COOPERATE", "CONSULT", "SUPPORT"]);

const spansOf = (given: readonly (Argument | undefined)[]): [number, number][] =>
  given.flatMap((one) => (one?.spans[0] ? [[one.spans[0].start, one.spans.at(-1)?.end ?? one.spans[0].end] as [number, number]] : []));

const sidesOf = (findings: readonly Finding[]): Side[] =>
  findings
    .filter((one): one is Side => (one.kind === "actor" && one.form !== "pronoun" && one.actorKind !== "outlet") || one.kind === "place")
    .sort((a, b) => a.evidence.hull.start - b.evidence.hull.start || b.evidence.hull.end - a.evidence.hull.end);

function firstSide(sides: readonly Side[], fits: (span: Span) => boolean): Argument | undefined {
  const side = sides.find((one) => fits(one.evidence.hull));
  return side && { words: "", spans: [side.evidence.hull] };
}

const ACTS: Readonly<Record<string, string>> = {
  demands: "DEMAND",
  orders: "DEMAND",
  asks: "DEMAND",
  accuses: "DISAPPROVE",
  blames: "DISAPPROVE",
  condemns: "DISAPPROVE",
  criticises: "DISAPPROVE",
  threatens: "THREATEN",
  warns: "THREATEN",
  refuses: "REJECT",
  declines: "REJECT",
  denies: "REJECT",
  praises: "SUPPORT",
  offers: "AGREE",
  pledges: "AGREE",
};

function fromStatement(one: StatementFinding, text: string): Candidate[] {
  const said = one.content.map((span) => text.slice(span.start, span.end)).join(" ");
  const code = ACTS[one.act] ?? (one.act === "says" || one.act === "assesses" ? modal(said) : undefined);
  if (!code || one.mode !== "speech") return [];
  const speaker = one.speaker && one.speaker !== "outlet" ? [one.speaker] : [];
  return [
    {
      code,
      at: one.cue[0]?.start ?? one.evidence.hull.start,
      source: speaker,
      target: one.addressee ? [one.addressee] : [],
      content: one.content,
    },
  ];
}

/** "said the two sides must agree", "said it would not accept": what a bare saying amounts to. */
function modal(said: string): string | undefined {
  if (/\b(?:must|should|has to|have to)\b/.test(said)) return "DEMAND";
  return /\b(?:will|would) not\b|\bout of the question\b/.test(said) ? "REJECT" : undefined;
}

const COMMITMENTS: Readonly<Record<string, string>> = {
  threat: "THREATEN",
  ultimatum: "THREATEN",
  order: "DEMAND",
  request: "DEMAND",
  offer: "AGREE",
  pledge: "AGREE",
  agreement: "AGREE",
  truce: "AGREE",
};

function fromCommitment(one: CommitmentFinding): Candidate[] {
  const code = one.status === "refused" || one.status === "defied" ? undefined : COMMITMENTS[one.type];
  const at = one.evidence.parts.find((part) => part.role === "trigger")?.spans[0]?.start;
  if (!code || at === undefined || !one.from) return [];
  return [{ code, at, source: [one.from], target: one.to ? [one.to] : [], content: one.what?.spans ?? [] }];
}

const KINDS: Readonly<Record<string, string>> = {
  request: "DEMAND",
  accuse: "DISAPPROVE",
};
const CONCEDED = new Set(["easing", "called-off", "permission", "amnesty", "opening"]);
const CRIMES = new Set(["torture", "sexual-violence", "suicide-attack"]);

function fromEvent(one: EventFinding): Candidate[] {
  const at = one.evidence.parts.find((part) => part.role === "trigger")?.spans[0]?.start ?? one.evidence.hull.start;
  if (one.modality === "conditional") return [];
  const hurt = [...one.target, ...one.victim];
  return [
    {
      code: classOf(one),
      ...(one.mode === undefined ? {} : { mode: one.mode }),
      at,
      source: one.perpetrator,
      target: hurt.length > 0 ? hurt : one.place ? [one.place] : [],
      content: [],
    },
  ];
}

function classOf({ event, mode, modality, polarity }: EventFinding): string {
  if (modality === "threatened") return "THREATEN";
  if (modality === "demanded") return "DEMAND";
  if (modality === "planned" && ["consult", "aid", "cooperate", "support"].includes(event)) return polarity === "not" ? "REJECT" : "AGREE";
  if (modality === "planned" && ["coerce", "sanction", "assault"].includes(event)) return "THREATEN";
  if (mode === "investigation") return "INVESTIGATE";
  if (event === "retreat" && CONCEDED.has(mode ?? "")) return "CONCEDE";
  if (event === "assault") return CRIMES.has(mode ?? "") ? "ASSAULT" : "FIGHT";
  return KINDS[event] ?? event.toUpperCase();
}

/** Where nothing is found but somebody who speaks or stands first: the sides alone. */
function spoken(text: string, findings: readonly Finding[]): Candidate | undefined {
  const first = sidesOf(findings)[0];
  if (!first) return undefined;
  const code = /\bwill\b/.test(text) ? "AGREE" : "CONSULT";
  return { code, at: first.evidence.hull.end, source: [{ words: "", spans: [first.evidence.hull] }], target: [], content: [] };
}
