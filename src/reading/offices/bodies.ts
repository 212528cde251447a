import type { Argument } from "../../model/index.ts";
import type { Sentence, Token } from "../../text/document.ts";
import type { ReadingContext } from "../context.ts";
import { argumentOf, plainArgument, type Roles } from "../roles.ts";

/** "of the Orlen Front", "for the army", "at the institute". */
export function bodyBehind(sentence: Sentence, at: number, roles: Roles): Argument | undefined {
  const end = bodyEnd(sentence, at, roles);
  if (end === undefined) return undefined;
  const token = sentence.tokens[end] as Token;
  const actor = roles.at("actor", token);
  const owned =
    actor &&
    sentence.tokens.some((word) => word.tag === "POS" && word.index > at && word.index < end && word.end <= actor.evidence.hull.start);
  if (owned && actor.form === "name") return argumentOf(actor);
  const whole =
    actor &&
    actor.evidence.hull.start >= (sentence.tokens[at + 1] as Token).start &&
    actor.evidence.hull.start <= startOfBody(sentence, at);
  return actor && whole
    ? argumentOf(actor)
    : plainArgument(
        sentence,
        sentence.tokens.slice(at + 1, end + 1).filter((word) => word.pos !== "DET"),
      );
}

/** Where the body behind its preposition starts, articles and adjectives passed over. */
function startOfBody(sentence: Sentence, at: number): number {
  let from = at + 1;
  while (["DET", "ADJ"].includes(sentence.tokens[from]?.pos ?? "")) from++;
  return sentence.tokens[from]?.start ?? 0;
}

/** Index of the last token of the body behind "of", "for", "in" or "at". */
export function bodyEnd(sentence: Sentence, at: number, roles: Roles): number | undefined {
  const tokens = sentence.tokens;
  if (!["of", "for", "in", "at"].includes(tokens[at]?.lower ?? "")) return undefined;
  let to = at + 1;
  while (tokens[to] && (tokens[to]?.pos === "DET" || tokens[to]?.pos === "ADJ")) to++;
  const actor = tokens[to] && roles.at("actor", tokens[to] as Token);
  if (actor && actor.form !== "pronoun" && actor.evidence.hull.start > (tokens[at] as Token).start) {
    while (
      tokens[to + 1] &&
      (roles.at("actor", tokens[to + 1] as Token)?.id === actor.id || (tokens[to + 1]?.pos === "NOUN" && tokens[to]?.pos === "PROPN"))
    )
      to++;
    const owned = tokens[to + 1]?.tag === "POS" ? roles.at("actor", tokens[to + 2] as Token) : undefined;
    if (owned?.form === "name") for (to += 2; tokens[to + 1] && roles.at("actor", tokens[to + 1] as Token)?.id === owned.id; ) to++;
    return to;
  }
  if (!["NOUN", "PROPN"].includes(tokens[to]?.pos ?? "")) return undefined;
  while (["NOUN", "PROPN"].includes(tokens[to + 1]?.pos ?? "")) to++;
  return to;
}

/** The body right before a title: a name, a demonym, an owner ("the ministry's"). */
export function bodyBefore(
  sentence: Sentence,
  title: number,
  context: ReadingContext,
  roles: Roles,
): { body: Argument; from: number } | undefined {
  let at = title - 1;
  if (sentence.tokens[at]?.tag === "POS") at--;
  const token = sentence.tokens[at];
  if (!token || token.pos === "PUNCT") return undefined;
  const match = (start: number) =>
    context.packs.nameIndex.match(
      sentence.tokens.map((word) => word.word),
      start,
    );
  for (let from = Math.max(0, at - 6); from <= at; from++) {
    const found = match(from);
    if (found && from + found.length - 1 === at) return { body: bodyArgument(sentence, from, at, roles), from };
  }
  const actor = roles.at("actor", token);
  if (!actor || actor.form === "pronoun") return undefined;
  let from = at;
  while (from > 0 && roles.at("actor", sentence.tokens[from - 1] as Token)?.id === actor.id) from--;
  return actor.form === "name" || sentence.tokens[title - 1]?.tag === "POS" ? { body: argumentOf(actor), from } : undefined;
}

function bodyArgument(sentence: Sentence, from: number, to: number, roles: Roles): Argument {
  const actor = roles.at("actor", sentence.tokens[to] as Token);
  return actor?.form === "name" ? argumentOf(actor) : plainArgument(sentence, sentence.tokens.slice(from, to + 1));
}
