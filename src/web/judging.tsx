import { useMutation, useQueryClient } from "@tanstack/react-query";
import { createContext, type ReactNode, useCallback, useContext, useEffect, useMemo, useState } from "react";
import type { DecisionShape } from "../api/index.ts";
import { useAnswer } from "./answers.ts";
import { ask } from "./client.ts";
import { OneLine } from "./parts/visible.tsx";

interface Judging {
  /** Whether the case can be written to. */
  readonly writable: boolean;
  /** Whether a judgement is on its way. */
  readonly busy: boolean;
  /** Makes a decision; resolves to whether it was kept. `told` is said in the toast. */
  judge(decision: DecisionShape, told: string, why?: string): Promise<boolean>;
  /** Takes a judgement back, by default the last in force. */
  undo(judgement?: string): Promise<void>;
}

const Context = createContext<Judging | undefined>(undefined);
const TOAST = 12_000;

interface Toast {
  readonly words: string;
  readonly hint?: string;
  readonly judgement?: string;
}

/** Gives the pages below it the means to judge, and says what was done with a way back. */
export function JudgingProvider({ children }: { readonly children: ReactNode }): ReactNode {
  const client = useQueryClient();
  const status = useAnswer("status");
  const [toast, setToast] = useState<Toast>();
  const done = useCallback(
    async (next: Toast) => {
      await client.invalidateQueries();
      setToast(next);
    },
    [client],
  );
  const failed = useCallback(
    (error: Error) => setToast({ words: error.message, ...("hint" in error ? { hint: String(error.hint) } : {}) }),
    [],
  );
  const judging = useMutation({
    mutationFn: ({ decision, why }: { readonly decision: DecisionShape; readonly why: string }) =>
      ask("judge", { body: { decision, ...(why === "" ? {} : { why }) } }),
    onError: failed,
  });
  const undoing = useMutation({ mutationFn: (id: string) => ask("undo", { params: { id } }), onError: failed });
  const busy = judging.isPending || undoing.isPending;
  const value = useMemo<Judging>(
    () => ({
      writable: status.data?.writable ?? false,
      busy,
      judge: async (decision, told, why = "") => {
        const judgement = await judging.mutateAsync({ decision, why: why.trim() }).catch(() => undefined);
        if (judgement) await done({ words: told, judgement: judgement.id });
        return judgement !== undefined;
      },
      undo: async (id) => {
        const last = id ?? (await ask("judgements")).items.find(({ verb, undone }) => verb !== "undo" && !undone)?.id;
        if (last === undefined) return setToast({ words: "There is nothing to undo." });
        if (await undoing.mutateAsync(last).catch(() => undefined)) await done({ words: "Taken back." });
      },
    }),
    [status.data?.writable, busy, judging.mutateAsync, undoing.mutateAsync, done],
  );
  useEffect(() => {
    if (!toast) return;
    const timer = setTimeout(() => setToast(undefined), TOAST);
    return () => clearTimeout(timer);
  }, [toast]);
  return (
    <Context.Provider value={value}>
      {children}
      <div className="toasts" role="status" aria-live="polite">
        {busy ? <div className="toast">Reading anew …</div> : null}
        {toast && !busy ? (
          <div className="toast">
            <span>
              <OneLine text={toast.words} />
              {toast.hint === undefined ? null : (
                <small>
                  <OneLine text={toast.hint} />
                </small>
              )}
            </span>
            {toast.judgement === undefined ? null : (
              <button type="button" onClick={() => void value.undo(toast.judgement)}>
                Undo
              </button>
            )}
            <button type="button" aria-label="Close" onClick={() => setToast(undefined)}>
              ×
            </button>
          </div>
        ) : null}
      </div>
    </Context.Provider>
  );
}

/** The means to judge. */
export function useJudging(): Judging {
  const judging = useContext(Context);
  if (!judging) throw new Error("useJudging outside JudgingProvider");
  return judging;
}
