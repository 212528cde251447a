import {
  type AccountRecord,
  type ActorId,
  type Argument,
  byCodeUnit,
  type FindingId,
  type Link,
  type ReportId,
  type Thread,
  type ThreadId,
} from "../model/index.ts";
import type { CaseReader, Seen } from "./case.ts";
import { actorAt, ofKind, wordsOf } from "./facts.ts";
import type { Keyed, Layer } from "./layer.ts";
import { link } from "./link.ts";
import { foldedName } from "./words.ts";

/** A tie or an office between named actors, as one report has it. */
interface Held {
  readonly id: FindingId;
  readonly report: ReportId;
  readonly of: "tie" | "office";
  /** Type of a tie, title of an office. */
  readonly type: string;
  readonly state: string;
  readonly words: string;
}

/**
 * Ties and offices across reports. A thread holds those of one type (or title) between the same two named actors that at least two
 * reports tell. Where one report says that a tie stands and another that it weakens or has ended, a `changes` link joins them;
 * denied ties take no part.
 */
export function standingLayer(reader: CaseReader): Layer<Held> {
  return {
    name: "standing",
    cap: 500,
    kinds: ["thread", "link"],
    async nodes(report): Promise<readonly Keyed<Held>[]> {
      const seen = await reader.seen(report);
      return seen ? heldIn(seen) : [];
    },
    settle: (component) => recordsOf(component.map(({ digest }) => digest)),
    owns: (record) => record.kind === "thread" && (record.of === "tie" || record.of === "office"),
  };
}

function heldIn(seen: Seen): readonly Keyed<Held>[] {
  const named = (argument: Argument | undefined): ActorId | undefined =>
    actorAt(seen, argument)?.form === "name" ? seen.actor(argument) : undefined;
  const keyed = (held: Omit<Held, "report">, from: ActorId | undefined, to: ActorId | undefined): readonly Keyed<Held>[] =>
    from === undefined || to === undefined || from === to
      ? []
      : [{ node: held.id, keys: [[held.of, held.type, from, to].join("|")], digest: { ...held, report: seen.report.id } }];
  const ties = ofKind(seen, "tie").flatMap((tie) =>
    tie.polarity === "negated"
      ? []
      : keyed({ id: tie.id, of: "tie", type: tie.type, state: tie.state, words: wordsOf(tie) }, named(tie.from), named(tie.to)),
  );
  const offices = ofKind(seen, "office").flatMap((office) => {
    const { id, state } = office;
    return keyed(
      { id, of: "office", type: foldedName(office.title), state, words: wordsOf(office) },
      named(office.holder),
      named(office.body),
    );
  });
  return [...ties, ...offices];
}

function recordsOf(held: readonly Held[]): readonly AccountRecord[] {
  const [first] = held;
  if (!first || new Set(held.map(({ report }) => report)).size < 2) return [];
  const thread: Thread = {
    kind: "thread",
    id: first.id as ThreadId,
    of: first.of,
    title: first.words,
    type: first.type,
    members: held.map(({ id }) => id),
    states: held.map(({ id, state }) => ({ finding: id, status: state })),
  };
  return [thread, ...(first.of === "tie" ? changes(held) : [])];
}

/** Each weakening or ended tie with the first standing one of another report. */
function changes(held: readonly Held[]): readonly Link[] {
  const ordered = [...held].sort((a, b) => byCodeUnit(a.id, b.id));
  return ordered.flatMap((now) => {
    if (now.state === "asserted") return [];
    const before = ordered.find((other) => other.state === "asserted" && other.report !== now.report);
    return before ? [link("changes", before.id, now.id, `the tie stands in one report and is ${now.state} in another`)] : [];
  });
}
