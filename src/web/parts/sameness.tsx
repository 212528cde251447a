import { type ReactNode, useId, useState } from "react";
import type { MergeReasonRow } from "../../api/index.ts";
import { useJudging } from "../judging.tsx";
import { plural } from "../words.ts";
import { Quote } from "./quote.tsx";
import { OneLine } from "./visible.tsx";

/** Why findings are held to be one, each with both wordings and the means to part them. */
export function Reasons({ reasons, what }: { readonly reasons: readonly MergeReasonRow[]; readonly what: string }): ReactNode {
  const { judge, writable, busy } = useJudging();
  if (reasons.length === 0) return null;
  return (
    <details>
      <summary>
        Why these are held to be one {what} <small>{plural(reasons.length, "reason")}</small>
      </summary>
      <ul className="pairs">
        {reasons.map(({ by, why, a, b }) => (
          <li key={`${a.finding} ${b.finding} ${by} ${why}`}>
            <p>
              <OneLine text={`${why} (${by})`} />{" "}
              {writable ? (
                <button
                  type="button"
                  className="link"
                  disabled={busy}
                  onClick={() => void judge({ verb: "different", a: a.finding, b: b.finding }, "Judged to be different.")}
                >
                  these are different
                </button>
              ) : null}
            </p>
            <Quote cited={a} />
            <Quote cited={b} />
          </li>
        ))}
      </ul>
    </details>
  );
}

interface SameAsProps {
  readonly id: string;
  readonly what: string;
  readonly others: readonly { readonly id: string; readonly name: string }[];
}

const SHOWN = 500;

/** Says that this and another are the same, or are not. */
export function SameAs({ id, what, others }: SameAsProps): ReactNode {
  const { judge, writable, busy } = useJudging();
  const [name, setName] = useState("");
  const list = useId();
  const other = others.find((one) => one.id !== id && one.name === name);
  if (!writable || others.length < 2) return null;
  const send = (verb: "same" | "different" | "unsure"): void => {
    if (other) void judge({ verb, a: id, b: other.id }, `Judged: ${verb}.`).then((kept) => kept && setName(""));
  };
  return (
    <form
      className="same-as"
      onSubmit={(event) => {
        event.preventDefault();
        send("same");
      }}
    >
      <input
        aria-label={`Another ${what}`}
        placeholder={`Another ${what} …`}
        list={list}
        value={name}
        onChange={(event) => setName(event.target.value)}
      />
      <datalist id={list}>
        {others
          .filter((one) => one.id !== id)
          .slice(0, SHOWN)
          .map((one) => (
            <option key={one.id} value={one.name} />
          ))}
      </datalist>
      <button type="submit" disabled={busy || !other}>
        Same {what}
      </button>
      <button type="button" disabled={busy || !other} onClick={() => send("different")}>
        Different
      </button>
      <button type="button" disabled={busy || !other} onClick={() => send("unsure")}>
        Unsure
      </button>
    </form>
  );
}
