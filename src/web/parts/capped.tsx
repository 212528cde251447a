import { type ReactNode, useState } from "react";

interface CappedProps<T> {
  readonly rows: readonly T[];
  readonly children: (shown: readonly T[]) => ReactNode;
  /** Rows at first, and more with each press. */
  readonly step?: number;
}

/** The first rows of a long list, and a button for more. */
export function Capped<T>({ rows, children, step = 60 }: CappedProps<T>): ReactNode {
  const [count, setCount] = useState(step);
  const left = rows.length - count;
  return (
    <>
      {children(left > 0 ? rows.slice(0, count) : rows)}
      {left > 0 ? (
        <button type="button" className="more" onClick={() => setCount(count + step)}>
          Show {Math.min(step, left)} more of {left}
        </button>
      ) : null}
    </>
  );
}
