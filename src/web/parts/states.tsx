import type { UseQueryResult } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { Refused } from "../client.ts";
import { OneLine } from "./visible.tsx";

/** What a page shows while it waits, when it fails, and when it has its answer. */
export function Answered<T>({
  answer,
  children,
}: {
  readonly answer: UseQueryResult<T>;
  readonly children: (data: T) => ReactNode;
}): ReactNode {
  if (answer.data !== undefined) return children(answer.data);
  if (answer.isError) return <Failed error={answer.error} again={() => void answer.refetch()} />;
  return (
    <p className="waiting" role="status">
      Reading the case …
    </p>
  );
}

/** A refusal with what to do about it. */
export function Failed({ error, again }: { readonly error: Error; readonly again?: () => void }): ReactNode {
  return (
    <div className="failed" role="alert">
      <p>
        <strong>
          <OneLine text={error.message} />
        </strong>
      </p>
      {error instanceof Refused ? (
        <p>
          <OneLine text={error.hint} />
        </p>
      ) : null}
      {again ? (
        <button type="button" onClick={again}>
          Try again
        </button>
      ) : null}
    </div>
  );
}

/** A part that has nothing in it, and why. */
export const Nothing = ({ children }: { readonly children: ReactNode }): ReactNode => <p className="nothing">{children}</p>;
