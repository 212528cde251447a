import { type ReactNode, useState } from "react";
import type { FindingPlace } from "../../api/index.ts";
import { useJudging } from "../judging.tsx";
import { OneLine } from "../parts/visible.tsx";

const LETTERS = [
  ["A", "A, completely reliable"],
  ["B", "B, usually reliable"],
  ["C", "C, fairly reliable"],
  ["D", "D, not usually reliable"],
  ["E", "E, unreliable"],
  ["F", "F, cannot be judged"],
] as const;
const NUMBERS = [
  [1, "1, confirmed"],
  [2, "2, probably true"],
  [3, "3, possibly true"],
  [4, "4, doubtful"],
  [5, "5, improbable"],
  [6, "6, cannot be judged"],
] as const;

/** The Admiralty grade of a finding with its inputs, and the means to set it. */
export function GradeOf({ id, grade }: { readonly id: string; readonly grade: NonNullable<FindingPlace["grade"]> }): ReactNode {
  const { judge, writable, busy } = useJudging();
  const [letter, setLetter] = useState("");
  const [number, setNumber] = useState("");
  const [why, setWhy] = useState("");
  const reliability = LETTERS.find(([value]) => value === letter)?.[0];
  const credibility = NUMBERS.find(([value]) => String(value) === number)?.[0];
  return (
    <details className="grade">
      <summary>
        Grade <strong>{grade.code}</strong>
      </summary>
      <ul>
        {[...grade.judged, ...grade.inputs].map((input) => (
          <li key={input}>
            <OneLine text={input} />
          </li>
        ))}
      </ul>
      {writable ? (
        <form
          onSubmit={(event) => {
            event.preventDefault();
            if (reliability === undefined && credibility === undefined) return;
            const parts = { ...(reliability === undefined ? {} : { reliability }), ...(credibility === undefined ? {} : { credibility }) };
            void judge({ verb: "grade", target: id, ...parts }, "Graded.", why).then((kept) => {
              if (!kept) return;
              setLetter("");
              setNumber("");
              setWhy("");
            });
          }}
        >
          <select aria-label="Reliability of the origin" value={letter} onChange={(event) => setLetter(event.target.value)}>
            <option value="">origin: as it is</option>
            {LETTERS.map(([value, words]) => (
              <option key={value} value={value}>
                {words}
              </option>
            ))}
          </select>
          <select aria-label="Credibility" value={number} onChange={(event) => setNumber(event.target.value)}>
            <option value="">credibility: as it is</option>
            {NUMBERS.map(([value, words]) => (
              <option key={value} value={value}>
                {words}
              </option>
            ))}
          </select>
          <input
            aria-label="Reason for the grade"
            placeholder="why"
            value={why}
            maxLength={4000}
            onChange={(event) => setWhy(event.target.value)}
          />
          <button type="submit" disabled={busy || (reliability === undefined && credibility === undefined)}>
            Grade
          </button>
        </form>
      ) : null}
    </details>
  );
}
