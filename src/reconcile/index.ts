export type { ReconcilePacks } from "./packs.ts";
export { reconcile, reconcileInSteps } from "./reconcile.ts";
