import type { HearsayError, ReportData } from "../model/index.ts";

/** One report to be read: a file or pasted words, not opened yet. */
export interface Source {
  /** Base name of the file, or `pasted`. */
  readonly name: string;
  /** Absolute path with links followed, or `pasted:` and the hash of the bytes. */
  readonly address: string;
  /** Rejects with HearsayError `not-readable` or `too-large`. */
  bytes(): Promise<Uint8Array>;
  /** What a sidecar or an option says about it. */
  readonly given: ReportData;
}

/** Something that could not be read, under the name the user knows it by. */
export interface Trouble {
  readonly name: string;
  readonly error: HearsayError;
}
