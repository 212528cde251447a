import { Link } from "@tanstack/react-router";
import { type ReactNode, useState } from "react";
import type { FindingShown } from "../../api/index.ts";
import { useAnswer } from "../answers.ts";
import { useJudging } from "../judging.tsx";
import { OneLine } from "../parts/visible.tsx";
import { plural, spaced } from "../words.ts";
import { Fields } from "./field.tsx";
import { GradeOf } from "./grade.tsx";

/** Everything read out of the words of one finding, where it went in the account, and the means to judge it. */
export function Detail({ finding, choose }: { readonly finding: FindingShown; readonly choose: (id: string) => void }): ReactNode {
  const { data } = useAnswer("finding", { params: { id: finding.finding } });
  const place = data?.finding.finding === finding.finding ? data : undefined;
  return (
    <div className="detail">
      <Fields finding={finding} choose={choose} />
      {finding.inside.length > 0 ? (
        <p>
          Said inside{" "}
          {finding.inside.map((id, index) => (
            <button key={id} type="button" className="link" onClick={() => choose(id)}>
              {index === 0 ? "a statement" : "another"}
            </button>
          ))}
          , not by the report in its own voice.
        </p>
      ) : null}
      {place?.incident ? (
        <p>
          Incident{" "}
          <Link to="/incidents/$id" params={{ id: place.incident.id }}>
            <OneLine text={place.incident.title} />
          </Link>
        </p>
      ) : null}
      {place?.actor ? (
        <p>
          Actor{" "}
          <Link to="/actors/$id" params={{ id: place.actor.id }}>
            <OneLine text={place.actor.name} />
          </Link>
        </p>
      ) : null}
      {place?.origin ? (
        <p>
          Origin <OneLine text={place.origin.name} />, in {plural(place.origin.reports, "report")}
        </p>
      ) : null}
      {(place?.links ?? []).map(({ type, why, other }) => (
        <p key={`${type} ${other.finding}`}>
          {spaced(type)}{" "}
          <Link to="/reports/$id" params={{ id: other.report }} search={{ at: other.finding }}>
            <OneLine text={other.words} />
          </Link>{" "}
          <small>
            <OneLine text={`${other.reportName}; ${why}`} />
          </small>
        </p>
      ))}
      {place?.grade ? <GradeOf id={finding.finding} grade={place.grade} /> : null}
      <Marks finding={finding} />
      <Actions finding={finding} />
      <p className="rule">
        found by <OneLine text={finding.rule} />
      </p>
    </div>
  );
}

function Marks({ finding }: { readonly finding: FindingShown }): ReactNode {
  const { undo, writable, busy } = useJudging();
  return finding.marks.map((mark) => (
    <p key={mark.judgement} className="mark">
      <OneLine text={`${mark.by}: ${mark.words}${mark.why === undefined ? "" : ` (${mark.why})`}`} />{" "}
      {writable ? (
        <button type="button" className="link" disabled={busy} onClick={() => void undo(mark.judgement)}>
          undo
        </button>
      ) : null}
    </p>
  ));
}

function Actions({ finding }: { readonly finding: FindingShown }): ReactNode {
  const { judge, writable, busy } = useJudging();
  const [note, setNote] = useState<string>();
  const [why, setWhy] = useState("");
  if (!writable) return null;
  const id = finding.finding;
  return (
    <div className="actions">
      <button
        type="button"
        data-key="a"
        disabled={busy || finding.standing === "accepted"}
        onClick={() => void judge({ verb: "accept", finding: id }, "Accepted.", why)}
      >
        Accept
      </button>
      <button
        type="button"
        data-key="x"
        disabled={busy || finding.standing === "rejected"}
        onClick={() => void judge({ verb: "reject", finding: id }, "Rejected.", why)}
      >
        Reject
      </button>
      <input
        className="why"
        aria-label="Why"
        placeholder="why (optional)"
        value={why}
        maxLength={4000}
        onChange={(event) => setWhy(event.target.value)}
      />
      <button type="button" onClick={() => setNote(note === undefined ? "" : undefined)} aria-expanded={note !== undefined}>
        Note
      </button>
      {note === undefined ? null : (
        <form
          onSubmit={(event) => {
            event.preventDefault();
            if (note.trim() !== "")
              void judge({ verb: "note", on: id, words: note.trim() }, "Noted.").then((kept) => kept && setNote(undefined));
          }}
        >
          <input aria-label="Note" value={note} maxLength={4000} onChange={(event) => setNote(event.target.value)} />
          <button type="submit" disabled={busy || note.trim() === ""}>
            Keep
          </button>
        </form>
      )}
    </div>
  );
}
