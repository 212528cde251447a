import type { ActorFinding, ActorKind, Argument, FindingId, Inference } from "../../model/index.ts";
import type { Document, Token } from "../../text/document.ts";
import { spansOfTokens } from "../../text/tree.ts";
import type { ReadingContext } from "../context.ts";
import { affiliations } from "./affiliation.ts";
import type { Candidate } from "./candidate.ts";
import { type Resolved, resolve } from "./coreference.ts";
import { describedCandidates } from "./described.ts";
import type { Entity } from "./entity.ts";
import { joinedCandidates } from "./joined.ts";
import { listedCandidates } from "./listed.ts";
import { pronounCandidates } from "./pronouns.ts";
import { quotedCandidates } from "./quoted.ts";
import { type Sets, setsOf } from "./sets.ts";
import { withSpelling } from "./spelled.ts";
import { unlistedCandidates } from "./unlisted.ts";

/** Reads every mention of an actor, and which mentions are one actor. */
export function actorReader(document: Document, context: ReadingContext): ActorFinding[] {
  const { packs } = context;
  const quoted = quotedCandidates(document, packs);
  const named = new Set<Token>(quoted.flatMap((candidate) => candidate.tokens));
  const listed = listedCandidates(document, packs).filter((candidate) => !candidate.tokens.some((token) => named.has(token)));
  for (const candidate of listed) for (const token of [...candidate.tokens, ...(candidate.titled ?? [])]) named.add(token);
  const unlisted = unlistedCandidates(document, context, named).map((candidate) => withSpelling(candidate, packs));
  for (const candidate of unlisted) for (const token of [...candidate.tokens, ...(candidate.titled ?? [])]) named.add(token);
  const described = describedCandidates(document, packs, named);
  const each = [...listed, ...quoted, ...unlisted, ...described, ...pronounCandidates(document)];
  const all = [...each, ...joinedCandidates(each, packs)].sort((a, b) => orderOf(a) - orderOf(b) || a.tokens.length - b.tokens.length);
  return made(resolve(all, packs), context);
}

/** Order of resolving: by place in the text, but a pronoun behind the bracket that names it. */
const orderOf = ({ head, form, sentence }: Candidate): number =>
  form === "pronoun" && sentence.tokens[head.index + 1]?.word === "["
    ? (sentence.tokens.find((token) => token.index > head.index && token.word === "]") ?? head).start
    : head.start;

function made(resolved: readonly Resolved[], context: ReadingContext): ActorFinding[] {
  const first = new Map<Entity, FindingId>();
  const bases = resolved.map(({ candidate, entity }) => {
    const base = context.make.base("actor", candidate.rule, [
      { role: "trigger", spans: spansOfTokens(candidate.tokens, candidate.sentence) },
    ]);
    if (entity && !first.has(entity)) first.set(entity, base.id);
    return base;
  });
  const sets = setsOf(resolved);
  const affiliation = affiliations(resolved);
  const called = new Map([...first.keys()].map((entity) => [entity, { name: fullestName(entity), names: namesOf(entity) }] as const));
  return resolved.map((one, at) => {
    const base = bases[at] as ReturnType<typeof context.make.base<"actor">>;
    const { candidate, entity } = one;
    return {
      ...base,
      form: candidate.form,
      ...((entity && called.get(entity)) ?? { name: candidate.name, names: [candidate.name] }),
      entity: entity ? (first.get(entity) as FindingId) : base.id,
      inferred: inferences(one),
      ...optional(candidate, entity, first, one, sets),
      ...belonging(affiliation(candidate, first)),
    };
  });
}

function optional(candidate: Candidate, entity: Entity | undefined, first: ReadonlyMap<Entity, FindingId>, one: Resolved, sets: Sets) {
  const set = sets.of(candidate, first);
  const kind: ActorKind | undefined = entity?.kind ?? candidate.kind;
  const apart = (entity?.apart ?? []).map((other) => first.get(other)).filter((id) => id !== undefined);
  return {
    ...(kind ? { actorKind: kind } : {}),
    ...(entity?.pack ? { pack: entity.pack } : {}),
    ...(candidate.noun ? { role: candidate.noun } : {}),
    ...(candidate.quantity ? { number: candidate.quantity } : {}),
    ...(set ? { set } : {}),
    ...(apart.length > 0 ? { notSameAs: apart } : {}),
    ...(one.unclear ? { unclear: one.unclear.map((other) => first.get(other)).filter((id) => id !== undefined) } : {}),
  };
}

const belonging = (affiliation: Argument | undefined): { affiliation?: Argument } => (affiliation ? { affiliation } : {});

const inferences = ({ clue, candidate: { spelled } }: Resolved): Inference[] => [
  ...(clue ? [{ field: "entity", clue }] : []),
  ...(spelled ? [{ field: "pack", clue: spelled }] : []),
];

/** The longest name; without names, the first description. */
function fullestName(entity: Entity): string {
  const names = entity.mentions.filter((mention) => mention.form === "name");
  const from = names.length > 0 ? names : entity.mentions.filter((mention) => mention.form !== "pronoun");
  const best = from.reduce<Candidate | undefined>(
    (longest, mention) => (longest && longest.name.length >= mention.name.length ? longest : mention),
    undefined,
  );
  return (names.length > 0 ? best : from[0])?.name ?? (entity.mentions[0] as Candidate).name;
}

function namesOf(entity: Entity): string[] {
  const forms = entity.mentions.filter((mention) => mention.form === "name").map((mention) => mention.name);
  return [...new Set(forms.length > 0 ? forms : [fullestName(entity)])];
}
