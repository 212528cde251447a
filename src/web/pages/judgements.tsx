import { Link } from "@tanstack/react-router";
import type { ReactNode } from "react";
import type { JudgementRow } from "../../api/index.ts";
import { useAnswer } from "../answers.ts";
import { useJudging } from "../judging.tsx";
import { Capped } from "../parts/capped.tsx";
import { Answered, Nothing } from "../parts/states.tsx";
import { OneLine } from "../parts/visible.tsx";
import { plural } from "../words.ts";

/** Every judgement, the newest first, with a way to take it back. */
export function JudgementsPage(): ReactNode {
  return (
    <Answered answer={useAnswer("judgements")}>
      {({ items }) => (
        <div className="page">
          <h1>{plural(items.length, "judgement")}</h1>
          {items.length === 0 ? (
            <Nothing>Nobody has judged anything in this case. Open a report to accept, reject, amend or add findings.</Nothing>
          ) : null}
          <Capped rows={items} step={200}>
            {(shown) => (
              <ul className="lines wide" data-list>
                {shown.map((row) => (
                  <Row key={row.id} row={row} />
                ))}
              </ul>
            )}
          </Capped>
        </div>
      )}
    </Answered>
  );
}

function Row({ row }: { readonly row: JudgementRow }): ReactNode {
  const { undo, writable, busy } = useJudging();
  const words = (
    <>
      <span className="kind">{row.verb}</span>{" "}
      <span className={row.undone ? "undone" : ""} dir="auto">
        <OneLine text={row.verb === "accept" || row.verb === "reject" ? "" : row.words} />
        {row.about === undefined ? null : (
          <q>
            <OneLine text={row.about} />
          </q>
        )}
      </span>
      <small>
        <OneLine text={`${row.by}, ${row.at.slice(0, 16).replace("T", " ")}${row.why === undefined ? "" : `: ${row.why}`}`} />
        {row.undone ? " · taken back" : ""}
        {row.orphaned === undefined ? null : (
          <b className="unknown">
            {" "}
            <OneLine text={row.orphaned} />
          </b>
        )}
      </small>
    </>
  );
  return (
    <li className="judgement">
      {row.report === undefined && row.finding === undefined ? (
        <span className="line">{words}</span>
      ) : row.report === undefined ? (
        <Link to="/findings/$id" params={{ id: row.finding ?? "" }} className="line" data-item>
          {words}
        </Link>
      ) : (
        <Link to="/reports/$id" params={{ id: row.report }} className="line" data-item>
          {words}
        </Link>
      )}
      {row.undone || row.verb === "undo" || !writable ? null : (
        <button type="button" disabled={busy} onClick={() => void undo(row.id)}>
          Undo
        </button>
      )}
    </li>
  );
}
