import { readdirSync, readFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { byCodeUnit, type FindingKind, findingKinds, hashBytes } from "../../src/model/index.ts";
import { type Part, type Read, readFolder, readRecords, sampleReports } from "../audits/reading.ts";
import { factsOf, marksOf } from "../audits/sheet.ts";
import type { Row, Topic } from "../topic.ts";

const USAGE =
  "usage: npm run -s bench -- audit KIND [--n 60] [--seed 1] [--reports DIR|FILE.jsonl[.gz] [--part even|odd]] [--without-words]";
const isRecords = /\.jsonl(\.gz)?$/;
const kept = new URL("../audits/", import.meta.url);

/**
 * A sheet of findings of one kind with their words, drawn by a seed, for a person to mark: one line each, tabs between, a column for
 * each mark (1 right, 0 wrong, - not asked for). The reports are those of a folder, or the records of a JSON Lines file, all or every second. Without a kind, what the filled sheets in `bench/audits` come to.
 */
export const audit: Topic = {
  name: "audit",
  onlyByName: true,
  about: "findings for a person to mark right or wrong; without a kind, the shares of the sheets marked so far",
  run: async (args) => {
    const { values, positionals } = parseArgs({
      args: [...args],
      options: {
        n: { type: "string" },
        seed: { type: "string" },
        reports: { type: "string" },
        part: { type: "string" },
        "without-words": { type: "boolean" },
      },
      allowPositionals: true,
    });
    const kind = positionals[0];
    if (kind === undefined) return filledSheets();
    if (!isKind(kind)) throw new Error(`${USAGE}\nKIND is one of: ${findingKinds.join(", ")}`);
    const reports = values.reports ?? sampleReports;
    const part = values.part ?? "all";
    if (!isPart(part) || (part !== "all" && !isRecords.test(reports))) throw new Error(USAGE);
    const read = isRecords.test(reports) ? await readRecords(reports, part) : await readFolder(reports);
    for (const line of sheet(read, kind, Number(values.n ?? 60), values.seed ?? "1", values["without-words"] ?? false)) console.log(line);
    return [];
  },
};

const isKind = (word: string): word is FindingKind => (findingKinds as readonly string[]).includes(word);

const isPart = (word: string): word is Part => ["all", "even", "odd"].includes(word);

function sheet(read: Read, kind: FindingKind, n: number, seed: string, withoutWords: boolean): string[] {
  const drawn = read.findings
    .filter(({ finding }) => finding.kind === kind)
    .map((one) => ({ ...one, lot: hashBytes(new TextEncoder().encode(`${seed} ${one.finding.id}`)) }))
    .sort((a, b) => byCodeUnit(a.lot, b.lot))
    .slice(0, n);
  const head = ["id", "file", "start", "end", ...marksOf(kind), ...(withoutWords ? [] : ["facts", "words"])];
  return [
    head.join("\t"),
    ...drawn.map(({ finding, file, text }) => {
      const { start, end } = finding.evidence.hull;
      const words = [factsOf(finding, text), text.slice(Math.max(0, start - 60), end + 60).replaceAll(/\s+/g, " ")];
      return [finding.id, file, start, end, ...marksOf(kind).map(() => "?"), ...(withoutWords ? [] : words)].join("\t");
    }),
  ];
}

/** The share of right marks in every column of every filled sheet. */
function filledSheets(): Row[] {
  return readdirSync(kept)
    .filter((name) => name.endsWith(".tsv"))
    .sort()
    .flatMap((name) => {
      const [head, ...rows] = readFileSync(new URL(name, kept), "utf8")
        .split("\n")
        .filter((line) => line !== "" && !line.startsWith("#"))
        .map((line) => line.split("\t"));
      const marks = (head ?? []).flatMap((title, at) => (at >= 4 && title !== "facts" && title !== "words" ? [{ title, at }] : []));
      return marks.map(({ title, at }) => {
        const given = rows.map((row) => row[at]).filter((mark) => mark === "1" || mark === "0");
        const right = given.filter((mark) => mark === "1").length;
        return {
          what: `${name.replace(".tsv", "")}: ${title}`,
          value: given.length === 0 ? "-" : `${((100 * right) / given.length).toFixed(1)} %`,
          anchor: `${right} of ${given.length}`,
        };
      });
    });
}
