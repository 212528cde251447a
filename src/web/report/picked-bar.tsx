import { type ReactNode, useState } from "react";
import type { FieldType, ReportShown, SpanShape } from "../../api/index.ts";
import { type FindingKind, findingKinds } from "../../model/index.ts";
import { useJudging } from "../judging.tsx";
import { OneLine } from "../parts/visible.tsx";
import { askedFields, isAddable, isNeeded } from "./add-fields.ts";
import { FieldInput, useFieldTypes } from "./field-input.tsx";

interface PickedProps {
  readonly report: ReportShown;
  readonly span: SpanShape;
  readonly close: () => void;
}

/** What to do with selected words: add a finding that stands on them, or keep a note. */
export function PickedBar({ report, span, close }: PickedProps): ReactNode {
  const [way, setWay] = useState<"finding" | "note">("finding");
  const [above] = useState(isLow);
  const words = report.text.slice(span.start, span.end);
  return (
    <section className={above ? "picked above" : "picked"} aria-label="Selected words">
      <p>
        <q dir="auto">
          <OneLine text={words.length > 160 ? `${words.slice(0, 160)}…` : words} />
        </q>
      </p>
      <div className="ways">
        <button type="button" aria-pressed={way === "finding"} onClick={() => setWay("finding")}>
          Add a finding
        </button>
        <button type="button" aria-pressed={way === "note"} onClick={() => setWay("note")}>
          Note
        </button>
        <button type="button" className="plain" onClick={close}>
          Cancel
        </button>
      </div>
      {way === "finding" ? <AddForm report={report} span={span} close={close} /> : <NoteForm report={report} span={span} close={close} />}
    </section>
  );
}

/** Whether the selected words are in the lower half of the window, where they would be covered. */
function isLow(): boolean {
  const selection = getSelection();
  return selection !== null && selection.rangeCount > 0 && selection.getRangeAt(0).getBoundingClientRect().bottom > innerHeight / 2;
}

function AddForm({ report, span, close }: PickedProps): ReactNode {
  const { judge, busy } = useJudging();
  const [kind, setKind] = useState<FindingKind>("event");
  const [given, setGiven] = useState<Readonly<Record<string, string>>>({});
  const types = askedFields(kind, useFieldTypes(kind));
  const filledIn = (type: FieldType): string =>
    given[`${kind} ${type.name}`] ?? type.fallback ?? (type.asked ? (type.codes?.[0] ?? "") : "");
  const send = async (): Promise<void> => {
    const fields = Object.fromEntries(types.map((type) => [type.name, filledIn(type).trim()]).filter(([, value]) => value !== ""));
    const words = report.text.slice(span.start, span.end);
    if (await judge({ verb: "add", report: report.id, finding: kind, spans: [span], words: [words], fields }, `Added: ${kind}.`)) close();
  };
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        void send();
      }}
    >
      <label>
        kind
        <select
          aria-label="kind"
          value={kind}
          onChange={(event) => setKind(findingKinds.find((one) => one === event.target.value) ?? "event")}
        >
          {findingKinds.filter(isAddable).map((one) => (
            <option key={one}>{one}</option>
          ))}
        </select>
      </label>
      {types.map((type) => (
        // biome-ignore lint/a11y/noLabelWithoutControl: the control is in FieldInput
        <label key={`${kind} ${type.name}`}>
          {type.name}
          <FieldInput
            label={type.name}
            type={type}
            value={filledIn(type)}
            change={(value) => setGiven({ ...given, [`${kind} ${type.name}`]: value })}
          />
        </label>
      ))}
      <button type="submit" disabled={busy || types.some((type) => isNeeded(kind, type) && filledIn(type).trim() === "")}>
        Add
      </button>
    </form>
  );
}

function NoteForm({ report, span, close }: PickedProps): ReactNode {
  const { judge, busy } = useJudging();
  const [note, setNote] = useState("");
  const send = async (): Promise<void> => {
    const words = `"${report.text.slice(span.start, span.end)}" (${span.start}-${span.end}): ${note.trim()}`;
    if (await judge({ verb: "note", on: report.id, words: words.slice(0, 4000) }, "Noted.")) close();
  };
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        void send();
      }}
    >
      <label>
        Note on these words
        <input value={note} maxLength={2000} onChange={(event) => setNote(event.target.value)} />
      </label>
      <button type="submit" disabled={busy || note.trim() === ""}>
        Keep
      </button>
    </form>
  );
}
