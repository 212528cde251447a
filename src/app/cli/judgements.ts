import { writeFile } from "node:fs/promises";
import { resolve } from "node:path";
import type { Command } from "commander";
import { asJudgement, judgementLine } from "../../api/index.ts";
import { HearsayError, type Judgement } from "../../model/index.ts";
import { systemCode } from "../effects.ts";
import type { Merged } from "../merging.ts";
import { decidedWords } from "./judge-list.ts";
import { type AddCommand, examples, optionsOf, printJson, printLines, type Shell, withDesk } from "./shell.ts";
import { oneLine } from "./visible.ts";

/** `hearsay judgements`: the decisions of a case as a file, and those of somebody else taken in. */
export const addJudgements: AddCommand = (program, shell) => {
  const judgements = program.command("judgements").description("work together: give your judgements to others, take theirs in");
  judgements
    .command("export")
    .description("write all judgements, one a line")
    .option("--out <file>", "file to write; standard output when left out")
    .addHelpText(
      "after",
      examples(
        ["hearsay judgements export --out mine.jsonl", "for somebody who has read the same reports"],
        ["hearsay judgements export --case north.case | head", "a look at those of another case"],
      ),
    )
    .action(async (_, command: Command) => {
      const { out, case: folder } = optionsOf<{ readonly out?: string }>(command);
      await withDesk(shell, { folder, mode: "look" }, async (desk) => {
        const lines = (await desk.decided()).map(({ judgement: { anchors: _anchors, ...rest } }) => `${JSON.stringify(rest)}\n`).join("");
        if (out === undefined) shell.screen.out(lines);
        else await written(resolve(shell.effects.cwd(), out), lines);
      });
    });
  judgements
    .command("import")
    .description("take in judgements that somebody made on the same reports; yours stay where the two differ")
    .argument("<file>", "what hearsay judgements export wrote")
    .option("--theirs", "where the two differ, theirs go first")
    .addHelpText(
      "after",
      examples(
        ["hearsay judgements import hers.jsonl", "what is new is taken, what differs is shown"],
        ["hearsay judgements import hers.jsonl --theirs", "and where it differs, hers counts"],
      ),
    )
    .action(async (path: string, _, command: Command) => {
      const { theirs = false, case: folder, json } = optionsOf<{ readonly theirs?: boolean }>(command);
      const found = await judgementsIn(shell, path);
      await withDesk(shell, { folder, mode: "work" }, async (desk) => {
        const merged = await desk.merge(found, theirs);
        if (json) printJson(shell, merged);
        else printLines(shell, linesOf(merged, theirs));
      });
    });
};

async function written(file: string, lines: string): Promise<void> {
  try {
    await writeFile(file, lines);
  } catch (error) {
    throw unusable(file, `cannot be written (${systemCode(error) ?? "unknown"})`, "Check that its folder is there and may be written to.");
  }
}

async function judgementsIn(shell: Shell, path: string): Promise<readonly Judgement[]> {
  const file = resolve(shell.effects.cwd(), path);
  const bytes = await shell.effects.files.read(file).catch((error: unknown) => {
    const code = systemCode(error) ?? "unknown";
    throw unusable(path, code === "ENOENT" ? "does not exist" : `cannot be read (${code})`, "Check its name, and that it may be read.");
  });
  const lines = new TextDecoder().decode(bytes).split("\n");
  return lines.flatMap((line, at) => {
    if (line.trim() === "") return [];
    const parsed = judgementLine.safeParse(jsonOf(line));
    if (parsed.success) return [asJudgement(parsed.data)];
    const [issue] = parsed.error.issues;
    throw unusable(
      path,
      `holds no judgement in line ${at + 1} (${issue?.path.join(".") || "line"}: ${issue?.message})`,
      "Export it again.",
    );
  });
}

function jsonOf(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}

const unusable = (path: string, what: string, hint: string): HearsayError => new HearsayError("not-readable", `${path} ${what}.`, hint);

function linesOf({ taken, known, conflicts, unplaced }: Merged, theirs: boolean): string[] {
  const said = ({ by, decision }: Judgement): string => oneLine(`${by}: ${decision.verb} ${decidedWords(decision)}`, 110);
  return [
    `${taken.length} taken in, ${known} here before, ${conflicts.length} differ from yours, ${unplaced.length} on what this case does not hold`,
    ...conflicts.flatMap((conflict) => ["", `  yours   ${said(conflict.ours)}`, `  theirs  ${said(conflict.theirs)}`]),
    ...(conflicts.length > 0
      ? ["", theirs ? "Theirs count now; hearsay undo takes one back." : "Yours still count; --theirs takes theirs."]
      : []),
    ...unplaced.flatMap(({ judgement, why }) => ["", `  ${said(judgement)}`, `    ${oneLine(why, 110)}`]),
  ];
}
