import type { AccountRecord } from "../model/index.ts";

/** Finding ids by which `recordOf` finds a record: its own id first, then its members; for a link, both ends. */
export function memberFindings(record: AccountRecord): readonly string[] {
  const members: readonly string[] = record.kind === "link" ? [record.a, record.b] : record.members;
  return [...new Set([record.id, ...members])];
}

/** Report ids that a record spans; `recordsWith` finds it by these too. */
export const memberReports = (record: AccountRecord): readonly string[] => ("reports" in record ? [...new Set(record.reports)] : []);
