import { HearsayError } from "../model/index.ts";
import { checkString } from "./arrival.ts";
import { isExactTime } from "./time-stamp.ts";

/** Refuses a judgement without a time or with a name that cannot be kept; throws HearsayError `bad-value`. */
export function checkDecision(by: string, at: string): void {
  checkString(by, "name of who judges");
  if (isExactTime(at)) return;
  throw new HearsayError(
    "bad-value",
    "The time of a judgement is not ISO 8601 with an offset.",
    "Write it like 2026-03-01T09:30:00+03:00.",
  );
}

/** The refusal of a decision on something the case does not hold. */
export const unknownId = (what: "report" | "text" | "judgement", id: string): HearsayError =>
  new HearsayError("unknown-id", `The case holds no ${what} ${JSON.stringify(id)}.`, "List what it holds and use an id from there.");
