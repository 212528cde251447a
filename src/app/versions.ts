import type { ReportId, TextId, VersionId } from "../model/index.ts";
import type { Store } from "../store/index.ts";
import { type Difference, differenceOf } from "../text/difference.ts";

/** One arrival of a report: its bytes and text, and what its words changed against the arrival before. */
export interface VersionShown {
  readonly version: VersionId;
  readonly text: TextId;
  /** Why there is a new text: other bytes, or a newer intake. Absent for the first. */
  readonly why?: "edited" | "text made anew";
  readonly difference?: Difference;
}

/** All versions and texts of a report in order of arrival, each with its differences from the one before. */
export async function versionsOf(store: Store, report: ReportId): Promise<readonly VersionShown[]> {
  const shown: VersionShown[] = [];
  let before: VersionShown | undefined;
  for (const { version, text } of await store.arrivals(report)) {
    if (before?.text === text) continue;
    const one: VersionShown = { version, text, ...(before ? await changed(store, before, { version, text }) : {}) };
    shown.push(one);
    before = one;
  }
  return shown;
}

async function changed(store: Store, before: VersionShown, now: VersionShown): Promise<Pick<VersionShown, "why" | "difference">> {
  const [old, text] = [await store.textById(before.text), await store.textById(now.text)];
  const why = before.version === now.version ? "text made anew" : "edited";
  return { why, difference: differenceOf(old?.text ?? "", text?.text ?? "") };
}
