import { Link } from "@tanstack/react-router";
import { type ReactNode, useState } from "react";
import { useAnswer } from "../answers.ts";
import { Capped } from "../parts/capped.tsx";
import { Answered, Nothing } from "../parts/states.tsx";
import { OneLine } from "../parts/visible.tsx";
import { plural } from "../words.ts";

/** Named actors across reports, with their other names. */
export function ActorsPage(): ReactNode {
  const [filter, setFilter] = useState("");
  return (
    <Answered answer={useAnswer("actors")}>
      {({ items }) => {
        const wanted = filter.toLowerCase();
        const rows = items.filter(({ names, kind }) => [...names, kind ?? ""].some((name) => name.toLowerCase().includes(wanted)));
        return (
          <div className="page">
            <h1>{plural(items.length, "actor")}</h1>
            <input
              type="search"
              data-filter
              aria-label="Filter actors"
              placeholder="Filter by name or kind ( / )"
              value={filter}
              onChange={(event) => setFilter(event.target.value)}
            />
            {rows.length === 0 ? <Nothing>No actor fits.</Nothing> : null}
            <Capped rows={rows} step={200}>
              {(shown) => (
                <ul className="lines wide" data-list>
                  {shown.map((row) => (
                    <li key={row.id}>
                      <Link to="/actors/$id" params={{ id: row.id }} className="line actor" data-item>
                        <strong dir="auto">
                          <OneLine text={row.name} />
                        </strong>
                        <span className="kind">{row.kind ?? ""}</span>
                        <small dir="auto">
                          <OneLine text={row.names.filter((name) => name !== row.name).join("; ")} />
                        </small>
                        <span className="count">
                          {plural(row.reports, "report")}, {plural(row.mentions, "mention")}
                        </span>
                      </Link>
                    </li>
                  ))}
                </ul>
              )}
            </Capped>
          </div>
        );
      }}
    </Answered>
  );
}
