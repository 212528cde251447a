import type Database from "better-sqlite3";
import { HearsayError } from "../../model/index.ts";

/**
 * The steps that make a case, in order; step n makes schema n. A step that was released never changes: a new one is added.
 * Facts, append-only: versions, texts, arrivals, readings, judgements, notes of origin `kept`, and name and address of reports.
 * Derived from them: the other tables and columns, and `in_force` of judgements; `reconciled` and `fresh` tell how far the account is.
 */
export const migrations: readonly string[] = [
  `
  -- Bytes by their hash.
  create table versions (id text primary key, size integer not null, form text not null, packing text not null, content blob not null) strict;

  create table texts (
    id text primary key, version text not null references versions, intake text not null, encoding text not null, content text not null,
    zones text not null, data text not null, notes text not null
  ) strict;

  -- One row an address; version, text, given: of the newest arrival; data, published, inputs: in force; reading: the newest of this text;
  -- reconciled: the reading that the account was last reconciled with.
  create table reports (
    id text primary key, name text not null, address text not null unique, version text not null references versions,
    text text not null references texts, given text not null, data text not null, published text, inputs text not null,
    reading integer references readings, reconciled integer references readings
  ) strict;

  -- Every arrival that changed a report.
  create table arrivals (
    report text not null references reports, place integer not null, version text not null references versions,
    text text not null references texts, given text not null, primary key (report, place)
  ) strict, without rowid;

  -- Whole readings; inputs: hash of what the reading was made from.
  create table readings (
    seq integer primary key autoincrement, report text not null references reports, text text not null references texts, reader text not null,
    inputs text not null, size integer not null, packing text not null, body blob not null, notes text not null
  ) strict;
  create index readings_by_report on readings (report, text, seq);

  -- Findings of the readings that count: narrow rows to filter by, in order of their ids; bodies apart, in order of arrival, as ids are
  -- hashes and each table or index ordered by them costs one page a finding to write.
  create table findings (
    id text primary key, report text not null, kind text not null, zone text not null, rule text not null, hull_start integer not null,
    hull_end integer not null, body integer not null, words text not null
  ) strict, without rowid;
  create index findings_by_report on findings (report, id);
  create index findings_by_kind on findings (kind, id);
  create table finding_bodies (seq integer primary key, body text not null) strict;

  -- The report of findings that were read once and count no longer.
  create table former_findings (id text primary key, report text not null) strict, without rowid;

  -- in_force: not undone; fresh: made or undone since the last patch.
  create table judgements (
    seq integer primary key autoincrement, id text not null unique, made text not null, undoes text, body text not null,
    in_force integer not null, fresh integer not null
  ) strict;
  create index judgements_by_undone on judgements (undoes) where undoes is not null;
  create index judgements_fresh on judgements (id) where fresh = 1;
  create table judgement_names (name text not null, judgement integer not null references judgements, primary key (name, judgement)) strict, without rowid;

  -- Layer, key and node as JSON strings, which keep any character.
  create table blocks (
    layer text not null, key text not null, node text not null, report text not null, primary key (layer, key, node, report)
  ) strict, without rowid;
  create index blocks_by_node on blocks (layer, node);
  create index blocks_by_report on blocks (report);

  create table records (kind text not null, id text not null, body text not null, primary key (kind, id)) strict;
  create table record_members (
    member text not null, kind text not null, id text not null, role text not null, primary key (member, kind, id, role)
  ) strict, without rowid;
  create index record_members_by_record on record_members (kind, id);

  create table notes (origin text not null, body text not null, report text, primary key (origin, body)) strict;
  create index notes_by_report on notes (report);
  `,
  `
  alter table findings add column rejected integer not null default 0;

  -- The reports that a judgement is on: named, read for a finding it names, or holding the words it selects.
  create table judgement_reports (report text not null, judgement integer not null references judgements, primary key (report, judgement)) strict, without rowid;
  insert into judgement_reports select n.name, n.judgement from judgement_names n join reports r on r.id = n.name;

  -- What readings that count say of judged findings that stand elsewhere, or (no now_id) nowhere.
  create table moved (
    report text not null, judgement text not null, from_id text not null, now_id text, primary key (judgement, from_id, report)
  ) strict, without rowid;
  create index moved_by_now on moved (now_id);
  create index moved_by_report on moved (report);

  -- Tombstones, and the hashes of bytes and addresses that shall not return.
  create table tombstones (report text primary key, body text not null) strict, without rowid;
  create table forgotten (hash text primary key, report text not null references tombstones) strict, without rowid;
  `,
  `
  -- What a layer needs to know of a node, as JSON; the account is worked out anew, as blocks put before have none.
  alter table blocks add column digest text;
  delete from blocks;
  delete from records;
  delete from record_members;
  delete from notes where origin = 'derived';
  update reports set reconciled = null;
  `,
  `
  -- The last fetch of each web address, as JSON; a fact, overwritten by the next fetch.
  create table fetches (address text primary key, body text not null) strict, without rowid;
  `,
  `
  -- Nodes of blocks by a short number, so that what is kept for each key is short, and what one report puts lies together; layer, key, node
  -- as JSON strings. Members of a record are known from its body: they need no second order.
  create table block_nodes (seq integer primary key, layer text not null, node text not null, report text not null) strict;
  create unique index block_nodes_by_name on block_nodes (layer, node, report);
  create index block_nodes_by_report on block_nodes (report);
  insert into block_nodes (layer, node, report) select distinct layer, node, report from blocks order by report, layer, node;
  alter table blocks rename to former_blocks;
  create table blocks (node integer not null, key text not null, layer text not null, digest text, primary key (node, key)) strict, without rowid;
  insert into blocks (node, key, layer, digest)
    select n.seq, f.key, f.layer, f.digest from block_nodes as n cross join former_blocks as f indexed by blocks_by_node
      on f.layer = n.layer and f.node = n.node and f.report = n.report;
  create index blocks_by_key on blocks (layer, key);
  drop table former_blocks;
  drop index record_members_by_record;
  `,
  `
  -- When a report was taken in; not known of those taken in before.
  alter table arrivals add column at text;
  `,
];

