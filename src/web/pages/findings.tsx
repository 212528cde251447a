import { Link, useNavigate, useSearch } from "@tanstack/react-router";
import { useVirtualizer } from "@tanstack/react-virtual";
import { type ReactNode, useEffect, useRef } from "react";
import type { FindingRow } from "../../api/index.ts";
import { type FindingKind, findingKinds } from "../../model/index.ts";
import { useAnswer, useFindings } from "../answers.ts";
import { Failed, Nothing } from "../parts/states.tsx";
import { OneLine } from "../parts/visible.tsx";

const ROW = 64;

/** Every finding under a filter; the filter is part of the address. */
export function FindingsPage(): ReactNode {
  const { kind, report, words } = useSearch({ from: "/findings" });
  const navigate = useNavigate({ from: "/findings" });
  const reports = useAnswer("reports", { query: { limit: 500 } });
  const known = findingKinds.find((one) => one === kind);
  const pages = useFindings({
    ...(known ? { kind: known } : {}),
    ...(report === undefined ? {} : { report }),
    ...(words === undefined ? {} : { words }),
  });
  const rows = pages.data?.pages.flatMap(({ items }) => items) ?? [];
  const set = (change: {
    readonly kind?: FindingKind | undefined;
    readonly report?: string | undefined;
    readonly words?: string | undefined;
  }): void =>
    void navigate({
      search: Object.fromEntries(Object.entries({ kind, report, words, ...change }).filter(([, value]) => value)),
      replace: true,
    });
  return (
    <div className="page findings">
      <h1>Findings</h1>
      <div className="filters">
        <input
          type="search"
          data-filter
          aria-label="Words in the evidence"
          placeholder="Words ( / )"
          defaultValue={words ?? ""}
          onChange={(event) => set({ words: event.target.value })}
        />
        <select aria-label="Kind" value={known ?? ""} onChange={(event) => set({ kind: event.target.value as FindingKind })}>
          <option value="">every kind</option>
          {findingKinds.map((one) => (
            <option key={one}>{one}</option>
          ))}
        </select>
        <select aria-label="Report" value={report ?? ""} onChange={(event) => set({ report: event.target.value })}>
          <option value="">every report</option>
          {(reports.data?.items ?? []).map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </select>
        <output className="count">
          {rows.length}
          {pages.hasNextPage ? "+" : ""} shown
        </output>
      </div>
      {pages.isError ? <Failed error={pages.error} again={() => void pages.refetch()} /> : null}
      {!pages.isPending && rows.length === 0 ? <Nothing>No finding fits.</Nothing> : null}
      <Rows rows={rows} more={() => void (pages.hasNextPage && !pages.isFetchingNextPage && pages.fetchNextPage())} />
    </div>
  );
}

/** The rows in view, and a few around them; asks for more near the end. */
function Rows({ rows, more }: { readonly rows: readonly FindingRow[]; readonly more: () => void }): ReactNode {
  const holder = useRef<HTMLDivElement>(null);
  const virtual = useVirtualizer({ count: rows.length, getScrollElement: () => holder.current, estimateSize: () => ROW, overscan: 10 });
  const items = virtual.getVirtualItems();
  const last = items.at(-1)?.index ?? 0;
  useEffect(() => {
    if (rows.length > 0 && last >= rows.length - 20) more();
  }, [last, rows.length, more]);
  return (
    <div ref={holder} className="rows" data-list tabIndex={-1}>
      <ul style={{ height: virtual.getTotalSize() }}>
        {items.map(({ index, start }) => {
          const row = rows[index];
          return row ? (
            <li
              key={row.finding}
              style={{ height: ROW, transform: `translateY(${start}px)` }}
              aria-setsize={rows.length}
              aria-posinset={index + 1}
            >
              <Link to="/reports/$id" params={{ id: row.report }} search={{ at: row.finding }} className="line finding" data-item>
                <span className={`kind kind-${row.kind}`}>{row.kind}</span>
                <span className={row.standing === "rejected" ? "gist undone" : "gist"}>
                  <OneLine text={row.gist} />
                </span>
                <q dir="auto">
                  <OneLine text={row.words} />
                </q>
                <small>
                  <OneLine text={row.reportName} />
                  {row.zone === "body" ? "" : ` · ${row.zone}`}
                </small>
              </Link>
            </li>
          ) : null;
        })}
      </ul>
    </div>
  );
}
