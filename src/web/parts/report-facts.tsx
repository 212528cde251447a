import type { ReactNode } from "react";
import type { ReportRow } from "../../api/index.ts";
import { dateWords } from "../words.ts";
import { OneLine } from "./visible.tsx";

/** Date, outlet and title of a report; what is not known is said so, and what was inferred is marked. */
export function ReportFacts({ report: { data, name } }: { readonly report: Pick<ReportRow, "data" | "name"> }): ReactNode {
  return (
    <span className="report-facts">
      <span className={data.published ? "date" : "date unknown"}>
        {data.published ? dateWords(data.published.value) : "date unknown"}
        {data.published?.how === "inferred" ? <i title={`inferred: ${data.published.from}`}> ?</i> : null}
      </span>
      <span className={data.outlet ? "outlet" : "outlet unknown"}>
        <OneLine text={data.outlet?.value ?? "outlet unknown"} />
      </span>
      <span className="title" dir="auto">
        <OneLine text={data.title?.value ?? name} />
      </span>
    </span>
  );
}
