import type { ActorKind, Argument, Finding, FindingId, FindingKind, Link, SourceFinding, StatementFinding } from "../model/index.ts";
import { overlap } from "../model/index.ts";
import type { CaseReader, Seen } from "./case.ts";
import { actorAt, ofKind, tellers } from "./facts.ts";
import type { Keyed, Layer } from "./layer.ts";
import { link } from "./link.ts";
import { capturesAgain, saysAgain } from "./repeats.ts";
import { foldedName, nameWords } from "./words.ts";

const REPEATABLE: ReadonlySet<FindingKind> = new Set(["statement", "event", "commitment", "tie", "forecast", "position", "motive"]);

/**
 * Links inside one report: what a pull quote, caption or second passage repeats; statements that came through an outlet the
 * report names; statements of unnamed speakers under one description; motives given for one event.
 */
export function withinLayer(reader: CaseReader): Layer<readonly Link[]> {
  return {
    name: "within",
    cap: 1,
    kinds: ["link"],
    async nodes(report): Promise<readonly Keyed<readonly Link[]>[]> {
      const seen = await reader.seen(report);
      const links = seen ? [...repeats(seen), ...relays(seen), ...sameSources(seen), ...competing(seen)] : [];
      return links.length === 0 ? [] : [{ node: report, keys: [], digest: links, stands: links.flatMap(({ a, b }) => [a, b]) }];
    },
    settle: (component) => component.flatMap(({ digest }) => digest),
    owns: () => false,
  };
}

/** The earliest finding that each pull quote, caption and repeated passage says again; the body comes first. */
function repeats(seen: Seen): readonly Link[] {
  const findings = seen.findings.filter((finding) => REPEATABLE.has(finding.kind));
  const again = (later: Finding, earlier: Finding): boolean => saysAgain(later, earlier) || capturesAgain(later, earlier, seen.text);
  const ordered = [...findings.filter((found) => found.zone === "body"), ...findings.filter((found) => found.zone !== "body")];
  return ordered.flatMap((later, at) => {
    const first = ordered.slice(0, at).find((earlier) => again(later, earlier));
    if (!first) return [];
    return [
      link(
        "repeats",
        later.id,
        first.id,
        later.zone === "body" ? "the report says it twice in the same words" : `the ${later.zone} repeats these words`,
      ),
    ];
  });
}

/**
 * A statement and the outlet or agency its words came through, where the report names it for these words ("told Harbour Wire"), not
 * for the report as a whole. Other words of a speaker whose words came through one such outlet only are linked to it as well.
 */
function relays(seen: Seen): readonly Link[] {
  const sources = ofKind(seen, "source").filter((source) => source.part === "relay");
  const through = new Map<FindingId, SourceFinding>();
  const ofSpeaker = new Map<string, Set<SourceFinding>>();
  const statements = ofKind(seen, "statement");
  for (const statement of statements) {
    const source = relayOf(seen, statement, sources);
    if (!source) continue;
    through.set(statement.id, source);
    const speaker = namedSpeaker(seen, statement);
    if (speaker !== undefined) ofSpeaker.set(speaker, (ofSpeaker.get(speaker) ?? new Set()).add(source));
  }
  const words = statements.flatMap((statement) => {
    const own = through.get(statement.id);
    if (own) return [link("relays", statement.id, own.id, `the words came through ${own.name ?? "it"}`)];
    const others = [...(ofSpeaker.get(namedSpeaker(seen, statement) ?? "") ?? [])];
    const [only] = others;
    const one = only !== undefined && others.every((source) => sourceName(source) === sourceName(only));
    return one && statement.mode === "speech"
      ? [link("relays", statement.id, only.id, `other words of this speaker came through ${only.name ?? "it"}`)]
      : [];
  });
  return [...words, ...relayedPacts(seen, through)];
}

const PACTS: ReadonlySet<string> = new Set(["truce", "agreement"]);

/**
 * The first telling of a pact in a report, where a later one came through an outlet and no other outlet is named for the pact: it may
 * be the same story, and is not to be counted as another.
 */
function relayedPacts(seen: Seen, through: ReadonlyMap<FindingId, SourceFinding>): readonly Link[] {
  const pacts = ofKind(seen, "commitment").filter(({ type }) => PACTS.has(type));
  return [...Map.groupBy(pacts, ({ type }) => type)].flatMap(([type, [first, ...later]]) => {
    const sources = later.flatMap((pact) => pact.told.flatMap((id) => through.get(id) ?? []));
    const [only] = sources;
    if (!first || !only || first.told.some((id) => through.has(id))) return [];
    if (sources.some((source) => sourceName(source) !== sourceName(only))) return [];
    return [link("relays", first.id, only.id, `other words on this ${type} came through ${only.name ?? "it"}: it may be the same story`)];
  });
}

