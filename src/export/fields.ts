import {
  type Argument,
  type CommitmentFinding,
  type EventFinding,
  type Finding,
  hull,
  type Quantity,
  type Span,
  type StatementFinding,
  type WordingFinding,
} from "../model/index.ts";
import { type Cast, oneLine } from "./names.ts";

type Row = Record<string, unknown>;

/** The fields of a finding by its kind; unknown ones are left out. */
export async function fieldsOf(finding: Finding, cast: Cast): Promise<Row> {
  switch (finding.kind) {
    case "actor":
      return { name: await actorNames(finding.id, cast), form: finding.form, ...given("actor_kind", finding.actorKind) };
    case "office":
      return {
        ...(await name("holder", finding.holder, cast)),
        title: finding.title,
        ...(await name("body", finding.body, cast)),
        state: finding.state,
      };
    case "tie":
      return {
        type: finding.type,
        ...(await name("from", finding.from, cast)),
        ...(await name("to", finding.to, cast)),
        state: finding.state,
        ...given("degree", finding.degree),
        polarity: finding.polarity,
      };
    case "event":
      return eventFields(finding, cast);
    case "statement":
      return statementFields(finding, cast);
    case "commitment":
      return commitmentFields(finding, cast);
    case "motive":
      return { ...(await name("by", finding.by, cast)), ...words("what", finding.what) };
    case "forecast":
      return { ...(await voice("by", finding.by, cast)), ...words("what", finding.what), ...given("likelihood", finding.likelihood) };
    case "position":
      return { ...(await voice("by", finding.by, cast)), ...words("on", finding.on), stance: finding.stance };
    case "wording":
      return wordingFields(finding, cast);
    case "date":
      return { value: finding.value, anchor: finding.anchor, type: finding.type, ...given("granularity", finding.granularity) };
    case "place":
      return { name: [...new Set([finding.name, said(finding)])], ...(finding.within.length > 0 ? { within: finding.within } : {}) };
    case "count":
      return { ...quantity(finding.quantity), of: oneLine(finding.of.words), ...(await name("by", finding.by, cast)) };
    case "source":
      return { role: finding.part, ...given("name", finding.name), ...given("value", finding.value) };
    case "relation":
      return {
        relation: finding.relation,
        a: finding.a,
        b: finding.b,
        ...given("distance", finding.distance),
        ...words("hedge", finding.hedge),
      };
    default:
      return finding satisfies never;
  }
}

async function eventFields(finding: EventFinding, cast: Cast): Promise<Row> {
  return {
    event: finding.mode === undefined ? finding.event : `${finding.event}/${finding.mode}`,
    polarity: finding.polarity,
    modality: finding.modality,
    ...given("phase", finding.phase),
    ...(await names("perpetrator", finding.perpetrator, cast)),
    ...(await names("target", finding.target, cast)),
    ...(await names("victim", finding.victim, cast)),
    ...(await name("place", finding.place, cast)),
    ...dateOf(finding.date, cast),
    ...ids("refers_to", finding.refersTo === undefined ? [] : [finding.refersTo]),
    ...(finding.toll.length > 0
      ? {
          toll: finding.toll.map((toll) => ({
            effect: toll.effect,
            of: oneLine(toll.of.words),
            ...(toll.quantity ? quantity(toll.quantity) : {}),
          })),
        }
      : {}),
  };
}

async function commitmentFields(finding: CommitmentFinding, cast: Cast): Promise<Row> {
  return {
    type: finding.type,
    ...(await name("from", finding.from, cast)),
    ...(await name("to", finding.to, cast)),
    ...(await name("mediator", finding.mediator, cast)),
    ...words("what", finding.what),
    ...given("status", finding.status),
    ...(finding.condition
      ? {
          condition: {
            words: oneLine(finding.condition.words.words),
            polarity: finding.condition.polarity,
            state: finding.condition.state,
          },
        }
      : {}),
  };
}

async function statementFields(finding: StatementFinding, cast: Cast): Promise<Row> {
  const speaker = finding.speaker === undefined || finding.speaker === "outlet" ? [] : finding.speaker.spans;
  const via: string[] = [];
  for (const hop of finding.hops) via.push(...(await cast.names(hop.who)).slice(0, 1));
  return {
    act: finding.act,
    mode: finding.mode,
    polarity: finding.polarity,
    ...(await voice("speaker", finding.speaker, cast)),
    ...(await candidates(finding.speaker, cast)),
    ...given("named", finding.named),
    ...(via.length > 0 ? { via } : {}),
    ...(await names("about", finding.about, cast)),
    ...ids(
      "refers_to",
      finding.about
        .filter((argument) => REFERRED.has(cast.finding(argument.finding)?.kind ?? "actor"))
        .flatMap(({ finding: id }) => id ?? []),
    ),
    ...ids(
      "may_refer_to",
      finding.about.flatMap(({ candidates }) => candidates ?? []),
    ),
    ...given("setting", finding.setting),
    ...(finding.cue.length + speaker.length > 0 ? { frame: pair(hull([...finding.cue, ...speaker])) } : {}),
    ...(finding.content.length > 0 ? { content: finding.content.map(pair) } : {}),
  };
}

