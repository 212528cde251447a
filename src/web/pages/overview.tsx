import { Link } from "@tanstack/react-router";
import type { ReactNode } from "react";
import type { IncidentRow, OverviewShown, StanceRow } from "../../api/index.ts";
import { useAnswer } from "../answers.ts";
import { Capped } from "../parts/capped.tsx";
import { CommitmentLine } from "../parts/commitment.tsx";
import { Quote } from "../parts/quote.tsx";
import { ReportFacts } from "../parts/report-facts.tsx";
import { Answered, Nothing } from "../parts/states.tsx";
import { OneLine } from "../parts/visible.tsx";
import { byDate, dateWords, isOwnStance, plural, STANCE_SIDE, STANCE_WORDS } from "../words.ts";

const SHOWN = 12;
const SHOWN_COMMITMENTS = 6;

/** The account on one page: what was read, what is contested, what binds whom. */
export function OverviewPage(): ReactNode {
  const answer = useAnswer("overview");
  const reports = useAnswer("reports", { query: { limit: 200 } });
  return (
    <Answered answer={answer}>
      {(account) =>
        account.reports === 0 ? (
          <Empty />
        ) : (
          <div className="overview">
            <Summary account={account} />
            <div className="contested">
              <section aria-labelledby="incidents" className="incidents">
                <h2 id="incidents">
                  Incidents <small>the most contested first</small>
                </h2>
                <Incidents rows={account.incidents} />
              </section>
              <Contradictions account={account} />
            </div>
            <aside>
              <section aria-labelledby="read">
                <h2 id="read">
                  <Link to="/reports">What was read</Link>
                </h2>
                <ul className="lines" data-list>
                  {[...(reports.data?.items ?? [])]
                    .sort(byDate)
                    .slice(0, SHOWN)
                    .map((report) => (
                      <li key={report.id}>
                        <Link to="/reports/$id" params={{ id: report.id }} className="line" data-item>
                          <ReportFacts report={report} />
                        </Link>
                      </li>
                    ))}
                </ul>
                {account.reports > SHOWN ? <Link to="/reports">All {account.reports}</Link> : null}
              </section>
              <Commitments account={account} />
            </aside>
          </div>
        )
      }
    </Answered>
  );
}

/** "9 reports, 31 origins. Published 14 April 2031 to 22 April 2031 · 2 reports without a date". */
function Summary({ account }: { readonly account: OverviewShown }): ReactNode {
  const { first, last, undated, outlets, unnamed } = account.coverage;
  const dates =
    first === undefined || last === undefined
      ? "No date of publication is known"
      : `Published ${dateWords(first)}${first === last ? "" : ` to ${dateWords(last)}`}`;
  return (
    <header className="summary">
      <h1>
        {plural(account.reports, "report")}, {plural(account.origins, "origin")}
      </h1>
      <p>
        {dates}, {plural(outlets, "outlet")} named
        {undated > 0 ? <span className="unknown"> · {plural(undated, "report")} without a date</span> : null}
        {unnamed > 0 ? <span className="unknown"> · {plural(unnamed, "report")} without an outlet</span> : null}
      </p>
    </header>
  );
}

function Incidents({ rows }: { readonly rows: readonly IncidentRow[] }): ReactNode {
  if (rows.length === 0) return <Nothing>No event was read in these reports.</Nothing>;
  const contested = rows.filter(({ stances }) => stances.length > 0);
  const rest = rows.filter(({ stances }) => stances.length === 0);
  return (
    <>
      <Capped rows={contested}>
        {(shown) => (
          <ol className="cards" data-list>
            {shown.map((row) => (
              <IncidentCard key={row.id} row={row} />
            ))}
          </ol>
        )}
      </Capped>
      {rest.length > 0 ? (
        <details open={contested.length === 0}>
          <summary>{plural(rest.length, "incident")} nobody claims, denies or is blamed for</summary>
          <Capped rows={rest}>
            {(shown) => (
              <ol className="cards slim" data-list>
                {shown.map((row) => (
                  <IncidentCard key={row.id} row={row} />
                ))}
              </ol>
            )}
          </Capped>
        </details>
      ) : null}
    </>
  );
}

