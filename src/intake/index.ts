export { datumOf, isReportField, type ReportField, reportFields } from "./data/datum.ts";
export { parseSidecar } from "./data/sidecar.ts";
export { limits, type TakenIn, takeIn } from "./intake.ts";
