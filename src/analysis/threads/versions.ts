import type {
  CommitmentFinding,
  Finding,
  FindingId,
  ForecastFinding,
  OfficeFinding,
  StatementFinding,
  TieFinding,
} from "../../model/index.ts";
import type { Citing } from "../citing.ts";
import { argumentWords } from "../words.ts";
import type { ThreadField, ThreadVersion } from "./thread.ts";

/** What a thread may be made of. */
export type Followed = CommitmentFinding | TieFinding | OfficeFinding | ForecastFinding | StatementFinding;

/** One report's version of what a thread follows. */
export async function versionOf(citing: Citing, finding: Followed): Promise<ThreadVersion> {
  const [cited, by, origin] = [await citing.cited(finding), await citing.teller(finding), await citing.origin(finding)];
  const state = stateOf(finding);
  return {
    ...cited,
    ...(by === undefined ? {} : { by }),
    ...(origin === undefined ? {} : { origin }),
    ...(state === undefined ? {} : { state }),
    said: Object.fromEntries((await saidBy(citing, finding)).filter(([, value]) => value !== undefined && value !== "")),
  };
}

type Said = readonly (readonly [ThreadField, string | undefined])[];

async function saidBy(citing: Citing, finding: Followed): Promise<Said> {
  const who = async (argument: Parameters<Citing["partyName"]>[0] | undefined): Promise<string | undefined> =>
    argument && citing.partyName(argument);
  switch (finding.kind) {
    case "commitment":
      return [
        ["from", await who(finding.from)],
        ["to", await who(finding.to)],
        ["mediator", await who(finding.mediator)],
        ["what", finding.what && argumentWords(finding.what)],
        ["condition", conditionWords(finding)],
        ["deadline", await dateWords(citing, finding.deadline)],
        ["sincerity", finding.sincerity && argumentWords(finding.sincerity)],
      ];
    case "tie":
      return [
        ["from", await who(finding.from)],
        ["to", await who(finding.to)],
        ["degree", finding.degree],
        ["since", await dateWords(citing, finding.since)],
        ["until", await dateWords(citing, finding.until)],
      ];
    case "office":
      return [
        ["from", await who(finding.holder)],
        ["to", await who(finding.body)],
        ["predecessor", await who(finding.predecessor)],
        ["since", await dateWords(citing, finding.since)],
        ["until", await dateWords(citing, finding.until)],
      ];
    case "forecast":
      return [
        ["from", finding.by === "outlet" ? undefined : await who(finding.by)],
        ["what", argumentWords(finding.what)],
        ["horizon", await dateWords(citing, finding.horizon)],
        ["likelihood", finding.likelihood],
        ["unless", finding.unless && argumentWords(finding.unless)],
      ];
    case "statement":
      return [["from", finding.speaker === "outlet" ? undefined : await who(finding.speaker)]];
    default:
      return finding satisfies never;
  }
}

/** "if the troops leave (met)". */
function conditionWords({ condition }: CommitmentFinding): string | undefined {
  if (!condition) return undefined;
  const words = argumentWords(condition.words);
  // the words may begin with the word of the condition themselves
  const opened = words.toLowerCase().startsWith(condition.polarity) ? words : `${condition.polarity} ${words}`;
  return condition.state === "unknown" ? opened : `${opened} (${condition.state === "met" ? "met" : "not met"})`;
}

function stateOf(finding: Followed): string | undefined {
  switch (finding.kind) {
    case "commitment":
      return finding.status;
    case "tie":
      return finding.polarity === "negated" ? "denied" : finding.state;
    case "office":
      return finding.state;
    case "statement":
    case "forecast":
      return undefined;
    default:
      return finding satisfies never;
  }
}

async function dateWords(citing: Citing, id: FindingId | undefined): Promise<string | undefined> {
  const date: Finding | undefined = id === undefined ? undefined : await citing.view.finding<"date">(id);
  return date?.kind === "date" ? date.value : undefined;
}
