import type { AccountView, Argument, Finding, Quantity, ReportId } from "../model/index.ts";

const TEXTS = 64;

/** Gives the words of findings as they stand in their texts, from first to last character of the evidence, on one line. */
export class Wording {
  readonly #view: AccountView;
  readonly #texts = new Map<ReportId, string>();

  constructor(view: AccountView) {
    this.#view = view;
  }

  /** The words of one finding; empty when its text is gone. */
  async of(finding: Finding): Promise<string> {
    const { start, end } = finding.evidence.hull;
    return (await this.#text(finding.report)).slice(start, end).replaceAll(/\s+/g, " ").trim();
  }

  async #text(report: ReportId): Promise<string> {
    const known = this.#texts.get(report);
    if (known !== undefined) return known;
    const text = (await this.#view.text(report))?.text ?? "";
    const [oldest] = this.#texts.keys();
    if (oldest !== undefined && this.#texts.size >= TEXTS) this.#texts.delete(oldest);
    this.#texts.set(report, text);
    return text;
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
