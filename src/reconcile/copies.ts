import { type AccountRecord, byCodeUnit, type FindingId, type Link, readRoles, type Text } from "../model/index.ts";
import type { CaseReader } from "./case.ts";
import type { Member } from "./graph.ts";
import type { Keyed, Layer } from "./layer.ts";
import { link } from "./link.ts";
import { foldedWords } from "./words.ts";

const GRAM = 5;
const WINDOW = 4;
/** So many prints in a row make a passage (fifteen words or more): phrases that all reporters use are shorter. */
const PASSAGE = 5;
/** Share of the shorter report's fingerprints that a copy has in common with the longer. */
const CONTAINED = 0.15;
const SHARED = 8;
/** One fingerprint in so many is kept as a key; the comparison itself uses all. */
const SAMPLE = 3;
/** Reports that may share a passage and still be compared by it. */
const CAP = 60;

/** What comparing needs of a report. */
interface Print {
  /** Fingerprints, in order. */
  readonly prints: readonly number[];
  /** Day of publication, where it is known. */
  readonly published?: string;
}

/**
 * Near-copies of reports: fingerprints of passages, which are five in a row of the winnowed prints (Schleimer, Wilkerson, Aiken
 * 2003) of word 5-grams of the read zones with a window of 4; two reports are copies when at least 0.15 of the shorter one's
 * fingerprints, and at least 8, are in the other.
 * The nodes are the findings that stand for the reports' voices.
 */
export function copyLayer(reader: CaseReader): Layer<Print> {
  return {
    name: "copy",
    cap: CAP,
    kinds: ["link"],
    async nodes(report): Promise<readonly Keyed<Print>[]> {
      const facts = await reader.facts(report);
      const text = facts?.voice && (await reader.lookup.text(report));
      if (!facts?.voice || !text) return [];
      const prints = [...fingerprints(text)].sort((a, b) => a - b);
      const published = facts.report.data.published?.value.slice(0, 10);
      const keys = prints.filter((print) => print % SAMPLE === 0).map((print) => print.toString(16));
      return [{ node: facts.voice.id, keys, digest: { prints, ...(published === undefined ? {} : { published }) } }];
    },
    settle(component): readonly AccountRecord[] {
      const prints = component.map(({ digest }) => new Set(digest.prints));
      return candidates(component).flatMap(([a, b]) => {
        const why = copied(prints[a] as Set<number>, prints[b] as Set<number>);
        return why === undefined ? [] : [derives(component[a] as Member<Print>, component[b] as Member<Print>, why)];
      });
    },
    owns: () => false,
  };
}

/** Places of the members that share a key, pair by pair; passages that more reports have than the cap are nobody's own. */
function candidates(component: readonly Member<Print>[]): readonly (readonly [number, number])[] {
  const holders = new Map<number, number[]>();
  for (const [at, { digest }] of component.entries())
    for (const print of digest.prints)
      if (print % SAMPLE === 0) {
        const found = holders.get(print);
        if (found) found.push(at);
        else holders.set(print, [at]);
      }
  const pairs = new Map<number, readonly [number, number]>();
  for (const found of holders.values())
    if (found.length <= CAP)
      for (const [n, a] of found.entries()) for (const b of found.slice(n + 1)) pairs.set(a * component.length + b, [a, b]);
  return [...pairs.values()].sort(([a, b], [c, d]) => a - c || b - d);
}

/** Fingerprints of the passages of the read zones of a text, as 32-bit numbers. */
export function fingerprints(text: Text): ReadonlySet<number> {
  const words = foldedWords(
    text.zones
      .filter((zone) => readRoles.has(zone.role))
      .map((zone) => text.text.slice(zone.start, zone.end))
      .join(" "),
  );
  const hashes: number[] = [];
  for (let at = 0; at + GRAM <= words.length; at++) hashes.push(hash(words.slice(at, at + GRAM).join(" ")));
  const kept = new Set<number>();
  for (let at = 0; at + WINDOW <= hashes.length; at++) kept.add(Math.min(...hashes.slice(at, at + WINDOW)));
  const prints = [...kept];
  return new Set(prints.slice(PASSAGE - 1).map((_, at) => hash(prints.slice(at, at + PASSAGE).join(" "))));
}

/** FNV-1a over UTF-16 code units. */
function hash(text: string): number {
  let value = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) value = Math.imul(value ^ text.charCodeAt(at), 0x01000193);
  // Last mixing step of MurmurHash3, so that the sampled low bits are even.
  value = Math.imul(value ^ (value >>> 16), 0x85ebca6b);
  return (value ^ (value >>> 13)) >>> 0;
}

function copied(a: ReadonlySet<number>, b: ReadonlySet<number>): string | undefined {
  const [short, long] = a.size <= b.size ? [a, b] : [b, a];
  let shared = 0;
  for (const print of short) if (long.has(print)) shared++;
  if (shared < SHARED || shared < CONTAINED * short.size) return undefined;
  return `${shared} of the ${short.size} fingerprints of the shorter text are in the other (passages of fifteen words or more)`;
}

/** The link from copy to original; the later date is the copy, and without two dates the direction is left open. */
function derives(left: Member<Print>, right: Member<Print>, why: string): Link {
  const [first, second] = [left.digest.published, right.digest.published];
  const turned = first !== undefined && second !== undefined && first < second;
  const [a, b] = turned ? [right, left] : [left, right];
  const direction =
    first !== undefined && second !== undefined && first !== second ? "the first was published later" : "which copies which is not known";
  return link("derives", a.node as FindingId, b.node as FindingId, `${why}; ${direction}`);
}

/** Groups of copies: the least voice finding of each set joined by `derives` links, by every node given. */
export function copyGroups(nodes: readonly string[], links: readonly AccountRecord[]): ReadonlyMap<string, string> {
  const least = new Map<string, string>();
  const root = (node: string): string => {
    let at = node;
    for (let up = least.get(at); up !== undefined && up !== at; up = least.get(at)) at = up;
    return at;
  };
  for (const node of nodes) least.set(node, node);
  for (const link of links)
    if (link.kind === "link") {
      for (const end of [link.a, link.b]) if (!least.has(end)) least.set(end, end);
      const [a, b] = [root(link.a), root(link.b)].sort(byCodeUnit) as [string, string];
      least.set(b, a);
    }
  return new Map(nodes.map((node) => [node, root(node)]));
}
