import type { Command } from "commander";
import { HearsayError, type JudgementId } from "../../model/index.ts";
import type { Desk } from "../desk.ts";
import { decidedWords } from "./judge-list.ts";
import { type AddCommand, examples, optionsOf, printJson, printLines, withDesk } from "./shell.ts";
import { oneLine } from "./visible.ts";

/** `hearsay undo`: takes back a judgement. */
export const addUndo: AddCommand = (program, shell) => {
  program
    .command("undo")
    .description("take back a judgement, by default the last one; an undo can itself be undone by its id")
    .argument("[judgement]", "id of a judgement, or the beginning of one")
    .option("--why <words>", "why, kept beside it")
    .addHelpText(
      "after",
      examples(
        ["hearsay undo", "the last judgement in force"],
        ['hearsay undo j-1a2b --why "wrong man"', "one judgement, with the reason"],
      ),
    )
    .action(async (key: string | undefined, _, command: Command) => {
      const { why, json, case: folder } = optionsOf<{ readonly why?: string }>(command);
      await withDesk(shell, { folder, mode: "work" }, async (desk) => {
        const made = await desk.undo(key === undefined ? undefined : await idOf(desk, key), why);
        if (json) return printJson(shell, made);
        const undone = made.decision.verb === "undo" ? made.decision.judgement : made.id;
        const target = (await desk.decided()).find(({ judgement }) => judgement.id === undone)?.judgement;
        printLines(shell, [
          oneLine(`${made.id}  ${undone} taken back: ${target ? `${target.decision.verb} ${decidedWords(target.decision)}` : ""}`),
        ]);
      });
    });
};

async function idOf(desk: Desk, key: string): Promise<JudgementId> {
  const found = (await desk.decided()).map(({ judgement }) => judgement.id).filter((id) => id.startsWith(key));
  const [only] = found;
  if (only && found.length === 1) return only;
  throw only
    ? new HearsayError(
        "ambiguous-id",
        `"${key}" begins several judgements: ${found.slice(0, 5).join(", ")}.`,
        "Give more characters of it.",
      )
    : new HearsayError("unknown-id", `No judgement has an id that begins with "${key}".`, 'See "hearsay judge list".');
}
