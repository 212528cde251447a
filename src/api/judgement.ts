import { z } from "zod";
import { type Decision, findingKinds, type Judgement, zoneRoles } from "../model/index.ts";
import { span } from "./finding.ts";
import { list, maybe } from "./lists.ts";
import { dataFields } from "./report.ts";

const id = z.string().min(1).max(64);
const words = z.string().max(4_000);

/** What a person decides, as the model has it; without undo, which has a route of its own. */
export const decision = z.discriminatedUnion("verb", [
  z.object({ verb: z.enum(["same", "different", "unsure"]), a: id, b: id }),
  z.object({ verb: z.enum(["accept", "reject"]), finding: id }),
  z.object({ verb: z.literal("amend"), finding: id, field: z.string().min(1).max(64), value: words }),
  z.object({
    verb: z.literal("add"),
    report: id,
    finding: z.enum(findingKinds),
    spans: list(span).refine((spans) => spans.length > 0, "at least one stretch of words"),
    words: list(z.string().max(20_000)),
    fields: z.record(z.string().max(64), words),
  }),
  z.object({ verb: z.literal("zone"), report: id, span, words: z.string().max(200_000), role: z.enum(zoneRoles) }),
  z.object({ verb: z.literal("report-data"), report: id, field: z.enum(dataFields), value: words }),
  z.object({
    verb: z.literal("grade"),
    target: id,
    reliability: maybe(z.enum(["A", "B", "C", "D", "E", "F"])),
    credibility: maybe(z.literal([1, 2, 3, 4, 5, 6])),
  }),
  z.object({ verb: z.literal("note"), on: id, words: words.min(1) }),
]);
export type DecisionShape = z.infer<typeof decision>;

/** The decision of the model that passed the schema. */
export const asDecision = (shape: DecisionShape): Decision => shape as Decision;

/** A judgement as `hearsay judgements export` writes it, one a line. */
export const judgementLine = z.object({
  kind: z.literal("judgement"),
  id,
  by: z.string().min(1).max(200),
  at: z.string().max(64),
  why: maybe(words),
  decision: z.union([decision, z.object({ verb: z.literal("undo"), judgement: id })]),
});

/** The judgement of the model that passed the schema. */
export const asJudgement = (line: z.infer<typeof judgementLine>): Judgement => line as Judgement;

/** A decision on its way in. */
export const judgementAsked = z.object({ decision, why: maybe(words) });

/** A judgement in the list of all. */
export const judgementRow = z.object({
  id: z.string(),
  by: z.string(),
  at: z.string(),
  why: maybe(z.string()),
  verb: z.string(),
  /** What was decided, in one line. */
  words: z.string(),
  /** The words it is on, as they stood when it was made. */
  about: maybe(z.string()),
  report: maybe(z.string()),
  finding: maybe(z.string()),
  /** Whether a later judgement took it back. */
  undone: z.boolean(),
  /** Why it counts nowhere although it is in force: its words are gone. */
  orphaned: maybe(z.string()),
});
export type JudgementRow = z.infer<typeof judgementRow>;
