import type { Row } from "./topic.ts";

/** A data set of a task with the figures read off its scorer. Paths are relative to `../shared/bench`. */
export interface ScoredSet {
  readonly name: string;
  /** Its name in `anchors.json`, where that differs. */
  readonly dataset?: string;
  /** What is predicted from: a file, or the folder of the pages. */
  readonly input: string;
  readonly gold: string;
  /** Further arguments of the scorer, such as `["--subset", "speech"]`. */
  readonly options?: readonly string[];
  readonly figures: readonly Figure[];
}

/** One figure of a scorer's JSON, by its path ("relaxed.F"), with the bar it must pass; other systems' figures come from `anchors.json`. */
export interface Figure {
  readonly what: string;
  readonly path: string;
  /** Its name in `anchors.json`, where it is not the path with "_" for "." ("relaxed_F"). */
  readonly metric?: string;
  readonly atLeast?: number;
  readonly atMost?: number;
  /** What stands beside it and is not in `anchors.json`. */
  readonly anchor?: string;
}

/** A task of the benchmark kit: predictions for any file of its shape, and the sets whose figures the docs quote. One file under `tasks/`. */
export interface Task {
  readonly name: string;
  readonly about: string;
  readonly sets: readonly ScoredSet[];
  /** The whole output file for an input file (or folder), in the shape that `../shared/bench/README.md` tells. */
  predict(input: string): Promise<string>;
  /** Figures that need no gold, such as speed. */
  measure?(): Promise<readonly Row[]>;
}
