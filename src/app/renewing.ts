import type { Report } from "../model/index.ts";
import { HearsayError, note, type ReportId } from "../model/index.ts";
import type { Store } from "../store/index.ts";
import type { ReadingPool } from "./reading-pool.ts";

/**
 * Makes anew, from the bytes kept, every newest text that an older intake made; the old texts stay. Judgements move to the new text only where
 * their words stand there once and exactly. A text that the new intake refuses stays the newest, with a note.
 */
export async function renewTexts({ store, pool }: { readonly store: Store; readonly pool: ReadingPool }, intake: string): Promise<void> {
  for (const id of await store.outdated(intake)) {
    const report = await store.report(id);
    if (report) await renewOne(store, pool, report);
  }
}

async function renewOne(store: Store, pool: ReadingPool, report: Report): Promise<void> {
  const [bytes, old] = [await store.bytes(report.version), await store.textById(report.text)];
  if (!bytes || !old) return;
  // What was told beside the bytes stands in the name of the intake, behind a blank.
  const mediaType = old.intake.split(" ").slice(1).join(" ");
  try {
    const { report: taken } = await pool.run("take-in", report.name, { bytes, ...(mediaType === "" ? {} : { mediaType }) });
    if (taken) await store.renewText(report.id, taken.text);
    else await store.addNote(notRenewed(report.id, "it is a file of several reports now"));
  } catch (error) {
    if (!(error instanceof HearsayError)) throw error;
    await store.addNote(notRenewed(report.id, error.message));
  }
}

const notRenewed = (report: ReportId, why: string) =>
  note("text-not-renewed", `Its text stays as an older intake made it: ${why}`, { report });
