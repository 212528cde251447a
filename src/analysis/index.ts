export { Citing } from "./citing.ts";
export { type Comparison, type ComparisonRow, compare, type Fate } from "./comparison.ts";
export { type LinkGroup, linkGroupOf } from "./links.ts";
export {
  type ActorRow,
  type IncidentRow,
  type LedgerRow,
  type Overview,
  overview,
} from "./overview.ts";
export { allFindings, allRecords, allReports, paged } from "./pages.ts";
export type { LaterDeed, ThreadField, ThreadRow, ThreadVersion } from "./threads/thread.ts";
export { type Defiance, threadOf, threads } from "./threads/threads.ts";
