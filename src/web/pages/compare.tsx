import { Link, useParams } from "@tanstack/react-router";
import type { ReactNode } from "react";
import type { PieceShown, RowShown } from "../../api/index.ts";
import { useAnswer } from "../answers.ts";
import { ReportFacts } from "../parts/report-facts.tsx";
import { Answered, Nothing } from "../parts/states.tsx";
import { OneLine } from "../parts/visible.tsx";
import { plural, REUSE_WORDS } from "../words.ts";

type Side = "a" | "b";

/** Two reports beside each other: passages they share in one line, what only one says marked on its side. */
export function ComparePage(): ReactNode {
  const params = useParams({ from: "/reports/$id/compare/$other" });
  return (
    <Answered answer={useAnswer("compare", { params })}>
      {({ a, b, links, words, rows }) => (
        <article className="page compare">
          <header>
            <h1>Two reports beside each other</h1>
            <p>
              {plural(words.same, "word")} stand in both; {words.onlyA} only on the left, {words.onlyB} only on the right.{" "}
              <Link to="/reports/$id/compare/$other" params={{ id: b.id, other: a.id }} replace>
                Change sides
              </Link>
            </p>
            {links.map((link) => (
              <p key={link.why}>
                <OneLine text={`${REUSE_WORDS[link.type]} (the first is on the ${link.a === a.id ? "left" : "right"}): ${link.why}.`} />
              </p>
            ))}
          </header>
          <div className="sides heads">
            {[a, b].map((report) => (
              <h2 key={report.id}>
                <Link to="/reports/$id" params={{ id: report.id }}>
                  <ReportFacts report={report} />
                </Link>
              </h2>
            ))}
          </div>
          {rows.length === 0 ? <Nothing>Neither report has words to compare.</Nothing> : null}
          <ol className="aligned" data-list>
            {rows.map((row, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: the rows never move
              <li key={index} className={`sides ${row.kind}`} data-item="" tabIndex={-1}>
                <Half row={row} side="a" />
                <Half row={row} side="b" />
              </li>
            ))}
          </ol>
        </article>
      )}
    </Answered>
  );
}

const SIDE_WORDS: Readonly<Record<Side, string>> = { a: "on the left: ", b: "on the right: " };

/** One report's words of a row. */
function Half({ row, side }: { readonly row: RowShown; readonly side: Side }): ReactNode {
  const own = row.pieces.filter(({ kind }) => kind === "same" || kind === side);
  return (
    <p className={side} dir="auto">
      {own.length === 0 ? <span className="nothing">—</span> : <span className="unseen">{SIDE_WORDS[side]}</span>}
      {row.kind === "moved" ? <small>elsewhere in the order of the other: </small> : null}
      {own.map((piece) => (
        <Words key={piece[side]?.start ?? 0} piece={piece} side={side} />
      ))}
    </p>
  );
}

/** Words of one report; those that the other lacks are marked, and said to be so. */
function Words({ piece, side }: { readonly piece: PieceShown; readonly side: Side }): ReactNode {
  const shown = <OneLine text={piece[side]?.words ?? ""} />;
  return (
    <>
      {piece.kind === "same" ? (
        shown
      ) : (
        <mark>
          <span className="unseen">only here: </span>
          {shown}
        </mark>
      )}{" "}
    </>
  );
}
