import type { Quantity } from "./finding.ts";

/** A quantity in words: "3", "at least 3", "2 to 5", "dozens". */
export function quantityWords(quantity: Quantity): string {
  switch (quantity.form) {
    case "exact":
      return String(quantity.n);
    case "at-least":
      return `at least ${quantity.n}`;
    case "at-most":
      return `at most ${quantity.n}`;
    case "about":
      return `about ${quantity.n}`;
    case "range":
      return `${quantity.min} to ${quantity.max}`;
    case "vague":
      return quantity.words;
    default:
      return quantity satisfies never;
  }
}
