import {
  type AccountView,
  type Argument,
  byCodeUnit,
  bySpan,
  type Finding,
  type FindingId,
  type OriginId,
  type Report,
  type ReportId,
} from "../model/index.ts";
import { allFindings, allReports } from "./pages.ts";
import { argumentWords, Wording } from "./words.ts";

/** Words that stand in a report, with when it was published where that is known. */
export interface CitedWords {
  readonly finding: FindingId;
  readonly words: string;
  readonly report: string;
  readonly published?: string;
  /** "F6", where grades were asked for. */
  readonly grade?: string;
}

/** What every question over an account looks up: names, words, by whose account, from which origin. Each asked of the view once. */
export class Citing {
  readonly view: AccountView;
  readonly #reports: ReadonlyMap<string, Report>;
  readonly #names = new Map<FindingId, string>();
  readonly #named = new Map<FindingId, string | undefined>();
  readonly #voices = new Map<ReportId, Promise<OriginId | undefined>>();
  readonly #wording: Wording;

  private constructor(view: AccountView, reports: ReadonlyMap<string, Report>) {
    this.view = view;
    this.#reports = reports;
    this.#wording = new Wording(view);
  }

  /** Over a view, once its reports are known. */
  static async over(view: AccountView): Promise<Citing> {
    const reports = new Map<string, Report>();
    for await (const report of allReports(view)) reports.set(report.id, report);
    return new Citing(view, reports);
  }

  get reports(): number {
    return this.#reports.size;
  }

  /** Name of a report; its id where it is gone. */
  reportName(id: string): string {
    return this.#reports.get(id)?.name ?? id;
  }

  /** Day of publication (`2031-03-05`), as far as it is known. */
  published(report: string): string | undefined {
    return this.#reports.get(report)?.data.published?.value.slice(0, DAY);
  }

  /** Name of the outlet of a report, where it is known. */
  outlet(report: string): string | undefined {
    return this.#reports.get(report)?.data.outlet?.value;
  }

  /** Whether two reports are known to be of different outlets. */
  apart(a: string, b: string): boolean {
    const [one, other] = [this.outlet(a), this.outlet(b)];
    return one !== undefined && other !== undefined && one !== other;
  }

  words(finding: Finding): Promise<string> {
    return this.#wording.of(finding);
  }

  async cited(finding: Finding): Promise<CitedWords> {
    const published = this.published(finding.report);
    return {
      finding: finding.id,
      words: await this.words(finding),
      report: this.reportName(finding.report),
      ...(published === undefined ? {} : { published }),
    };
  }

  /** Name of the actor that an actor finding or record id means; undefined for anything else. */
  async actorName(id: FindingId): Promise<string | undefined> {
    const known = this.#names.get(id);
    if (known !== undefined) return known;
    const record = await this.view.recordOf("account-actor", id);
    const finding = record ? undefined : await this.view.finding(id);
    const entity = finding?.kind === "actor" ? await this.view.recordOf("account-actor", finding.entity) : undefined;
    const name = (record ?? entity)?.name ?? (finding?.kind === "actor" ? finding.name : undefined);
    if (name !== undefined) this.#names.set(id, name);
    return name;
  }

  /** Who an argument is, by name where it is known, else in its words. */
  async partyName(argument: Argument): Promise<string> {
    return (argument.finding === undefined ? undefined : await this.actorName(argument.finding)) ?? argumentWords(argument);
  }

  /** The named actor of an argument: id of its record. Descriptions and open words are nobody in particular. */
  async namedActor(argument: Pick<Argument, "finding"> | undefined): Promise<string | undefined> {
    if (argument?.finding === undefined) return undefined;
    const { finding } = argument;
    if (!this.#named.has(finding)) this.#named.set(finding, await this.#findNamed(finding));
    return this.#named.get(finding);
  }

  async #findNamed(id: FindingId): Promise<string | undefined> {
    const mention = await this.view.finding(id);
    if (mention?.kind !== "actor") return undefined;
    if (mention.entity !== mention.id) return this.namedActor({ finding: mention.entity });
    return mention.form === "name" ? (await this.view.recordOf("account-actor", id))?.id : undefined;
  }

  /** By whose account a finding stands: the innermost speaker it is told by; undefined where the report says it itself. */
  async teller(finding: Finding): Promise<string | undefined> {
    for (const id of [finding.kind === "statement" ? finding.id : undefined, ...finding.told]) {
      const statement = id === undefined ? undefined : await this.view.finding<"statement">(id);
      if (statement?.speaker !== undefined) return statement.speaker === "outlet" ? undefined : this.partyName(statement.speaker);
    }
    return undefined;
  }

  /** The origin of a finding: that of the statement it is, is told in or is set up by, else that of its report's own voice. */
  async origin(finding: Finding): Promise<OriginId | undefined> {
    const setBy = "setBy" in finding ? finding.setBy : undefined;
    for (const id of [finding.id, finding.told[0], setBy]) {
      const origin = id === undefined ? undefined : await this.view.recordOf("origin", id);
      if (origin) return origin.id;
    }
    return this.#voice(finding.report);
  }

  async originName(id: OriginId): Promise<string> {
    return (await this.view.recordOf("origin", id))?.name ?? id;
  }

  #voice(report: ReportId): Promise<OriginId | undefined> {
    const known = this.#voices.get(report) ?? this.#findVoice(report);
    this.#voices.set(report, known);
    return known;
  }

  /** Reconcile gives the voice of a report to its outlet, else to its first finding. */
  async #findVoice(report: ReportId): Promise<OriginId | undefined> {
    let first: Finding | undefined;
    for await (const finding of allFindings(this.view, { report })) {
      if (finding.kind === "source") {
        const origin = await this.view.recordOf("origin", finding.id);
        if (origin) return origin.id;
      }
      if (!first || (bySpan(finding.evidence.hull, first.evidence.hull) || byCodeUnit(finding.kind, first.kind)) < 0) first = finding;
    }
    return first && (await this.view.recordOf("origin", first.id))?.id;
  }
}

/** Length of `2031-03-05`. */
const DAY = 10;

/** Order in which things were told: by day of publication, unknown days last, then report and id. */
export const inTimeOfTelling = (a: CitedWords, b: CitedWords): number =>
  byCodeUnit(a.published ?? "~", b.published ?? "~") || byCodeUnit(a.report, b.report) || byCodeUnit(a.finding, b.finding);
