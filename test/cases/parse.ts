import { overlap, type Span, type ZoneRole, zoneRoles } from "../../src/model/index.ts";

/** What a case says about its report; a case without them is body text of unknown date and outlet. */
export interface Settings {
  readonly published?: string;
  readonly dateline?: string;
  readonly outlet?: string;
  readonly title?: string;
  readonly zone?: ZoneRole;
}

/** One demand: a kind with values (`wanted`), or the absence of it (`unwanted`), under carets. */
export interface Annotation {
  readonly line: number;
  /** In the whole text of the case; more than one where the carets have gaps. */
  readonly spans: readonly Span[];
  readonly mode: "wanted" | "unwanted";
  /** `act`, `actor`, `date`, ... or `any` for `nothing`. */
  readonly kind: string;
  /** Alternatives of the main value; empty when none is asked for. */
  readonly value: readonly string[];
  readonly fields: readonly { readonly name: string; readonly values: readonly string[] }[];
  /** As written, for messages. */
  readonly words: string;
}

/** A text with the demands on its reading. */
export interface Case {
  readonly file: string;
  readonly line: number;
  readonly title: string;
  readonly settings: Settings;
  /** Kinds of which nothing but the annotated may be found. */
  readonly only: readonly string[];
  /** Known to be read wrong as yet; the mark must go when it is read right. */
  readonly notYet: boolean;
  readonly text: string;
  readonly annotations: readonly Annotation[];
}

export const caseKinds = [
  "actor",
  "speaker",
  "place",
  "date",
  "count",
  "office",
  "tie",
  "event",
  "relation",
  "act",
  "commitment",
  "forecast",
  "position",
  "motive",
  "wording",
  "source",
];
/** Fields of all kinds; one that is misspelt must not pass as a field without a value. */
const fieldNames = new Set([
  "a",
  "about",
  "access",
  "act",
  "anchor",
  "anonymity",
  "b",
  "between",
  "body",
  "by",
  "captured",
  "condition",
  "count",
  "damage",
  "date",
  "deadline",
  "degree",
  "displaced",
  "distance",
  "flags",
  "form",
  "from",
  "fuzziness",
  "granularity",
  "hedge",
  "holder",
  "horizon",
  "instrument",
  "interest",
  "kind",
  "killed",
  "likelihood",
  "load",
  "manner",
  "maybe",
  "mediator",
  "missing",
  "modality",
  "mode",
  "name",
  "named",
  "of",
  "on",
  "open",
  "phase",
  "place",
  "polarity",
  "predecessor",
  "quoted",
  "reason",
  "refers",
  "relation",
  "role",
  "says",
  "series",
  "setting",
  "sincerity",
  "since",
  "state",
  "status",
  "target",
  "to",
  "told",
  "type",
  "unless",
  "until",
  "value",
  "via",
  "victim",
  "what",
  "when",
  "window",
  "within",
  "wounded",
]);
const settingNames = new Set(["published", "dateline", "outlet", "title", "zone", "only", "not"]);
const CARETS = /^ *(\^+(?: +\^+)*) +(\S.*)$/;

/**
 * The cases of one file. Blocks are parted by blank lines: `# title` (further `#` lines are remarks), `> setting value, ...`, text
 * lines, each followed by its caret lines. Lines join with a line end; a line `.` alone is an empty line (paragraph break).
 * Throws with file and line on anything it does not know.
 */
export function parseCases(file: string, source: string): Case[] {
  const lines = source.replaceAll("\r\n", "\n").split("\n");
  const cases: Case[] = [];
  for (let from = 0; from < lines.length; ) {
    let to = from;
    while (to < lines.length && lines[to]?.trim() !== "") to++;
    if (to > from) cases.push(parseCase(file, from, lines.slice(from, to)));
    from = to + 1;
  }
  return cases;
}

