export { exportFindings } from "./findings.ts";
export { exportJson } from "./json.ts";
export { exportLinks } from "./links.ts";
export { exportZones } from "./zones.ts";
