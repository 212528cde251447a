import { z } from "zod";
import { list, maybe } from "./lists.ts";

/** The case that is open. */
export const status = z.object({
  /** Base name of its folder. */
  name: z.string(),
  sample: z.boolean(),
  reports: z.int(),
  /** Whether judgements can be made, and if not, why. */
  writable: z.boolean(),
  readonlyWhy: maybe(z.string()),
  /** In whose name judgements are made. */
  by: z.string(),
  /** What must be named beside the data shown. */
  credit: z.string(),
  notes: list(z.object({ code: z.string(), message: z.string() })),
});

/** A pack or model that readings rest on. */
export const dataSource = z.object({
  name: z.string(),
  version: maybe(z.string()),
  licence: z.string(),
  about: z.string(),
  credit: maybe(z.string()),
  sources: list(z.object({ title: z.string(), address: maybe(z.string()), licence: z.string() })),
});
export type DataSourceRow = z.infer<typeof dataSource>;

/** A refusal: what went wrong and what to do about it. */
export const problem = z.object({ error: z.object({ code: z.string(), message: z.string(), hint: z.string() }) });
export type Problem = z.infer<typeof problem>;
