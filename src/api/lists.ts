import { z } from "zod";

/** A list that nobody changes. */
export const list = <T extends z.ZodType>(item: T) => z.array(item).readonly();

/** Something that may be left out, or given as undefined. */
export const maybe = <T extends z.ZodType>(item: T) => item.optional();
