import type { FieldType } from "../../api/index.ts";
import type { FindingKind } from "../../model/index.ts";

/** Fields worth asking for when a finding is added, besides those that it cannot do without; the others can be given afterwards. */
const WORTH: Readonly<Partial<Record<FindingKind, readonly string[]>>> = {
  event: ["mode", "perpetrator", "target", "place", "date"],
  statement: ["act", "speaker"],
  actor: ["actorKind"],
  commitment: ["from", "to", "status"],
  place: ["placeKind"],
  source: ["name"],
  position: ["by", "stance"],
  forecast: ["by"],
  motive: ["by"],
  wording: ["of", "voice"],
};

/** Fields that the selected words fill where nothing else is given. */
const FROM_WORDS: ReadonlySet<string> = new Set([
  "actor name",
  "actor names",
  "actor entity",
  "place name",
  "place entity",
  "count quantity",
  "count of",
  "office title",
  "forecast what",
  "position on",
  "motive what",
  "wording word",
]);

/** Kinds that can be added; a relation joins two findings and is not made from words alone. */
export const isAddable = (kind: FindingKind): boolean => kind !== "relation";

/** The fields to ask for, those that are needed first. */
export function askedFields(kind: FindingKind, types: readonly FieldType[]): readonly FieldType[] {
  const needed = types.filter(({ name, asked }) => asked && !FROM_WORDS.has(`${kind} ${name}`));
  const worth = types.filter((type) => !needed.includes(type) && WORTH[kind]?.includes(type.name));
  return [...needed, ...worth];
}

/** Whether a finding of this kind can be made without this field. */
export const isNeeded = (kind: FindingKind, { name, asked }: FieldType): boolean => asked && !FROM_WORDS.has(`${kind} ${name}`);
