import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import type { FindingOf } from "../../../src/model/index.ts";
import { read } from "../reader.ts";

/** A name that the case marks, at its place in the text without marks. */
interface Marked {
  readonly kind: string;
  readonly start: number;
  readonly end: number;
}

function unmark(paragraph: string): { readonly text: string; readonly marked: readonly Marked[] } {
  const marked: Marked[] = [];
  let text = "";
  let at = 0;
  for (const match of paragraph.matchAll(/\{(\w+):([^}]+)\}/g)) {
    text += paragraph.slice(at, match.index);
    marked.push({ kind: match[1] as string, start: text.length, end: text.length + (match[2] as string).length });
    text += match[2];
    at = match.index + match[0].length;
  }
  return { text: text + paragraph.slice(at), marked };
}

const paragraphs = readFileSync(new URL("conflict.txt", import.meta.url), "utf8")
  .split(/\n\n+/)
  .map((block) => block.replace(/^#.*\n/gm, "").trim())
  .filter((block) => block !== "");

/** Mentions by name whose words, give or take a title or an article, end where the marked name ends or are its head. */
const isAt = (actor: FindingOf<"actor">, { start, end }: Marked): boolean => {
  const { hull } = actor.evidence;
  return actor.form === "name" && hull.start < end && start < hull.end && hull.end === end;
};

const results = paragraphs.flatMap((paragraph) => {
  const { text, marked } = unmark(paragraph);
  const actors = read(text).filter((finding) => finding.kind === "actor");
  return marked.map((one) => {
    const found = actors.filter((actor) => isAt(actor, one));
    const words = text.slice(one.start, one.end);
    const kinds = [...new Set(found.map((actor) => actor.actorKind ?? "?"))].join(",");
    const isActor = one.kind !== "place" && one.kind !== "none";
    const touching = actors.filter(({ form, evidence: { hull } }) => form === "name" && hull.start === one.start && hull.end === one.end);
    return { ...one, words, isActor, right: isActor ? kinds === one.kind : touching.length === 0, kinds };
  });
});

describe("names in no pack", () => {
  const actors = results.filter(({ isActor }) => isActor);
  const others = results.filter(({ isActor }) => !isActor);
  const share = (list: readonly { readonly right: boolean }[]): number =>
    Math.round((1000 * list.filter(({ right }) => right).length) / list.length) / 10;

  test("at least four fifths of the actors have the right kind", () => {
    console.log(`names in no pack: ${share(actors)} % of ${actors.length} actors have the right kind`);
    const wrong = actors.filter(({ right }) => !right).map(({ kind, words, kinds }) => `${words}: ${kind}, read ${kinds || "nothing"}`);
    expect(share(actors), wrong.join("\n")).toBeGreaterThanOrEqual(80);
  });

  test("places and words with a capital are no actors", () => {
    console.log(`names in no pack: ${share(others)} % of ${others.length} places and other words are no actors`);
    const wrong = others.filter(({ right }) => !right).map(({ words, kinds }) => `${words}: read ${kinds || "actor"}`);
    expect(share(others), wrong.join("\n")).toBeGreaterThanOrEqual(90);
  });
});
