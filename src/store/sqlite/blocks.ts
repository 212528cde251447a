import { sql } from "kysely";
import type { Block, Lookup, ReportId } from "../../model/index.ts";
import { byBlock } from "../page.ts";
import type { Db, Tables } from "./tables.ts";

type BlockMethods = Pick<
  Lookup,
  "blocksByKey" | "blocksByNode" | "blocksByReport" | "blocksByKeys" | "blocksByNodes" | "blocksUnder" | "blockSizes"
>;

// Lists go into a statement as one JSON array, so that it is the same statement for any length. Layer, key and node are kept as JSON strings,
// which hold every character of what comes out of a report.
const column = (name: string): string => JSON.stringify(name);
const list = (names: readonly string[]): string => JSON.stringify([...new Set(names)].map(column));

/** Rows to one statement. */
const BATCH = 5000;

function* batches<T>(items: readonly T[]): Generator<readonly T[]> {
  for (let at = 0; at < items.length; at += BATCH) yield items.slice(at, at + BATCH);
}

const blockOf = ({ layer, key, node, report, digest }: Tables["blocks"]): Block => ({
  layer: JSON.parse(layer) as string,
  key: JSON.parse(key) as string,
  node: JSON.parse(node) as string,
  report,
  ...(digest === null ? {} : { digest }),
});

/** Takes blocks out of the table. */
export async function removeBlocks(db: Db, blocks: readonly Block[]): Promise<void> {
  for (const batch of batches(blocks)) {
    const rows = JSON.stringify(batch.map(({ layer, key, node, report }) => [column(layer), column(key), column(node), report]));
    await sql`
      delete from blocks where (layer, key, node, report) in
        (select value ->> 0, value ->> 1, value ->> 2, value ->> 3 from json_each(${rows}))`.execute(db);
  }
}

/** Puts blocks into the table, in its order, so that neighbours are written together; those that are there stay. */
export async function putBlocks(db: Db, blocks: readonly Block[]): Promise<void> {
  for (const batch of batches([...blocks].sort(byBlock))) {
    const rows = JSON.stringify(
      batch.map(({ layer, key, node, report, digest }) => [column(layer), column(key), column(node), report, digest ?? null]),
    );
    await sql`
      insert into blocks (layer, key, node, report, digest)
        select value ->> 0, value ->> 1, value ->> 2, value ->> 3, value ->> 4 from json_each(${rows}) where true
        on conflict do nothing`.execute(db);
  }
}

/** Blocks in SQL. */
export function blockMethods(database: Db): BlockMethods {
  const found = async (rows: { execute(db: Db): Promise<{ readonly rows: Tables["blocks"][] }> }): Promise<Block[]> =>
    (await rows.execute(database)).rows.map(blockOf).sort(byBlock);
  // nodes are ids, in ASCII, so that the order of the table is that of code units
  const firstOf = async (layer: string, keys: readonly string[], most: number): Promise<Block[]> => {
    const blocks: Block[] = [];
    for (const key of new Set(keys))
      blocks.push(
        ...(await found(
          sql<Tables["blocks"]>`select * from blocks where layer = ${column(layer)} and key = ${column(key)} order by node limit ${most}`,
        )),
      );
    return blocks.sort(byBlock);
  };
  const byKeys = (layer: string, keys: readonly string[], most?: number): Promise<Block[]> =>
    most !== undefined
      ? firstOf(layer, keys, most)
      : found(
          sql<
            Tables["blocks"]
          >`select * from blocks where layer = ${column(layer)} and key in (select value from json_each(${list(keys)}))`,
        );
  // without the hint SQLite reads the whole layer to look for nodes
  const byNodes = (layer: string, nodes: readonly string[]): Promise<Block[]> =>
    found(sql<Tables["blocks"]>`
      select * from blocks indexed by blocks_by_node where layer = ${column(layer)} and node in (select value from json_each(${list(nodes)}))`);
  return {
    blocksByKey: (layer, key) => byKeys(layer, [key]),
    blocksByNode: (layer, node) => byNodes(layer, [node]),
    blocksByReport: (report: ReportId, layers) =>
      found(
        layers === undefined
          ? sql<Tables["blocks"]>`select * from blocks where report = ${report}`
          : sql<
              Tables["blocks"]
            >`select * from blocks where report = ${report} and layer in (select value from json_each(${list(layers)}))`,
      ),
    blocksByKeys: byKeys,
    blocksByNodes: byNodes,
    blocksUnder: (layer, key, nodes) =>
      found(sql<Tables["blocks"]>`
        select * from blocks where layer = ${column(layer)} and key = ${column(key)} and node in (select value from json_each(${list(nodes)}))`),
    blockSizes: async (layer, keys) => {
      const { rows } = await sql<{ key: string; size: number }>`
        select key, count(*) as size from blocks
          where layer = ${column(layer)} and key in (select value from json_each(${list(keys)})) group by key`.execute(database);
      return new Map(rows.map(({ key, size }) => [JSON.parse(key) as string, size]));
    },
  };
}
