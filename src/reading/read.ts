import { type Finding, type Note, note, type Reading, type Report, type Text } from "../model/index.ts";
import { type Gazetteer, gazetteerId, openGazetteer } from "../packs/gazetteer/index.ts";
import type { Packs } from "../packs/index.ts";
import { analyse } from "../text/analysis.ts";
import { fold } from "../text/characters.ts";
import type { Document } from "../text/document.ts";
import { entitiesOf } from "../text/entities/entities.ts";
import { loadNameTagger, type NameTagger, nameTaggerId } from "../text/entities/name-tagger.ts";
import { type Language, languageId, loadLanguage } from "../text/language.ts";
import { partsOf } from "../text/parts.ts";
import { withAbouts } from "./abouts.ts";
import { actorReader } from "./actors/actors.ts";
import { codedFindings } from "./coded.ts";
import { commitmentReader } from "./commitments/commitments.ts";
import type { ReadingContext } from "./context.ts";
import { countReader } from "./counts.ts";
import { dateReader } from "./dates/reader.ts";
import { eventReader } from "./events/events.ts";
import { withFirstPerson } from "./first-person.ts";
import { foreignActors } from "./foreign.ts";
import { languageName } from "./languages.ts";
import { createMaker } from "./maker.ts";
import { officeReader } from "./offices/offices.ts";
import { forecastReader } from "./outlook/forecasts.ts";
import { motiveReader } from "./outlook/motives.ts";
import { positionReader } from "./outlook/positions.ts";
import { placeReader } from "./places/reader.ts";
import { withReferences } from "./references/references.ts";
import { relationReader } from "./relations/relations.ts";
import { sourceReader } from "./sources.ts";
import { statementReader } from "./statements/statements.ts";
import { withTellers } from "./tellers.ts";
import { tieReader } from "./ties/ties.ts";
import { tollReader } from "./tolls/tolls.ts";
import { unmasked } from "./unmasked.ts";
import { withVoices } from "./wording/voices.ts";
import { wordingReader } from "./wording/wordings.ts";

/** Version of the readers; a reading made by another is stale. Raise it with every change that changes findings. */
const RULES = "8";

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
  // numbers of those harmed look at deeds and at who speaks
  tollReader,
  commitmentReader,
  forecastReader,
  positionReader,
  motiveReader,
  relationReader,
  wordingReader,
];

/** Reads one text after another with the same weights and packs. */
export interface ReportReader {
  /** Name of rules, weights and packs; changes whenever one of them does. */
  readonly name: string;
  /** Everything found in a text; never throws on any text. */
  read(report: Report, text: Text): Reading;
}

/** What the app opens for reading: the weights of the language and of the name tagger, the joined packs, and the gazetteer, where there is one. */
export interface ReadingMaterials {
  readonly weights: Uint8Array;
  readonly names: Uint8Array;
  readonly packs: Packs;
  readonly gazetteer?: Uint8Array;
}

/** A reader from what the app opened; weights and gazetteer are unpacked with the first report. */
export function createReader(materials: ReadingMaterials): ReportReader {
  const { packs } = materials;
  let packed: ReadingMaterials | undefined = materials;
  let opened: Opened | undefined;
  const places = materials.gazetteer ? ` ${gazetteerId(materials.gazetteer)}` : "";
  const name = `reading/${RULES} ${languageId(materials.weights)} ${nameTaggerId(materials.names)}${places} ${packs.packs
    .map((pack) => `${pack.name}@${pack.version}`)
    .sort()
    .join(",")}`;
  return {
    name,
    read: (report, text) => {
      if (packed) opened = unpacked(packed, name);
      // the packed bytes are let go: what was unpacked stands for them
      packed = undefined;
      return readOne(report, text, opened as Opened);
    },
  };
}

const unpacked = ({ weights, names, gazetteer, packs }: ReadingMaterials, name: string): Opened => ({
  language: loadLanguage(weights),
  names: loadNameTagger(names),
  gazetteer: gazetteer && openGazetteer(gazetteer),
  packs,
  name,
});

interface Opened {
  readonly language: Language;
  readonly names: NameTagger;
  readonly gazetteer: Gazetteer | undefined;
  readonly packs: Packs;
  readonly name: string;
}

function readOne(report: Report, text: Text, { language, names, gazetteer, packs, name }: Opened): Reading {
  const notes: Note[] = [];
  const language_ = report.data.language?.value ?? "en";
  const common = {
    report,
    data: report.data,
    packs,
    make: createMaker(report.id, text.id, text.text, text.zones),
    note: (one: Note) => notes.push(one),
  };
  if (fold(language_).slice(0, 2) !== "en") {
    const context: ReadingContext = { ...common, entities: [] };
    const named = foreignActors(text, context);
    const findings = [...named, ...codedFindings(text, named, context)];
    notes.push(
      note("not-read", `not read: ${languageName(language_, packs)}. Only actors that a pack names in it are found.`, {
        report: report.id,
      }),
    );
    return { kind: "reading", report: report.id, text: text.id, reader: name, findings, notes };
  }
  const findings: Finding[] = [];
  for (const part of partsOf(analyse(report.id, text, language))) {
    const context: ReadingContext = { ...common, ...(gazetteer ? { gazetteer } : {}), entities: entitiesOf(part, names) };
    const told = withReferences(withFirstPerson(withTellers(readPart(part, text, context))), part, context);
    findings.push(...unmasked(withAbouts(withVoices(told)), text.text));
  }
  return { kind: "reading", report: report.id, text: text.id, reader: name, findings, notes };
}

function readPart(document: Document, text: Text, context: ReadingContext): readonly Finding[] {
  const findings: Finding[] = [];
  for (const reader of readers) for (const finding of reader(document, findings, context)) findings.push(finding);
  findings.push(...codedFindings({ ...text, zones: document.zones }, findings, context));
  return findings;
}