function IncidentCard({ row }: { readonly row: IncidentRow }): ReactNode {
  const facts = [
    row.event,
    row.dates.map(dateWords).join(", ") || "date unknown",
    row.places.join(", ") || "place unknown",
    ...row.tolls,
    plural(row.reports.length, "report"),
  ];
  return (
    <li>
      <Link to="/incidents/$id" params={{ id: row.id }} className="card" data-item>
        <h3 dir="auto">
          <OneLine text={row.title} />
        </h3>
        <p className="facts">
          <OneLine text={facts.join(" · ")} />
        </p>
        {row.stances.length > 0 ? (
          <ul className="stances">
            {row.stances.map((stance) => (
              <Stance key={`${stance.stance} ${stance.on ?? ""}`} row={stance} />
            ))}
          </ul>
        ) : null}
      </Link>
    </li>
  );
}

const SHOWN_NAMES = 3;

function Stance({ row }: { readonly row: StanceRow }): ReactNode {
  const names = row.by.slice(0, SHOWN_NAMES).join(", ") + (row.by.length > SHOWN_NAMES ? ` and ${row.by.length - SHOWN_NAMES} more` : "");
  const own = isOwnStance(row.stance);
  const whom = row.stance === "no-claim" ? "nobody so far" : own ? names : (row.on ?? "someone not named");
  return (
    <li>
      <span className={`stance ${STANCE_SIDE[row.stance]}`}>{STANCE_WORDS[row.stance]}</span>
      <span className="who">
        <strong>
          <OneLine text={whom} />
        </strong>
        {own || row.stance === "no-claim" ? null : (
          <small>
            {" by "}
            <OneLine text={names} />
          </small>
        )}
      </span>
      <span className="count">{plural(row.origins, "origin")}</span>
    </li>
  );
}

const Commitments = ({ account }: { readonly account: OverviewShown }): ReactNode => (
  <section aria-labelledby="commitments">
    <h2 id="commitments">
      <Link to="/commitments">Commitments</Link> <small>{account.commitments.length}</small>
    </h2>
    {account.commitments.length === 0 ? <Nothing>No truce, order, threat or pledge was read.</Nothing> : null}
    <ul className="lines" data-list>
      {account.commitments.slice(0, SHOWN_COMMITMENTS).map((row) => (
        <li key={row.id}>
          <CommitmentLine row={row} />
        </li>
      ))}
    </ul>
    {account.commitments.length > SHOWN_COMMITMENTS ? <Link to="/commitments">All {account.commitments.length}</Link> : null}
  </section>
);

const Contradictions = ({ account }: { readonly account: OverviewShown }): ReactNode => (
  <section aria-labelledby="contradictions">
    <h2 id="contradictions">
      <Link to="/links">Contradictions</Link> <small>{account.contradictions.length}</small>
    </h2>
    {account.contradictions.length === 0 ? <Nothing>None was found between these reports.</Nothing> : null}
    <Capped rows={account.contradictions} step={SHOWN}>
      {(shown) => (
        <ul className="pairs" data-list>
          {shown.map((row) => (
            <li key={`${row.a.finding} ${row.b.finding} ${row.why}`}>
              <p>
                <OneLine text={row.why} />
              </p>
              <Quote cited={row.a} />
              <Quote cited={row.b} />
            </li>
          ))}
        </ul>
      )}
    </Capped>
  </section>
);

/** What to do in a case that holds nothing yet. */
const Empty = (): ReactNode => (
  <div className="empty">
    <h1>No reports yet</h1>
    <p>This case is empty. Stop the workbench (Ctrl-C in its terminal), read reports into the case, and open it again:</p>
    <pre>
      <code>
        {
          "hearsay read reports/            a folder of text and HTML files\nhearsay read story.html          one file\nhearsay open                     the workbench again"
        }
      </code>
    </pre>
    <p>
      From a checkout, <code>npm start -- reports/</code> does all of it at once. Two or more reports on one event show the most: who says
      it, from whom, and who denies it.
    </p>
  </div>
);
