import { byCodeUnit, type FindingId, type Link } from "../model/index.ts";
import type { CaseReader } from "./case.ts";
import { type Bearings, directionOf } from "./direction.ts";
import { ofKind } from "./facts.ts";
import type { Member } from "./graph.ts";
import type { Keyed, Layer } from "./layer.ts";
import { link } from "./link.ts";
import { atOneEnd, PASSAGE, type Passage, type Prepared, passageKeys, passagesOf, prepared, wordRow } from "./passages.ts";
import { type Gist, gistKeys, gistOf, retold } from "./retelling.ts";

/** Share of the shorter report's words that a copy has in common with the longer. */
const CONTAINED = 0.4;
/** So many words make a copy of a report only in part, where they are a seventh of the shorter. */
const LONG = 60;
/** Reports that may share a key and still be compared each with each by it. */
const CAP = 20;

/** What comparing needs of a report. */
interface Print extends Bearings {
  /** A number for each word of the read zones. */
  readonly row: readonly number[];
  readonly gist: Gist;
}

/**
 * Copies and lifted passages. Reports meet by sampled rows of seven words and are aligned word by word (seed and extend). Two are copies
 * when two fifths of the shorter one's words are in the other, or sixty and a seventh of them; passages of twelve words or
 * more in reports that are no copies are linked by `repeats`. What two reports of one outlet share is the outlet's own, wherever it stands and
 * however many have it, unless one is for the most part the other. Reports that share few words may still retell one another. The nodes are the findings that stand for the reports' voices.
 */
export function copyLayer(reader: CaseReader): Layer<Print> {
  return {
    name: "copy",
    cap: CAP,
    kinds: ["link"],
    async nodes(report): Promise<readonly Keyed<Print>[]> {
      const facts = await reader.facts(report);
      const text = facts?.voice && (await reader.text(report));
      if (!facts?.voice || !text) return [];
      const row = wordRow(text);
      const gist = gistOf(facts, text);
      const inserted = text.zones.filter(({ role }) => role === "insertion").length;
      const published = facts.report.data.published?.value.slice(0, 10);
      const sources = ofKind(facts, "source").filter(({ part }) => part !== "byline" && part !== "credit");
      const keyed = sources.flatMap(({ part, name, pack }) => {
        const key = reader.known.outlet(name, pack);
        return key === undefined ? [] : [{ part, key }];
      });
      const outlet = reader.known.outlet(facts.report.data.outlet?.value) ?? keyed.find(({ part }) => part === "outlet")?.key;
      const names = [...new Set(keyed.map(({ key }) => key).filter((key) => key !== outlet))].sort(byCodeUnit);
      return [
        {
          node: facts.voice.id,
          keys: [...passageKeys(row).map((key) => key.toString(36)), ...gistKeys(gist)],
          digest: {
            row,
            gist,
            names,
            ...(inserted === 0 ? {} : { inserted }),
            ...(published === undefined ? {} : { published }),
            ...(outlet === undefined ? {} : { outlet }),
          },
        },
      ];
    },
    settle: () => [],
    pair: compared,
    owns: () => false,
  };
}

const ready = new WeakMap<Print, Prepared>();

function preparedOf(print: Print): Prepared {
  const made = ready.get(print) ?? prepared(print.row);
  ready.set(print, made);
  return made;
}

/** The link between two reports that have passages in common, if any. */
function compared(left: Member<Print>, right: Member<Print>, rare: boolean): readonly Link[] {
  const [one, two] = [preparedOf(left.digest), preparedOf(right.digest)];
  const site = left.digest.outlet !== undefined && left.digest.outlet === right.digest.outlet;
  const all = passagesOf(one, two);
  const passages = site ? all.filter((passage) => whole(passage, one, two) || !atOneEnd(passage, one, two)) : all;
  const same = passages.reduce((sum, passage) => sum + passage.same, 0);
  if (same < PASSAGE) return rare && !site ? retells(left, right) : [];
  const shorter = Math.min(one.row.length, two.row.length);
  if (site) return same * 2 >= shorter ? [derives(left, right, passages, same)] : [];
  if (same >= CONTAINED * shorter || (same >= LONG && same * 7 >= shorter)) return [derives(left, right, passages, same)];
  // what stands in more reports than the cap is a standing phrase, and lifted from none of them
  if (!rare) return [];
  const places = passages.map(({ a, b, same: words }) => `${words} words (from word ${a[0] + 1} of the one, ${b[0] + 1} of the other)`);
  return [
    link("repeats", left.node as FindingId, right.node as FindingId, `the same passage stands in both reports: ${places.join(", ")}`),
  ];
}

/** Whether a passage is half of the shorter text: a reprint, not what a site puts over or under it. */
const whole = ({ same }: Passage, one: Prepared, two: Prepared): boolean => same * 2 >= Math.min(one.row.length, two.row.length);

/** The link from copy to original; where nothing tells which is which the reason says so. */
function derives(left: Member<Print>, right: Member<Print>, passages: readonly Passage[], same: number): Link {
  const { turned, why: direction } = directionOf(left.digest, right.digest);
  const [a, b] = turned ? [right, left] : [left, right];
  const covered = (side: "a" | "b"): number => passages.reduce((sum, passage) => sum + passage[side][1] - passage[side][0], 0);
  const [own, others] = turned ? (["b", "a"] as const) : (["a", "b"] as const);
  const [added, cut] = [a.digest.row.length - covered(own), b.digest.row.length - covered(others)];
  const shorter = Math.min(a.digest.row.length, b.digest.row.length);
  const why = `${same} of the ${shorter} words of the shorter text are in the other, in ${passages.length} ${passages.length === 1 ? "passage" : "passages"}`;
  return link(
    "derives",
    a.node as FindingId,
    b.node as FindingId,
    `${why}; ${added} words only in the first, ${cut} only in the second; ${direction}`,
  );
}

/**
 * The link between two reports that share few words but whose gist is one. Only where one names the other as where it comes from is it held for
 * a retelling; else it may be that both draw on a third, and they stay two.
 */
function retells(left: Member<Print>, right: Member<Print>): readonly Link[] {
  const found = retold(left.digest.gist, right.digest.gist);
  if (!found) return [];
  const { turned, why, names } = directionOf(left.digest, right.digest);
  if (names && turned !== found.first) {
    const [a, b] = turned ? [right, left] : [left, right];
    return [
      link(
        "derives",
        a.node as FindingId,
        b.node as FindingId,
        `the first retells the second in other words: ${found.why} in common; ${why}`,
      ),
    ];
  }
  const [a, b] = found.first ? [left, right] : [right, left];
  return [
    link(
      "possibly-same-source",
      a.node as FindingId,
      b.node as FindingId,
      `the first may retell the second in other words, or both a third: it has no name and no figure that the second lacks, and ${found.why} in common`,
    ),
  ];
}
