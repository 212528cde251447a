import type { Toll } from "../../model/index.ts";
import type { Token } from "../../text/document.ts";
import { quantityIn } from "../quantities.ts";
import type { Roles } from "../roles.ts";
import type { Cast } from "./roles.ts";
import type { Trigger } from "./trigger.ts";

const EFFECTS: Readonly<Record<string, Toll["effect"]>> = {
  killing: "killed",
  death: "killed",
  wounding: "wounded",
  capture: "captured",
  abduction: "captured",
  arrest: "captured",
};

/**
 * Harm to those who suffered: the victims of a list as one number where each of them has an exact one, else each by itself.
 *   "killed a priest, three nuns and a driver"   5 killed
 *   "killed four people, two of them women"      4 killed
 */
export function tollOf(trigger: Trigger, cast: Cast, roles: Roles): Toll[] {
  const each = tollOfEach(trigger, cast, roles);
  const numbers = each.flatMap(({ quantity }) => (quantity?.form === "exact" ? [quantity.n] : []));
  const [first] = each;
  if (!first || each.length < 2 || numbers.length < each.length) return each;
  const listed = trigger.sentence.tokens.filter(({ start }) => start >= startOf(first) && start <= endOf(each.at(-1)));
  if (listed.some(({ lower }) => PARTS.has(lower))) return [first];
  const of = { words: each.map((toll) => toll.of.words).join(", "), spans: each.flatMap((toll) => toll.of.spans) };
  return [{ effect: first.effect, of, quantity: { form: "exact", n: numbers.reduce((sum, n) => sum + n, 0) } }];
}

/** What follows is of those told before. */
const PARTS = new Set(["them", "whom", "including", "among"]);

const startOf = (toll: Toll): number => toll.of.spans[0]?.start ?? 0;
const endOf = (toll: Toll | undefined): number => toll?.of.spans.at(-1)?.end ?? 0;

/** The words of a noun before what says where and when: "a driver | on 3 May" tells of one. */
function upToPhrase(words: readonly Token[]): readonly Token[] {
  const noun = words.findIndex(({ pos }) => pos === "NOUN" || pos === "PROPN");
  const end = words.findIndex(({ pos, lower }, at) => noun >= 0 && at > noun && pos === "ADP" && lower !== "of");
  return end < 0 ? words : words.slice(0, end);
}

function tollOfEach({ row, sentence }: Trigger, cast: Cast, roles: Roles): Toll[] {
  const effect = EFFECTS[String(row.says.mode ?? "")];
  if (!effect || effect === "captured") return [];
  return cast.victim.map((of) => {
    const words = upToPhrase(
      sentence.tokens.filter((token) => of.spans.some((span) => span.start <= token.start && token.end <= span.end)),
    );
    const counted = words.map((token) => roles.at("count", token)).find((count) => count !== undefined);
    const quantity = counted?.quantity ?? quantityIn(words);
    const single =
      ["a", "an", "his", "her", "their", "its"].includes(words[0]?.lower ?? "") &&
      !words.some((token) => token.tag === "NNS" || token.tag === "NNPS");
    const named = roles.actor(of)?.form === "name" && roles.actor(of)?.actorKind === "person";
    return {
      effect,
      of,
      ...(quantity ? { quantity } : single || named ? { quantity: { form: "exact" as const, n: 1 } } : {}),
    };
  });
}
