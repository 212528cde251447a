import type { ActorFinding, FindingId, Text } from "../model/index.ts";
import { readRoles } from "../model/index.ts";
import { type RawToken, tokenize } from "../text/tokens.ts";
import type { ReadingContext } from "./context.ts";

/** Arabic particles written together with the next word: "and", "so", "in", "to", "like". */
const JOINED = "وفبلك";
/** Shortest word from which a particle is taken off. */
const LEAST = 4;

/**
 * The actors that packs know by a name that stands in a text of another language, in the script of that language; nothing else is read there.
 *   "قال لواء السند"   the group whose row has the name "لواء السند"; "ولواء السند" ("and ...") too
 *   a word that may also be a place or an outlet, a weak name                nothing
 */
export function foreignActors({ text, zones }: Text, context: ReadingContext): readonly ActorFinding[] {
  const found: ActorFinding[] = [];
  const first = new Map<string, { readonly id: FindingId; readonly names: string[] }>();
  for (const { start, end } of zones.filter(({ role }) => readRoles.has(role))) {
    const tokens = tokenize(text, { start, end });
    const words = tokens.map((token) => token.text);
    for (let at = 0; at < tokens.length; at++) {
      const known = actorAt(words, at, context);
      const from = tokens[at] as RawToken;
      const to = known && tokens[at + known.length - 1];
      if (!known || !to) continue;
      const span = { start: from.start + known.skip, end: to.end };
      const base = context.make.base("actor", "foreign/names", [{ role: "trigger", spans: [span] }]);
      const name = text.slice(span.start, span.end);
      const entity = first.get(known.pack) ?? { id: base.id, names: [] };
      first.set(known.pack, entity);
      if (!entity.names.includes(name)) entity.names.push(name);
      const kind = context.packs.actorById(known.pack)?.kind;
      found.push({
        ...base,
        form: "name",
        ...(kind ? { actorKind: kind } : {}),
        name,
        names: entity.names,
        entity: entity.id,
        pack: known.pack,
      });
      at += known.length - 1;
    }
  }
  return found;
}

/** The one actor whose name starts at a word, with the characters of a joined particle to be skipped. */
function actorAt(words: readonly string[], at: number, { packs }: ReadingContext) {
  const word = words[at] ?? "";
  const skips = word.length >= LEAST && JOINED.includes(word[0] ?? " ") ? [0, 1] : [0];
  for (const skip of skips) {
    const match = packs.nameIndex.match(skip === 0 ? words : [word.slice(skip), ...words.slice(at + 1, at + 12)], skip === 0 ? at : 0);
    const entries = match?.entries.filter(({ name }) => name.type !== "weak") ?? [];
    const [one] = entries;
    if (match && one && entries.every(({ of, id }) => of === "actor" && id === one.id)) return { pack: one.id, length: match.length, skip };
  }
  return undefined;
}
