/** One figure with what it is measured against. */
export interface Row {
  readonly what: string;
  readonly value: string;
  /** What it should be, or whom it stands beside. */
  readonly anchor: string;
}

/** A group of figures: one file under `topics/`, listed in `run.ts`. */
export interface Topic {
  readonly name: string;
  readonly about: string;
  /** Left out of a run of all topics; asked for by name. */
  readonly onlyByName?: boolean;
  /** Measures; `args` are the arguments after the topic's name. A topic that prints for itself gives no rows. */
  run(args: readonly string[]): Promise<readonly Row[]>;
}
