export { aligned } from "./alignment.ts";
export { voiceOf } from "./facts.ts";
export type { ReconcilePacks } from "./packs.ts";
export { reconcile, reconcileInSteps } from "./reconcile.ts";
