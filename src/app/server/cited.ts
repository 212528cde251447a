import { RecentTexts } from "../../analysis/index.ts";
import type { Cited, MergeReasonRow } from "../../api/index.ts";
import type { AccountView, Finding, FindingId, MergeReason, Report, ReportId, Text } from "../../model/index.ts";

const CONTEXT = 220;

/** Works on items one after another; all at once they would only wait for one another at the one connection of the store. */
export async function inTurn<T, R>(items: readonly T[], work: (item: T) => Promise<R>): Promise<readonly R[]> {
  const done: R[] = [];
  for (const item of items) done.push(await work(item));
  return done;
}

/** Reports, texts and findings looked up while one question is answered; each asked of the store once. */
export class Sources {
  readonly view: AccountView;
  readonly #reports = new Map<string, Promise<Report | undefined>>();
  readonly #texts: RecentTexts;

  constructor(view: AccountView) {
    this.view = view;
    this.#texts = new RecentTexts(view);
  }

  report(id: string): Promise<Report | undefined> {
    const found = this.#reports.get(id) ?? this.view.report(id as ReportId);
    this.#reports.set(id, found);
    return found;
  }

  text(report: string): Promise<Text | undefined> {
    return this.#texts.of(report);
  }

  async finding(id: string): Promise<Finding | undefined> {
    return this.view.finding(id as FindingId) as Promise<Finding | undefined>;
  }

  /** The words of a finding in their sentence, with the report they stand in. */
  async cited(finding: Finding): Promise<Cited> {
    const [report, text] = await Promise.all([this.report(finding.report), this.text(finding.report)]);
    const { hull, parts, before, after } = finding.evidence;
    const at = { finding: finding.id, report: finding.report, reportName: report?.name ?? finding.report, zone: finding.zone };
    if (text?.id !== finding.text) return { ...at, before, words: parts.flatMap(({ words }) => words).join(" … "), after };
    return {
      ...at,
      before: sentenceStart(text.text.slice(Math.max(0, hull.start - CONTEXT), hull.start)),
      words: text.text.slice(hull.start, hull.end),
      after: sentenceEnd(text.text.slice(hull.end, hull.end + CONTEXT)),
    };
  }

  /** Reasons for merging, with the words of both ends; one for each pair of words and reason. */
  async reasons(reasons: readonly MergeReason[]): Promise<readonly MergeReasonRow[]> {
    const rows = new Map<string, MergeReasonRow>();
    for (const { a, b, by, why } of reasons) {
      const [first, second] = await Promise.all([this.citedById(a), this.citedById(b)]);
      if (first && second) rows.set(`${by} ${why} ${first.words} ${second.words}`, { by, why, a: first, b: second });
    }
    return [...rows.values()];
  }

  async citedById(id: string): Promise<Cited | undefined> {
    const finding = await this.finding(id);
    return finding && this.cited(finding);
  }
}

/** The end of `before` that belongs to the sentence it leads into. */
function sentenceStart(before: string): string {
  const stops = [...before.matchAll(/[.!?]["”’')\]]*\s+|\n/g)];
  const last = stops.at(-1);
  return wellFormed(last ? before.slice(last.index + last[0].length) : before);
}

/** The beginning of `after` up to the end of the sentence it continues. */
function sentenceEnd(after: string): string {
  const stop = /[.!?]["”’')\]]*(?=\s|$)|\n/.exec(after);
  return wellFormed(stop ? after.slice(0, stop.index + stop[0].length).trimEnd() : after);
}

/** Drops half of a surrogate pair left at either end by cutting. */
const wellFormed = (cut: string): string => cut.replace(/^[\uDC00-\uDFFF]|[\uD800-\uDBFF]$/g, "");
