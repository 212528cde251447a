import { linesOf, recordsOf } from "../kit.ts";
import { openTextReader } from "../reader.ts";
import type { Task } from "../task.ts";
import { classOf } from "./single/classes.ts";

/** The one class of a snippet of news: ACLED's sub-event types and five more, as in CASE 2021 task 2; the data is not in the kit. */
export const single: Task = {
  name: "single",
  about: "one of 30 event classes for a snippet",
  sets: [],
  predict: async (input) => {
    const read = await openTextReader();
    return linesOf(recordsOf<{ id: string; text?: string }>(input).map(({ id, text = "" }) => ({ id, code: classOf(text, read(text)) })));
  },
};
