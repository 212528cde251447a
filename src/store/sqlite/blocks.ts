import type { Block, Lookup, ReportId } from "../../model/index.ts";
import { byBlock } from "../page.ts";
import { asked } from "./asked.ts";
import type { Db } from "./tables.ts";

type BlockMethods = Pick<
  Lookup,
  "blocksByKey" | "blocksByNode" | "blocksByReport" | "blocksByKeys" | "blocksByNodes" | "blocksUnder" | "blockSizes"
>;

// Lists go into a statement as one JSON array, so that it is the same statement for any length. Layer, key and node are kept as JSON strings,
// which hold every character of what comes out of a report.
const column = (name: string): string => JSON.stringify(name);
const list = (names: readonly string[]): string => JSON.stringify([...new Set(names)].map(column));
const named = (stored: string): string => (stored.includes("\\") ? (JSON.parse(stored) as string) : stored.slice(1, -1));

/** Blocks to one statement. */
const BATCH = 5000;

/** A block as its row gives it. */
interface Row {
  readonly layer: string;
  readonly key: string;
  readonly node: string;
  readonly report: ReportId;
  readonly digest?: string | null;
}

const blockOf = ({ layer, key, node, report, digest }: Row): Block => ({
  layer: named(layer),
  key: named(key),
  node: named(node),
  report,
  ...(digest === null || digest === undefined ? {} : { digest }),
});

/** Blocks in their order, some at a time, as JSON: an array of [layer, node, report, [[key, digest] ...]]. */
function* batches(blocks: readonly Block[]): Generator<string> {
  const ordered = [...blocks].sort(byBlock);
  for (let at = 0; at < ordered.length; at += BATCH) {
    const nodes = new Map<string, [string, string, string, [string, string | null][]]>();
    for (const { layer, key, node, report, digest } of ordered.slice(at, at + BATCH)) {
      const name = `${layer}\0${node}\0${report}`;
      const known = nodes.get(name) ?? [column(layer), column(node), report, []];
      known[3].push([column(key), digest ?? null]);
      nodes.set(name, known);
    }
    yield JSON.stringify([...nodes.values()]);
  }
}

const NODES =
  "json_each(?) as g cross join block_nodes as n on n.layer = g.value ->> 0 and n.node = g.value ->> 1 and n.report = g.value ->> 2";

/** Takes blocks out of the tables. */
export async function removeBlocks(db: Db, blocks: readonly Block[]): Promise<void> {
  for (const batch of batches(blocks)) {
    await asked(
      db,
      `delete from blocks where (node, key) in (select n.seq, k.value ->> 0 from ${NODES} cross join json_each(g.value, '$[3]') as k)`,
      batch,
    );
    await asked(
      db,
      `delete from block_nodes where seq in (select n.seq from ${NODES}) and not exists (select 1 from blocks where blocks.node = seq)`,
      batch,
    );
  }
}

/** Puts blocks into the tables; those that are there stay. */
export async function putBlocks(db: Db, blocks: readonly Block[]): Promise<void> {
  for (const batch of batches(blocks)) {
    await asked(
      db,
      `insert into block_nodes (layer, node, report)
        select value ->> 0, value ->> 1, value ->> 2 from json_each(?) where true on conflict do nothing`,
      batch,
    );
    await asked(
      db,
      `insert into blocks (node, key, layer, digest)
        select n.seq, k.value ->> 0, n.layer, k.value ->> 1 from ${NODES} cross join json_each(g.value, '$[3]') as k where true
        on conflict do nothing`,
      batch,
    );
  }
}

// Cross joins and named indexes keep SQLite to the one order that is quick.
const BY_KEY = `select b.layer, b.key, n.node, n.report from json_each(?) as k
  cross join blocks as b indexed by blocks_by_key on b.layer = ? and b.key = k.value cross join block_nodes as n on n.seq = b.node`;
const BY_NODE = `select b.layer, b.key, n.node, n.report, b.digest from json_each(?) as k
  cross join block_nodes as n indexed by block_nodes_by_name on n.layer = ? and n.node = k.value cross join blocks as b on b.node = n.seq`;
const BY_REPORT = `select b.layer, b.key, n.node, n.report, b.digest
  from block_nodes as n indexed by block_nodes_by_report cross join blocks as b on b.node = n.seq where n.report = ?`;
const SIZES = `select k.value as key, (select count(*) from blocks as b indexed by blocks_by_key where b.layer = ? and b.key = k.value) as size
  from json_each(?) as k`;

/** Blocks in SQL. */
export function blockMethods(database: Db): BlockMethods {
  const found = async (statement: string, ...values: readonly unknown[]): Promise<Block[]> =>
    (await asked<Row>(database, statement, ...values)).map(blockOf).sort(byBlock);
  // nodes are ids, in ASCII, so that the order of the table is that of code units
  const firstOf = async (layer: string, keys: readonly string[], most: number): Promise<Block[]> => {
    const blocks: Block[] = [];
    for (const key of new Set(keys))
      blocks.push(...(await found(`${BY_KEY} order by n.node, n.report limit ?`, list([key]), column(layer), most)));
    return blocks.sort(byBlock);
  };
  const byKeys = (layer: string, keys: readonly string[], most?: number): Promise<Block[]> =>
    most === undefined ? found(BY_KEY, list(keys), column(layer)) : firstOf(layer, keys, most);
  const byNodes = (layer: string, nodes: readonly string[]): Promise<Block[]> => found(BY_NODE, list(nodes), column(layer));
  return {
    blocksByKey: (layer, key) => byKeys(layer, [key]),
    blocksByNode: (layer, node) => byNodes(layer, [node]),
    blocksByReport: (report, layers) =>
      layers === undefined
        ? found(BY_REPORT, report)
        : found(`${BY_REPORT} and n.layer in (select value from json_each(?))`, report, list(layers)),
    blocksByKeys: byKeys,
    blocksByNodes: byNodes,
    blocksUnder: (layer, key, nodes) => found(`${BY_NODE} and b.key = ?`, list(nodes), column(layer), column(key)),
    blockSizes: async (layer, keys) => {
      const sizes = await asked<{ key: string; size: number }>(database, SIZES, column(layer), list(keys));
      return new Map(sizes.filter(({ size }) => size > 0).map(({ key, size }) => [named(key), size]));
    },
  };
}
