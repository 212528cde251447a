import { datumOf } from "../intake/index.ts";
import {
  type Decision,
  type FindingId,
  HearsayError,
  type Judgement,
  type JudgementId,
  type ReportId,
  type Span,
  type Text,
} from "../model/index.ts";
import { amendmentProblem, problemWithAll } from "../reading/judged.ts";
import type { Store } from "../store/index.ts";
import type { Effects } from "./effects.ts";
import { type Bench, bringCaseUpToDate } from "./read.ts";

/** What judging works with: the case, who judges, the clock, and how to get what reading needs. */
export interface JudgingContext {
  readonly store: Store;
  /** By whom. */
  readonly by: string;
  readonly effects: Pick<Effects, "now">;
  /** Runs work with reading processes, packs and weights. */
  atWork<R>(work: (bench: Bench) => Promise<R>): Promise<R>;
}

/**
 * Keeps a judgement, reads again what it touches and brings the account up to date; one after another on one store. Throws HearsayError
 * `unknown-id` or `bad-value` before anything is kept when it names what is not there, words that do not stand there, or a value the field
 * cannot have.
 */
export function judge(context: JudgingContext, decision: Decision, why?: string): Promise<Judgement> {
  return inTurn(context.store, async () => {
    const judgement = await context.store.judge(await checked(context.store, decision), context.by, context.effects.now(), why);
    await context.atWork((bench) => bringCaseUpToDate(bench));
    return judgement;
  });
}

/** Takes back a judgement, by default the last one in force that is no undo itself; throws HearsayError `unknown-id` when there is none. */
export async function undo(context: JudgingContext, judgement?: JudgementId, why?: string): Promise<Judgement> {
  const last = (await context.store.history()).findLast((one) => one.inForce && one.judgement.decision.verb !== "undo");
  const target = judgement ?? last?.judgement.id;
  if (target === undefined) throw new HearsayError("unknown-id", "There is no judgement to undo.", 'See "hearsay judge list".');
  return judge(context, { verb: "undo", judgement: target }, why);
}

const turns = new WeakMap<Store, Promise<unknown>>();

/** Runs work on a store after all work asked for before it. */
export function inTurn<R>(store: Store, work: () => Promise<R>): Promise<R> {
  const done = (turns.get(store) ?? Promise.resolve()).then(work, work);
  turns.set(
    store,
    done.catch(() => undefined),
  );
  return done;
}

/** The decision as it is kept, when all it names is there; throws HearsayError `unknown-id` or `bad-value`. */
export async function checked(store: Store, decision: Decision): Promise<Decision> {
  switch (decision.verb) {
    case "same":
    case "different":
    case "unsure": {
      const [a, b] = [await findingOf(store, decision.a), await findingOf(store, decision.b)];
      if (a.id === b.id || a.kind !== b.kind)
        throw refusal(`${a.kind} ${a.id} and ${b.kind} ${b.id} cannot be compared`, "Name two findings of one kind.");
      return decision;
    }
    case "accept":
    case "reject":
      await findingOf(store, decision.finding);
      return decision;
    case "amend":
      await checkAmendment(store, decision);
      return decision;
    case "add": {
      checkWords(await textOf(store, decision.report), decision.spans, decision.words);
      const problem = problemWithAll(decision.finding, decision.fields);
      if (problem) throw refusal(problem, "Give the fields as name=value.");
      return decision;
    }
    case "zone":
      checkWords(await textOf(store, decision.report), [decision.span], [decision.words]);
      return decision;
    case "report-data":
      return { ...decision, value: decision.value.trim() === "" ? "" : datumOf(decision.field, decision.value).value };
    case "grade":
      if (decision.reliability === undefined && decision.credibility === undefined)
        throw refusal("The grade is empty", "Give a letter from A to F, a number from 1 to 6, or both.");
      await findingOf(store, decision.target);
      return decision;
    case "note":
      if (decision.words.trim() === "") throw refusal("The note is empty", "Write what you want to keep.");
      if (!(await store.report(decision.on as ReportId))) await findingOf(store, decision.on as FindingId);
      return decision;
    case "undo":
      return decision;
    default:
      return decision satisfies never;
  }
}

async function checkAmendment(store: Store, { finding: id, field, value }: Extract<Decision, { verb: "amend" }>): Promise<void> {
  const finding = await findingOf(store, id);
  const [reading, text] = [await store.reading(finding.report), await textOf(store, finding.report)];
  const problem = amendmentProblem(finding, field, value, reading?.findings ?? [], text);
  if (problem) throw refusal(problem, "Amend it to something the field can hold.");
}

async function findingOf(store: Store, id: FindingId) {
  const finding = await store.finding(id);
  if (finding) return finding;
  throw new HearsayError("unknown-id", `The case holds no finding ${JSON.stringify(id)}.`, 'See "hearsay findings" for ids.');
}

async function textOf(store: Store, report: ReportId): Promise<Text> {
  const text = await store.text(report);
  if (text) return text;
  throw new HearsayError("unknown-id", `The case holds no report ${JSON.stringify(report)}.`, 'See "hearsay status" for its reports.');
}

/** Refuses spans that are empty, out of order, or do not hold the words they should. */
function checkWords({ text }: Text, spans: readonly Span[], words: readonly string[]): void {
  const right =
    spans.length > 0 &&
    spans.length === words.length &&
    spans.every(({ start, end }, at) => {
      const held = text.slice(start, end);
      return Number.isSafeInteger(start) && start >= (spans[at - 1]?.end ?? 0) && end > start && held.isWellFormed() && held === words[at];
    });
  if (!right) throw refusal("The words do not stand where they should in the report", "Select them again.");
}

const refusal = (what: string, hint: string): HearsayError => new HearsayError("bad-value", `${what}.`, hint);
