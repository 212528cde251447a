import { readFile } from "node:fs/promises";
import { machine } from "../../src/app/effects.ts";
import { loadPacks, ownPacks } from "../../src/app/pack-folders.ts";
import type { ReportId, Text, TextId, VersionId, Zone } from "../../src/model/index.ts";
import { openGazetteer } from "../../src/packs/gazetteer/index.ts";
import { joinPacks } from "../../src/packs/index.ts";
import type { Atlas } from "../../src/reading/places/candidate.ts";
import { nationalitiesOf } from "../../src/reading/places/nationalities.ts";
import { spotsOf } from "../../src/reading/places/spots.ts";
import { toponymsOf } from "../../src/reading/places/toponyms.ts";
import { analyse } from "../../src/text/analysis.ts";
import type { Document, Token } from "../../src/text/document.ts";
import { entitiesOf, type NamedEntity } from "../../src/text/entities/entities.ts";
import { loadNameTagger, type NameTagger } from "../../src/text/entities/name-tagger.ts";
import { type Language, loadLanguage } from "../../src/text/language.ts";
import { generateReports } from "../generator/reports.ts";
import { linesOf, recordsOf } from "../kit.ts";
import type { ScoredSet, Task } from "../task.ts";

/** One text of the places task. */
interface PlaceRecord {
  readonly id: string;
  readonly text: string;
  readonly domain?: string;
  readonly url?: string;
}

const model = async (name: string): Promise<Uint8Array> => new Uint8Array(await readFile(new URL(`../../models/${name}`, import.meta.url)));

/** Names of places with their coordinates. The sets count every name of a place, whatever is done with it, and nationalities. */
export const places: Task = {
  name: "places",
  about: "names of places and where they are",
  sets: [
    set("LGL", "places/lgl.jsonl.gz", [72, 60], "gazetteer 63.9, 46.2"),
    set("TR-News", "places/trnews.jsonl.gz", [84, 72], "gazetteer 80.7, 54.2"),
    set("GeoVirus", "places/geovirus.jsonl.gz", [88, 75], "gazetteer 84.4, 58.9"),
  ],
  predict: async (input) => {
    const { language, names, atlas } = await opened();
    return linesOf(
      recordsOf<PlaceRecord>(input).map((record) => {
        const document = analyse("report" as ReportId, bodyOf(record.text), language);
        return { id: record.id, toponyms: predicted(document, atlas, record, entitiesOf(document, names)) };
      }),
    );
  },
  measure: async () => {
    const bytes = await model("gazetteer/places.bin");
    const { language, atlas } = await opened();
    const documents = [...generateReports({ count: 60, seed: 7 })].map(({ text }) => analyse("report" as ReportId, bodyOf(text), language));
    const tokens = documents.reduce((sum, { sentences }) => sum + sentences.reduce((all, one) => all + one.tokens.length, 0), 0);
    const opening = median(() => openGazetteer(bytes));
    const matching = median(() => documents.map((document) => spotsOf(document, atlas)));
    const whole = median(() => documents.map((document) => toponymsOf(document, atlas, {})));
    const rate = (time: number): string => `${Math.round(tokens / time)}k tokens/s`;
    return [
      { what: "gazetteer: size", value: `${(bytes.length / 1e6).toFixed(1)} MB`, anchor: "a few MB" },
      { what: "gazetteer: opened in", value: `${opening.toFixed(0)} ms`, anchor: "under 150 ms" },
      { what: "gazetteer: names matched", value: rate(matching), anchor: "at least 300k tokens/s" },
      { what: "places found and resolved", value: rate(whole), anchor: "" },
    ];
  },
};

async function opened(): Promise<{ readonly language: Language; readonly names: NameTagger; readonly atlas: Atlas }> {
  const loaded = await loadPacks(ownPacks, machine);
  const packs = joinPacks(loaded.flatMap(({ pack }) => (pack ? [pack] : [])));
  return {
    language: loadLanguage(await model("en/weights.bin")),
    names: loadNameTagger(await model("en/names.bin")),
    atlas: { packs, gazetteer: openGazetteer(await model("gazetteer/places.bin")) },
  };
}

/** Milliseconds of the middle one of nine runs. */
function median(run: () => unknown): number {
  const times = Array.from({ length: 9 }, () => {
    const from = performance.now();
    run();
    return performance.now() - from;
  });
  return times.sort((a, b) => a - b)[4] as number;
}

/** The whole text as one body: these texts have no headlines or datelines that do not count. */
function bodyOf(text: string): Text {
  const zones: readonly Zone[] = [{ start: 0, end: text.length, role: "body", reason: "all of it" }];
  return {
    kind: "text",
    id: "text" as TextId,
    version: "version" as VersionId,
    text,
    intake: "bench",
    encoding: "utf-8",
    zones,
    data: {},
    notes: [],
  };
}

interface Predicted {
  readonly start: number;
  readonly end: number;
  readonly lat?: number;
  readonly lon?: number;
}

function predicted(document: Document, atlas: Atlas, { domain, url }: PlaceRecord, entities: readonly NamedEntity[]): Predicted[] {
  const found = toponymsOf(document, atlas, { entities, ...(domain === undefined ? {} : { host: domain }) }).map(({ tokens, choice }) =>
    spanOf(tokens, choice.place),
  );
  return (
    namesOnly(url) ? found : [...found, ...nationalitiesOf(document, atlas).map(({ tokens, country }) => spanOf(tokens, country))]
  ).sort((a, b) => a.start - b.start);
}

/** Texts of Wikinews are marked by their links to places, which nationalities have not. */
const namesOnly = (url: string | undefined): boolean => url?.includes("wikinews") ?? false;

const spanOf = (tokens: readonly Token[], place: { readonly latitude?: number; readonly longitude?: number } | undefined): Predicted => ({
  start: (tokens[0] as Token).start,
  end: (tokens[tokens.length - 1] as Token).end,
  ...(place?.latitude !== undefined && place.longitude !== undefined ? { lat: place.latitude, lon: place.longitude } : {}),
});

function set(name: string, file: string, [exact, near]: readonly [number, number], anchor: string): ScoredSet {
  return {
    name,
    input: file,
    gold: file,
    figures: [
      { what: "names, exact F", path: "exact.F", atLeast: exact, anchor },
      { what: "names, overlap F", path: "overlap.F" },
      { what: "within 161 km, of all gold", path: "resolution.acc_all_gold", atLeast: near },
      { what: "within 161 km, of those found", path: "resolution.acc_matched" },
      { what: "median error in km", path: "resolution.median_km" },
    ],
  };
}
