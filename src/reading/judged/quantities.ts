import type { Quantity, Toll } from "../../model/index.ts";

const QUANTITY = /^(?:(at least|at most|about) )?(\d{1,9})(?: ?- ?(\d{1,9}))?$/;

/** A number as a person writes it: `3`, `at least 3`, `at most 3`, `about 3`, `3-5`, else vague words; undefined when empty or senseless. */
export function quantityOf(value: string): Quantity | undefined {
  const words = value.trim();
  if (words === "") return undefined;
  const found = QUANTITY.exec(words);
  if (!found) return /\d/.test(words) ? undefined : { form: "vague", words };
  const n = Number(found[2]);
  if (found[3] !== undefined) {
    const max = Number(found[3]);
    return found[1] === undefined && n < max ? { form: "range", min: n, max } : undefined;
  }
  switch (found[1]) {
    case "at least":
      return { form: "at-least", n };
    case "at most":
      return { form: "at-most", n };
    case "about":
      return { form: "about", n };
    default:
      return { form: "exact", n };
  }
}

const effects: readonly Toll["effect"][] = ["killed", "wounded", "captured", "missing", "displaced", "damage"];

/** One piece of a toll as a person writes it: `killed 3: guards`, `wounded`, with the words of whom apart; undefined when it is none. */
export function tollOf(piece: string): { readonly effect: Toll["effect"]; readonly quantity?: Quantity; readonly of: string } | undefined {
  const colon = piece.indexOf(":");
  const head = (colon < 0 ? piece : piece.slice(0, colon)).trim();
  const effect = effects.find((one) => head === one || head.startsWith(`${one} `));
  if (!effect) return undefined;
  const of = colon < 0 ? "" : piece.slice(colon + 1).trim();
  const number = head.slice(effect.length).trim();
  if (number === "") return { effect, of };
  const quantity = quantityOf(number);
  return quantity && { effect, quantity, of };
}
