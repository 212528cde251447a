import type { AccountActor, AccountView, Argument, Finding, FindingId } from "../model/index.ts";

const MOST = 6;

/** The findings of one report with the reconciled actors behind them, for printing names. */
export class Cast {
  readonly #view: AccountView;
  readonly #byId: ReadonlyMap<FindingId, Finding>;
  readonly #actors = new Map<FindingId, AccountActor | undefined>();

  constructor(view: AccountView, findings: readonly Finding[]) {
    this.#view = view;
    this.#byId = new Map(findings.map((finding) => [finding.id, finding]));
  }

  /** The finding of this report with that id. */
  finding(id: FindingId | undefined): Finding | undefined {
    return id === undefined ? undefined : this.#byId.get(id);
  }

  /** The reconciled actor of an actor finding. */
  async actor(id: FindingId | undefined): Promise<AccountActor | undefined> {
    const finding = this.finding(id);
    if (finding?.kind !== "actor") return undefined;
    if (!this.#actors.has(finding.entity)) this.#actors.set(finding.entity, await this.#view.recordOf("account-actor", finding.entity));
    return this.#actors.get(finding.entity);
  }

  /** Ids of the reconciled actors that arguments resolve to, each once, in order. */
  async ids(args: readonly (Argument | undefined)[]): Promise<readonly string[]> {
    const ids: string[] = [];
    for (const argument of args) {
      const actor = await this.actor(argument?.finding);
      if (actor && !ids.includes(actor.id)) ids.push(actor.id);
    }
    return ids;
  }

  /** Names of an argument: what the words resolve to, the words, then the actor's other names; at most six. */
  async names(argument: Argument | undefined): Promise<readonly string[]> {
    if (!argument) return [];
    const said = oneLine(argument.words);
    const finding = this.finding(argument.finding);
    if (finding?.kind !== "actor") return distinct([finding?.kind === "place" ? finding.name : undefined, said]);
    const actor = await this.actor(finding.id);
    return finding.form === "name" || finding.form === "pronoun"
      ? distinct([finding.name, said, actor?.name, ...finding.names, ...(actor?.names ?? [])])
      : distinct([said, finding.name]);
  }

  /** Names of several arguments, the first of each before the second of any, at most six in all. */
  async namesOfAll(args: readonly Argument[]): Promise<readonly string[]> {
    const all: (readonly string[])[] = [];
    for (const argument of args) all.push(await this.names(argument));
    const longest = Math.max(0, ...all.map((names) => names.length));
    return distinct(Array.from({ length: longest }, (_, at) => all.map((names) => names[at])).flat());
  }
}

/** Words on one line. */
export const oneLine = (words: string): string => words.replaceAll(/\s+/g, " ").trim();

const distinct = (names: readonly (string | undefined)[]): readonly string[] =>
  [...new Set(names.filter((name): name is string => name !== undefined && name !== ""))].slice(0, MOST);
