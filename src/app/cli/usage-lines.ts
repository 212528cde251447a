import { isJudging, type NamedRow, type VoiceRow, type WordUse } from "../../analysis/index.ts";
import type { WordingFinding } from "../../model/index.ts";
import { plural, shortId } from "./cited-lines.ts";
import type { Shell } from "./shell.ts";
import { oneLine, wrapped } from "./visible.ts";

/** Words of one voice printed without `--all`. */
const WORDS = 6;

const WHOSE: Readonly<Record<WordingFinding["voice"], string>> = { speaker: "", outlet: " in its own voice", open: "" };

/** One voice and the loaded words it uses, each with how often, of whom, in how many reports. */
export function voiceLines({ name, whose, words }: VoiceRow, shell: Shell, all: boolean): string[] {
  const { style, width } = shell.screen;
  const shown = all ? words : words.filter(isJudging).slice(0, WORDS);
  return [
    `  ${style.bold(oneLine(`${name}${whose === "speaker" ? "" : WHOSE[whose]}`, width - 2))}`,
    ...shown.flatMap((use) => useLines(use, shell)),
    ...(words.length > shown.length ? [style.dim(`      ... ${words.length - shown.length} more`)] : []),
  ];
}

function useLines(use: WordUse, { screen: { style, width } }: Shell): string[] {
  const how = [
    use.quoted > 0 ? `${use.quoted} in quotation marks` : undefined,
    use.retold > 0 ? `${use.retold} as the report tells it` : undefined,
    use.refused > 0 ? `${use.refused} denying it` : undefined,
  ].filter((part) => part !== undefined);
  const facts = [
    `"${oneLine(use.word)}" ${use.load}`,
    `${plural(use.uses, "use")}${how.length > 0 ? ` (${how.join(", ")})` : ""}`,
    plural(use.origins, "origin"),
    ...(use.of.length > 0 ? [`of ${oneLine(use.of.join("; "))}`] : []),
    `in ${oneLine(use.reports.join(", "))}`,
    shortId(use.findings[0] ?? ""),
  ];
  return wrapped(facts.join(" · "), width - 6, 3).map((line) => style.dim(`      ${line}`));
}

/** One actor or deed and the words for it: who says which. */
export function namedLines({ name, id, words }: NamedRow, { screen: { style, width } }: Shell): string[] {
  return [
    `  ${style.bold(oneLine(name, width - 16))} ${style.dim(shortId(id))}`,
    ...words.flatMap(({ word, load, voices }) => {
      const who = voices.map((voice) => `${oneLine(voice.name)}${WHOSE[voice.whose]}${voice.uses > 1 ? ` (${voice.uses})` : ""}`);
      return wrapped(`"${oneLine(word)}" ${load}: ${who.join("; ")}`, width - 6, 3).map((line) => `      ${line}`);
    }),
  ];
}
