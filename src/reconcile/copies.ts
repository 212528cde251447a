import { type AccountRecord, byCodeUnit, type FindingId, type Link, type ReportId, readRoles, type Text } from "../model/index.ts";
import type { CaseReader } from "./case.ts";
import type { Member } from "./graph.ts";
import type { Keyed, Layer } from "./layer.ts";
import { link } from "./link.ts";
import { foldedWords } from "./words.ts";

const GRAM = 5;
const WINDOW = 4;
/** Share of the shorter report's fingerprints that a copy has in common with the longer. */
const CONTAINED = 0.15;
const SHARED = 8;
/** One fingerprint in so many is kept as a key; the comparison itself uses all. */
const SAMPLE = 4;

/**
 * Near-copies of reports: winnowed fingerprints (Schleimer, Wilkerson, Aiken 2003) of word 5-grams of the read zones with a window
 * of 4; two reports are copies when at least 0.15 of the shorter one's fingerprints, and at least 8, are in the other.
 * The nodes are the findings that stand for the reports' voices.
 */
export function copyLayer(reader: CaseReader): Layer {
  const prints = new Map<ReportId, Promise<ReadonlySet<number>>>();
  const printsOf = (report: ReportId): Promise<ReadonlySet<number>> => {
    const kept = prints.get(report);
    if (kept) return kept;
    const made = reader.lookup.text(report).then((text) => (text ? fingerprints(text) : new Set<number>()));
    prints.set(report, made);
    return made;
  };
  return {
    name: "copy",
    cap: 60,
    async nodes(report): Promise<readonly Keyed[]> {
      const voice = (await reader.facts(report))?.voice;
      if (!voice) return [];
      const keys = [...(await printsOf(report))].filter((print) => print % SAMPLE === 0).map((print) => print.toString(16));
      return [{ node: voice.id, keys }];
    },
    async settle(component): Promise<readonly AccountRecord[]> {
      const links: Link[] = [];
      for (const [at, left] of component.entries())
        for (const right of component.slice(at + 1)) {
          const why = copied(await printsOf(left.report), await printsOf(right.report));
          if (why !== undefined) links.push(await derives(reader, left, right, why));
        }
      return links;
    },
    owns: (record) => record.kind === "link" && record.type === "derives",
  };
}

/** Winnowed fingerprints of the read zones of a text, as 32-bit numbers. */
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
  return kept;
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
  return `${shared} of the ${short.size} fingerprints of the shorter text are in the other (runs of ${GRAM} words)`;
}

/** The link from copy to original; the later date is the copy, and without two dates the direction is left open. */
async function derives(reader: CaseReader, left: Member, right: Member, why: string): Promise<Link> {
  const dates = [await published(reader, left.report), await published(reader, right.report)];
  const [first, second] = dates;
  const turned = first !== undefined && second !== undefined && first < second;
  const [a, b] = turned ? [right, left] : [left, right];
  const direction =
    first !== undefined && second !== undefined && first !== second ? "the first was published later" : "which copies which is not known";
  return link("derives", a.node as FindingId, b.node as FindingId, `${why}; ${direction}`);
}

async function published(reader: CaseReader, report: ReportId): Promise<string | undefined> {
  const facts = await reader.facts(report);
  return facts?.report.data.published?.value.slice(0, 10);
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
      const [a, b] = [root(link.a), root(link.b)].sort(byCodeUnit);
      if (a !== undefined && b !== undefined) least.set(b, a);
    }
  return new Map(nodes.map((node) => [node, root(node)]));
}
