import type { Command } from "commander";
import { isReportField, type ReportField, reportFields } from "../../intake/index.ts";
import { HearsayError } from "../../model/index.ts";
import { type AddCommand, examples, optionsOf, printJson, printLines, withDesk } from "./shell.ts";
import { oneLine } from "./visible.ts";

/** `hearsay set`: gives a report a piece of data, as a judgement. */
export const addSet: AddCommand = (program, shell) => {
  program
    .command("set")
    .description(`say what a report does not: ${reportFields.join(", ")}`)
    .argument("<report>", "id (or the beginning of one) or file name of a report")
    .argument("<field=value...>", "what to set")
    .option("--why <words>", "why, kept beside it")
    .addHelpText(
      "after",
      examples(
        ["hearsay set story.txt published=2021-03-09", "its dates are reckoned anew"],
        ['hearsay set r-1a2b outlet="Harbour Wire" --why "masthead on the scan"', "with the reason"],
      ),
    )
    .action(async (report: string, pairs: readonly string[], _, command: Command) => {
      const options = optionsOf<{ readonly why?: string }>(command);
      const fields = pairs.map(fieldAndValue);
      await withDesk(shell, { folder: options.case, mode: "work" }, async (desk) => {
        const done = await desk.set(report, fields, options.why);
        if (options.json) printJson(shell, { report: done.report, judgements: done.judgements });
        else
          printLines(
            shell,
            fields.map(([field]) =>
              oneLine(`${done.report.name}: ${field} is now ${done.report.data[field]?.value ?? "unknown"}, by ${desk.config.name}`),
            ),
          );
      });
    });
};

function fieldAndValue(pair: string): readonly [ReportField, string] {
  const equals = pair.indexOf("=");
  const field = pair.slice(0, Math.max(0, equals));
  if (equals > 0 && isReportField(field)) return [field, pair.slice(equals + 1)];
  throw new HearsayError("bad-value", `"${pair}" is not field=value with a known field.`, `Fields: ${reportFields.join(", ")}.`);
}
