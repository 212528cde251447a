export { datumOf, isReportField, mergeData, type ReportField, reportFields } from "./data/datum.ts";
export { parseSidecar } from "./data/sidecar.ts";
export { INTAKE, type Limits, limits, type Received, type TakenIn, takeIn } from "./intake.ts";
