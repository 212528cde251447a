import type { Opened, ToOpen } from "../intake/index.ts";
import type { ErrorCode, Reading, Report, Text } from "../model/index.ts";

/** What is done in a reading process: what each task is given, and what it gives back. */
export interface Tasks {
  readonly "take-in": { readonly given: Omit<ToOpen, "name">; readonly back: Opened };
  readonly read: { readonly given: { readonly report: Report; readonly text: Text }; readonly back: Reading };
}
export type TaskKind = keyof Tasks;

/** A task on its way to a process; `name` is the file's, for messages. */
export type Ask = {
  readonly [K in TaskKind]: { readonly number: number; readonly task: K; readonly name: string; readonly given: Tasks[K]["given"] };
}[TaskKind];

/** A refusal as it crosses the border of a process. */
export interface Refusal {
  readonly code: ErrorCode;
  readonly message: string;
  readonly hint: string;
}

/** What comes back: what was asked for, why not, or the message of a defect. */
export type Answer =
  | { readonly number: number; readonly back: Tasks[TaskKind]["back"] }
  | { readonly number: number; readonly refused: Refusal }
  | { readonly number: number; readonly failed: string };
