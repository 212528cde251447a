export { exportFindings } from "./findings.ts";
export { exportJson } from "./json.ts";
export { exportLinks } from "./links.ts";
export { exportPassages } from "./passages.ts";
export { exportZones } from "./zones.ts";
