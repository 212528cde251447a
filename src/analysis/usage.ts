import { type Argument, byCodeUnit, type FindingId, type Load, type OriginId, type WordingFinding } from "../model/index.ts";
import type { Citing } from "./citing.ts";
import { allFindings } from "./pages.ts";

/** Whose voice uses words: a speaker (an actor across reports, where it has a name), an outlet, or nobody for sure. */
export interface Voice {
  readonly whose: WordingFinding["voice"];
  readonly name: string;
  /** Id of the actor's record. */
  readonly actor?: string;
}

/** How often one voice uses one word, and how. */
export interface WordUse {
  readonly word: string;
  readonly load: Load;
  readonly uses: number;
  readonly origins: number;
  /** Uses in quotation marks. */
  readonly quoted: number;
  /** Uses told in the report's words, which may be the reporter's. */
  readonly retold: number;
  /** Uses that deny the word: "they are no terrorists". */
  readonly refused: number;
  /** Whom or what it names, where that has a name. */
  readonly of: readonly string[];
  readonly reports: readonly string[];
  readonly findings: readonly FindingId[];
}

/** One voice with its words, the most used first. */
export interface VoiceRow extends Voice {
  readonly words: readonly WordUse[];
}

/** An actor or incident for which loaded words are used, with every word for it and who uses it. */
export interface NamedRow {
  readonly id: string;
  readonly of: "actor" | "incident";
  readonly name: string;
  readonly words: readonly {
    readonly word: string;
    readonly load: Load;
    readonly voices: readonly (Voice & { readonly uses: number; readonly findings: readonly FindingId[] })[];
  }[];
}

/** Loaded words by voice, and by what they name: who calls the same group "terrorists", and who "fighters". */
export interface Usage {
  /** Those that use most loaded words first. */
  readonly voices: readonly VoiceRow[];
  /** Those for whom most voices have a word first. */
  readonly named: readonly NamedRow[];
}

/** One use with what is known about it. */
interface Use {
  readonly finding: WordingFinding;
  readonly key: string;
  readonly voice: Voice;
  readonly origin: OriginId | undefined;
  readonly of: { readonly id: string; readonly of: NamedRow["of"]; readonly name: string } | undefined;
}

/** Reads who uses which loaded words, over a whole account. */
export async function usageOf(citing: Citing): Promise<Usage> {
  const named = await namedEntities(citing);
  const uses: Use[] = [];
  for await (const finding of allFindings(citing.view, { kind: "wording" }))
    if (finding.kind === "wording")
      uses.push({
        finding,
        ...(await voiceOf(finding, citing, named)),
        origin: await citing.origin(finding),
        of: await namedOf(finding, citing, named),
      });
  const voices = [...Map.groupBy(uses, ({ key }) => key).entries()].map(([key, own]) => ({ key, row: voiceRow(own, citing) }));
  const rows = [...Map.groupBy(uses, ({ of }) => of?.id).values()].flatMap(namedRow);
  return {
    voices: voices
      .sort(
        (a, b) =>
          judging(b.row) - judging(a.row) || total(b.row) - total(a.row) || byCodeUnit(a.row.name, b.row.name) || byCodeUnit(a.key, b.key),
      )
      .map(({ row }) => row),
    named: rows.sort((a, b) => speaking(b) - speaking(a) || byCodeUnit(a.name, b.name) || byCodeUnit(a.id, b.id)),
  };
}

/** Whether a word judges what it names. */
export const isJudging = ({ load }: { readonly load: Load }): boolean => load !== "plain" && load !== "set-apart";

/** First mentions of all actors that have a name in their report. */
async function namedEntities({ view }: Citing): Promise<ReadonlySet<string>> {
  const named = new Set<string>();
  for await (const finding of allFindings(view, { kind: "actor" }))
    if (finding.kind === "actor" && finding.form === "name") named.add(finding.entity);
  return named;
}

/** The actor across reports that an argument means; nobody for one that has no name ("a commander"). */
async function actorOf(argument: Argument, { view }: Citing, named: ReadonlySet<string>): Promise<string | undefined> {
  const mention = argument.finding === undefined ? undefined : await view.finding(argument.finding);
  const record = mention?.kind === "actor" ? await view.recordOf("account-actor", mention.entity) : undefined;
  return record?.members.some((member) => named.has(member)) ? record.id : undefined;
}

