import type { Command } from "commander";
import { type Credibility, HearsayError, type Reliability } from "../../model/index.ts";
import { namedFinding, namedReport } from "../prefix.ts";
import { decide, shown, withWhy } from "./deciding.ts";
import { addJudgeList } from "./judge-list.ts";
import { addJudgeWords } from "./judge-words.ts";
import { type AddCommand, examples, optionsOf, type Shell } from "./shell.ts";

/** `hearsay judge`: decisions of a person on findings and reports, kept and undone like everything else. */
export const addJudge: AddCommand = (program, shell) => {
  const judge = program.command("judge").description("correct what was read: your judgements go before every rule, and can be undone");
  for (const [verb, does] of pairs) addPair(judge, shell, verb, does);
  for (const [verb, does] of verdicts) addVerdict(judge, shell, verb, does);
  addGrade(judge, shell);
  addNote(judge, shell);
  addJudgeWords(judge, shell);
  addJudgeList(judge, shell);
};

const pairs = [
  ["same", "these two are one actor, or one event"],
  ["different", "these two are not one, whatever rules say"],
  ["unsure", "you cannot tell; no rule may join these two"],
] as const;

function addPair(judge: Command, shell: Shell, verb: (typeof pairs)[number][0], does: string): void {
  withWhy(judge.command(verb).description(does))
    .argument("<a>", "id of a finding, or the beginning of one")
    .argument("<b>", "id of another of its kind")
    .addHelpText(
      "after",
      examples(
        [`hearsay judge ${verb} f-1a2b3c f-4d5e6f`, "by the ids that account, findings and show print"],
        [`hearsay judge ${verb} f-1a2b3c f-4d5e6f --why "both carry his photograph"`, "with the reason, shown beside it"],
      ),
    )
    .action(async (a: string, b: string, _, command: Command) => {
      await decide(shell, command, async ({ view }) => {
        const [left, right] = [await namedFinding(view, a), await namedFinding(view, b)];
        return { decision: { verb, a: left.id, b: right.id }, told: `${shown(left)} and ${shown(right)}: ${verb}` };
      });
    });
}

const verdicts = [
  ["accept", "this finding is right"],
  ["reject", "this finding is wrong: it leaves the account and the exports, and stays to be shown"],
] as const;

function addVerdict(judge: Command, shell: Shell, verb: (typeof verdicts)[number][0], does: string): void {
  withWhy(judge.command(verb).description(does))
    .argument("<finding>", "id of a finding, or the beginning of one")
    .addHelpText(
      "after",
      examples(
        [`hearsay judge ${verb} f-1a2b3c`, "one finding"],
        [`hearsay judge ${verb} f-1a2b3c --why "asked the author"`, "with the reason"],
      ),
    )
    .action(async (key: string, _, command: Command) => {
      await decide(shell, command, async ({ view }) => {
        const finding = await namedFinding(view, key);
        return { decision: { verb, finding: finding.id }, told: `${shown(finding)}: ${verb}ed` };
      });
    });
}

function addGrade(judge: Command, shell: Shell): void {
  withWhy(judge.command("grade").description("grade an origin (A to F) and what it says (1 to 6); see docs/grades.md"))
    .argument("<finding>", "id of a finding, or the beginning of one")
    .argument("<grade>", "B2, or one part of it: B for its origin and all that comes from there, 2 for this alone")
    .option("--note <words>", "the same as --why")
    .addHelpText(
      "after",
      examples(
        ['hearsay judge grade f-1a2b3c B2 --note "right about the two raids before"', "origin and statement, with the reason"],
        ["hearsay judge grade f-1a2b3c 4", "the statement only"],
      ),
    )
    .action(async (key: string, grade: string, _, command: Command) => {
      const { note, why } = optionsOf<{ readonly note?: string; readonly why?: string }>(command);
      const parts = gradeParts(grade);
      if (note !== undefined && why === undefined) command.setOptionValue("why", note);
      await decide(shell, command, async ({ view }) => {
        const finding = await namedFinding(view, key);
        return { decision: { verb: "grade", target: finding.id, ...parts }, told: `${shown(finding)}: ${grade.trim().toUpperCase()}` };
      });
    });
}

/** The parts of "B2", "B" or "2"; throws HearsayError `bad-value`. */
function gradeParts(grade: string): { readonly reliability?: Reliability; readonly credibility?: Credibility } {
  const [, letter = "", digit = ""] = /^\s*([A-F]?)([1-6]?)\s*$/i.exec(grade) ?? [];
  if (letter === "" && digit === "")
    throw new HearsayError("bad-value", `"${grade}" is no grade.`, "Give a letter from A to F, a number from 1 to 6, or both: B2.");
  return {
    ...(letter === "" ? {} : { reliability: letter.toUpperCase() as Reliability }),
    ...(digit === "" ? {} : { credibility: Number(digit) as Credibility }),
  };
}

function addNote(judge: Command, shell: Shell): void {
  withWhy(judge.command("note").description("keep a note beside a finding or a report"))
    .argument("<id>", "id of a finding or report (or the beginning of one), or file name of a report")
    .argument("<words>", "the note")
    .addHelpText(
      "after",
      examples(
        ['hearsay judge note f-1a2b3c "asked the outlet on 3 May"', "beside a finding"],
        ['hearsay judge note story.txt "scan of the print edition"', "beside a report"],
      ),
    )
    .action(async (key: string, words: string, _, command: Command) => {
      await decide(shell, command, async ({ view }) => {
        const on = /^f-[0-9a-f]+$/.test(key) ? (await namedFinding(view, key)).id : (await namedReport(view, key)).id;
        return { decision: { verb: "note", on, words }, told: `note kept on ${on}` };
      });
    });
}
