import type { Note, Report, ReportData } from "../model/index.ts";
import type { Gazetteer } from "../packs/gazetteer/index.ts";
import type { Packs } from "../packs/index.ts";
import type { NamedEntity } from "../text/entities/entities.ts";
import type { Maker } from "./maker.ts";

/** What a reader knows beside the document and the findings made before it. */
export interface ReadingContext {
  readonly report: Report;
  /** Report data in force: what the text says, overlaid by what people gave. */
  readonly data: ReportData;
  readonly packs: Packs;
  /** Places of the world; without it only those of packs are known. */
  readonly gazetteer?: Gazetteer;
  /** Names by the name tagger, in order of the sentences. */
  readonly entities: readonly NamedEntity[];
  readonly make: Maker;
  /** Tells the user about a problem met while reading. */
  readonly note: (note: Note) => void;
}
