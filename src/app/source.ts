import type { HearsayError, ReportData } from "../model/index.ts";
import type { Fetched } from "../store/index.ts";

/** The bytes of a source, and what came with them. */
export interface Got {
  readonly bytes: Uint8Array;
  /** As a server or an archive told it. */
  readonly mediaType?: string;
  readonly given?: ReportData;
  /** To be kept once all of it is safe in the store. */
  readonly fetched?: Fetched;
}

/** One report or file of reports to be read: a file, a web page or pasted words, not opened yet. */
export interface Source {
  /** Base name of the file with the place inside it, the web address, or `pasted`. */
  readonly name: string;
  /** Absolute path with links followed and the place inside the file, the web address, or `pasted:` and the hash of the bytes. */
  readonly address: string;
  /** Rejects with HearsayError `not-readable`, `too-large`, and for the web `forgotten`, `not-fetched`, `not-allowed`. */
  get(): Promise<Got>;
  /** What a sidecar or an option says about it. */
  readonly given: ReportData;
  /** YAML of the mapping of its coded rows. */
  readonly mapping?: string;
  /** Whether the pages that it lists are fetched. */
  readonly follow?: boolean;
}

/** Something that could not be read, under the name the user knows it by. */
export interface Trouble {
  readonly name: string;
  readonly error: HearsayError;
}
