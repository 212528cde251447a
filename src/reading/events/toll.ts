import type { Toll } from "../../model/index.ts";
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

/** Harm to those who suffered: each victim with the number in its words. */
export function tollOf({ row, sentence }: Trigger, cast: Cast, roles: Roles): Toll[] {
  const effect = EFFECTS[String(row.says.mode ?? "")];
  if (!effect || effect === "captured") return [];
  return cast.victim.map((of) => {
    const words = sentence.tokens.filter((token) => of.spans.some((span) => span.start <= token.start && token.end <= span.end));
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
