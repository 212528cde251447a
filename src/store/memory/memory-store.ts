import type { Store } from "../store.ts";
import { accountMethods } from "./account.ts";
import { forgettingMethods } from "./forgetting.ts";
import { judgementMethods } from "./judgements.ts";
import { readingMethods } from "./readings.ts";
import { reportMethods } from "./reports.ts";
import { emptyState } from "./state.ts";
import { textMethods } from "./texts.ts";

/** A store in plain maps, gone when the process ends: for tests, the browser and the library. */
export function openMemoryStore(): Store {
  const state = emptyState();
  const account = accountMethods(state);
  return {
    ...reportMethods(state),
    ...textMethods(state),
    ...readingMethods(state),
    ...judgementMethods(state),
    ...account,
    ...forgettingMethods(state, account.applyPatch),
    close: async () => {},
  };
}
