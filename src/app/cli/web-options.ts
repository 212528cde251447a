import { type Command, InvalidArgumentError } from "commander";
import { createFetcher } from "../../intake/index.ts";
import { mappingNamed } from "../mapping.ts";
import type { ReadRequest } from "../read.ts";
import type { Shell } from "./shell.ts";

/** How to fetch and how to read tables, as given on the command line. */
export interface WebOptions {
  readonly fetch?: boolean;
  readonly mapping?: string;
  readonly allowPrivate?: readonly string[];
  readonly delay: number;
  readonly recheck?: number;
}

/** Adds the options of fetching and of coded rows. */
export const withWebOptions = (command: Command): Command =>
  command
    .option("--delay <seconds>", "pause between two fetches from one host; robots.txt may ask for more", seconds, 1)
    .option("--allow-private <host...>", "fetch also from these hosts (host or host:port) on this machine or a private network");

/** The part of a request that these options make. */
export async function webRequest(shell: Shell, options: WebOptions): Promise<Omit<ReadRequest, "paths">> {
  const { fetch: follow, mapping, allowPrivate: allowed = [], delay, recheck } = options;
  return {
    fetcher: createFetcher({ delay, allowed }),
    ...(follow === undefined ? {} : { follow }),
    ...(recheck === undefined ? {} : { recheck }),
    ...(mapping === undefined ? {} : { mapping: await mappingNamed(mapping, shell.effects) }),
  };
}

function seconds(value: string): number {
  if (!/^\d{1,4}(?:\.\d{1,3})?$/.test(value)) throw new InvalidArgumentError("It must be a number of seconds.");
  return Number(value);
}
