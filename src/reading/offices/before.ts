import type { Sentence, Token } from "../../text/document.ts";
import type { ReadingContext } from "../context.ts";
import { argumentOf, type Roles } from "../roles.ts";
import { bodyBefore, bodyBehind, bodyEnd } from "./bodies.ts";
import { leadingState, stateOf, type TitleRead, titleAt } from "./titles.ts";

/** "Orlen Prime Minister", "Front commander", "the army's spokesman", "a spokesman for the army," before a name. */
export function before(sentence: Sentence, first: number, context: ReadingContext, roles: Roles): TitleRead | undefined {
  const tokens = sentence.tokens;
  if (tokens[first - 1]?.word === ",") return beforeComma(sentence, first, context, roles);
  for (let from = Math.max(0, first - 5); from < first; from++) {
    if (titleAt(sentence, from, context) < first - from || cutsName(sentence, from, roles)) continue;
    const title = tokens.slice(from, first);
    // "army spokesman Brigadier Rana Oke": the office before the rank
    const role = [1, 2, 3].find(
      (length) => from >= length && titleAt(sentence, from - length, context) === length && !cutsName(sentence, from - length, roles),
    );
    const body = role === undefined ? undefined : bodyBefore(sentence, from - role, context, roles);
    if (role !== undefined && body)
      return {
        title: tokens.slice(from - role, from),
        from: body.from,
        to: first - 1,
        state: "current",
        rule: "offices/before-rank",
        body: body.body,
      };
    const owner = bodyBefore(sentence, from, context, roles);
    // "the army's spokesman, Colonel Rana Oke": the office before the rank
    const wider = !owner && tokens[from - 1]?.word === "," ? beforeComma(sentence, from, context, roles) : undefined;
    if (wider) return { ...wider, to: first - 1 };
    const start = owner?.from ?? from;
    const adjectives = leadingState(sentence, start);
    return {
      title,
      from: adjectives,
      to: first - 1,
      state: stateOf(tokens.slice(adjectives, first)),
      rule: "offices/before-name",
      ...(owner ? { body: owner.body } : {}),
    };
  }
  return undefined;
}

/** "Guard Force commander": a title does not start inside a name. */
function cutsName(sentence: Sentence, from: number, roles: Roles): boolean {
  const before = sentence.tokens[from - 1];
  const actor = roles.at("actor", sentence.tokens[from] as Token);
  return before !== undefined && actor?.form === "name" && roles.at("actor", before)?.id === actor.id;
}

function beforeComma(sentence: Sentence, first: number, context: ReadingContext, roles: Roles): TitleRead | undefined {
  for (let from = Math.max(0, first - 12); from < first - 1; from++) {
    const length = titleAt(sentence, from, context);
    if (!length) continue;
    const owned = from + length === first - 1 ? ownedTitle(sentence, from, length, context, roles) : undefined;
    if (owned) return owned;
    let at = from + length;
    let end = bodyEnd(sentence, at, roles);
    // "member of the political council in the Front, Rana Oke": the wider body
    for (let inner = end; inner !== undefined && ["in", "of", "for"].includes(sentence.tokens[inner + 1]?.lower ?? ""); ) {
      const wider = bodyEnd(sentence, inner + 1, roles);
      if (wider === undefined) break;
      at = inner + 1;
      end = wider;
      inner = wider;
    }
    const body = end === undefined ? undefined : bodyBehind(sentence, at, roles);
    if (!body || end === undefined || first - 2 - end > 3 || first - 2 < end) continue;
    return {
      title: sentence.tokens.slice(from, Math.max(from + length, at)),
      body,
      from: leadingState(sentence, from),
      to: first - 2,
      state: "current",
      rule: "offices/before-comma",
    };
  }
  return undefined;
}

/** "The ministry's chief of staff, Rana Oke", "his predecessor, Rana Oke": whose title it is stands before it. */
function ownedTitle(sentence: Sentence, from: number, length: number, context: ReadingContext, roles: Roles): TitleRead | undefined {
  const before = sentence.tokens[from - 1];
  const title = sentence.tokens.slice(from, from + length);
  if (before?.tag === "PRP$") {
    const whose = roles.at("actor", before);
    const body = whose && before.lower !== "his" && before.lower !== "her" ? argumentOf(whose) : undefined;
    return { title, from: from - 1, to: from + length - 1, state: stateOf(title), rule: "offices/owned", ...(body ? { body } : {}) };
  }
  const owner = before?.tag === "POS" ? bodyBefore(sentence, from, context, roles) : undefined;
  return owner && { title, body: owner.body, from: owner.from, to: from + length - 1, state: stateOf(title), rule: "offices/owned" };
}
