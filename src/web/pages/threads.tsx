import { useNavigate, useSearch } from "@tanstack/react-router";
import type { ReactNode } from "react";
import type { FollowedKind, Given, ThreadShown, ThreadVersionRow } from "../../api/index.ts";
import { useAnswer } from "../answers.ts";
import { Capped } from "../parts/capped.tsx";
import { Quote } from "../parts/quote.tsx";
import { Answered, Nothing } from "../parts/states.tsx";
import { OneLine } from "../parts/visible.tsx";
import { dateWords, plural, spaced } from "../words.ts";

const HEADS: Readonly<Record<FollowedKind, string>> = { commitment: "Commitments", forecast: "Forecasts", tie: "Ties", office: "Offices" };
const NONE: Readonly<Record<FollowedKind, string>> = {
  commitment: "No truce, order, threat or pledge was read.",
  forecast: "Nobody foresees anything in these reports.",
  tie: "No tie stands in several reports.",
  office: "No office stands in several reports.",
};

/** What is followed across reports: each side's version of it, its states by number of origins, and later deeds held against it. */
export function ThreadsPage(): ReactNode {
  const of: FollowedKind = useSearch({ from: "/threads" }).of ?? "commitment";
  const navigate = useNavigate({ from: "/threads" });
  const answer = useAnswer("threads", { query: { of } });
  return (
    <Answered answer={answer}>
      {({ counts, items, more, defiance }) => (
        <div className="page">
          <h1>Followed across reports</h1>
          <fieldset className="tabs">
            <legend className="unseen">What is followed</legend>
            {counts.map(({ of: kind, count }) => (
              <button key={kind} type="button" aria-pressed={kind === of} onClick={() => void navigate({ search: { of: kind } })}>
                {HEADS[kind]} <small>{count}</small>
              </button>
            ))}
          </fieldset>
          {of === "commitment" ? <Defied rows={defiance} /> : null}
          {items.length === 0 ? <Nothing>{NONE[of]}</Nothing> : null}
          <Capped rows={items} step={40}>
            {(shown) => (
              <ul className="threads" data-list>
                {shown.map((row) => (
                  <Thread key={row.id} row={row} />
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

const Defied = ({ rows }: { readonly rows: Given<"threads">["defiance"] }): ReactNode =>
  rows.length === 0 ? null : (
    <section aria-labelledby="defied">
      <h2 id="defied">Orders defied</h2>
      <ul className="lines" data-list>
        {rows.map(({ giver, defier, origins, cited }) => (
          <li key={`${giver} ${defier}`}>
            <details>
              <summary data-item>
                Orders of <OneLine text={giver} /> defied by <OneLine text={defier} />{" "}
                <span className="count">{plural(origins, "origin")}</span>
              </summary>
              {cited.map((one) => (
                <Quote key={one.finding} cited={one} />
              ))}
            </details>
          </li>
        ))}
      </ul>
    </section>
  );

const Thread = ({ row }: { readonly row: ThreadShown }): ReactNode => (
  <li className="thread">
    <h3 dir="auto">
      <OneLine text={row.title} />
      <span className="count">
        {plural(row.origins, "origin")} in {plural(row.reports, "report")}
      </span>
    </h3>
    {row.states.length > 0 ? (
      <p>
        told as{" "}
        {row.states.map(({ state, origins }) => (
          <span key={state} className="state">
            {spaced(state)} ({plural(origins, "origin")})
          </span>
        ))}
      </p>
    ) : null}
    {row.differs.length > 0 ? <p className="unknown">The versions differ in: {row.differs.join(", ")}</p> : null}
    <ol>
      {row.versions.map((version) => (
        <Version key={version.cited.finding} version={version} />
      ))}
    </ol>
    {row.later.length > 0 ? (
      <>
        <h4>Later deeds held against it</h4>
        <ul>
          {row.later.map(({ cited, by, bearing, date, why }) => (
            <li key={cited.finding}>
              <p className="by">
                {dateWords(date)} <span className="state">{bearing === "in-line" ? "in line with it" : "against it"}</span>{" "}
                <OneLine text={by === undefined ? why : `${why}, by the account of ${by}`} />
              </p>
              <Quote cited={cited} />
            </li>
          ))}
        </ul>
      </>
    ) : null}
  </li>
);

const Version = ({ version: { cited, published, by, state, said } }: { readonly version: ThreadVersionRow }): ReactNode => (
  <li>
    <p className="by">
      {published === undefined ? "date unknown" : dateWords(published)}
      {by === undefined ? null : (
        <>
          , by the account of <OneLine text={by} />
        </>
      )}
      {state === undefined ? null : <span className="state">{spaced(state)}</span>}
    </p>
    <p className="said">
      {said.map(({ field, value, differs }) => (
        <span key={field} className={differs ? "differs" : undefined}>
          <span className="kind">{field}</span> <OneLine text={value} />
        </span>
      ))}
    </p>
    <Quote cited={cited} />
  </li>
);
