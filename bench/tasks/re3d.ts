import { type Finding, reportId, type Text, textId, versionId } from "../../src/model/index.ts";
import { analyse } from "../../src/text/analysis.ts";
import { type Language, loadLanguage } from "../../src/text/language.ts";
import { linesOf, recordsOf, weightsOf } from "../kit.ts";
import { openTextReader } from "../reader.ts";
import type { Task } from "../task.ts";
import { relationsOf } from "./re3d/relations.ts";
import { createStanding, type Lookup } from "./re3d/standing.ts";

/** Relations between the actors, places and things of reports on Iraq and Syria. */
export const re3d: Task = {
  name: "re3d",
  about: "relations between actors, places and things",
  sets: [
    {
      name: "all documents",
      input: "re3d/train.jsonl.gz",
      gold: "re3d/train.jsonl.gz",
      figures: [
        { what: "directed F", path: "directed.F" },
        { what: "undirected F", path: "undirected.F", atLeast: 25 },
        { what: "untyped F", path: "untyped.F" },
      ],
    },
  ],
  predict: async (input) => {
    const read = await openTextReader();
    const language = loadLanguage(weightsOf());
    return linesOf(
      recordsOf<{ id: string; text: string }>(input).map(({ id, text }) => {
        const findings = read(text);
        return { id, relations: relationsOf(documentOf(text, language), findings, lookupOf(findings)) };
      }),
    );
  },
};

const lookupOf = (findings: readonly Finding[]): Lookup => createStanding(findings);

function documentOf(text: string, language: Language) {
  const version = versionId(new TextEncoder().encode(text));
  const body: Text = {
    kind: "text",
    id: textId(version, "bench"),
    version,
    text,
    intake: "bench",
    encoding: "utf-8",
    zones: [{ start: 0, end: text.length, role: "body", reason: "given" }],
    data: {},
    notes: [],
  };
  return analyse(reportId("bench.txt", version, 0), body, language);
}
