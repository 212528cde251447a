import type { Report, ReportId } from "../model/index.ts";
import type { Tombstone } from "../store/index.ts";
import type { JudgingContext } from "./judging.ts";
import { everyItem } from "./prefix.ts";
import { bringCaseUpToDate } from "./read.ts";
import { removalOf } from "./reconciling.ts";

/**
 * Removes a report from a case: its bytes, texts, findings and place in the account. Reports that hold the same bytes are removed with it when
 * `copies` says so. Throws HearsayError `bad-value` where they are there and it does not.
 */
export async function forget(context: JudgingContext, report: Report, copies: boolean, why?: string): Promise<readonly Tombstone[]> {
  const { store, by, effects } = context;
  const reports = copies ? await sharing(context, report) : [report.id];
  return context.atWork(async (bench) => {
    await bringCaseUpToDate(bench);
    const removal = await removalOf(store, bench.materials, reports);
    return store.forget(reports, removal, by, effects.now(), why);
  });
}

/** A report and all that ever held bytes it ever held, and so on. */
async function sharing({ store }: JudgingContext, report: Report): Promise<readonly ReportId[]> {
  const all: Report[] = [];
  for await (const one of everyItem((paging) => store.reports(paging))) all.push(one);
  const versions = new Set(report.versions);
  let found: Report[] = [];
  for (let before = -1; found.length !== before; ) {
    before = found.length;
    found = all.filter((one) => one.versions.some((version) => versions.has(version)));
    for (const one of found) for (const version of one.versions) versions.add(version);
  }
  return found.map(({ id }) => id);
}
