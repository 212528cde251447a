import { z } from "zod";
import { loads } from "../model/index.ts";
import { cited } from "./finding.ts";
import { list, maybe } from "./lists.ts";

/** Whose voice uses a word. */
const voice = z.object({ whose: z.enum(["speaker", "outlet", "open"]), name: z.string(), actor: maybe(z.string()) });
export type VoiceShown = z.infer<typeof voice>;

/** One voice with the loaded words it uses, each with its first places. */
export const voiceRow = voice.extend({
  words: list(
    z.object({
      word: z.string(),
      load: z.enum(loads),
      uses: z.int(),
      origins: z.int(),
      quoted: z.int(),
      retold: z.int(),
      refused: z.int(),
      of: list(z.string()),
      reports: z.int(),
      cited: list(cited),
    }),
  ),
});
export type VoiceRow = z.infer<typeof voiceRow>;

/** An actor or incident with the words for it, and who says which. */
export const namedRow = z.object({
  id: z.string(),
  of: z.enum(["actor", "incident"]),
  name: z.string(),
  words: list(z.object({ word: z.string(), load: z.enum(loads), voices: list(voice.extend({ uses: z.int(), first: maybe(cited) })) })),
});
export type NamedRow = z.infer<typeof namedRow>;

/** Who uses which loaded words, and for whom. */
export const usageShown = z.object({ voices: list(voiceRow), named: list(namedRow), more: z.int() });
