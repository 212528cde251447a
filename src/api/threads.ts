import { z } from "zod";
import { linkTypes } from "../model/index.ts";
import { cited } from "./finding.ts";
import { list, maybe } from "./lists.ts";

/** What is followed across reports. */
export const followed = ["commitment", "forecast", "tie", "office"] as const;
export type FollowedKind = (typeof followed)[number];

/** One report's version of what a thread follows; `said` holds its fields in words. */
export const threadVersion = z.object({
  cited,
  published: maybe(z.string()),
  by: maybe(z.string()),
  state: maybe(z.string()),
  said: list(z.object({ field: z.string(), value: z.string(), differs: z.boolean() })),
});
export type ThreadVersionRow = z.infer<typeof threadVersion>;

/** A later deed that a commitment or forecast is held against. */
export const laterDeed = z.object({
  cited,
  by: maybe(z.string()),
  bearing: z.enum(["in-line", "against"]),
  date: z.string(),
  why: z.string(),
});

/** A commitment, forecast, tie or office as all reports have it. */
export const threadRow = z.object({
  id: z.string(),
  of: z.enum(followed),
  type: z.string(),
  title: z.string(),
  origins: z.int(),
  reports: z.int(),
  states: list(z.object({ state: z.string(), origins: z.int() })),
  /** Fields of which versions say different things. */
  differs: list(z.string()),
  versions: list(threadVersion),
  later: list(laterDeed),
});
export type ThreadShown = z.infer<typeof threadRow>;

/** Whose orders are defied, by whom, on how many origins that rests. */
export const defianceRow = z.object({ giver: z.string(), defier: z.string(), origins: z.int(), cited: list(cited) });

/** Threads of one kind, those told by most origins first, with how many there are of each kind. */
export const threadsShown = z.object({
  counts: list(z.object({ of: z.enum(followed), count: z.int() })),
  items: list(threadRow),
  /** Threads beyond those in `items`. */
  more: z.int(),
  defiance: list(defianceRow),
});

/** Links between findings of several reports that hang together. */
export const linkGroup = z.object({
  id: z.string(),
  type: z.enum(linkTypes),
  incident: maybe(z.string()),
  why: list(z.string()),
  links: z.int(),
  origins: z.int(),
  reports: z.int(),
  sides: list(cited),
  /** Findings beyond those in `sides`. */
  more: z.int(),
});
export type LinkGroupRow = z.infer<typeof linkGroup>;

/** Link groups of one type, with how many there are of each. */
export const linksShown = z.object({
  counts: list(z.object({ type: z.enum(linkTypes), count: z.int() })),
  items: list(linkGroup),
  more: z.int(),
});
