import type { Command } from "commander";
import type { Decision, Finding, Judgement } from "../../model/index.ts";
import type { Desk } from "../desk.ts";
import { shortId } from "./cited-lines.ts";
import { gist } from "./gist.ts";
import { optionsOf, printJson, printLines, type Shell, withDesk } from "./shell.ts";
import { oneLine } from "./visible.ts";

/** What is decided, and how to say so. */
export interface Deciding {
  readonly decision: Decision;
  readonly told: string;
}

/** Adds the option every judgement has. */
export const withWhy = (command: Command): Command => command.option("--why <words>", "why, kept beside it");

/** Opens the case, keeps the judgements that `work` comes to, and says what was done. */
export async function decide(shell: Shell, command: Command, work: (desk: Desk) => Promise<Deciding | readonly Deciding[]>): Promise<void> {
  const options = optionsOf<{ readonly why?: string }>(command);
  await withDesk(shell, { folder: options.case, mode: "work" }, async (desk) => {
    const [made, lines]: [Judgement[], string[]] = [[], []];
    for (const { decision, told } of [await work(desk)].flat()) {
      const judgement = await desk.judge(decision, options.why);
      made.push(judgement);
      lines.push(`${judgement.id}  ${oneLine(told)}, by ${oneLine(judgement.by)}`);
    }
    if (options.json) printJson(shell, made.length === 1 ? made[0] : made);
    else printLines(shell, lines);
  });
}

/** A finding in a few words. */
export const shown = (finding: Finding): string => `${finding.kind} ${shortId(finding.id)} (${oneLine(gist(finding), 40)})`;
