import type { Command } from "commander";
import { Citing, evidenceRows, type GradeRow, Grader, gradeCode, gradedKinds, linkGroupOf, threadOf } from "../../analysis/index.ts";
import type { AccountView, Finding, Link, Report } from "../../model/index.ts";
import { named } from "../prefix.ts";
import type { VersionShown } from "../versions.ts";
import { wordsOf } from "../words.ts";
import { fieldLines } from "./fields.ts";
import { gist } from "./gist.ts";
import { incidentLines } from "./incident-lines.ts";
import { groupLines } from "./link-lines.ts";
import { type AddCommand, examples, optionsOf, printJson, printLines, type Shell, withDesk } from "./shell.ts";
import { threadLines } from "./thread-lines.ts";
import { oneLine, visible } from "./visible.ts";

/** `hearsay show`: everything about one finding, report, incident, actor or link. */
export const addShow: AddCommand = (program, shell) => {
  program
    .command("show")
    .description("show one thing in full: all fields, exact words in their place, why")
    .argument("<id>", "id of a report, finding, incident, actor, thread or link, or the beginning of one")
    .addHelpText(
      "after",
      examples(
        ["hearsay show f-1a2b3c4d", "a finding, and the incident or actor it belongs to"],
        ["hearsay show r-0f9e", "a report with its data and zones"],
      ),
    )
    .action(async (id: string, _, command: Command) => {
      const options = optionsOf(command);
      await withDesk(shell, { folder: options.case, mode: "look" }, async ({ view, versions }) => {
        const found = await named(view, id);
        const { value, lines } =
          "report" in found
            ? await reportShown(view, found.report, await versions(found.report.id))
            : "finding" in found
              ? await findingShown(view, found.finding, shell)
              : await linkShown(view, found.link, shell);
        if (options.json) printJson(shell, value);
        else printLines(shell, lines);
      });
    });
};

/** One thing as data and as lines. */
interface Shown {
  readonly value: unknown;
  readonly lines: readonly string[];
}

async function reportShown(view: AccountView, report: Report, versions: readonly VersionShown[]): Promise<Shown> {
  const text = await view.text(report.id);
  const notes = await view.notes(report.id);
  const value = {
    ...report,
    encoding: text?.encoding,
    zones: text?.zones,
    notes: [...(text?.notes ?? []), ...notes],
    arrivals: versions.map(({ lines: _, ...version }) => version),
  };
  const zones = (text?.zones ?? []).map(
    ({ role, start, end, reason }) => `  ${start}-${end} ${role}: ${oneLine(text?.text.slice(start, end) ?? "", 60)} (${oneLine(reason)})`,
  );
  return {
    value,
    lines: [...fieldLines({ ...value, zones: undefined, arrivals: undefined }), ...versions.flatMap(versionLines), "zones:", ...zones],
  };
}

/** What an arrival after the first changed: "-" before what went, "+" before what came. */
const versionLines = ({ version, why, difference }: VersionShown): readonly string[] =>
  why === undefined || !difference
    ? []
    : [
        `${why}: version ${version.slice(0, 12)}${difference.removed.length + difference.added.length === 0 ? ", the same words" : ""}`,
        ...difference.removed.map((words) => `  - ${oneLine(words)}`),
        ...difference.added.map((words) => `  + ${oneLine(words)}`),
      ];

async function findingShown(view: AccountView, finding: Finding, shell: Shell): Promise<Shown> {
  const citing = await Citing.over(view);
  const thread = await threadOf(citing, finding);
  const [incident, actor, origin] = [
    await view.recordOf("incident", finding.id),
    await view.recordOf("account-actor", finding.kind === "actor" ? finding.entity : finding.id),
    await view.recordOf("origin", finding.id),
  ];
  const links = await view.links(finding.id);
  const report = await view.report(finding.report);
  const graded = gradedKinds.has(finding.kind) ? await (await Grader.over(citing)).grade(finding) : undefined;
  const grade = graded ? ["", ...gradeLines(graded)] : [];
  const { before, after } = finding.evidence;
  const words = await wordsOf(view, finding);
  const voice = finding.kind === "wording" && finding.voice === "speaker" ? await citing.teller(finding) : undefined;
  const { id, kind, rule, inferred, evidence, ...fields } = finding;
  return {
    value: {
      finding,
      reportName: report?.name,
      words,
      incident: incident && { ...incident, evidence: evidenceRows(incident) },
      actor,
      thread,
      origin,
      links,
      grade: graded,
    },
    lines: [
      `${kind} ${id}: ${oneLine(gist(finding))}`,
      "",
      `  ${visible(`…${before}`)}[${visible(words)}]${visible(`${after}…`)}`,
      "",
      `in ${oneLine(report?.name ?? finding.report)} at ${evidence.hull.start}-${evidence.hull.end}, found by ${oneLine(rule)}`,
      ...evidence.parts.map((part) => `  ${part.role}: ${part.words.map((piece) => `"${oneLine(piece)}"`).join(" ... ")}`),
      inferred.length === 0 ? "all of it was said" : "inferred, not said:",
      ...inferred.map(({ field, clue }) => `  ${field}: ${oneLine(clue)}`),
      ...fieldLines(voice === undefined ? fields : { ...fields, voice }),
      ...(incident ? ["", ...(await incidentLines(view, incident, shell))] : []),
      ...grade,
      ...(actor
        ? [
            "",
            `actor across reports ${actor.id}: ${oneLine(actor.name)}`,
            ...fieldLines({ names: actor.names, reports: actor.reports, reasons: actor.reasons }),
          ]
        : []),
      ...(thread ? ["", `thread ${thread.id}`, ...threadLines(thread, shell, true)] : []),
      ...(origin
        ? ["", `origin ${origin.id}: ${oneLine(origin.name)}`, ...fieldLines({ chain: origin.chain, reports: origin.reports })]
        : []),
      ...(links.length > 0
        ? ["", "links:", ...links.map((link) => `  ${link.type} ${link.a === finding.id ? link.b : link.a}: ${oneLine(link.why)}`)]
        : []),
    ],
  };
}

/** "grade F6", and what it was worked out from. */
const gradeLines = (grade: GradeRow): readonly string[] => [
  `grade ${gradeCode(grade)} (reliability of the origin, credibility of what it says; docs/grades.md)`,
  ...[...grade.judged, ...grade.inputs].map((input) => `  ${oneLine(input)}`),
];

async function linkShown(view: AccountView, link: Link, shell: Shell): Promise<Shown> {
  const group = await linkGroupOf(await Citing.over(view), link);
  return {
    value: { ...link, group },
    lines: [
      `link ${link.id}`,
      ...fieldLines({ type: link.type, a: link.a, b: link.b, why: link.why }),
      ...(group ? ["", ...groupLines(group, shell, true)] : []),
    ],
  };
}
