export { datumOf, isReportField, type ReportField, reportFields } from "./data/datum.ts";
export { parseSidecar } from "./data/sidecar.ts";
export { webAddress } from "./fetch/addresses.ts";
export { createFetcher, type Fetcher } from "./fetch/fetcher.ts";
export type { Opened, Part } from "./forms/member.ts";
export { openFile, type ToOpen } from "./forms/open.ts";
export { INTAKE, limits, type TakenIn, takeIn } from "./intake.ts";
