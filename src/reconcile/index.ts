export type { ReconcilePacks } from "./packs.ts";
export { reconcile } from "./reconcile.ts";
