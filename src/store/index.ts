export { openStore } from "./sqlite/open.ts";
export type { Added, Store } from "./store.ts";
