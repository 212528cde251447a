import {
  type AccountView,
  byCodeUnit,
  type Finding,
  HearsayError,
  type Link,
  type Page,
  type Paging,
  type Report,
} from "../model/index.ts";

/** What an id on the command line can mean. An id of a finding also names the incident, actor, thread or origin it belongs to. */
export type Named = { readonly report: Report } | { readonly finding: Finding } | { readonly link: Link };

const LEAST = 3;
/** Length of an id: a letter, a hyphen, 16 hexadecimal digits. */
const WHOLE = 18;
const SHOWN = 5;

/** The one thing whose id is, or begins with, `prefix`; throws HearsayError `unknown-id` or `ambiguous-id` with the candidates. */
export async function named(view: AccountView, prefix: string): Promise<Named> {
  if (prefix.length < LEAST)
    throw new HearsayError("ambiguous-id", `"${prefix}" is too short for an id.`, `Give at least ${LEAST} characters.`);
  const found: { readonly id: string; readonly named: Named }[] = [
    ...(await startingWith((paging) => view.reports(paging), prefix)).map((report) => ({ id: report.id, named: { report } })),
    ...(await startingWith((paging) => view.findings({ ...paging, rejected: true }), prefix)).map((finding) => ({
      id: finding.id,
      named: { finding },
    })),
    ...(await startingWith((paging) => view.records("link", paging), prefix)).map((link) => ({ id: link.id, named: { link } })),
  ];
  const exact = found.find(({ id }) => id === prefix);
  const only = exact ?? (found.length === 1 ? found[0] : undefined);
  if (only) return only.named;
  if (found.length === 0) {
    throw new HearsayError(
      "unknown-id",
      `No report, finding or link has an id that begins with "${prefix}".`,
      'See "hearsay findings" and "hearsay account" for ids.',
    );
  }
  throw new HearsayError(
    "ambiguous-id",
    `"${prefix}" begins several ids: ${listed(found.map(({ id }) => id))}.`,
    "Give more characters of it.",
  );
}

/** The finding with this id or beginning of one; throws HearsayError `unknown-id` or `ambiguous-id`. */
export async function namedFinding(view: AccountView, prefix: string): Promise<Finding> {
  const found = await named(view, prefix);
  if ("finding" in found) return found.finding;
  throw new HearsayError("unknown-id", `"${prefix}" is no finding.`, 'See "hearsay findings" for ids of findings.');
}

/** The report with this id prefix or file name; throws HearsayError `unknown-id` or `ambiguous-id`. */
export async function namedReport(view: AccountView, key: string): Promise<Report> {
  const matches: Report[] = [];
  for await (const report of everyItem((paging) => view.reports(paging))) {
    if (report.id === key) return report;
    if (report.name === key || (key.length >= LEAST && report.id.startsWith(key))) matches.push(report);
  }
  const [only] = matches;
  if (only && matches.length === 1) return only;
  if (!only)
    throw new HearsayError(
      "unknown-id",
      `No report is called "${key}" or has an id that begins so.`,
      'See "hearsay status" for the reports of this case.',
    );
  throw new HearsayError(
    "ambiguous-id",
    `"${key}" means several reports: ${listed(matches.map(({ id }) => id))}.`,
    "Give the id of one of them.",
  );
}

/** All items of a paged list, in its order. */
export async function* everyItem<T>(list: (paging: Paging) => Promise<Page<T>>): AsyncGenerator<T> {
  let after: string | undefined;
  do {
    const page = await list(after === undefined ? { limit: 500 } : { limit: 500, after });
    yield* page.items;
    after = page.next;
  } while (after !== undefined);
}

/** Up to a handful of items whose ids begin with `prefix`; lists come in order of ids, each id after the cursor. */
async function startingWith<T extends { readonly id: string }>(list: (paging: Paging) => Promise<Page<T>>, prefix: string): Promise<T[]> {
  // A whole id does not come after itself.
  const after = prefix.length >= WHOLE ? prefix.slice(0, -1) : prefix;
  const { items } = await list({ after, limit: SHOWN * 4 });
  return items.filter(({ id }) => id.startsWith(prefix)).slice(0, SHOWN);
}

const listed = (ids: readonly string[]): string =>
  [...ids].sort(byCodeUnit).slice(0, SHOWN).join(", ") + (ids.length >= SHOWN ? " ..." : "");
