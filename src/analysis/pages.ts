import type {
  AccountKind,
  AccountRecordOf,
  AccountView,
  Finding,
  FindingFilter,
  FindingKind,
  FindingOf,
  Page,
  Paging,
  Report,
} from "../model/index.ts";

/** Items of one page, where a whole list is gone through. */
const AT_ONCE = 500;

/** Every item of a paged list, one page at a time in memory. */
export async function* paged<T>(page: (paging: Paging) => Promise<Page<T>>): AsyncGenerator<T> {
  for await (const items of pagesOf(page)) yield* items;
}

/** Every page of a list. */
async function* pagesOf<T>(page: (paging: Paging) => Promise<Page<T>>): AsyncGenerator<readonly T[]> {
  let after: string | undefined;
  do {
    const { items, next }: Page<T> = await page({ limit: AT_ONCE, ...(after === undefined ? {} : { after }) });
    yield items;
    after = next;
  } while (after !== undefined);
}

/** All records of a kind, in code-unit order of their ids. */
export const allRecords = <K extends AccountKind>(view: AccountView, kind: K): AsyncGenerator<AccountRecordOf<K>> =>
  paged((paging) => view.records(kind, paging));

/** All findings under a filter, in code-unit order of their ids. */
export const allFindings = (view: AccountView, filter: Omit<FindingFilter, "after" | "limit"> = {}): AsyncGenerator<Finding> =>
  paged((paging) => view.findings({ ...filter, ...paging }));

/** All findings of a kind page by page, for what is looked up for many at once. */
export const findingPages = <K extends FindingKind>(view: AccountView, kind: K): AsyncGenerator<readonly FindingOf<K>[]> =>
  pagesOf(async (paging) => (await view.findings({ kind, ...paging })) as Page<FindingOf<K>>);

/** All reports, in code-unit order of their ids. */
export const allReports = (view: AccountView): AsyncGenerator<Report> => paged((paging) => view.reports(paging));
