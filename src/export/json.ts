import { allRecords, Citing, evidenceRows, Grader, gradedKinds, paged, threads, usageOf } from "../analysis/index.ts";
import type { AccountKind, AccountView, DataSource, Report, Text } from "../model/index.ts";
import { findingsInOrder, line, reportsByName } from "./order.ts";

const RECORDS: readonly (readonly [string, AccountKind])[] = [
  ["actors", "account-actor"],
  ["incidents", "incident"],
  ["origins", "origin"],
  ["links", "link"],
];

/**
 * Everything in one JSON document: reports with their texts and zones (those of earlier versions too), findings, actors, incidents, origins,
 * links, threads and defied orders as analysis follows them, loaded words by voice and by what they name, evidence and grades as it weighs them, judgements, notes. At its head stand `mark`
 * (SAMPLE), `newest`, the time stamp of the newest entry (the moment of export is nowhere in it), and `sources`, the packs and models it rests on
 * with their licences.
 */
export async function* exportJson(view: AccountView, mark?: string, sources: readonly DataSource[] = []): AsyncGenerator<string> {
  const newest = await view.newest();
  yield `{"format":"hearsay","version":1${mark === undefined ? "" : `,"mark":${JSON.stringify(mark)}`}${newest === undefined ? "" : `,"newest":${JSON.stringify(newest)}`}`;
  yield* list("sources", async function* () {
    yield* sources;
  });
  const reports = await reportsByName(view);
  yield* list("reports", async function* () {
    for (const report of reports) yield { ...report, body: await view.text(report.id), ...(await earlier(view, report)) };
  });
  yield* list("findings", async function* () {
    for (const report of reports) yield* await findingsInOrder(view, report);
  });
  for (const [field, kind] of RECORDS) yield* list(field, () => allRecords(view, kind));
  const citing = await Citing.over(view);
  yield* list("evidence", () => evidence(view));
  yield* list("grades", () => grades(citing, reports));
  const followed = await threads(citing);
  yield* list("threads", async function* () {
    yield* followed.rows;
  });
  yield* list("defiance", async function* () {
    yield* followed.defiance;
  });
  const usage = await usageOf(citing);
  yield* list("voices", async function* () {
    yield* usage.voices;
  });
  yield* list("named", async function* () {
    yield* usage.named;
  });
  yield* list("judgements", () => paged((paging) => view.judgements(paging)));
  yield* list("notes", async function* () {
    yield* await view.notes();
  });
  yield "}\n";
}

/** The texts of a report before its newest, the oldest first; nothing where there are none. */
async function earlier(view: AccountView, report: Report): Promise<{ readonly earlier?: readonly (Text | undefined)[] }> {
  const texts = [...new Set((await view.arrivals(report.id)).map(({ text }) => text))].filter((text) => text !== report.text);
  return texts.length === 0 ? {} : { earlier: await Promise.all(texts.map((text) => view.textById(text))) };
}

/** What each line of a ledger tells apart, by incident: marks in the order of its hypotheses. */
async function* evidence(view: AccountView): AsyncGenerator<object> {
  for await (const incident of allRecords(view, "incident"))
    for (const { line, marks, tellsApart, diagnosticity } of evidenceRows(incident))
      yield {
        incident: incident.id,
        statement: line.statement,
        stance: line.stance,
        marks: marks.map(({ bearing }) => bearing),
        tellsApart,
        diagnosticity,
      };
}

/** Grades of all that can be true or false, report by report. */
async function* grades(citing: Citing, reports: readonly Report[]): AsyncGenerator<object> {
  const grader = await Grader.over(citing);
  for (const report of reports)
    for (const finding of await findingsInOrder(citing.view, report)) if (gradedKinds.has(finding.kind)) yield await grader.grade(finding);
}

async function* list(field: string, items: () => AsyncIterable<object>): AsyncGenerator<string> {
  yield `,\n${JSON.stringify(field)}:[`;
  let first = true;
  for await (const item of items()) {
    yield `${first ? "\n" : ",\n"}${line(item).trimEnd()}`;
    first = false;
  }
  yield "]";
}
