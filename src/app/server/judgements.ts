import type { JudgementRow, Mark } from "../../api/index.ts";
import type { Decision, Judgement } from "../../model/index.ts";
import type { DecidedNow } from "../decided.ts";
import type { Desk } from "../desk.ts";

/** Judgements of a case in order of appending, and the marks of those in force on each finding or report. */
export interface Standing {
  readonly all: readonly DecidedNow[];
  readonly marks: ReadonlyMap<string, readonly Mark[]>;
}

/** What people decided in a case. */
export async function standing(desk: Pick<Desk, "decided">): Promise<Standing> {
  const all = await desk.decided();
  const marks = new Map<string, Mark[]>();
  for (const { judgement, inForce, orphaned } of all) {
    if (!inForce || orphaned !== undefined || judgement.decision.verb === "undo") continue;
    for (const id of targets(judgement.decision)) marks.set(id, [...(marks.get(id) ?? []), markOf(judgement)]);
  }
  return { all, marks };
}

/** Ids of the findings or the report that a decision is about. */
function targets(decision: Decision): readonly string[] {
  switch (decision.verb) {
    case "same":
    case "different":
    case "unsure":
      return [decision.a, decision.b];
    case "accept":
    case "reject":
    case "amend":
      return [decision.finding];
    case "add":
    case "zone":
    case "report-data":
      return [decision.report];
    case "grade":
      return [decision.target];
    case "note":
      return [decision.on];
    case "undo":
      return [decision.judgement];
    default:
      return decision satisfies never;
  }
}

/** A decision in one line. */
function decisionWords(decision: Decision): string {
  switch (decision.verb) {
    case "same":
    case "different":
    case "unsure":
      return `${decision.verb}: ${decision.a} and ${decision.b}`;
    case "accept":
    case "reject":
      return `${decision.verb}ed`;
    case "amend":
      return `${decision.field} is ${decision.value}`;
    case "add":
      return `${decision.finding}: ${decision.words.join(" … ")}`;
    case "zone":
      return `${decision.role}: ${decision.words}`;
    case "report-data":
      return `${decision.field} is ${decision.value || "unknown"}`;
    case "grade":
      return `${decision.reliability ?? ""}${decision.credibility ?? ""}`;
    case "note":
      return decision.words;
    case "undo":
      return `takes back ${decision.judgement}`;
    default:
      return decision satisfies never;
  }
}

const markOf = ({ id, by, at, why, decision }: Judgement): Mark => ({
  judgement: id,
  verb: decision.verb,
  by,
  at,
  words: decisionWords(decision),
  ...(why === undefined ? {} : { why }),
});

/** Characters of the words shown. */
const ABOUT = 300;

/** One judgement for the list of all. */
export function judgementRow({ judgement, inForce, orphaned }: DecidedNow): JudgementRow {
  const { verb, words, by, at, why } = markOf(judgement);
  const on = targets(judgement.decision)[0];
  const place = on === undefined || verb === "undo" ? {} : on.startsWith("r-") ? { report: on } : { finding: on };
  const about = (judgement.anchors ?? []).map((anchor) => anchor.words).join(" / ");
  return {
    id: judgement.id,
    ...(about === "" || verb === "add" || verb === "zone" ? {} : { about: about.slice(0, ABOUT).toWellFormed() }),
    by,
    at,
    verb,
    words,
    undone: !inForce,
    ...place,
    ...(why === undefined ? {} : { why }),
    ...(orphaned === undefined ? {} : { orphaned }),
  };
}
