import { type Report, type ReportId, reportId, textId, versionId } from "../../../src/model/index.ts";
import { joinPacks } from "../../../src/packs/index.ts";
import type { ReadingContext } from "../../../src/reading/context.ts";
import { createMaker } from "../../../src/reading/maker.ts";
import type { Document, Sentence, Token } from "../../../src/text/document.ts";
import { tokenize } from "../../../src/text/tokens.ts";

const version = versionId(new Uint8Array([1]));
const report: ReportId = reportId("made-up.txt", version, 0);
const text = textId(version, "test-1");

/** A document of one body zone with one sentence a line; a word may bring its Penn tag: `boats_NNS`. */
export function documentOf(tagged: string): Document {
  const body = tagged.replaceAll(/_[A-Z$]+/g, "");
  const tags = tagged.split(/\s+/).flatMap((word) => (word.includes("_") ? [word.split("_") as [string, string]] : []));
  let line = 0;
  const sentences = body.split("\n").map((words, index): Sentence => {
    const span = { start: line, end: line + words.length };
    line = span.end + 1;
    const tokens = tokenize(body, span).map(({ start, end }, place): Token => {
      const word = body.slice(start, end);
      const tag = tags[0]?.[0] === word ? (tags.shift()?.[1] ?? "") : "";
      return {
        index: place,
        start,
        end,
        word,
        lower: word.toLowerCase(),
        lemma: word.toLowerCase(),
        pos: "X",
        tag,
        head: -1,
        label: "root",
      };
    });
    return { index, spans: [span], tokens, zone: "body", paragraph: index };
  });
  return { report, textId: text, text: body, zones: [{ start: 0, end: body.length, role: "body", reason: "test" }], sentences, quotes: [] };
}

/** What readers know beside the document: the publication date, where it is given, packs and the language of the report. */
export function contextOf(document: Document, published?: string, packs = joinPacks([]), language?: string): ReadingContext {
  const datum = (value: string) => ({ value, how: "given", from: "test" }) as const;
  const data = {
    ...(published === undefined ? {} : { published: datum(published) }),
    ...(language === undefined ? {} : { language: datum(language) }),
  };
  const about: Report = { kind: "report", id: report, name: "made-up.txt", version, text, data, versions: [version] };
  return {
    report: about,
    data,
    make: createMaker(report, text, document.text, document.zones),
    note: () => undefined,
    packs,
    entities: [],
  };
}
