import { Link, useNavigate, useSearch } from "@tanstack/react-router";
import { Fragment, type ReactNode } from "react";
import type { Cited, LinkGroupRow } from "../../api/index.ts";
import type { LinkType } from "../../model/index.ts";
import { useAnswer } from "../answers.ts";
import { Capped } from "../parts/capped.tsx";
import { Quote } from "../parts/quote.tsx";
import { Answered, Nothing } from "../parts/states.tsx";
import { OneLine } from "../parts/visible.tsx";
import { plural, REUSE_WORDS } from "../words.ts";

const HEADS: Readonly<Record<LinkType, string>> = {
  contradicts: "Contradictions",
  tension: "In tension",
  changes: "Changes",
  competes: "Competing explanations",
  corroborates: "Told by several origins",
  "not-comparable": "Numbers that cannot be compared",
  "possibly-same-source": "Possibly one source",
  relays: "Came through another outlet",
  derives: "Copies",
  repeats: "Repeats",
  "same-outlet": "Of one outlet",
};

/** How findings of several reports hang together, in groups, with the reason of each. */
export function LinksPage(): ReactNode {
  const { type } = useSearch({ from: "/links" });
  const navigate = useNavigate({ from: "/links" });
  return (
    <Answered answer={useAnswer("links", { query: type === undefined ? {} : { type } })}>
      {({ counts, items, more }) => (
        <div className="page">
          <h1>Between reports</h1>
          <fieldset className="tabs">
            <legend className="unseen">Kind of link</legend>
            {counts.map(({ type: one, count }) => (
              <button
                key={one}
                type="button"
                aria-pressed={one === items[0]?.type}
                onClick={() => void navigate({ search: { type: one } })}
              >
                {HEADS[one]} <small>{count}</small>
              </button>
            ))}
          </fieldset>
          {items.length === 0 ? <Nothing>Nothing in one report bears on another. Read two or more reports on one event.</Nothing> : null}
          <Capped rows={items} step={40}>
            {(shown) => (
              <ul className="threads" data-list>
                {shown.map((row) => (
                  <Group key={row.id} row={row} />
                ))}
              </ul>
            )}
          </Capped>
          {more > 0 ? <p className="nothing">{more} more are in the export.</p> : null}
        </div>
      )}
    </Answered>
  );
}

const Group = ({ row }: { readonly row: LinkGroupRow }): ReactNode => (
  <li className="thread">
    <h3 dir="auto">
      <OneLine text={row.type === "corroborates" ? (row.incident ?? "The same, told more than once") : row.why.join("; ")} />
      <span className="count">
        {plural(row.origins, "origin")} in {plural(row.reports, "report")}
      </span>
    </h3>
    {row.sides.map((cited, at) => (
      <Fragment key={cited.finding}>
        <Quote cited={cited} />
        {at > 0 && REUSE_WORDS[row.type] !== undefined ? <Beside one={row.sides[0]} other={cited} /> : null}
      </Fragment>
    ))}
    {row.more > 0 ? <p className="nothing">{row.more} more</p> : null}
  </li>
);

/** The way to two reports of a group, laid beside each other; none where both are one. */
const Beside = ({ one, other }: { readonly one: Cited | undefined; readonly other: Cited }): ReactNode =>
  one && one.report !== other.report ? (
    <p>
      <Link to="/reports/$id/compare/$other" params={{ id: one.report, other: other.report }}>
        <OneLine text={one.reportName} /> beside <OneLine text={other.reportName} />
      </Link>
    </p>
  ) : null;
