import { Link } from "@tanstack/react-router";
import { type ReactNode, useState } from "react";
import { type DataField, dataFields, type ReportShown } from "../../api/index.ts";
import { useJudging } from "../judging.tsx";
import { OneLine } from "../parts/visible.tsx";
import { DATA_WORDS, dateWords, REUSE_WORDS } from "../words.ts";

const ALWAYS: ReadonlySet<DataField> = new Set(["outlet", "published"]);

/** What is known about a report as a publication, and the means to say what it does not. */
export function ReportData({ report }: { readonly report: ReportShown }): ReactNode {
  const { writable } = useJudging();
  const [open, setOpen] = useState(false);
  return (
    <>
      <dl className="facts">
        {dataFields
          .filter((field) => field !== "title" && (report.data[field] || ALWAYS.has(field)))
          .map((field) => {
            const datum = report.data[field];
            return (
              <div key={field}>
                <dt>{DATA_WORDS[field]}</dt>
                <dd className={datum ? "" : "unknown"} title={datum ? `${datum.how}: ${datum.from}` : undefined}>
                  <OneLine
                    text={datum ? (field === "published" || field === "modified" ? dateWords(datum.value) : datum.value) : "unknown"}
                  />
                  {datum && datum.how !== "said" ? <small> {datum.how}</small> : null}
                </dd>
              </div>
            );
          })}
        <div>
          <dt>Versions</dt>
          <dd>
            <Link to="/reports/$id/versions" params={{ id: report.id }}>
              {report.versions > 1 ? `${report.versions}, what changed` : "only one"}
            </Link>
          </dd>
        </div>
        {report.reuse.length > 0 ? (
          <div>
            <dt>Other reports</dt>
            <dd>
              <ul>
                {report.reuse.map(({ other, link }) => (
                  <li key={`${other.id} ${link.type}`} title={link.why}>
                    {REUSE_WORDS[link.type]}:{" "}
                    <Link to="/reports/$id/compare/$other" params={{ id: report.id, other: other.id }}>
                      <OneLine text={other.name} />, beside this one
                    </Link>
                  </li>
                ))}
              </ul>
            </dd>
          </div>
        ) : null}
        {writable ? (
          <button type="button" aria-expanded={open} onClick={() => setOpen(!open)}>
            Set date, outlet …
          </button>
        ) : null}
      </dl>
      {open ? <DataForm report={report} close={() => setOpen(false)} /> : null}
    </>
  );
}

const HINTS: Readonly<Partial<Record<DataField, string>>> = {
  published: "2031-04-14",
  modified: "2031-04-15",
  language: "en",
  address: "https://",
};

function DataForm({ report, close }: { readonly report: ReportShown; readonly close: () => void }): ReactNode {
  const { judge, busy } = useJudging();
  const [values, setValues] = useState<Readonly<Partial<Record<DataField, string>>>>(() =>
    Object.fromEntries(dataFields.map((field) => [field, report.data[field]?.value ?? ""])),
  );
  const changed = dataFields.filter((field) => (values[field] ?? "").trim() !== (report.data[field]?.value ?? ""));
  const send = async (): Promise<void> => {
    for (const field of changed) {
      const value = (values[field] ?? "").trim();
      if (!(await judge({ verb: "report-data", report: report.id, field, value }, `${DATA_WORDS[field]} is now ${value || "unknown"}.`)))
        return;
    }
    close();
  };
  return (
    <form
      className="data-form"
      onSubmit={(event) => {
        event.preventDefault();
        void send();
      }}
    >
      {dataFields.map((field) => (
        <label key={field}>
          {DATA_WORDS[field]}
          <input
            value={values[field] ?? ""}
            placeholder={HINTS[field]}
            maxLength={2000}
            onChange={(event) => setValues({ ...values, [field]: event.target.value })}
          />
        </label>
      ))}
      <p>An empty field means: not known. The report is read anew, its dates reckoned from what you set.</p>
      <button type="submit" disabled={busy || changed.length === 0}>
        Keep
      </button>
      <button type="button" className="plain" onClick={close}>
        Cancel
      </button>
    </form>
  );
}
