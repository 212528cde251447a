import type { ReactNode } from "react";
import type { CommitmentRow } from "../../api/index.ts";
import { spaced } from "../words.ts";
import { Quote } from "./quote.tsx";
import { OneLine } from "./visible.tsx";

/** One commitment: what it is, between whom, on what condition, in which state, in which words. */
export function CommitmentLine({ row }: { readonly row: CommitmentRow }): ReactNode {
  return (
    <div className="commitment" id={row.id}>
      <p>
        <span className="kind">{row.type}</span>{" "}
        <strong>
          <OneLine text={row.from ?? "someone not named"} />
        </strong>
        {row.to === undefined ? null : (
          <>
            {" to "}
            <strong>
              <OneLine text={row.to} />
            </strong>
          </>
        )}
        {row.mediator === undefined ? null : (
          <>
            {" through "}
            <OneLine text={row.mediator} />
          </>
        )}
        {row.status === undefined ? null : <span className="state">{spaced(row.status)}</span>}
      </p>
      {row.condition === undefined ? null : (
        <p className="condition">
          <OneLine text={row.condition} />{" "}
          <span className="state">
            {row.conditionState === undefined || row.conditionState === "unknown" ? "not known whether met" : spaced(row.conditionState)}
          </span>
        </p>
      )}
      <Quote cited={row.cited} />
    </div>
  );
}
