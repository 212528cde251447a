import {
  type AccountView,
  type ActorFinding,
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
    const own = await this.#nameOfRecord(id);
    const finding = own === undefined ? await this.view.finding(id) : undefined;
    const name = own ?? (finding?.kind === "actor" ? ((await this.#nameOfRecord(finding.entity)) ?? finding.name) : undefined);
    if (name !== undefined) this.#names.set(id, name);
    return name;
  }

  /** Name of the record that a finding is a member of. */
  async #nameOfRecord(member: FindingId): Promise<string | undefined> {
    const id = (await this.view.ownersOf("account-actor", [member])).get(member) as FindingId | undefined;
    if (id === undefined) return undefined;
    const name = this.#names.get(id) ?? (await this.view.recordOf("account-actor", id))?.name;
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
    if (!this.#named.has(argument.finding)) await this.meet([argument]);
    return this.#named.get(argument.finding);
  }

  /** Looks up the named actors of many arguments at once, for `namedActor` to have them at hand. */
  async meet(args: readonly (Pick<Argument, "finding"> | undefined)[]): Promise<void> {
    const asked = new Set(args.flatMap((argument) => argument?.finding ?? []).filter((id) => !this.#named.has(id)));
    if (asked.size === 0) return;
    const mentions = new Map<FindingId, ActorFinding>();
    const take = async (ids: readonly FindingId[]): Promise<void> => {
      for (const found of ids.length === 0 ? [] : await this.view.findingsById(ids))
        if (found.kind === "actor") mentions.set(found.id, found);
    };
    await take([...asked]);
    await take([...new Set([...mentions.values()].map(({ entity }) => entity))].filter((id) => !mentions.has(id)));
    const named = [...mentions.values()].flatMap(({ id, entity, form }) => (id === entity && form === "name" ? [id] : []));
    const records = await this.view.ownersOf("account-actor", named);
    for (const id of asked) this.#named.set(id, records.get(mentions.get(id)?.entity ?? id));
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
    return (await this.origins([finding])).get(finding.id);
  }

  /** The origins of many findings, as `origin` gives them. */
  async origins(findings: readonly Finding[]): Promise<ReadonlyMap<FindingId, OriginId>> {
    const told = new Map(findings.map((finding) => [finding, tellersOf(finding)]));
    const owners = await this.view.ownersOf("origin", [...new Set([...told.values()].flat())]);
    const origins = new Map<FindingId, OriginId>();
    for (const [finding, ids] of told) {
      const teller = ids.find((id) => owners.has(id));
      const origin = teller === undefined ? await this.#voice(finding.report) : (owners.get(teller) as OriginId | undefined);
      if (origin !== undefined) origins.set(finding.id, origin);
    }
    return origins;
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
    const sources: FindingId[] = [];
    for await (const { id } of allFindings(this.view, { report, kind: "source" })) sources.push(id);
    const owners = await this.view.ownersOf("origin", sources);
    const source = sources.find((id) => owners.has(id));
    if (source !== undefined) return owners.get(source) as OriginId | undefined;
    let first: Finding | undefined;
    for await (const finding of allFindings(this.view, { report })) {
      if (!first || (bySpan(finding.evidence.hull, first.evidence.hull) || byCodeUnit(finding.kind, first.kind)) < 0) first = finding;
    }
    return first && ((await this.view.ownersOf("origin", [first.id])).get(first.id) as OriginId | undefined);
  }
}

/** The statements that a finding may have its origin from, the nearest first. */
const tellersOf = (finding: Finding): readonly FindingId[] =>
  [finding.id, finding.told[0], "setBy" in finding ? finding.setBy : undefined].flatMap((id) => id ?? []);

/** Length of `2031-03-05`. */
const DAY = 10;

/** Order in which things were told: by day of publication, unknown days last, then report and id. */
export const inTimeOfTelling = (a: CitedWords, b: CitedWords): number =>
  byCodeUnit(a.published ?? "~", b.published ?? "~") || byCodeUnit(a.report, b.report) || byCodeUnit(a.finding, b.finding);
