import type { AccountView, Argument, Finding, Quantity } from "../model/index.ts";
import { RecentTexts } from "./recent-texts.ts";

/** Gives the words of findings as they stand in their texts, from first to last character of the evidence, on one line. */
export class Wording {
  readonly #texts: RecentTexts;

  constructor(view: AccountView) {
    this.#texts = new RecentTexts(view);
  }

  /** The words of one finding; empty when its text is gone. */
  async of(finding: Finding): Promise<string> {
    const { start, end } = finding.evidence.hull;
    const text = (await this.#texts.of(finding.report))?.text ?? "";
    return text.slice(start, end).replaceAll(/\s+/g, " ").trim();
  }
}

/** Words of an argument on one line. */
export const argumentWords = (argument: Argument): string => argument.words.replaceAll(/\s+/g, " ").trim();

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
