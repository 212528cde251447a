import { machine } from "../../src/app/effects.ts";
import { openMaterials } from "../../src/app/materials.ts";
import { linesOf, recordsOf } from "../kit.ts";
import { openTextReader } from "../reader.ts";
import type { Task } from "../task.ts";
import { actorCode } from "./cameo/actors.ts";
import { cameoCode } from "./cameo/codes.ts";
import { codedEvents } from "./plover.ts";

/** Who did what to whom in CAMEO's codes for actors and events; the data is not in the kit. */
export const triples: Task = {
  name: "triples",
  about: "actor, event, actor as CAMEO codes",
  sets: [],
  predict: async (input) => {
    const { packs } = await openMaterials({ packs: [] }, machine);
    const read = await openTextReader();
    return linesOf(
      recordsOf<{ id: string; text?: string }>(input).map(({ id, text = "" }) => {
        const findings = read(text);
        const codesOf = (spans: readonly (readonly [number, number])[]): string[] => [
          ...new Set(spans.flatMap(([start, end]) => withTitles(text, start, end).flatMap((words) => actorCode(words, packs) ?? []))),
        ];
        const events = codedEvents(text, findings).flatMap(({ code, source, target, mode }) => {
          const [sources, targets] = [codesOf(source), codesOf(target)];
          const event = cameoCode(code, mode);
          const sides =
            targets.length > 0
              ? sources.flatMap((a) => targets.map((b) => [a, b] as const))
              : sources.flatMap((a) => sources.filter((b) => b !== a).map((b) => [a, b] as const));
          return sides.filter(([a, b]) => a !== b).map(([a, b]) => ({ code: event, source: a, target: b }));
        });
        return { id, events: [...new Map(events.map((event) => [JSON.stringify(event), event])).values()] };
      }),
    );
  },
};

/** A side with the capitals before it ("British Defence Secretary | Tom King"), once for each that "and" joins ("Fennish and Orlian officials"). */
function withTitles(text: string, start: number, end: number): string[] {
  const before = /(?:(?:[A-Z][\w.'-]*|and) +)*$/.exec(text.slice(0, start))?.[0] ?? "";
  const side = text.slice(start, end);
  const parts = before.split(/\band\b/);
  return parts.length === 1
    ? [before + side]
    : [...parts.slice(0, -1).map((part) => `${part} ${/\w+$/.exec(side)?.[0] ?? ""}`), `${parts.at(-1)} ${side}`];
}
