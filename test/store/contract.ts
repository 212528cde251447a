import { afterEach, beforeEach, describe } from "vitest";
import type { Store } from "../../src/store/store.ts";
import { accountContract } from "./contract/account.ts";
import { fetchContract } from "./contract/fetches.ts";
import { forgettingContract } from "./contract/forgetting.ts";
import { judgedWordsContract } from "./contract/judged-words.ts";
import { judgementContract } from "./contract/judgements.ts";
import { readingContract } from "./contract/readings.ts";
import { reportContract } from "./contract/reports.ts";

/** What every store must do, whatever database is behind it; `open` gives an empty one. */
export function storeContract(name: string, open: () => Promise<Store>): void {
  describe(`the ${name} store`, () => {
    let store: Store;
    beforeEach(async () => {
      store = await open();
    });
    afterEach(() => store.close());
    reportContract(() => store);
    readingContract(() => store);
    judgementContract(() => store);
    judgedWordsContract(() => store);
    fetchContract(() => store);
    forgettingContract(() => store);
    accountContract(() => store);
  });
}