/**
 * The relay of a statement: of those that its hops name, or that speak in the statement around it ("the agency quoted him as
 * saying"), the one inside its words or those of the hop, else the nearest before.
 */
function relayOf(seen: Seen, statement: StatementFinding, sources: readonly SourceFinding[]): SourceFinding | undefined {
  const speakers = tellers(seen, statement).flatMap(({ speaker }) => (speaker === undefined || speaker === "outlet" ? [] : [speaker]));
  const passed = [...statement.hops.flatMap((hop) => (hop.role === "person" ? [] : [hop.who])), ...speakers];
  const named = sources.filter((source) => passed.some((who) => isSource(seen, who, source)));
  const own = [statement.evidence.hull, ...passed.flatMap((who) => who.spans)];
  return (
    named.find((source) => own.some((span) => overlap(source.evidence.hull, span) > 0)) ??
    named.filter((source) => source.evidence.hull.start < statement.evidence.hull.start).at(-1)
  );
}

const sourceName = (source: SourceFinding): string => source.pack ?? foldedName(source.name ?? "");

const namedSpeaker = (seen: Seen, { speaker, named }: StatementFinding): string | undefined =>
  speaker === undefined || speaker === "outlet" || !(named ?? actorAt(seen, speaker)?.form === "name") ? undefined : seen.actor(speaker);

/** Whether an argument is the outlet or agency of a source finding: by finding, by place in the text, by pack row or by name. */
function isSource(seen: Seen, who: Argument, source: SourceFinding): boolean {
  if (who.finding !== undefined && (who.finding === source.actor || who.finding === source.id)) return true;
  if (who.spans.some((span) => overlap(span, source.evidence.hull) > 0)) return true;
  const actor = actorAt(seen, who);
  if (actor?.pack !== undefined && source.pack !== undefined) return actor.pack === source.pack;
  const name = foldedName(actor?.name ?? who.words);
  return name !== "" && name === foldedName(source.name ?? "");
}

/** Words that number or set apart a speaker, and are no part of the description. */
const NUMBERING: ReadonlySet<string> = new Set(["one", "another", "some", "several", "two", "three", "other", "this", "that"]);

/** Kinds that stay unnamed as sources; unnamed groups ("the factions") are not one person or another. */
const PEOPLE: ReadonlySet<ActorKind | undefined> = new Set(["person", undefined]);
/** So many earlier speakers a new one is linked to. */
const MOST = 3;

/** Statements of unnamed speakers whose descriptions may mean one person ("one party leader", "a senior party leader"). */
function sameSources(seen: Seen): readonly Link[] {
  const unnamed = ofKind(seen, "statement").flatMap((statement) => {
    const { speaker } = statement;
    if (speaker === undefined || speaker === "outlet" || statement.named !== false || statement.mode !== "speech") return [];
    const actor = actorAt(seen, speaker);
    if (!PEOPLE.has(actor?.actorKind)) return [];
    const words = nameWords(actor?.name ?? speaker.words);
    return [{ statement, actor: actor?.id, apart: words.includes("another"), words: words.filter((word) => !NUMBERING.has(word)) }];
  });
  return unnamed.flatMap((later, at) => {
    if (later.apart) return [];
    const found = unnamed.slice(0, at).filter((earlier) => sameDescription(earlier.words, later.words));
    if (later.actor !== undefined && found.some((earlier) => earlier.actor === later.actor)) return [];
    const others = found.filter(
      (earlier, n) => !found.slice(0, n).some((before) => before.actor !== undefined && before.actor === earlier.actor),
    );
    return others
      .slice(-MOST)
      .map((earlier) =>
        link(
          "possibly-same-source",
          earlier.statement.id,
          later.statement.id,
          `both speakers are unnamed and called "${later.words.join(" ")}"`,
        ),
      );
  });
}

/** The same head word, and one description is the other with nothing, or something, added to it. */
function sameDescription(a: readonly string[], b: readonly string[]): boolean {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  return (
    short.length > 0 &&
    short.at(-1) === long.at(-1) &&
    (short.length === long.length || short.length >= 2) &&
    short.every((word) => long.includes(word))
  );
}

/** Motives that the report gives for one event, commitment or statement. */
function competing(seen: Seen): readonly Link[] {
  const motives = ofKind(seen, "motive").filter((motive) => motive.of !== undefined);
  return motives.flatMap((a, at) =>
    motives
      .slice(at + 1)
      .filter((b) => b.of === a.of)
      .map((b) => link("competes", a.id, b.id, "two explanations of one deed")),
  );
}
