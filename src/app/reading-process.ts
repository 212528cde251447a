import { openFile } from "../intake/index.ts";
import { HearsayError } from "../model/index.ts";
import { machine } from "./effects.ts";
import { openMaterials } from "./materials.ts";
import type { Answer, Ask } from "./task.ts";

// The program of a reading process: does one task a message, and ends with the process that asked. Its arguments are the pack folders
// of the user. Packs and weights are opened at once, while the process that asked opens its own.
const materials = openMaterials({ packs: process.argv.slice(2) }, machine);
materials.catch(() => undefined);

process.on("message", async (ask: Ask) => {
  process.send?.(await answer(ask));
});

async function answer(ask: Ask): Promise<Answer> {
  const { number } = ask;
  try {
    if (ask.task === "take-in") return { number, back: await openFile({ ...ask.given, name: ask.name }) };
    return { number, back: (await materials).reader.read(ask.given.report, ask.given.text) };
  } catch (error) {
    if (error instanceof HearsayError) return { number, refused: { code: error.code, message: error.message, hint: error.hint } };
    return { number, failed: error instanceof Error ? error.message : String(error) };
  }
}
