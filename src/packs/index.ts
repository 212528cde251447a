export { checkPacks } from "./check.ts";
export { fold } from "./fold.ts";
export * from "./join.ts";
export { type Loaded, loadPack, type PackFile } from "./load.ts";
export type { Entry } from "./name-index.ts";
export * from "./rows.ts";
export type { WordIndex, WordMatch } from "./word-index.ts";
