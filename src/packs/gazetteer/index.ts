export type { GazetteerKind } from "./format.ts";
export * from "./gazetteer.ts";
