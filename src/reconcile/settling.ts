import { type AccountRecord, byCodeUnit, type FindingId, type Lookup, type Note, note } from "../model/index.ts";
import type { Touched } from "./blocks.ts";
import { BlockGraph, type Component } from "./graph.ts";
import { type Layer, lacking, nameOf, nothing, type Settled } from "./layer.ts";
import { settlePairs } from "./pairs.ts";

/** Nodes whose components are settled in one step, and keys asked for at once. */
const STEP = 1000;
/** Findings whose records are asked for at once: most of them share few. */
const ASKED = 100;

/**
 * Settles one layer after its blocks were put: every component that holds a touched node, or a node that shared a key with one, some at a
 * time (`atOnce` nodes that were touched). Each step must be applied before the next is asked for.
 */
export async function* settleLayer(layer: Layer, touched: Touched, lookup: Lookup, atOnce = STEP): AsyncGenerator<Settled> {
  const { seeds, turned, shifted, removeNotes, notes } = await seedsOf(layer, touched, lookup);
  yield { ...nothing, removeNotes: [...removeNotes, ...touched.notes], notes };
  if (layer.pair) yield* settlePairs(layer, { touched, turned, shifted }, lookup, Math.ceil(atOnce / 5));
  else yield* settleComponents(layer, touched, [...pieces([...seeds].sort(byCodeUnit), atOnce)], lookup);
}

/** What has to be settled again, and what is to be said of blocks over the cap. */
interface Seeds {
  readonly seeds: ReadonlySet<string>;
  /** Keys whose blocks crossed the cap, up or down. */
  readonly turned: readonly string[];
  /** Keys whose blocks were and are over the cap, where a node came or left. */
  readonly shifted: readonly string[];
  readonly removeNotes: readonly Note[];
  readonly notes: readonly Note[];
}

async function seedsOf(layer: Layer, touched: Touched, lookup: Lookup): Promise<Seeds> {
  const seeds = new Set(touched.nodes.keys());
  const [removeNotes, notes]: [Note[], Note[]] = [[], []];
  const [again, turned, shifted]: [string[], string[], string[]] = [[], [], []];
  const keys = [...touched.keys.keys()].sort(byCodeUnit);
  for (const piece of pieces(keys)) {
    const sizes = await lookup.blockSizes(layer.name, piece);
    for (const key of piece) {
      const { grown = 0, left } = touched.keys.get(key) ?? {};
      const size = sizes.get(key) ?? 0;
      const before = size - grown;
      // where each is to meet the first one only, nothing is left out
      if (before > layer.cap && layer.cap > 1) removeNotes.push(capped(layer, key, before));
      if (size > layer.cap && layer.cap > 1) notes.push(capped(layer, key, size));
      if (before > layer.cap !== size > layer.cap) turned.push(key);
      else if (size > layer.cap) shifted.push(key);
      // who stays in a block that somebody left, or that is followed no longer, may hang together no longer
      if (size > layer.cap ? before <= layer.cap : left !== undefined) again.push(key);
    }
  }
  if (!layer.pair) for (const piece of pieces(again)) for (const { node } of await lookup.blocksByKeys(layer.name, piece)) seeds.add(node);
  return { seeds, turned, shifted, removeNotes, notes };
}

const capped = (layer: Layer, key: string, size: number): Note =>
  note(
    "block-capped",
    `${size} nodes share the ${layer.name} key "${key}", more than ${layer.cap}: they were ${layer.pair ? "compared with the first few only" : "not compared"} through it.`,
  );

async function* settleComponents(
  layer: Layer,
  touched: Touched,
  steps: readonly (readonly string[])[],
  lookup: Lookup,
): AsyncGenerator<Settled> {
  const several = steps.length > 1;
  const done = new Set<string>();
  const [put, stood] = [new Set<string>(), new Set<string>()];
  for (const step of steps) {
    const left = step.filter((node) => !done.has(node));
    const components = await new BlockGraph(lookup, layer.name, layer.cap).components(left);
    const ids = earlier(components, left, touched);
    const before = await keptRecords(layer, ids, lookup);
    const settled = settledOf(layer, components, before);
    if (several) {
      for (const { node } of settled.members) done.add(node);
      for (const id of ids) stood.add(id);
      for (const record of settled.after) put.add(nameOf(record));
      // what goes is known when all steps are done: another may put a record of the same name
      yield settled;
    } else yield { ...settled, gone: lacking(before, settled.after) };
  }
  if (several) yield* leftOver(layer, stood, put, lookup);
}

function settledOf(layer: Layer, components: readonly Component[], before: readonly AccountRecord[]): Settled {
  const [after, notes]: [AccountRecord[], Note[]] = [[], []];
  for (const component of components)
    for (const made of layer.settle(component))
      if (made.kind === "note") notes.push(made);
      else after.push(made.kind === "link" ? { ...made, layer: layer.name } : made);
  const members = components.flat();
  const removeNotes = layer.notesOf ? members.flatMap(({ digest }) => layer.notesOf?.(digest) ?? []) : [];
  return { before, after, gone: [], removeNotes, notes, members };
}

/** Records that stood on nodes of the steps and that no step put again. */
async function* leftOver(layer: Layer, stood: ReadonlySet<string>, put: ReadonlySet<string>, lookup: Lookup): AsyncGenerator<Settled> {
  const gone = (await keptRecords(layer, stood, lookup)).filter((record) => !put.has(nameOf(record)));
  yield { ...nothing, before: gone, gone };
}

/** Findings that earlier records of some components may stand on: of their nodes as they were, and of seeds that are gone. */
function earlier(components: readonly Component[], seeds: readonly string[], touched: Touched): ReadonlySet<string> {
  const found = new Set<string>();
  for (const { node, stands } of components.flat()) for (const id of touched.nodes.get(node) ?? [node, ...stands]) found.add(id);
  for (const seed of seeds) for (const id of touched.nodes.get(seed) ?? []) found.add(id);
  return found;
}

/** Records of this layer that stand on some findings; a link counts when both its ends do. */
async function keptRecords(layer: Layer, ids: ReadonlySet<string>, lookup: Lookup): Promise<readonly AccountRecord[]> {
  const found = new Map<string, AccountRecord>();
  for (const kind of layer.kinds) {
    // each finding is a member of one such record only
    const covered = new Set<string>();
    for (const piece of pieces([...ids].sort(byCodeUnit), ASKED)) {
      const open = piece.filter((id) => !covered.has(id));
      if (open.length === 0) continue;
      for (const record of await lookup.recordsWithAny(kind, open as FindingId[])) {
        if (record.kind === "link" ? record.layer !== layer.name : !layer.owns(record)) continue;
        if (record.kind === "link" && !(ids.has(record.a) && ids.has(record.b))) continue;
        if ("members" in record) for (const member of record.members) covered.add(member);
        found.set(nameOf(record), record);
      }
    }
  }
  return [...found.values()];
}

function* pieces<T>(items: readonly T[], size = STEP): Generator<readonly T[]> {
  for (let at = 0; at < items.length; at += size) yield items.slice(at, at + size);
}
