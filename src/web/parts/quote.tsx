import { Link } from "@tanstack/react-router";
import type { ReactNode } from "react";
import type { Cited } from "../../api/index.ts";
import { OneLine } from "./visible.tsx";

/** Exact words in their sentence, as a link to their place in the report. */
export function Quote({ cited, data = [] }: { readonly cited: Cited; readonly data?: readonly (string | undefined)[] }): ReactNode {
  const facts = data.flatMap((fact) => fact ?? []);
  return (
    <Link className="quote" to="/reports/$id" params={{ id: cited.report }} search={{ at: cited.finding }} data-item>
      <q dir="auto">
        <span className="around">
          <OneLine text={cited.before} />
        </span>
        <strong>
          <OneLine text={cited.words} />
        </strong>
        <span className="around">
          <OneLine text={cited.after} />
        </span>
      </q>
      <cite>
        {facts.map((fact) => (
          <span key={fact}>
            <OneLine text={fact} />
            {" · "}
          </span>
        ))}
        <OneLine text={cited.reportName} />
        {cited.zone === "body" ? "" : ` · ${cited.zone}`}
      </cite>
    </Link>
  );
}
