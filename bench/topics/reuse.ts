import { machine } from "../../src/app/effects.ts";
import { type Materials, openMaterials } from "../../src/app/materials.ts";
import { bringUpToDate } from "../../src/app/reconciling.ts";
import { datumOf, takeIn } from "../../src/intake/index.ts";
import type { Link } from "../../src/model/index.ts";
import { openMemoryStore } from "../../src/store/memory/memory-store.ts";
import { Random } from "../generator/random.ts";
import { labelled } from "../reuse/labelled.ts";
import { proseOf } from "../reuse/prose.ts";
import { retoldReports } from "../reuse/retold.ts";
import type { Row, Topic } from "../topic.ts";

const PAIRS = 150;

/** How a second text is made from a first one, and what is to be found. */
const makers: readonly { readonly what: string; readonly bar: number; readonly make: (first: string[], random: Random) => string[] }[] = [
  { what: "reprint", bar: 0.97, make: (first) => first },
  {
    what: "cut and inserted",
    bar: 0.97,
    make: (first, random) => [...first.slice(0, 2), ...proseOf(random, 2), ...first.slice(4, 7), ...proseOf(random, 1)],
  },
  { what: "25 % of the words edited", bar: 0.97, make: (first, random) => first.map((sentence) => edited(sentence, random)) },
  {
    what: "two sentences lifted",
    bar: 0.95,
    make: (first, random) => [...proseOf(random, 4), ...first.slice(3, 5), ...proseOf(random, 4)],
  },
  { what: "one sentence lifted", bar: 0.95, make: (first, random) => [...proseOf(random, 4), first[3] ?? "", ...proseOf(random, 4)] },
];

/** Whether texts that were made from one another are found, and no others. */
export const reuse: Topic = {
  name: "reuse",
  about: `${PAIRS} pairs a row made from sentences put together at random (8 of about 20 words), and pairs labelled by hand`,
  run: async () => {
    const materials = await openMaterials({ packs: [] }, machine);
    const random = new Random(11);
    const rows: Row[] = [];
    for (const { what, bar, make } of makers) {
      const pairs = Array.from({ length: PAIRS }, () => {
        const first = proseOf(random, 8);
        return [first.join(" "), make(first, random).join(" ")];
      });
      const found = await linked(materials, pairs.flat());
      const right = pairs.filter((_, at) => found.has(`${2 * at} ${2 * at + 1}`)).length;
      const wrong = [...found].filter((pair) => !isMade(pair)).length;
      rows.push(row(`${what}: recall`, right / PAIRS, bar), row(`${what}: precision`, right / (right + wrong), 0.97));
    }
    return [...rows, ...(await byHand(materials)), ...(await retellings(materials))];
  },
};

async function byHand(materials: Materials): Promise<readonly Row[]> {
  const found = await linked(
    materials,
    labelled.map(({ text }) => text),
  );
  const copies = new Set(labelled.flatMap((a, at) => labelled.flatMap((b, to) => (at < to && a.copy === b.copy ? [`${at} ${to}`] : []))));
  const right = [...copies].filter((pair) => found.has(pair)).length;
  const label = `labelled by hand (${copies.size} copies among ${(labelled.length * (labelled.length - 1)) / 2} pairs)`;
  return [row(`${label}: recall`, right / copies.size, 0.97), row(`${label}: precision`, right / Math.max(1, found.size), 0.97)];
}

/** Retellings and translations among independent reports of the same events, and of all the events of the labelled set. */
async function retellings(materials: Materials): Promise<readonly Row[]> {
  const texts = [...retoldReports, ...labelled].map(({ text }) => text);
  const first = retoldReports.length;
  const found = [...(await linked(materials, texts))].filter((pair) => pair.split(" ").some((place) => Number(place) < first));
  const wanted = (how: "retelling" | "translation"): readonly string[] =>
    retoldReports.flatMap((report, at) =>
      report.how === how ? [`${retoldReports.findIndex(({ of, how }) => of === report.of && how === "original")} ${at}`] : [],
    );
  const rows = (["retelling", "translation"] as const).map((how) => {
    const pairs = wanted(how);
    return row(`${how}s (${pairs.length}): recall`, pairs.filter((pair) => found.includes(pair)).length / pairs.length);
  });
  const all = [...wanted("retelling"), ...wanted("translation")];
  const right = found.filter((pair) => all.includes(pair)).length;
  const apart = `of ${(texts.length * (texts.length - 1)) / 2} pairs`;
  return [
    ...rows,
    row(
      `retellings and translations among independent reports (${found.length} found ${apart}): precision`,
      right / Math.max(1, found.length),
      0.97,
    ),
  ];
}

const isMade = (pair: string): boolean => {
  const [a = 0, b = 0] = pair.split(" ").map(Number);
  return a % 2 === 0 && b === a + 1;
};

const row = (what: string, value: number, bar?: number): Row => ({
  what,
  value: value.toFixed(3),
  anchor: bar === undefined ? "no bar" : `at least ${bar}`,
});

/** One word in four replaced, left out or put in. */
function edited(sentence: string, random: Random): string {
  const words = sentence.split(" ").flatMap((word) => {
    if (!random.chance(25)) return [word];
    const other = `w${random.below(5000)}`;
    return random.pick([[other], [], [word, other]]);
  });
  return words.join(" ");
}

/** Pairs of texts, by their places, that a link of reuse joins. */
async function linked(materials: Materials, texts: readonly string[]): Promise<ReadonlySet<string>> {
  const store = openMemoryStore();
  const places = new Map<string, number>();
  for (const [at, body] of texts.entries()) {
    const name = `text-${at}.txt`;
    const bytes = new TextEncoder().encode(`${body}\n`);
    const { form, text } = takeIn({ bytes, name });
    const { report } = await store.addReport({
      name,
      address: `/bench/${name}`,
      bytes,
      form,
      text,
      given: { outlet: datumOf("outlet", `Paper ${at}`) },
    });
    const reading = materials.reader.read(report, text);
    await store.putReading(reading);
    for (const finding of reading.findings) places.set(finding.id, at);
  }
  await bringUpToDate(store, materials);
  const found = new Set<string>();
  const links: Link[] = [];
  for (let after: string | undefined, more = true; more; ) {
    const page = await store.records("link", after === undefined ? {} : { after });
    links.push(...page.items);
    after = page.next;
    more = after !== undefined;
  }
  for (const { layer, a, b } of links) {
    const [one, two] = [places.get(a), places.get(b)];
    if (layer === "copy" && one !== undefined && two !== undefined) found.add(one < two ? `${one} ${two}` : `${two} ${one}`);
  }
  return found;
}
