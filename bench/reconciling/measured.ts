/** What the steps of the `reconcile` topic measure; milliseconds and megabytes. */
export interface Measured {
  fill?: number;
  /** Reconciling the whole case. */
  all?: number;
  /** The same in processor time. */
  cpu?: number;
  /** Adding one report, seven times; looking at the case without it. */
  more?: readonly number[];
  without?: readonly number[];
  /** Memory before reconciling, and the most that the process ever held. */
  base?: number;
  peak?: number;
  /** What the pages of the workbench and the whole account take to work out, by name. */
  pages?: Readonly<Record<string, number>>;
  worst?: string;
  links?: Readonly<Record<string, number>>;
}
