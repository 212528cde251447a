import { type ReactNode, type RefObject, useState } from "react";
import type { FindingShown } from "../../api/index.ts";
import { type FindingKind, findingKinds } from "../../model/index.ts";
import { OneLine } from "../parts/visible.tsx";
import { Detail } from "./detail.tsx";

interface ListProps {
  readonly findings: readonly FindingShown[];
  readonly shown: readonly FindingShown[];
  readonly kinds: ReadonlySet<FindingKind>;
  readonly setKinds: (kinds: ReadonlySet<FindingKind>) => void;
  readonly chosen: FindingShown | undefined;
  readonly choose: (id: string) => void;
  readonly holder: RefObject<HTMLUListElement | null>;
}

/** The findings of a report in order of their place, with what is known about the chosen one. */
export function FindingList({ findings, shown, kinds, setKinds, chosen, choose, holder }: ListProps): ReactNode {
  const [filter, setFilter] = useState("");
  const wanted = filter.toLowerCase();
  const rows = shown.filter(
    (row) => row === chosen || wanted === "" || `${row.kind} ${row.gist} ${row.words}`.toLowerCase().includes(wanted),
  );
  const toggle = (kind: FindingKind): void => {
    const next = new Set(kinds);
    if (!next.delete(kind)) next.add(kind);
    setKinds(next);
  };
  return (
    <>
      <div className="list-head">
        <fieldset className="kinds">
          <legend className="unseen">Kinds shown</legend>
          {findingKinds.map((kind) => {
            const count = findings.filter((row) => row.kind === kind).length;
            return count === 0 ? null : (
              <label key={kind} className={`chip kind-${kind}`}>
                <input type="checkbox" checked={kinds.has(kind)} onChange={() => toggle(kind)} />
                {kind} <small>{count}</small>
              </label>
            );
          })}
        </fieldset>
        <input
          type="search"
          data-filter
          aria-label="Filter findings"
          placeholder="Filter findings ( / )"
          value={filter}
          onChange={(event) => setFilter(event.target.value)}
        />
      </div>
      <ul className="found" ref={holder} data-list aria-label="Findings">
        {rows.map((row) => (
          <li key={row.finding} className={row === chosen ? "chosen" : ""} data-finding={row.finding}>
            <button
              type="button"
              data-item
              aria-current={row === chosen}
              onClick={() => choose(row.finding)}
              onFocus={(event) => event.target.matches(":focus-visible") && choose(row.finding)}
            >
              <span className={`kind kind-${row.kind}`}>{row.kind}</span>
              <span className={`gist${row.standing === "rejected" ? " undone" : ""}`}>
                <OneLine text={row.gist} />
              </span>
              <q dir="auto">
                <OneLine text={row.words} />
              </q>
              <Badges row={row} />
            </button>
            {row === chosen ? <Detail finding={row} choose={choose} /> : null}
          </li>
        ))}
        {rows.length === 0 ? <li className="nothing">No finding of these kinds.</li> : null}
      </ul>
    </>
  );
}

function Badges({ row }: { readonly row: FindingShown }): ReactNode {
  const noted = row.marks.some(({ verb }) => verb === "note");
  const badges = [
    row.standing,
    noted ? "noted" : undefined,
    row.told > 0 ? "told" : undefined,
    ...row.flags,
    row.zone === "body" ? undefined : row.zone,
  ].flatMap((badge) => badge ?? []);
  return badges.length === 0 ? null : (
    <span className="badges">
      {badges.map((badge) => (
        <small key={badge} title={badge === "told" ? "Said by somebody, not by the report in its own voice" : undefined}>
          {badge}
        </small>
      ))}
    </span>
  );
}
