export { type Comparison, type ComparisonRow, compare, type Fate } from "./comparison.ts";
export {
  type ActorRow,
  type CommitmentRow,
  type ContradictionRow,
  type IncidentRow,
  type LedgerRow,
  type Overview,
  overview,
} from "./overview.ts";
export { allFindings, allRecords, allReports, paged } from "./pages.ts";
