export { patchedView } from "./patched.ts";
export { backUp } from "./sqlite/backup.ts";
export { openStore } from "./sqlite/open.ts";
export { restore } from "./sqlite/restore.ts";
export type { Added, Fetched, Store, Tombstone } from "./store.ts";
