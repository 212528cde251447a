import type { AccountView, Arrived, ReportId } from "../model/index.ts";
import { type Change, changesOf, type Difference, differenceOf } from "../text/difference.ts";

/** One arrival of a report: its bytes and text, and what its words changed against the arrival before. */
export interface VersionShown extends Arrived {
  /** Why there is a new text: other bytes, or a newer intake. Absent for the first. */
  readonly why?: "edited" | "text made anew";
  readonly difference?: Difference;
  /** The sentences of both texts in order; none for the first. */
  readonly lines: readonly (readonly Change[])[];
}

/** The arrivals of a report that brought a new text, in order. */
export const textsOf = async (view: AccountView, report: ReportId): Promise<readonly Arrived[]> =>
  (await view.arrivals(report)).filter(({ text }, index, all) => all[index - 1]?.text !== text);

/** All versions and texts of a report in order of arrival, each with its differences from the one before. */
export async function versionsOf(view: AccountView, report: ReportId): Promise<readonly VersionShown[]> {
  const shown: VersionShown[] = [];
  for (const arrived of await textsOf(view, report)) {
    const before = shown.at(-1);
    shown.push({ ...arrived, ...(before ? await changed(view, before, arrived) : { lines: [] }) });
  }
  return shown;
}

async function changed(view: AccountView, before: Arrived, now: Arrived): Promise<Pick<VersionShown, "why" | "difference" | "lines">> {
  const [old, text] = [(await view.textById(before.text))?.text ?? "", (await view.textById(now.text))?.text ?? ""];
  const why = before.version === now.version ? "text made anew" : "edited";
  return { why, difference: differenceOf(old, text), lines: changesOf(old, text) };
}
