import { Link } from "@tanstack/react-router";
import type { ReactNode } from "react";
import type { IncidentShown, LedgerLine } from "../../api/index.ts";
import { isOwnStance, plural, STANCE_WORDS } from "../words.ts";
import { Nothing } from "./states.tsx";
import { OneLine } from "./visible.tsx";

const SIGNS = { consistent: "+", inconsistent: "−", "no-bearing": "·" } as const;
const WORDS = { consistent: "consistent", inconsistent: "inconsistent", "no-bearing": "does not bear on it" } as const;

/** Statements against answers, one mark in each cell, what tells most of them apart first (Analysis of Competing Hypotheses). */
export function Hypotheses({
  incident: { hypotheses, evidence, ledger },
}: {
  readonly incident: Pick<IncidentShown, "hypotheses" | "evidence" | "ledger">;
}): ReactNode {
  if (hypotheses.length === 0) return <Nothing>There is nothing to weigh yet.</Nothing>;
  const lines = new Map(ledger.flatMap((group) => group.lines).map((line) => [`${line.cited.finding} ${line.stance}`, line]));
  return (
    <div className="table-holder">
      <table className="hypotheses">
        <caption>+ fits, − speaks against, · does not bear on it, each with the reason. No verdict.</caption>
        <thead>
          <tr>
            <th scope="col">Statement</th>
            {hypotheses.map(({ claim }) => (
              <th key={claim} scope="col" dir="auto">
                <OneLine text={claim} />
              </th>
            ))}
            <th scope="col">What it tells apart</th>
          </tr>
        </thead>
        <tbody>
          {evidence.map(({ statement, stance, on, marks, diagnosticity }) => {
            const line = lines.get(`${statement} ${stance}`);
            return (
              <tr key={`${statement} ${stance} ${on ?? ""}`}>
                <th scope="row">
                  {line ? (
                    <Link to="/reports/$id" params={{ id: line.cited.report }} search={{ at: statement }}>
                      <OneLine text={lineWords(line, on)} />
                    </Link>
                  ) : null}
                </th>
                {marks.map(({ bearing, why }, at) => (
                  <td key={hypotheses[at]?.claim ?? at} className={bearing}>
                    <span aria-hidden="true">{SIGNS[bearing]}</span>
                    <span className="unseen">{`${WORDS[bearing]}: `}</span>
                    <small>
                      <OneLine text={why} />
                    </small>
                  </td>
                ))}
                <td className="tells">{diagnosticity}</td>
              </tr>
            );
          })}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">Against it</th>
            {hypotheses.map(({ claim, inconsistent }) => (
              <td key={claim}>{plural(inconsistent, "origin")}</td>
            ))}
            <td />
          </tr>
        </tfoot>
      </table>
    </div>
  );
}

function lineWords({ by, stance }: LedgerLine, on: string | undefined): string {
  const speaker = by?.name ?? "no speaker named";
  if (stance === "no-claim") return `${speaker}: nobody has claimed it`;
  if (isOwnStance(stance)) return `${speaker}: ${STANCE_WORDS[stance].toLowerCase()}`;
  return `${speaker}: ${STANCE_WORDS[stance].toLowerCase()} ${on ?? "someone not named"}`;
}
