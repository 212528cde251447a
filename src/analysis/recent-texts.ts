import type { AccountView, ReportId, Text } from "../model/index.ts";

/** Characters of the texts that are kept at hand, whatever the number of texts. */
const CHARACTERS = 16_000_000;

/** The texts of reports, those asked for last at hand. */
export class RecentTexts {
  readonly #view: AccountView;
  readonly #texts = new Map<string, Text | undefined>();
  #characters = 0;

  constructor(view: AccountView) {
    this.#view = view;
  }

  async of(report: string): Promise<Text | undefined> {
    if (this.#texts.has(report)) return this.#texts.get(report);
    const text = await this.#view.text(report as ReportId);
    if (!this.#texts.has(report)) this.#characters += text?.text.length ?? 0;
    this.#texts.set(report, text);
    for (const [oldest, other] of this.#texts) {
      if (this.#characters <= CHARACTERS || oldest === report) break;
      this.#texts.delete(oldest);
      this.#characters -= other?.text.length ?? 0;
    }
    return text;
  }
}
