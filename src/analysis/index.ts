export { Citing } from "./citing.ts";
export { type Comparison, type ComparisonRow, compare, compareSummaries, type Fate } from "./comparison.ts";
export { type EvidenceRow, evidenceRows } from "./diagnosticity.ts";
export { withGrades } from "./graded.ts";
export { type GradeRow, Grader, gradeCode, gradedKinds } from "./grades.ts";
export { type LinkGroup, linkGroupOf, linkGroups } from "./links.ts";
export {
  type ActorRow,
  type FrontPage,
  frontPage,
  type IncidentRow,
  type LedgerRow,
  type Overview,
  overview,
} from "./overview.ts";
export { allFindings, allRecords, allReports, paged } from "./pages.ts";
export { RecentTexts } from "./recent-texts.ts";
export { type RelationRow, relationRows } from "./relations.ts";
export { type Summary, summaryOf } from "./summary.ts";
export { type LaterDeed, type ThreadField, type ThreadRow, type ThreadVersion, threadFields } from "./threads/thread.ts";
export { type Defiance, type Threads, threadOf, threads } from "./threads/threads.ts";
export { type TollRow, tollRows, tollsOf } from "./tolls.ts";
export { isJudging, type NamedRow, type Usage, usageOf, type VoiceRow, type WordUse } from "./usage.ts";
