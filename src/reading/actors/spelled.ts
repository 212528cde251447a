import { byCodeUnit } from "../../model/index.ts";
import type { ActorRow, Packs } from "../../packs/index.ts";
import { matchNames, SAME_NAME, saidMatch, surelySame } from "../../text/names/match.ts";
import { type GenericWords, type NameForm, nameForm } from "../../text/names/name-parts.ts";
import { pairKeys } from "../../text/names/skeleton.ts";
import type { Candidate } from "./candidate.ts";

interface Known {
  readonly actor: ActorRow;
  readonly form: NameForm;
}

/**
 * The candidate with the pack row whose full name it surely spells in a way no pack lists.
 *   "Qadim Velbary" with a row for Kadim al-Velbari -> that row, inferred, with the words that answer to each other
 *   "Sorn Brigades" with a row for Kataib Sorn -> that row: the packs tell what the word means
 *   "Velbary", "Omar Velbari" -> as it was: one word alone, another first name
 * Nothing where a second row comes near, or where the kinds differ.
 */
export function withSpelling(candidate: Candidate, packs: Packs): Candidate {
  if (candidate.pack !== undefined || candidate.form !== "name" || candidate.tokens.length < 2) return candidate;
  const spelled = spellingOf(candidate.name, namesOf(packs));
  if (!spelled || (candidate.kind !== undefined && candidate.kind !== spelled.actor.kind)) return candidate;
  const { actor, why } = spelled;
  return { ...candidate, pack: actor.id, kind: actor.kind, rule: "actors/spelled", spelled: why };
}

/** A row that a name surely spells, and why. */
interface Spelled {
  readonly actor: ActorRow;
  readonly why: string;
}

/** Names looked up before that are kept: a name stands many times in a report and in the next ones. */
const KEPT = 4_000;

/** The one row that a full name surely spells. */
function spellingOf(name: string, names: Names): Spelled | undefined {
  const before = names.asked.get(name);
  if (before !== undefined) return before ?? undefined;
  const form = nameForm(name, names.generic);
  const near = nearest(form, names);
  const only = near.length === 1 ? near[0] : undefined;
  const sure = only && surelySame(form, only.form);
  const spelled = only && sure && { actor: only.actor, why: `"${name}" is a spelling of "${only.form.text}" (${saidMatch(sure)})` };
  if (names.asked.size >= KEPT) names.asked.clear();
  names.asked.set(name, spelled ?? null);
  return spelled;
}

/** Rows with a name that may be the same, each by its name most alike; sure or not. */
function nearest(form: NameForm, { index }: Names): readonly Known[] {
  const best = new Map<string, Known & { readonly score: number }>();
  for (const known of new Set(pairKeys(form).flatMap((key) => index.get(key) ?? []))) {
    const { score } = matchNames(form, known.form);
    const before = best.get(known.actor.id);
    if (score >= SAME_NAME && (!before || score > before.score)) best.set(known.actor.id, { ...known, score });
  }
  return [...best.values()].sort((a, b) => b.score - a.score || byCodeUnit(a.actor.id, b.actor.id));
}

/** Full names of all actors of the packs by their keys, and what foreign words in names of organisations mean. */
interface Names {
  readonly index: ReadonlyMap<string, readonly Known[]>;
  readonly generic: GenericWords;
  /** What names asked for before spell; null for no row. */
  readonly asked: Map<string, Spelled | null>;
}

const made = new WeakMap<Packs, Names>();

/** Made with the first report. */
function namesOf(packs: Packs): Names {
  const before = made.get(packs);
  if (before) return before;
  const generic = new Map(
    packs
      .words("organisation-words")
      .flatMap(({ words, says }) => (typeof says["means"] === "string" ? [[words, says["means"]] as const] : [])),
  );
  const index = new Map<string, Known[]>();
  for (const { actors } of packs.packs)
    for (const actor of actors)
      for (const { text, type } of actor.names) {
        if (type === "weak" || type === "abbreviation") continue;
        const known: Known = { actor, form: nameForm(text, generic) };
        for (const key of pairKeys(known.form)) {
          const block = index.get(key);
          if (block) block.push(known);
          else index.set(key, [known]);
        }
      }
  const names: Names = { index, generic, asked: new Map() };
  made.set(packs, names);
  return names;
}
