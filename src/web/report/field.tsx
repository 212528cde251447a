import { type ReactNode, useState } from "react";
import type { FieldRow, FieldType, FindingShown } from "../../api/index.ts";
import { useJudging } from "../judging.tsx";
import { OneLine } from "../parts/visible.tsx";
import { FieldInput, useFieldTypes } from "./field-input.tsx";

interface FieldsProps {
  readonly finding: FindingShown;
  readonly choose: (id: string) => void;
}

/** The fields of a finding, each with the means to amend it, and a way to give one that is not there. */
export function Fields({ finding, choose }: FieldsProps): ReactNode {
  const { writable } = useJudging();
  const types = useFieldTypes(finding.kind);
  const [open, setOpen] = useState<string>();
  const editable = (name: string): FieldType | undefined =>
    writable && finding.standing !== "rejected" ? types.find((type) => type.name === name) : undefined;
  const absent = types.filter(({ name }) => !finding.fields.some((row) => row.name === name));
  const valuesOf = (name: string): string =>
    finding.fields
      .filter((row) => row.name === name)
      .map(({ value }) => value)
      .join("; ");
  return (
    <>
      <dl className="fields">
        {finding.fields.map((row, index) => {
          const first = finding.fields.findIndex(({ name }) => name === row.name) === index;
          return open === row.name ? (
            first ? (
              <Amend
                key={row.name}
                finding={finding.finding}
                type={editable(row.name)}
                name={row.name}
                value={valuesOf(row.name)}
                close={() => setOpen(undefined)}
              />
            ) : null
          ) : (
            <Shown
              key={`${row.name} ${row.value} ${row.finding ?? ""}`}
              row={row}
              choose={choose}
              amend={first && editable(row.name) ? () => setOpen(row.name) : undefined}
            />
          );
        })}
        {open !== undefined && absent.some(({ name }) => name === open) ? (
          <Amend key={open} finding={finding.finding} type={editable(open)} name={open} value="" close={() => setOpen(undefined)} />
        ) : null}
      </dl>
      {writable && finding.standing !== "rejected" && absent.length > 0 ? (
        <select className="absent" aria-label="Give another field" value="" onChange={(event) => setOpen(event.target.value)}>
          <option value="">Give another field …</option>
          {absent.map(({ name }) => (
            <option key={name}>{name}</option>
          ))}
        </select>
      ) : null}
    </>
  );
}

interface ShownProps {
  readonly row: FieldRow;
  readonly choose: (id: string) => void;
  readonly amend: (() => void) | undefined;
}

/** One field: its value, and the clue where it was inferred. */
const Shown = ({ row, choose, amend }: ShownProps): ReactNode => (
  <div className={row.inferred === undefined ? "" : "inferred"}>
    <dt>{row.name}</dt>
    <dd>
      {row.finding === undefined ? (
        <span dir="auto">
          <OneLine text={row.value} />
        </span>
      ) : (
        <button type="button" className="link" dir="auto" onClick={() => choose(row.finding ?? "")}>
          <OneLine text={row.value} />
        </button>
      )}
      {amend ? (
        <button type="button" className="edit" aria-label={`Amend ${row.name}`} title="Amend" onClick={amend}>
          ✎
        </button>
      ) : null}
      {row.inferred === undefined ? null : (
        <small>
          <OneLine text={row.inferred.startsWith("judgement ") ? row.inferred : `inferred: ${row.inferred}`} />
        </small>
      )}
    </dd>
  </div>
);

interface AmendProps {
  readonly finding: string;
  readonly name: string;
  readonly type: FieldType | undefined;
  readonly value: string;
  readonly close: () => void;
}

/** Gives a field another value. */
function Amend({ finding, name, type, value, close }: AmendProps): ReactNode {
  const { judge, busy } = useJudging();
  const [next, setNext] = useState(value);
  const send = async (): Promise<void> => {
    if (await judge({ verb: "amend", finding, field: name, value: next.trim() }, `${name} is now ${next.trim() || "unknown"}.`)) close();
  };
  return (
    <div>
      <dt>{name}</dt>
      <dd>
        <form
          onSubmit={(event) => {
            event.preventDefault();
            void send();
          }}
        >
          <FieldInput label={`New ${name}`} type={type} value={next} change={setNext} />
          <button type="submit" disabled={busy || next.trim() === value}>
            Keep
          </button>
          <button type="button" className="plain" onClick={close}>
            Cancel
          </button>
        </form>
      </dd>
    </div>
  );
}