async function voiceOf(
  finding: WordingFinding,
  citing: Citing,
  named: ReadonlySet<string>,
): Promise<{ readonly key: string; readonly voice: Voice }> {
  const id = finding.voice === "speaker" ? finding.told[0] : undefined;
  const statement = id === undefined ? undefined : await citing.view.finding<"statement">(id);
  const speaker = statement?.speaker;
  if (speaker !== undefined && speaker !== "outlet") {
    const name = await citing.partyName(speaker);
    const actor = await actorOf(speaker, citing, named);
    // "a commander" of one report is nobody known in another
    return {
      key: actor ?? JSON.stringify([finding.report, name]),
      voice: { whose: "speaker", name, ...(actor === undefined ? {} : { actor }) },
    };
  }
  if (finding.voice === "open" || (finding.voice === "speaker" && speaker === undefined))
    return { key: "open", voice: { whose: "open", name: "nobody for sure" } };
  const name = citing.outlet(finding.report) ?? citing.reportName(finding.report);
  return { key: JSON.stringify(["outlet", name]), voice: { whose: "outlet", name } };
}

async function namedOf({ of }: WordingFinding, citing: Citing, named: ReadonlySet<string>): Promise<Use["of"]> {
  if (of?.finding === undefined) return undefined;
  const incident = await citing.view.recordOf("incident", of.finding);
  if (incident) return { id: incident.id, of: "incident", name: incident.title };
  const actor = await actorOf(of, citing, named);
  return actor === undefined ? undefined : { id: actor, of: "actor", name: await citing.partyName(of) };
}

/** Uses of the same word, the most used first. */
const byWord = (uses: readonly Use[]): readonly (readonly Use[])[] =>
  [...Map.groupBy(uses, ({ finding }) => JSON.stringify([finding.word, finding.load])).entries()]
    .sort(([a, one], [b, other]) => other.length - one.length || byCodeUnit(a, b))
    .map(([, own]) => own);

function voiceRow(uses: readonly Use[], citing: Citing): VoiceRow {
  const words = byWord(uses).map((own): WordUse => {
    const count = (holds: (finding: WordingFinding) => boolean): number => own.filter(({ finding }) => holds(finding)).length;
    const [{ finding }] = own as [Use];
    return {
      word: finding.word,
      load: finding.load,
      uses: own.length,
      origins: new Set(own.map(({ origin }) => origin)).size,
      quoted: count(({ quoted }) => quoted),
      retold: count(({ inferred }) => inferred.some(({ field }) => field === "voice")),
      refused: count(({ polarity }) => polarity === "negated"),
      of: [...new Set(own.flatMap(({ of }) => of?.name ?? []))].sort(byCodeUnit),
      reports: [...new Set(own.map((one) => citing.reportName(one.finding.report)))].sort(byCodeUnit),
      findings: own.map((one) => one.finding.id),
    };
  });
  return { ...(uses[0] as Use).voice, words };
}

function namedRow(uses: readonly Use[]): NamedRow[] {
  const of = uses[0]?.of;
  if (!of || !uses.some(({ finding }) => isJudging(finding))) return [];
  const words = byWord(uses).map((own) => ({
    word: (own[0] as Use).finding.word,
    load: (own[0] as Use).finding.load,
    voices: [...Map.groupBy(own, ({ key }) => key).entries()]
      .sort(([a, one], [b, other]) => other.length - one.length || byCodeUnit(a, b))
      .map(([, spoken]) => ({
        ...(spoken[0] as Use).voice,
        uses: spoken.length,
        findings: spoken.map(({ finding }) => finding.id),
      })),
  }));
  return [{ ...of, words }];
}

const total = ({ words }: VoiceRow): number => words.reduce((sum, { uses }) => sum + uses, 0);
const judging = ({ words }: VoiceRow): number => words.reduce((sum, word) => sum + (isJudging(word) ? word.uses : 0), 0);
const speaking = ({ words }: NamedRow): number =>
  new Set(words.flatMap(({ voices }) => voices.map((voice) => JSON.stringify([voice.whose, voice.name])))).size;
