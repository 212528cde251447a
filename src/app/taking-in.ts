import type { Opened, Part, TakenIn } from "../intake/index.ts";
import { HearsayError, type ReportData } from "../model/index.ts";
import type { Fetched } from "../store/index.ts";
import { inOrder } from "./order.ts";
import type { ReadingPool } from "./reading-pool.ts";
import type { Got, Source, Trouble } from "./source.ts";

/** One report taken in, ready for the store. */
export interface Taken {
  readonly name: string;
  readonly address: string;
  readonly given: ReportData;
  readonly bytes: Uint8Array;
  readonly taken: TakenIn;
}

/** What comes of taking in: reports, troubles, and fetches to be kept once everything before them is in the store. */
export type Outcome = Taken | Trouble | { readonly keep: Fetched };

/** What taking in works with. */
export interface TakingIn {
  readonly pool: ReadingPool;
  /** Files on their way at once. */
  readonly width: number;
  /** A source for an address that a file lists; undefined leaves the address out, as one read lately or forgotten. */
  readonly listed: (address: string, given: ReportData) => Promise<Source | undefined>;
  /** Called with the number of parts found in files, as they are found. */
  readonly found?: (parts: number) => void;
}

/** Files inside files inside files: deeper ones are refused. */
const DEEPEST = 4;

interface Unit extends Source {
  readonly depth: number;
  /** What the list itself says of the page, taken where the page may not be fetched. */
  readonly instead?: Source;
}

/** Takes in every source and all that is inside it, in the order of the sources and of their parts. Each bad part is a trouble and costs nothing else. */
export function takeInAll(work: TakingIn, sources: readonly Source[]): AsyncGenerator<Outcome> {
  return takeUnits(
    work,
    sources.map((source) => ({ ...source, depth: 0 })),
  );
}

async function* takeUnits(work: TakingIn, units: AsyncIterable<Unit | Trouble> | Iterable<Unit>): AsyncGenerator<Outcome> {
  const first = inOrder<Unit | Trouble, First | Trouble>(units, work.width, async (unit) => ("error" in unit ? unit : openOne(work, unit)));
  for await (const one of first) {
    if ("error" in one) yield one;
    else yield* settled(work, one);
  }
}

/** A source opened: its own report, or its first parts. */
interface First {
  readonly unit: Unit;
  readonly got: Got;
  readonly opened: Opened;
}

async function openOne(work: TakingIn, unit: Unit): Promise<First | Trouble> {
  try {
    const got = await unit.get();
    return { unit, got, opened: await opened(work, unit, got, 0) };
  } catch (error) {
    if (!(error instanceof HearsayError)) throw error;
    if (unit.instead && error.code === "not-allowed") return openOne(work, { ...unit.instead, depth: unit.depth });
    return { name: unit.name, error };
  }
}

function opened({ pool }: TakingIn, { name, mapping }: Unit, { bytes, mediaType }: Got, from: number): Promise<Opened> {
  const how = { ...(mediaType === undefined ? {} : { mediaType }), ...(mapping === undefined ? {} : { mapping }) };
  return pool.run("take-in", name, { bytes, from, ...how });
}

async function* settled(work: TakingIn, first: First): AsyncGenerator<Outcome> {
  const { unit, got, opened: found } = first;
  const { name, address } = unit;
  if (found.report) yield { name, address, given: { ...got.given, ...unit.given }, bytes: got.bytes, taken: found.report };
  let whole = true;
  const listed: string[] = [];
  if (found.parts.length > 0 || found.next !== undefined) {
    if (unit.depth >= DEEPEST) {
      yield {
        name,
        error: new HearsayError("too-large", `${name} is a file in a file more than ${DEEPEST} deep.`, "Unpack it and read what is in it."),
      };
      return;
    }
    for await (const one of takeUnits(work, partUnits(work, first, listed))) {
      if ("error" in one && one.error.code !== "forgotten" && one.error.code !== "not-allowed") whole = false;
      yield one;
    }
  }
  const { fetched } = got;
  if (!fetched || !whole) return;
  yield { keep: found.report ? { ...fetched, version: found.report.version } : { ...fetched, listed } };
}

/** The parts of a file as units, batch after batch; addresses it lists become sources where they are followed. */
async function* partUnits(work: TakingIn, { unit, got, opened: found }: First, listed: string[]): AsyncGenerator<Unit | Trouble> {
  let left = 0;
  for (let at = found; ; ) {
    work.found?.(at.parts.length);
    for (const part of at.parts) {
      const link = part.kind === "listed" ? part.address : part.kind === "member" ? part.link : undefined;
      if (link !== undefined) listed.push(link);
      if (part.kind === "listed" && !unit.follow) left++;
      else {
        const next = await unitOf(work, unit, part);
        if (next) yield next;
      }
    }
    if (at.next === undefined) break;
    const more = await opened(work, unit, got, at.next).catch((error: unknown) => {
      if (error instanceof HearsayError) return error;
      throw error;
    });
    if (more instanceof HearsayError) {
      yield { name: unit.name, error: more };
      return;
    }
    at = more;
  }
  if (left > 0)
    yield {
      name: unit.name,
      error: new HearsayError(
        "not-fetched",
        `${unit.name} lists ${left} address${left === 1 ? "" : "es"}; nothing was fetched.`,
        "Fetch the pages with --fetch.",
      ),
    };
}

async function unitOf(work: TakingIn, unit: Unit, part: Part): Promise<Unit | Trouble | undefined> {
  const depth = unit.depth + 1;
  const { given } = unit;
  if (part.kind === "broken") return { name: unit.name + part.suffix, error: new HearsayError(part.code, part.message, part.hint) };
  if (part.kind === "listed") {
    const source = await work.listed(part.address, { ...part.given, ...given });
    return source && { ...source, depth, follow: unit.follow ?? false };
  }
  const { bytes, mediaType } = part;
  const own: Unit = {
    name: unit.name + part.suffix,
    address: unit.address + part.suffix,
    given: { ...part.given, ...given },
    get: async () => ({ bytes, ...(mediaType === undefined ? {} : { mediaType }) }),
    depth,
    follow: unit.follow ?? false,
    ...(unit.mapping === undefined ? {} : { mapping: unit.mapping }),
  };
  if (!unit.follow || part.link === undefined) return own;
  const page = await work.listed(part.link, given);
  return page && { ...page, depth, instead: own };
}
