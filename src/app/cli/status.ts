import type { Command } from "commander";
import type { Report } from "../../model/index.ts";
import { everyItem } from "../prefix.ts";
import { shortId } from "./cited-lines.ts";
import { type AddCommand, examples, optionsOf, printJson, printLines, type Shell, withDesk } from "./shell.ts";
import { oneLine, padded } from "./visible.ts";

/** `hearsay status`: the case, its reports, and in whose name judgements are made. */
export const addStatus: AddCommand = (program, shell) => {
  program
    .command("status")
    .description("show the case, its reports, and your name")
    .addHelpText("after", examples(["hearsay status", "what ./hearsay.case holds"], ["hearsay status --case north.case --json", "as data"]))
    .action(async (_, command: Command) => {
      const options = optionsOf(command);
      await withDesk(shell, { folder: options.case, mode: "look" }, async ({ view, config, folder, notes, forgotten }) => {
        const reports: Report[] = [];
        for await (const report of everyItem((paging) => view.reports(paging))) reports.push(report);
        const [newest, told, gone] = [await view.newest(), await notes(), await forgotten()];
        if (options.json)
          return printJson(shell, {
            case: folder,
            newest,
            name: config.name,
            nameFrom: config.nameFrom,
            config: config.file,
            reports,
            forgotten: gone,
            notes: told,
          });
        printLines(shell, [
          `case     ${oneLine(folder)}`,
          `newest   ${newest ?? "nothing yet"}`,
          `you are  ${oneLine(config.name)} (from ${config.nameFrom})`,
          `config   ${oneLine(config.file)}`,
          "",
          `${reports.length} report${reports.length === 1 ? "" : "s"}`,
          ...reports.map((report) => reportLine(report, shell)),
          ...gone.map(({ report, at, by, why }) =>
            oneLine(`  ${report.slice(0, 10)}  forgotten on ${at.slice(0, 10)} by ${by}${why ? `: ${why}` : ""}`),
          ),
          ...(told.length > 0 ? ["", "notes", ...told.map(({ code, message }) => `  ${code}: ${oneLine(message)}`)] : []),
        ]);
      });
    });
};

function reportLine({ id, name, data, versions }: Report, { screen }: Shell): string {
  const facts = [
    data.outlet?.value,
    data.published?.value ?? "date unknown",
    versions.length > 1 ? `${versions.length} versions` : undefined,
  ];
  const tail = facts.flatMap((fact) => (fact ? [oneLine(fact, 40)] : [])).join(", ");
  const head = `  ${shortId(id)}  ${padded(oneLine(name, 28), 28)} `;
  return `${head}${oneLine(data.title?.value ?? "no title", Math.max(12, screen.width - head.length - tail.length - 2))}  ${tail}`;
}
