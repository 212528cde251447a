import { Argument, type Command, InvalidArgumentError } from "commander";
import {
  type FindingKind,
  findingKinds,
  HearsayError,
  type Report,
  type Span,
  type Text,
  type ZoneRole,
  zoneRoles,
} from "../../model/index.ts";
import type { Desk } from "../desk.ts";
import { namedFinding, namedReport } from "../prefix.ts";
import { placeOfWords } from "../selecting.ts";
import { decide, shown, withWhy } from "./deciding.ts";
import { examples, optionsOf, type Shell } from "./shell.ts";

/** The judgements that give fields or select words: `amend`, `add`, `zone`. */
export function addJudgeWords(judge: Command, shell: Shell): void {
  addAmend(judge, shell);
  addAdd(judge, shell);
  addZone(judge, shell);
}

function addAmend(judge: Command, shell: Shell): void {
  withWhy(judge.command("amend").description("give a field of a finding another value; an empty one takes it away"))
    .argument("<finding>", "id of a finding, or the beginning of one")
    .argument("<field=value...>", "who and what as words of the report or the id of a finding; several are parted by ;")
    .addHelpText(
      "after",
      examples(
        ["hearsay judge amend f-1a2b3c act=denies", "a statement that was misread"],
        ['hearsay judge amend f-1a2b3c perpetrator="Orlen Front; Vessia Guard" modality=attempted', "several at once"],
        ["hearsay judge amend f-1a2b3c place=", "the place is not said after all"],
      ),
    )
    .action(async (key: string, pairs: readonly string[], _, command: Command) => {
      const fields = pairs.map(fieldAndValue);
      await decide(shell, command, async ({ view }) => {
        const finding = await namedFinding(view, key);
        return fields.map(([field, value]) => ({
          decision: { verb: "amend", finding: finding.id, field, value },
          told: `${shown(finding)}: ${field} is now ${value === "" ? "empty" : value}`,
        }));
      });
    });
}

function addAdd(judge: Command, shell: Shell): void {
  withWhy(judge.command("add").description("add a finding that was not read, from words of a report"))
    .argument("<report>", "id (or the beginning of one) or file name of a report")
    .addArgument(new Argument("<kind>", "what it is").choices([...findingKinds]))
    .argument("<words>", "the words that say it, as they stand")
    .argument("[field=value...]", "its fields, as for amend")
    .option("--at <offset>", "where the words start, when they stand in several places", offset)
    .addHelpText(
      "after",
      examples(
        ['hearsay judge add story.txt actor "the harbour committee" actorKind=body', "someone the reader did not see"],
        ['hearsay judge add story.txt event "set fire to" event=assault mode=arson target="the depot"', "a deed"],
        ['hearsay judge add story.txt statement "shrugged off" act=denies speaker="Tomas Varga" --at 1204', "a statement, with its place"],
      ),
    )
    .action(async (key: string, kind: FindingKind, words: string, pairs: readonly string[], _, command: Command) => {
      const fields = Object.fromEntries(pairs.map(fieldAndValue));
      const { at } = optionsOf<{ readonly at?: number }>(command);
      await decide(shell, command, async (desk) => {
        const { report, text, span } = await selected(desk, key, words, at);
        const held = text.text.slice(span.start, span.end);
        return {
          decision: { verb: "add", report: report.id, finding: kind, spans: [span], words: [held], fields },
          told: `${kind} added to ${report.name} at ${span.start}`,
        };
      });
    });
}

function addZone(judge: Command, shell: Shell): void {
  withWhy(judge.command("zone").description("say what a stretch of a report is; it is read anew"))
    .argument("<report>", "id (or the beginning of one) or file name of a report")
    .argument("<words>", "the stretch as it stands, or its first and last words with ... between")
    .addArgument(new Argument("<role>", "what it is").choices([...zoneRoles]))
    .option("--at <offset>", "where the words start, when they stand in several places", offset)
    .addHelpText(
      "after",
      examples(
        ['hearsay judge zone story.txt "Read more: floods in the north" teaser', "not part of the report"],
        ['hearsay judge zone story.txt "The editors add ... no reply." insertion', "from the first words to the last"],
      ),
    )
    .action(async (key: string, words: string, role: ZoneRole, _, command: Command) => {
      const { at } = optionsOf<{ readonly at?: number }>(command);
      await decide(shell, command, async (desk) => {
        const { report, text, span } = await selected(desk, key, words, at);
        return {
          decision: { verb: "zone", report: report.id, span, words: text.text.slice(span.start, span.end), role },
          told: `${report.name}, ${span.start}-${span.end}: ${role}`,
        };
      });
    });
}

/** Words of a report and where they stand; `A ... B` is from A to the first B after it. */
async function selected(
  desk: Desk,
  key: string,
  words: string,
  at: number | undefined,
): Promise<{ report: Report; text: Text; span: Span }> {
  const report = await namedReport(desk.view, key);
  const text = await desk.view.text(report.id);
  if (!text) throw new HearsayError("unknown-id", `${report.name} has no text.`, "Read it again.");
  const [first = "", last] = words.split(/ \.\.\. (.*)/s);
  const start = placeOfWords(report, text, last === undefined ? words : first, at);
  if (last === undefined) return { report, text, span: start };
  const rest = { text: text.text.slice(start.end) };
  const pieces = last.trim();
  const found = rest.text.indexOf(pieces);
  const end = found < 0 ? placeOfWords(report, rest, pieces).end : found + pieces.length;
  return { report, text, span: { start: start.start, end: start.end + end } };
}

function fieldAndValue(pair: string): readonly [string, string] {
  const equals = pair.indexOf("=");
  if (equals > 0) return [pair.slice(0, equals), pair.slice(equals + 1)];
  throw new HearsayError("bad-value", `"${pair}" is not field=value.`, "Write it like act=denies.");
}

function offset(value: string): number {
  if (!/^\d{1,9}$/.test(value)) throw new InvalidArgumentError("It must be a whole number from 0.");
  return Number(value);
}
