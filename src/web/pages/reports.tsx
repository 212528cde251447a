import { Link } from "@tanstack/react-router";
import { type ReactNode, useEffect, useState } from "react";
import { useAnswer, useReports } from "../answers.ts";
import { Capped } from "../parts/capped.tsx";
import { ReportFacts } from "../parts/report-facts.tsx";
import { Failed, Nothing } from "../parts/states.tsx";
import { OneLine } from "../parts/visible.tsx";
import { byDate, plural } from "../words.ts";

/** Every report with its date, outlet and title. */
export function ReportsPage(): ReactNode {
  const { data, isError, isPending, error, hasNextPage, isFetchingNextPage, fetchNextPage, refetch } = useReports();
  const total = useAnswer("status").data?.reports;
  const [filter, setFilter] = useState("");
  // The list is sorted by date and the server gives it by id, so all of it is fetched.
  useEffect(() => {
    if (hasNextPage && !isFetchingNextPage) void fetchNextPage();
  }, [hasNextPage, isFetchingNextPage, fetchNextPage]);
  const items = data?.pages.flatMap((page) => page.items) ?? [];
  const wanted = filter.toLowerCase();
  const rows = items
    .filter((report) =>
      [report.name, ...Object.values(report.data).map(({ value }) => value)].some((words) => words.toLowerCase().includes(wanted)),
    )
    .sort(byDate);
  return (
    <div className="page">
      <h1>{plural(total ?? items.length, "report")}</h1>
      <input
        type="search"
        data-filter
        aria-label="Filter reports"
        placeholder="Filter by outlet, date, title ( / )"
        value={filter}
        onChange={(event) => setFilter(event.target.value)}
      />
      {isError ? <Failed error={error} again={() => void refetch()} /> : null}
      {isPending ? <p className="waiting">Reading the case …</p> : null}
      {data && rows.length === 0 ? <Nothing>{items.length === 0 ? "No report was read yet." : "No report fits."}</Nothing> : null}
      <Capped rows={rows} step={200}>
        {(shown) => (
          <ul className="lines wide" data-list>
            {shown.map((report) => (
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
        )}
      </Capped>
    </div>
  );
}
