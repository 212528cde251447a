import { execFile } from "node:child_process";
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { gunzipSync } from "node:zlib";

/** The benchmark kit beside the checkout. */
export const kit = fileURLToPath(new URL("../../shared/bench/", import.meta.url));

/** The bytes of a file, unpacked when its name ends in `.gz`. */
export function bytesOf(file: string): Buffer {
  const bytes = readFileSync(file);
  return file.endsWith(".gz") ? gunzipSync(bytes) : bytes;
}

/** The text of a UTF-8 file, unpacked when its name ends in `.gz`. */
export const textOf = (file: string): string => bytesOf(file).toString("utf8");

/** The weights of English, packed as they ship. */
export const weightsOf = (): Uint8Array => new Uint8Array(bytesOf(fileURLToPath(new URL("../models/en/weights.bin", import.meta.url))));

/** The records of a JSON Lines file. */
export const recordsOf = <R>(file: string): R[] =>
  textOf(file)
    .split("\n")
    .filter((line) => line.trim() !== "")
    .map((line) => JSON.parse(line) as R);

/** JSON Lines of records. */
export const linesOf = (records: Iterable<unknown>): string => [...records].map((record) => `${JSON.stringify(record)}\n`).join("");

/** What the kit's scorer says of a file of predictions; throws when it refuses them. */
export async function scored(task: string, gold: string, predicted: string, options: readonly string[] = []): Promise<unknown> {
  const args = [`${kit}score/score.mjs`, task, "--gold", gold, "--pred", predicted, "--json", ...options];
  const { stdout } = await promisify(execFile)(process.execPath, args, { maxBuffer: 64 << 20 });
  return JSON.parse(stdout);
}
