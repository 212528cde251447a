import { useNavigate, useParams, useSearch } from "@tanstack/react-router";
import { type ReactNode, useCallback, useEffect, useMemo, useRef, useState } from "react";
import type { ReportShown } from "../../api/index.ts";
import type { FindingKind } from "../../model/index.ts";
import { useAnswer } from "../answers.ts";
import { useJudging } from "../judging.tsx";
import { Answered } from "../parts/states.tsx";
import { OneLine } from "../parts/visible.tsx";
import { ReportData } from "../report/data-form.tsx";
import { FindingList } from "../report/list.tsx";
import { PickedBar } from "../report/picked-bar.tsx";
import { usePicked } from "../report/selection.ts";
import { ReportText } from "../report/text.tsx";
import { plural } from "../words.ts";

/** Kinds shown at first; mentions of actors, places and dates are many and would hide the rest. */
const FIRST: readonly FindingKind[] = ["event", "statement", "commitment", "tie", "office", "forecast", "position", "motive", "wording"];

/** One report: its text with zones and marked findings, and the list of findings beside it, each leading to the other. */
export function ReportPage(): ReactNode {
  const { id } = useParams({ from: "/reports/$id" });
  return <Answered answer={useAnswer("report", { params: { id } })}>{(report) => <ReportView key={report.id} report={report} />}</Answered>;
}

function ReportView({ report }: { readonly report: ReportShown }): ReactNode {
  const { at } = useSearch({ from: "/reports/$id" });
  const navigate = useNavigate({ from: "/reports/$id" });
  const { writable } = useJudging();
  const [kinds, setKinds] = useState<ReadonlySet<FindingKind>>(() => new Set(FIRST));
  const textHolder = useRef<HTMLDivElement>(null);
  const listHolder = useRef<HTMLUListElement>(null);
  const chosen = report.findings.find(({ finding }) => finding === at);
  const shown = useMemo(() => report.findings.filter((row) => kinds.has(row.kind) || row === chosen), [report.findings, kinds, chosen]);
  const choose = useCallback((id: string) => void navigate({ search: { at: id }, replace: true, resetScroll: false }), [navigate]);
  const [picked, clearPicked] = usePicked(textHolder, report.text);
  useMeeting(chosen?.finding, textHolder, listHolder);
  return (
    <article className="report">
      <header>
        <h1 dir="auto">
          <OneLine text={report.data.title?.value ?? report.name} />
        </h1>
        <ReportData report={report} />
        <Remarks report={report} lost={at !== undefined && !chosen} />
      </header>
      <ReportText report={report} shown={shown} chosen={chosen} choose={choose} holder={textHolder} />
      <aside className="side" aria-label="Findings of this report">
        <FindingList
          findings={report.findings}
          shown={shown}
          kinds={kinds}
          setKinds={setKinds}
          chosen={chosen}
          choose={choose}
          holder={listHolder}
        />
      </aside>
      {picked && writable ? <PickedBar key={`${picked.start}-${picked.end}`} report={report} span={picked} close={clearPicked} /> : null}
    </article>
  );
}

/** Brings the words and the list line of the chosen finding into sight. */
function useMeeting(
  chosen: string | undefined,
  text: { readonly current: HTMLElement | null },
  list: { readonly current: HTMLElement | null },
): void {
  useEffect(() => {
    if (chosen === undefined) return;
    const words = text.current?.querySelector("[data-chosen='first']") ?? text.current?.querySelector(".chosen");
    if (words && !isInSight(words)) words.scrollIntoView({ block: "center" });
    const row = list.current?.querySelector(`[data-finding="${CSS.escape(chosen)}"]`);
    if (row && list.current) showIn(list.current, row);
  }, [chosen, text, list]);
}

/** Scrolls a list, and nothing around it, until one of its rows is in sight. */
function showIn(list: HTMLElement, row: Element): void {
  const [outer, inner] = [list.getBoundingClientRect(), row.getBoundingClientRect()];
  if (inner.top < outer.top || inner.height > outer.height) list.scrollTop += inner.top - outer.top;
  else if (inner.bottom > outer.bottom) list.scrollTop += inner.bottom - outer.bottom;
}

const MARGIN = 90;

function isInSight(element: Element): boolean {
  const { top, bottom } = element.getBoundingClientRect();
  const side = document.querySelector(".side")?.getBoundingClientRect();
  // On a narrow screen the list lies over the lower half of the text.
  const floor = side && side.top > 0 && side.left < MARGIN ? side.top : innerHeight;
  return top > MARGIN && bottom < floor - MARGIN / 3;
}

/** Problems found while it was taken in and read, judgements on the report, and an address that leads nowhere. */
function Remarks({ report, lost }: { readonly report: ReportShown; readonly lost: boolean }): ReactNode {
  const { undo, writable, busy } = useJudging();
  const marks = report.marks.filter(({ verb }) => verb !== "report-data");
  return (
    <>
      {lost ? (
        <p className="failed" role="alert">
          The finding of this address is not in the report any more; it was rejected, or the report was read anew.
        </p>
      ) : null}
      {report.notes.length > 0 ? (
        <details className="notes">
          <summary>{plural(report.notes.length, "remark")} on how it was read</summary>
          <ul>
            {report.notes.map(({ code, message }) => (
              <li key={`${code} ${message}`}>
                <OneLine text={message} />
              </li>
            ))}
          </ul>
        </details>
      ) : null}
      {marks.length > 0 ? (
        <details className="notes">
          <summary>{plural(marks.length, "judgement")} on this report</summary>
          <ul>
            {marks.map((mark) => (
              <li key={mark.judgement}>
                <OneLine text={`${mark.by}, ${mark.verb}: ${mark.words}`} />{" "}
                {writable ? (
                  <button type="button" className="link" disabled={busy} onClick={() => void undo(mark.judgement)}>
                    undo
                  </button>
                ) : null}
              </li>
            ))}
          </ul>
        </details>
      ) : null}
    </>
  );
}
