import { readFile } from "node:fs/promises";
import { machine } from "../../src/app/effects.ts";
import { openMaterials } from "../../src/app/materials.ts";
import { readPlain } from "../../src/intake/intake.ts";
import { type Report, readRoles, reportId, type Text, textId, versionId } from "../../src/model/index.ts";
import { analyse } from "../../src/text/analysis.ts";
import { loadLanguage } from "../../src/text/language.ts";
import { linesOf, recordsOf } from "../kit.ts";
import type { Figure, ScoredSet, Task } from "../task.ts";
import { attitudesIn, attitudeWords } from "./attribution/attitudes.ts";
import { attributionsOf } from "./attribution/attributions.ts";

/** Who says what in the texts of a file: source, cue and content of every statement, as spans in the conventions of PolNeAR. */
export const attribution: Task = {
  name: "attribution",
  about: "source, cue and content of statements in political news",
  sets: [
    set("dev all", [], { exact: 43, wrong: 7, missing: 5 }, [
      { what: "content tokens F", path: "token.content.F", atLeast: 82, anchor: "trial 79.7; perceptron 85.4; human pairs 91.4" },
      { what: "sentence F", path: "sentence.F", atLeast: 86, anchor: "trial 83.2; perceptron 90.6; human pairs 92.6" },
    ]),
    set("dev speech", ["--subset", "speech"], { exact: 61, wrong: 3, missing: 5 }, [
      { what: "GGT-style F at .3", path: "ggt.0.3.F", atLeast: 88, anchor: "trial 86.5; human pairs 94.8" },
      { what: "GGT-style F at .8", path: "ggt.0.8.F", atLeast: 82, anchor: "trial 80.8; human pairs 92.6" },
    ]),
  ],
  predict: async (input) => {
    const { packs, reader } = await openMaterials({ packs: [] }, machine);
    const language = loadLanguage(new Uint8Array(await readFile(new URL("../../models/en/weights.bin", import.meta.url))));
    const attitudes = attitudeWords(packs);
    return linesOf(
      recordsOf<{ readonly id: string; readonly text: string }>(input).map(({ id, text: words }) => {
        const { report, text } = wholeBody(words);
        const document = analyse(report.id, text, language);
        const said = attributionsOf(document, reader.read(report, text).findings);
        const taken = said.flatMap(({ source, cue, content }) => [...source, ...cue, ...content].map(([start, end]) => ({ start, end })));
        return { id, attributions: [...said, ...attitudesIn(document, attitudes, taken)] };
      }),
    );
  },
};

/** A record as a report whose every paragraph is read: only bylines, datelines and credits that intake finds stay what they are. */
function wholeBody(words: string): { readonly report: Report; readonly text: Text } {
  const version = versionId(new TextEncoder().encode(words));
  const id = reportId("record.txt", version, 0);
  const own = textId(version, "bench");
  const { zones, data } = readPlain(words);
  const kept = new Set(["byline", "dateline", "credit"]);
  const read = zones.map((zone) => (readRoles.has(zone.role) || kept.has(zone.role) ? zone : { ...zone, role: "body" as const }));
  return {
    report: { kind: "report", id, name: "record.txt", version, text: own, data, versions: [version] },
    text: { kind: "text", id: own, version, text: words, intake: "bench", encoding: "utf-8", zones: read, data, notes: [] },
  };
}

function set(
  name: string,
  options: readonly string[],
  bars: { readonly exact: number; readonly wrong: number; readonly missing: number },
  more: readonly Figure[],
): ScoredSet {
  const file = "attribution/dev.jsonl.gz";
  return {
    name,
    input: file,
    gold: file,
    options,
    figures: [
      { what: "wrong speaker, %", path: "speaker.wrong_rate", atMost: bars.wrong, anchor: "human pairs 0.5 speech, 5.6 all" },
      { what: "missing speaker, %", path: "speaker.missing_rate", atMost: bars.missing, anchor: "perceptron 16 all" },
      { what: "exact cue F", path: "exact.cue.F" },
      { what: "exact source F", path: "exact.source.F" },
      { what: "exact content F", path: "exact.content.F" },
      { what: "all three exact F", path: "exact.all.F", atLeast: bars.exact, anchor: "trial 61.2 / 44.1; human pairs 73.9 / 58.0" },
      ...more,
    ],
  };
}
