import {
  actorKinds,
  acts,
  commitmentStatuses,
  commitmentTypes,
  eventKinds,
  type FindingBase,
  type FindingKind,
  type FindingOf,
  granularities,
  loads,
  sourceParts,
  tieTypes,
} from "../../model/index.ts";

/** What a field that a person may give or amend takes. */
export type FieldType =
  | { readonly form: "code"; readonly codes: readonly string[] }
  /** Any words; for `list` several, parted by `;`. */
  | { readonly form: "words" | "list" }
  /** `yes` or `no`. */
  | { readonly form: "flag" }
  /** A TIMEX3 value: `2031-03-04`, `XXXX-03`, `P3W`. */
  | { readonly form: "date-value" }
  /** `3`, `at least 3`, `at most 3`, `about 3`, `3-5`, or vague words. */
  | { readonly form: "quantity" }
  /** `killed 3: guards; wounded at least 5`. */
  | { readonly form: "toll" }
  /** Words that stand once in the report. */
  | { readonly form: "content" }
  /** The id of a finding, or words; kinds in the order in which words are tried. `several`: parted by `;`; `outlet`: or the word outlet. */
  | { readonly form: "argument"; readonly kinds: readonly FindingKind[]; readonly several?: true; readonly outlet?: true }
  /** The id of a finding of one of these kinds. */
  | { readonly form: "finding"; readonly kinds: readonly FindingKind[]; readonly several?: true };

/**
 * A field that a person may give or amend. One that is `needed` cannot be left empty; in an added finding it must be given, unless it has a
 * `fallback` or the selected words fill it.
 */
export type Field = FieldType & { readonly needed?: true; readonly fallback?: string; readonly fromWords?: true };

type Fields = { readonly [K in FindingKind]: { readonly [F in Exclude<keyof FindingOf<K>, keyof FindingBase<K>>]?: Field } };

const words = { form: "words" } as const;
const code = <const C extends readonly string[]>(codes: C) => ({ form: "code", codes }) as const;
const finding = (...kinds: readonly FindingKind[]) => ({ form: "finding", kinds }) as const;
const argument = (...kinds: readonly FindingKind[]) => ({ form: "argument", kinds }) as const;

const whom = argument("actor", "place");
const what = argument("event", "commitment", "statement", "actor", "place");
const needed = { needed: true } as const;
const filled = { needed: true, fromWords: true } as const;
const day = finding("date");
const setBy = finding("statement", "event");
const speaker = { ...whom, outlet: true } as const;

/** Every field that a person may give or amend, by kind of finding. */
const fields: Fields = {
  actor: {
    form: { ...code(["name", "description", "set", "pronoun"]), needed: true, fallback: "name" },
    actorKind: code(actorKinds),
    name: { ...words, ...filled },
    names: { form: "list", ...filled },
    entity: { ...finding("actor"), ...filled },
    pack: words,
    role: words,
    number: { form: "quantity" },
    affiliation: whom,
    notSameAs: { ...finding("actor"), several: true },
  },
  place: {
    name: { ...words, ...filled },
    placeKind: words,
    within: { form: "list" },
    pack: words,
    relation: words,
    entity: { ...finding("place"), ...filled },
  },
  date: {
    value: { form: "date-value", ...needed },
    type: { ...code(["date", "time", "duration", "set"]), needed: true, fallback: "date" },
    granularity: code(granularities),
    openness: code(["open-start", "open-end"]),
    fuzziness: code(["start", "middle", "end", "about"]),
    anchor: { ...code(["published", "report-year", "dateline", "event", "date", "none"]), needed: true, fallback: "none" },
    anchoredTo: finding("date", "event"),
  },
  count: { quantity: { form: "quantity", ...filled }, of: { ...whom, ...filled }, window: day, by: whom },
  office: {
    holder: { ...whom, ...needed },
    title: { ...words, ...filled },
    body: whom,
    state: { ...code(["current", "former", "outgoing", "incoming", "acting"]), needed: true, fallback: "current" },
    since: day,
    until: day,
    predecessor: whom,
  },
  tie: {
    type: { ...code(tieTypes), ...needed },
    from: { ...whom, ...needed },
    to: { ...whom, ...needed },
    state: { ...code(["asserted", "weakening", "ended"]), needed: true, fallback: "asserted" },
    degree: words,
    polarity: { ...code(["affirmed", "negated"]), needed: true, fallback: "affirmed" },
    since: day,
    until: day,
  },
  event: {
    event: { ...code(eventKinds), ...needed },
    mode: words,
    perpetrator: { ...whom, several: true },
    target: { ...whom, several: true },
    victim: { ...whom, several: true },
    instrument: { ...argument(), several: true },
    place: argument("place"),
    date: argument("date"),
    toll: { form: "toll" },
    series: { form: "quantity" },
    polarity: { ...code(["happened", "not"]), needed: true, fallback: "happened" },
    modality: {
      ...code(["actual", "attempted", "planned", "demanded", "threatened", "conditional", "hypothetical"]),
      needed: true,
      fallback: "actual",
    },
    phase: code(["begins", "ongoing", "paused", "resumed", "ends", "more", "less", "habitual"]),
    refersTo: finding("event"),
  },
  relation: {
    relation: {
      ...code(["before", "after", "because-of", "in-response-to", "part-of", "refers-to", "repeats", "contradicts"]),
      ...needed,
    },
    a: { ...finding("event", "statement", "commitment", "date", "tie", "office", "actor"), ...needed },
    b: { ...finding("event", "statement", "commitment", "date", "tie", "office", "actor"), ...needed },
    distance: words,
  },
  statement: {
    act: { ...code(acts), needed: true, fallback: "says" },
    mode: { ...code(["speech", "belief", "perception", "intention", "inference"]), needed: true, fallback: "speech" },
    polarity: { ...code(["affirmed", "negated"]), needed: true, fallback: "affirmed" },
    speaker,
    addressee: whom,
    hedge: argument(),
    setting: code(["public", "private", "televised", "meeting"]),
    saidWhen: day,
    content: { form: "content" },
    manner: { ...code(["direct", "mixed", "indirect"]), needed: true, fallback: "indirect" },
    about: { ...what, several: true },
    named: { form: "flag" },
  },
  commitment: {
    type: { ...code(commitmentTypes), ...needed },
    from: whom,
    to: whom,
    mediator: whom,
    what,
    deadline: day,
    sincerity: argument(),
    status: code(commitmentStatuses),
    setBy,
    of: finding("commitment"),
  },
  forecast: { by: speaker, what: { ...what, ...filled }, horizon: day, likelihood: words, unless: what, setBy },
  position: {
    by: speaker,
    on: { ...what, ...filled },
    stance: { ...code(["for", "against", "holds"]), needed: true, fallback: "holds" },
    setBy,
  },
  motive: { by: whom, what: { ...what, ...filled }, of: finding("event", "commitment", "statement"), setBy },
  wording: {
    word: { ...words, ...filled },
    load: { ...code(loads), ...needed },
    of: what,
    quoted: { form: "flag" },
    polarity: { ...code(["affirmed", "negated"]), needed: true, fallback: "affirmed" },
    voice: { ...code(["speaker", "outlet", "open"]), needed: true, fallback: "open" },
  },
  source: { part: { ...code(sourceParts), ...needed }, name: words, value: words, pack: words, actor: finding("actor") },
};

/** The fields of a kind of finding that a person may give or amend, by name. */
export const fieldsOf = (kind: FindingKind): ReadonlyMap<string, Field> => new Map<string, Field>(Object.entries(fields[kind]));
