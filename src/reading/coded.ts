import type {
  ActorFinding,
  Argument,
  CodedGift,
  CodedValue,
  CountFinding,
  DateFinding,
  EventFinding,
  EventKind,
  Finding,
  PlaceFinding,
  Text,
  Toll,
} from "../model/index.ts";
import { intervalOf } from "../text/dates/interval.ts";
import { key } from "./actors/entity.ts";
import type { ReadingContext } from "./context.ts";

/**
 * The findings that the coder of a row made by filling its fields: a deed with its actors, place, day and toll, each on the words of its field.
 *   "sub_event_type: Armed clash", "actor1: Orlen Front", "fatalities: 3"   an event of kind assault, its perpetrator, its toll
 *   a report without coded fields                                           nothing
 */
export function codedFindings({ text, zones }: Text, soFar: readonly Finding[], context: ReadingContext): readonly Finding[] {
  const values = zones.flatMap(({ coded }) => coded ?? []);
  if (values.length === 0) return [];
  const of = (...gifts: readonly CodedGift[]): readonly CodedValue[] => values.filter(({ gives }) => gifts.includes(gives));
  const row: Row = { text, context, soFar };
  const actors = (gift: CodedGift): ActorFinding[] => of(gift).map((value) => actorOf(value, row));
  const [perpetrators, targets] = [actors("perpetrator"), actors("target")];
  const place = of("place").map((value) => placeOf(value, row, of("within"), of("coordinates")[0]))[0];
  const date = of("date").flatMap((value) => dateOf(value, row))[0];
  const tolls = of("killed", "wounded").map((value) => tollOf(value, row));
  const event = of("event")[0];
  const parts = [...perpetrators, ...targets, ...[place, date].filter((one) => one !== undefined), ...tolls.map(({ count }) => count)];
  if (!event) return parts;
  const [kind = "assault", mode] = event.value.split(" ");
  const deed: EventFinding = {
    ...baseOf("event", event, row),
    event: kind as EventKind,
    ...(mode === undefined ? {} : { mode }),
    perpetrator: perpetrators.map((one) => itself(one, row)),
    target: targets.map((one) => itself(one, row)),
    victim: [],
    instrument: [],
    ...(place ? { place: itself(place, row) } : {}),
    ...(date ? { date: itself(date, row) } : {}),
    toll: tolls.map(({ toll }) => toll),
    polarity: "happened",
    modality: "actual",
  };
  return [...parts, deed];
}

interface Row {
  readonly text: string;
  readonly context: ReadingContext;
  readonly soFar: readonly Finding[];
}

const baseOf = <K extends Finding["kind"]>(kind: K, { span, coder }: CodedValue, { context }: Row) =>
  context.make.base(kind, `coder:${coder}`, [{ role: "trigger", spans: [span] }]);

function itself({ id, evidence }: Finding, { text }: Row): Argument {
  return { words: text.slice(evidence.hull.start, evidence.hull.end), spans: [evidence.hull], finding: id };
}

/** An actor by the whole value of its field; the one that the notes name so, where they do. */
function actorOf(value: CodedValue, row: Row): ActorFinding {
  const base = baseOf("actor", value, row);
  const name = value.value;
  const { packs } = row.context;
  const words = name.split(/\s+/);
  const match = packs.nameIndex.match(words, 0);
  const ids = match?.length === words.length ? match.entries.filter(({ of }) => of === "actor").map(({ id }) => id) : [];
  const pack = ids.length === 1 ? ids[0] : undefined;
  const kind = pack === undefined ? undefined : packs.actorById(pack)?.kind;
  const same = row.soFar.find(
    (one): one is ActorFinding =>
      one.kind === "actor" && (pack === undefined ? one.names.some((other) => key(other) === key(name)) : one.pack === pack),
  );
  return {
    ...base,
    form: "name",
    ...(kind === undefined ? {} : { actorKind: kind }),
    name,
    names: [name],
    entity: same?.entity ?? base.id,
    ...(pack === undefined ? {} : { pack }),
  };
}

function placeOf(value: CodedValue, row: Row, within: readonly CodedValue[], at: CodedValue | undefined): PlaceFinding {
  const base = baseOf("place", value, row);
  const [latitude = 0, longitude = 0] = (at?.value ?? "").split(",").map(Number);
  return {
    ...base,
    name: value.value,
    within: within.map((one) => one.value),
    ...(at ? { coordinates: { latitude, longitude } } : {}),
    entity: base.id,
  };
}

function dateOf(value: CodedValue, row: Row): readonly DateFinding[] {
  const interval = intervalOf(value.value);
  const granularity = value.value.length === 10 ? "day" : value.value.length === 7 ? "month" : "year";
  return interval ? [{ ...baseOf("date", value, row), type: "date", value: value.value, granularity, interval, anchor: "none" }] : [];
}

function tollOf(value: CodedValue, row: Row): { readonly count: CountFinding; readonly toll: Toll } {
  const quantity = { form: "exact", n: Number(value.value) } as const;
  const of: Argument = { words: row.text.slice(value.span.start, value.span.end), spans: [value.span] };
  const count: CountFinding = { ...baseOf("count", value, row), quantity, of };
  return { count, toll: { effect: value.gives === "wounded" ? "wounded" : "killed", quantity, of } };
}
