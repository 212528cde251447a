import { Link } from "@tanstack/react-router";
import { type ReactNode, useState } from "react";
import { useAnswer } from "../answers.ts";
import { ReportFacts } from "../parts/report-facts.tsx";
import { Answered, Nothing } from "../parts/states.tsx";
import { OneLine } from "../parts/visible.tsx";
import { byDate, plural } from "../words.ts";

/** Every report with its date, outlet and title. */
export function ReportsPage(): ReactNode {
  const answer = useAnswer("reports", { query: { limit: 500 } });
  const [filter, setFilter] = useState("");
  return (
    <Answered answer={answer}>
      {({ items, next }) => {
        const wanted = filter.toLowerCase();
        const rows = items
          .filter(({ name, data }) =>
            [name, ...Object.values(data).map((datum) => datum.value)].some((words) => words.toLowerCase().includes(wanted)),
          )
          .sort(byDate);
        return (
          <div className="page">
            <h1>
              {plural(items.length, "report")}
              {next === undefined ? "" : " and more"}
            </h1>
            <input
              type="search"
              data-filter
              aria-label="Filter reports"
              placeholder="Filter by outlet, date, title ( / )"
              value={filter}
              onChange={(event) => setFilter(event.target.value)}
            />
            {rows.length === 0 ? <Nothing>No report fits.</Nothing> : null}
            <ul className="lines wide" data-list>
              {rows.map((report) => (
                <li key={report.id}>
                  <Link to="/reports/$id" params={{ id: report.id }} className="line" data-item>
                    <ReportFacts report={report} />
                    <small>
                      <OneLine text={report.name} />
                    </small>
                  </Link>
                </li>
              ))}
            </ul>
          </div>
        );
      }}
    </Answered>
  );
}
