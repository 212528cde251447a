import { type Finding, type Note, note, type Reading, type Report, type Text } from "../model/index.ts";
import type { Packs } from "../packs/index.ts";
import { analyse } from "../text/analysis.ts";
import { fold } from "../text/characters.ts";
import type { Document } from "../text/document.ts";
import { type Language, languageId, loadLanguage } from "../text/language.ts";
import { actorReader } from "./actors/actors.ts";
import { codedFindings } from "./coded.ts";
import { commitmentReader } from "./commitments/commitments.ts";
import type { ReadingContext } from "./context.ts";
import { countReader } from "./counts.ts";
import { dateReader } from "./dates/reader.ts";
import { eventReader } from "./events/events.ts";
import { foreignActors } from "./foreign.ts";
import { languageName } from "./languages.ts";
import { createMaker } from "./maker.ts";
import { officeReader } from "./offices.ts";
import { forecastReader } from "./outlook/forecasts.ts";
import { motiveReader } from "./outlook/motives.ts";
import { positionReader } from "./outlook/positions.ts";
import { placeReader } from "./places.ts";
import { sourceReader } from "./sources.ts";
import { statementReader } from "./statements/statements.ts";
import { withTellers } from "./tellers.ts";
import { tieReader } from "./ties/ties.ts";
import { unmasked } from "./unmasked.ts";

/** Version of the readers; a reading made by another is stale. Raise it with every change that changes findings. */
const RULES = "1";

type Reader = (document: Document, soFar: readonly Finding[], context: ReadingContext) => readonly Finding[];

/** All readers in the order of reading. */
const readers: readonly Reader[] = [
  (document, _, context) => sourceReader(document, context),
  dateReader,
  (document, _, context) => placeReader(document, context),
  // mentions of actors come before everything that has actors as arguments
  (document, _, context) => actorReader(document, context),
  countReader,
  officeReader,
  tieReader,
  // statements look at the deeds inside what is said
  eventReader,
  statementReader,
  commitmentReader,
  forecastReader,
  positionReader,
  motiveReader,
];

/** Reads one text after another with the same weights and packs. */
export interface ReportReader {
  /** Name of rules, weights and packs; changes whenever one of them does. */
  readonly name: string;
  /** Everything found in a text; never throws on any text. */
  read(report: Report, text: Text): Reading;
}

/** A reader from what the app opened: the weights of the language, unpacked with the first report, and the joined packs. */
export function createReader(materials: { readonly weights: Uint8Array; readonly packs: Packs }): ReportReader {
  let language: Language | undefined;
  const name = `reading/${RULES} ${languageId(materials.weights)} ${materials.packs.packs
    .map((pack) => `${pack.name}@${pack.version}`)
    .sort()
    .join(",")}`;
  return {
    name,
    read: (report, text) => {
      language ??= loadLanguage(materials.weights);
      return readOne(report, text, language, materials.packs, name);
    },
  };
}

function readOne(report: Report, text: Text, language: Language, packs: Packs, name: string): Reading {
  const notes: Note[] = [];
  const language_ = report.data.language?.value ?? "en";
  const context: ReadingContext = {
    report,
    data: report.data,
    packs,
    make: createMaker(report.id, text.id, text.text, text.zones),
    note: (one) => notes.push(one),
  };
  if (fold(language_).slice(0, 2) !== "en") {
    const named = foreignActors(text, context);
    const findings = [...named, ...codedFindings(text, named, context)];
    notes.push(
      note("not-read", `not read: ${languageName(language_, packs)}. Only actors that a pack names in it are found.`, {
        report: report.id,
      }),
    );
    return { kind: "reading", report: report.id, text: text.id, reader: name, findings, notes };
  }
  const document = analyse(report.id, text, language);
  const findings: Finding[] = [];
  for (const reader of readers) for (const finding of reader(document, findings, context)) findings.push(finding);
  findings.push(...codedFindings(text, findings, context));
  return { kind: "reading", report: report.id, text: text.id, reader: name, findings: unmasked(withTellers(findings), text.text), notes };
}
