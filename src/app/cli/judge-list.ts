import type { Command } from "commander";
import type { Decision } from "../../model/index.ts";
import type { DecidedNow } from "../decided.ts";
import { examples, optionsOf, printJson, printLines, type Shell, withDesk } from "./shell.ts";
import { oneLine, padded } from "./visible.ts";

/** `hearsay judge list`: all judgements, what is undone and what no longer finds its words. */
export function addJudgeList(judge: Command, shell: Shell): void {
  judge
    .command("list")
    .description("list judgements, the oldest first, with what is undone or orphaned")
    .addHelpText("after", examples(["hearsay judge list", "who decided what"], ["hearsay judge list --json", "as data"]))
    .action(async (_, command: Command) => {
      const { case: folder, json } = optionsOf(command);
      await withDesk(shell, { folder, mode: "look" }, async (desk) => {
        const all = await desk.decided();
        if (json) printJson(shell, all);
        else printLines(shell, all.length === 0 ? ["no judgements yet"] : all.flatMap((one) => linesOf(one, shell)));
      });
    });
}

function linesOf({ judgement, inForce, orphaned }: DecidedNow, { screen }: Shell): string[] {
  const { id, by, at, why, decision } = judgement;
  const state = inForce ? (orphaned === undefined ? "" : screen.style.red("  orphaned")) : screen.style.dim("  undone");
  const line = `${id}  ${at.slice(0, 16)}  ${padded(oneLine(by, 12), 12)}  ${padded(decision.verb, 11)}  ${oneLine(decidedWords(decision), 80)}${state}`;
  return [line, ...(why ? [`    why: ${oneLine(why)}`] : []), ...(orphaned === undefined ? [] : [`    ${oneLine(orphaned)}`])];
}

/** What a decision names and says. */
export function decidedWords(decision: Decision): string {
  switch (decision.verb) {
    case "same":
    case "different":
    case "unsure":
      return `${decision.a} ${decision.b}`;
    case "accept":
    case "reject":
      return decision.finding;
    case "amend":
      return `${decision.finding} ${decision.field}=${decision.value}`;
    case "add": {
      const fields = Object.entries(decision.fields).map(([field, value]) => ` ${field}=${value}`);
      return `${decision.report} ${decision.finding} "${decision.words.join(" ... ")}"${fields.join("")}`;
    }
    case "zone":
      return `${decision.report} ${decision.role} "${decision.words}"`;
    case "report-data":
      return `${decision.report} ${decision.field}=${decision.value}`;
    case "grade":
      return `${decision.target} ${decision.reliability ?? ""}${decision.credibility ?? ""}`;
    case "note":
      return `${decision.on} "${decision.words}"`;
    case "undo":
      return decision.judgement;
    default:
      return decision satisfies never;
  }
}
