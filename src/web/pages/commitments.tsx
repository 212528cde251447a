import { type ReactNode, useEffect, useState } from "react";
import { useAnswer } from "../answers.ts";
import { Capped } from "../parts/capped.tsx";
import { CommitmentLine } from "../parts/commitment.tsx";
import { Answered, Nothing } from "../parts/states.tsx";
import { plural } from "../words.ts";

/** Truces, orders, threats and pledges, by type. */
export function CommitmentsPage(): ReactNode {
  const answer = useAnswer("commitments");
  const [type, setType] = useState("");
  const loaded = answer.data !== undefined;
  useEffect(() => {
    const id = location.hash.slice(1);
    if (loaded && id !== "") document.getElementById(id)?.scrollIntoView({ block: "center" });
  }, [loaded]);
  return (
    <Answered answer={answer}>
      {({ items }) => {
        const types = [...new Set(items.map((row) => row.type))];
        const rows = items.filter((row) => type === "" || row.type === type);
        return (
          <div className="page">
            <h1>{plural(items.length, "commitment")}</h1>
            <label>
              Type{" "}
              <select data-filter value={type} onChange={(event) => setType(event.target.value)}>
                <option value="">all</option>
                {types.map((one) => (
                  <option key={one}>{one}</option>
                ))}
              </select>
            </label>
            {items.length === 0 ? <Nothing>No truce, order, threat or pledge was read.</Nothing> : null}
            <Capped rows={rows} step={200}>
              {(shown) => (
                <ul className="lines" data-list>
                  {shown.map((row) => (
                    <li key={row.id}>
                      <CommitmentLine row={row} />
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