/** A loaded word with whose voice it is: the speaker of the statement it stands in, the outlet, or nobody for sure. */
async function wordingFields(finding: WordingFinding, cast: Cast): Promise<Row> {
  const teller = cast.finding(finding.told[0]);
  const speaker = finding.voice === "speaker" && teller?.kind === "statement" ? teller.speaker : undefined;
  return {
    word: oneLine(finding.word),
    load: finding.load,
    ...(await name("of", finding.of, cast)),
    quoted: finding.quoted,
    polarity: finding.polarity,
    voice: finding.voice,
    ...(await voice("speaker", speaker, cast)),
  };
}

/** Arguments of a finding that may be actors, for its `actors`. */
export function argumentsOf(finding: Finding): readonly (Argument | undefined)[] {
  const heard = (who: Argument | "outlet" | undefined): Argument | undefined => (who === "outlet" ? undefined : who);
  switch (finding.kind) {
    case "office":
      return [finding.holder, finding.body];
    case "tie":
      return [finding.from, finding.to];
    case "event":
      return [...finding.perpetrator, ...finding.target, ...finding.victim];
    case "statement":
      return [heard(finding.speaker), finding.addressee, ...finding.about];
    case "commitment":
      return [finding.from, finding.to, finding.mediator];
    case "motive":
    case "forecast":
    case "position":
    case "count":
      return [heard(finding.by)];
    case "wording":
      return [finding.of];
    default:
      return [];
  }
}

/** A span as exports write it. */
export const pair = (span: Span): readonly [number, number] => [span.start, span.end];

const given = (field: string, value: string | boolean | undefined): Row => (value === undefined ? {} : { [field]: value });
/** Kinds of findings that a statement may speak of by a noun: "the raid", "the claim". */
const REFERRED: ReadonlySet<string> = new Set(["event", "statement", "commitment", "tie"]);
const ids = (field: string, list: readonly string[]): Row => (list.length === 0 ? {} : { [field]: list });
const words = (field: string, argument: Argument | undefined): Row => (argument === undefined ? {} : { [field]: oneLine(argument.words) });
const said = (finding: Finding): string => oneLine(finding.evidence.parts.find((part) => part.role === "trigger")?.words.join(" ") ?? "");

async function name(field: string, argument: Argument | undefined, cast: Cast): Promise<Row> {
  const found = await cast.names(argument);
  return found.length === 0 ? {} : { [field]: found };
}

async function names(field: string, args: readonly Argument[], cast: Cast): Promise<Row> {
  const found = await cast.namesOfAll(args);
  return found.length === 0 ? {} : { [field]: found };
}

const voice = async (field: string, who: Argument | "outlet" | undefined, cast: Cast): Promise<Row> =>
  who === "outlet" ? { [field]: "outlet" } : name(field, who, cast);

/** The names of those a speaker may be, where the text leaves it open. */
async function candidates(who: Argument | "outlet" | undefined, cast: Cast): Promise<Row> {
  if (who === undefined || who === "outlet" || !who.candidates) return {};
  const found: string[] = [];
  for (const id of who.candidates) found.push(...(await actorNames(id, cast)).slice(0, 1));
  return { speaker_candidates: found };
}

async function actorNames(id: Finding["id"], cast: Cast): Promise<readonly string[]> {
  const finding = cast.finding(id);
  if (finding?.kind !== "actor") return [];
  return cast.names({ words: said(finding), spans: [], finding: id });
}

function dateOf(argument: Argument | undefined, cast: Cast): Row {
  const date = cast.finding(argument?.finding);
  return date?.kind === "date" ? { date: date.value } : {};
}

function quantity(of: Quantity): Row {
  switch (of.form) {
    case "exact":
      return { n: of.n };
    case "about":
      return { n: of.n, about: true };
    case "at-least":
      return { min: of.n };
    case "at-most":
      return { max: of.n };
    case "range":
      return { min: of.min, max: of.max };
    case "vague":
      return { vague: of.words };
    default:
      return of satisfies never;
  }
}
