import {
  type AccountKind,
  type AccountRecord,
  type AccountRecordOf,
  type AccountView,
  byCodeUnit,
  type Finding,
  type FindingId,
  type Lookup,
  type Page,
  type Paging,
  type Patch,
  type Report,
} from "../model/index.ts";
import { limitOf, pageOf } from "./page.ts";
import { memberFindings } from "./record-members.ts";

/** What a patched view leaves out of the case under it. */
export interface Withheld {
  readonly report: (id: string) => boolean;
  readonly finding: (finding: Finding) => boolean;
}

type Base = AccountView & Pick<Lookup, "recordsWith">;

const nameOf = ({ kind, id }: { readonly kind: AccountKind; readonly id: string }): string => `${kind} ${id}`;

/** A case as it would be after a patch, with nothing written: the records of the patch over those of the case, less what is withheld. */
export function patchedView(base: Base, patch: Patch, withheld: Withheld): AccountView {
  const covered = new Set([...patch.removeRecords, ...patch.putRecords].map(nameOf));
  const put = [...patch.putRecords].sort((a, b) => byCodeUnit(a.id, b.id));
  const putWith = new Map<string, AccountRecord[]>();
  for (const record of put)
    for (const member of memberFindings(record)) {
      const known = putWith.get(member);
      if (known) known.push(record);
      else putWith.set(member, [record]);
    }
  const stands = (record: AccountRecord): boolean => !covered.has(nameOf(record));
  const withMember = async (member: string): Promise<readonly AccountRecord[]> => {
    const kept = (await base.recordsWith(member as Parameters<Base["recordsWith"]>[0])).filter(stands);
    const own = putWith.get(member) ?? [];
    return [...kept, ...own].sort((a, b) => byCodeUnit(a.id, b.id) || byCodeUnit(a.kind, b.kind));
  };
  const recordOf = async <K extends AccountKind>(kind: K, member: string): Promise<AccountRecordOf<K> | undefined> => {
    const found = (await withMember(member)).filter((record): record is AccountRecordOf<K> => record.kind === kind);
    return found.find(({ id }) => id === member) ?? found.find((record) => memberFindings(record).includes(member));
  };
  const finding: AccountView["finding"] = async (id) => {
    const found = await base.finding(id);
    return found && !withheld.finding(found) ? (found as never) : undefined;
  };
  return {
    reports: async (paging) => without(await base.reports(paging), (report: Report) => withheld.report(report.id)),
    report: async (id) => (withheld.report(id) ? undefined : base.report(id)),
    text: async (report) => (withheld.report(report) ? undefined : base.text(report)),
    arrivals: async (report) => (withheld.report(report) ? [] : base.arrivals(report)),
    textById: (id) => base.textById(id),
    findings: async (filter) => without(await base.findings(filter), withheld.finding),
    finding,
    findingsById: async (ids) => (await base.findingsById(ids)).filter((found) => !withheld.finding(found)),
    records: async (kind, paging = {}) => {
      const kept = await page(base, kind, paging, stands);
      const own = put.filter((record): record is AccountRecordOf<typeof kind> => record.kind === kind && record.id > (paging.after ?? ""));
      const all = [...kept, ...own].sort((a, b) => byCodeUnit(a.id, b.id));
      return pageOf(all, limitOf(paging), ({ id }) => id);
    },
    recordOf,
    ownersOf: async (kind, members) => {
      const kept = await base.ownersOf(kind, members);
      const owners = new Map<FindingId, string>();
      for (const member of members) {
        const id = kept.get(member);
        // where the record that the case has is another now, all that have the member are looked at
        const stood = id !== undefined && !covered.has(nameOf({ kind, id }));
        const owner = stood && !putWith.has(member) ? id : (await recordOf(kind, member))?.id;
        if (owner !== undefined) owners.set(member, owner);
      }
      return owners;
    },
    links: async (id) => (await withMember(id)).filter((record) => record.kind === "link").filter(({ a, b }) => a === id || b === id),
    judgements: (paging) => base.judgements(paging),
    notes: async (report) => [...(await base.notes(report)), ...(report === undefined ? patch.notes : [])],
    newest: () => base.newest(),
  };
}

const without = <T>({ items, ...rest }: Page<T>, gone: (item: T) => boolean): Page<T> => ({
  ...rest,
  items: items.filter((item) => !gone(item)),
});

/** Records of the case that still stand, one more than a page holds where there are so many. */
async function page<K extends AccountKind>(
  base: Base,
  kind: K,
  paging: Paging,
  stands: (record: AccountRecord) => boolean,
): Promise<AccountRecordOf<K>[]> {
  const limit = limitOf(paging);
  const kept: AccountRecordOf<K>[] = [];
  let after = paging.after;
  do {
    const { items, next }: Page<AccountRecordOf<K>> = await base.records(kind, { limit, ...(after === undefined ? {} : { after }) });
    kept.push(...items.filter(stands));
    after = next;
  } while (kept.length <= limit && after !== undefined);
  return kept;
}