function parseCase(file: string, first: number, lines: readonly string[]): Case {
  const at = (index: number): string => `${file}:${first + index + 1}`;
  if (!lines[0]?.startsWith("# ")) throw new Error(`${at(0)}: a case starts with "# title"`);
  const settings: Record<string, string> = {};
  const annotations: Annotation[] = [];
  let text: string | undefined;
  let lineStart = 0;
  for (const [index, line] of lines.entries()) {
    if (line.startsWith("#")) continue;
    const carets = CARETS.exec(line);
    if (line.startsWith("> ") && text === undefined) Object.assign(settings, parseSettings(at(index), line.slice(2)));
    else if (!carets) {
      lineStart = text === undefined ? 0 : text.length + 1;
      text = `${text === undefined ? "" : `${text}\n`}${line === "." ? "" : line}`;
    } else {
      if (text === undefined) throw new Error(`${at(index)}: carets without a text above`);
      const spans = caretSpans(line, lineStart);
      if (spans.some(({ start, end }) => end > (text ?? "").length || /^\s|\s$/.test((text ?? "").slice(start, end))))
        throw new Error(`${at(index)}: carets stand on blanks or beyond the text`);
      annotations.push({ line: first + index + 1, spans, ...parseAnnotation(at(index), carets[2] ?? "") });
    }
  }
  if (text === undefined) throw new Error(`${at(0)}: a case without text`);
  const { only = "", zone, not, ...rest } = settings;
  return {
    file,
    line: first + 1,
    title: (lines[0] ?? "").slice(2),
    settings: { ...rest, ...(zone && { zone: zone as ZoneRole }) },
    only: only.split(" ").filter(Boolean),
    notYet: not === "yet",
    text,
    annotations,
  };
}

function caretSpans(line: string, offset: number): Span[] {
  const head = line.slice(0, /[^ ^]/.exec(line)?.index);
  return [...head.matchAll(/\^+/g)].map((run) => ({ start: offset + run.index, end: offset + run.index + run[0].length }));
}

/** `published 2026-03-01, dateline SORRIN, zone caption, only act event, not yet`. */
function parseSettings(at: string, words: string): Record<string, string> {
  return Object.fromEntries(
    words.split(/, */).map((setting) => {
      const [name = "", ...value] = setting.trim().split(" ");
      if (!settingNames.has(name) || value.length === 0) throw new Error(`${at}: unknown setting "${setting}"`);
      if (name === "zone" && !(zoneRoles as readonly string[]).includes(value[0] ?? ""))
        throw new Error(`${at}: unknown zone "${value[0]}"`);
      if (name === "not" && value.join(" ") !== "yet") throw new Error(`${at}: unknown setting "${setting}"`);
      if (name === "only" && !value.every((kind) => caseKinds.includes(kind))) throw new Error(`${at}: unknown kind in "${setting}"`);
      return [name, value.join(" ")];
    }),
  );
}

/** `KIND [value] [field=value ...]`, `no KIND ...`, `nothing`; alternatives are parted by `|`. */
function parseAnnotation(at: string, words: string): Omit<Annotation, "line" | "spans"> {
  if (words.trim() === "nothing") return { mode: "unwanted", kind: "any", value: [], fields: [], words };
  const mode = words.startsWith("no ") ? "unwanted" : "wanted";
  const [head = "", ...rest] = (mode === "unwanted" ? words.slice(3) : words).trim().split(/\s+(?=[a-z-]+=)/);
  const [kind = "", ...value] = head.split(/\s+/);
  if (!caseKinds.includes(kind)) throw new Error(`${at}: unknown kind "${kind}"`);
  const fields = rest.map((field) => {
    const equals = field.indexOf("=");
    if (!fieldNames.has(field.slice(0, equals))) throw new Error(`${at}: unknown field "${field}"`);
    return { name: field.slice(0, equals), values: field.slice(equals + 1).split("|") };
  });
  return { mode, kind, value: value.length > 0 ? value.join(" ").split("|") : [], fields, words };
}

/** Whether two lists of spans share a character. */
export const touches = (a: readonly Span[], b: readonly Span[]): boolean => a.some((one) => b.some((two) => overlap(one, two) > 0));
