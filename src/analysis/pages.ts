import type { AccountKind, AccountRecordOf, AccountView, Finding, FindingFilter, Page, Paging, Report } from "../model/index.ts";

/** Every item of a paged list, one page at a time in memory. */
export async function* paged<T>(page: (paging: Paging) => Promise<Page<T>>): AsyncGenerator<T> {
  let after: string | undefined;
  do {
    const { items, next }: Page<T> = await page(after === undefined ? {} : { after });
    yield* items;
    after = next;
  } while (after !== undefined);
}

/** All records of a kind, in code-unit order of their ids. */
export const allRecords = <K extends AccountKind>(view: AccountView, kind: K): AsyncGenerator<AccountRecordOf<K>> =>
  paged((paging) => view.records(kind, paging));

/** All findings under a filter, in code-unit order of their ids. */
export const allFindings = (view: AccountView, filter: Omit<FindingFilter, "after" | "limit"> = {}): AsyncGenerator<Finding> =>
  paged((paging) => view.findings({ ...filter, ...paging }));

/** All reports, in code-unit order of their ids. */
export const allReports = (view: AccountView): AsyncGenerator<Report> => paged((paging) => view.reports(paging));
