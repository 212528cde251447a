import type { AccountView, Argument, Finding } from "../model/index.ts";
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