/** The schema of a database: 0 when it is empty, undefined when it holds something that is no case. */
function schemaOf(database: Database.Database): number | undefined {
  const tables = database
    .prepare<[], { name: string }>("select name from sqlite_schema where type = 'table' and name not like 'sqlite_%'")
    .all();
  if (tables.length === 0) return 0;
  if (!tables.some(({ name }) => name === "meta")) return undefined;
  const row = database.prepare<[], { value: string }>("select value from meta where name = 'schema'").get();
  return row && /^\d{1,9}$/.test(row.value) ? Number(row.value) : undefined;
}

/** The schema of a case, checked: throws `case-damaged` for what is no case and `case-newer` for what a newer Hearsay made. */
export function checkedSchema(database: Database.Database, file: string, steps: readonly string[]): number {
  const schema = schemaOf(database);
  if (schema === undefined) {
    throw new HearsayError(
      "case-damaged",
      `${file} is a database, but no case of Hearsay.`,
      "Name another folder with --case, or move this file away.",
    );
  }
  if (schema <= steps.length) return schema;
  throw new HearsayError(
    "case-newer",
    `${file} was made by a newer Hearsay (schema ${schema}, this one knows ${steps.length}).`,
    "Update Hearsay.",
  );
}

/** Brings a case to the newest schema in one transaction; an empty database becomes an empty case. */
export function migrate(database: Database.Database, file: string, steps: readonly string[] = migrations): void {
  const bring = database.transaction(() => {
    const schema = checkedSchema(database, file, steps);
    if (schema === steps.length) return;
    database.exec("create table if not exists meta (name text primary key, value text not null) strict, without rowid");
    for (const step of steps.slice(schema)) database.exec(step);
    database
      .prepare("insert into meta (name, value) values ('schema', ?) on conflict (name) do update set value = excluded.value")
      .run(String(steps.length));
  });
  bring.immediate();
}
