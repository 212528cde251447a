import { Link } from "@tanstack/react-router";
import type { ReactNode } from "react";
import type { IncidentShown, LedgerLine } from "../../api/index.ts";
import { isOwnStance, plural, STANCE_WORDS } from "../words.ts";
import { Nothing } from "./states.tsx";
import { OneLine } from "./visible.tsx";

const SIGNS = { consistent: "+", inconsistent: "−", "no-bearing": "·" } as const;

/** Statements against answers, one mark in each cell (Analysis of Competing Hypotheses). */
export function Hypotheses({
  incident: { hypotheses, ledger },
}: {
  readonly incident: Pick<IncidentShown, "hypotheses" | "ledger">;
}): ReactNode {
  if (hypotheses.length === 0) return <Nothing>There is nothing to weigh yet.</Nothing>;
  const lines = ledger.flatMap((group) => group.lines);
  const sorted = [...hypotheses].sort((a, b) => a.inconsistent - b.inconsistent);
  return (
    <div className="table-holder">
      <table className="hypotheses">
        <thead>
          <tr>
            <th scope="col">Statement</th>
            {sorted.map(({ claim }) => (
              <th key={claim} scope="col" dir="auto">
                <OneLine text={claim} />
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {lines.map((line) => (
            <tr key={`${line.cited.finding} ${line.stance}`}>
              <th scope="row">
                <Link to="/reports/$id" params={{ id: line.cited.report }} search={{ at: line.cited.finding }}>
                  <OneLine text={lineWords(line)} />
                </Link>
              </th>
              {sorted.map(({ claim, marks }) => {
                const mark = marks.find(({ statement }) => statement === line.cited.finding);
                return (
                  <td key={claim} className={mark?.bearing ?? "no-bearing"} title={mark?.why}>
                    <span aria-hidden="true">{SIGNS[mark?.bearing ?? "no-bearing"]}</span>
                    <span className="unseen">{`${mark?.bearing ?? "no bearing"}: ${mark?.why ?? ""}`}</span>
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">Against it</th>
            {sorted.map(({ claim, inconsistent }) => (
              <td key={claim}>{plural(inconsistent, "origin")}</td>
            ))}
          </tr>
        </tfoot>
      </table>
    </div>
  );
}

const lineWords = ({ by, stance, on }: LedgerLine): string => {
  const speaker = by?.name ?? "no speaker named";
  if (stance === "no-claim") return `${speaker}: nobody has claimed it`;
  if (isOwnStance(stance)) return `${speaker} ${STANCE_WORDS[stance].toLowerCase()}`;
  return `${speaker}: ${STANCE_WORDS[stance].toLowerCase()} ${on?.name ?? "someone not named"}`;
};
