import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readRoles } from "../../src/model/index.ts";
import { aligned } from "../../src/reconcile/index.ts";
import { placedWords } from "../../src/reconcile/placed.ts";
import { foldedWords } from "../../src/reconcile/words.ts";
import { Draft } from "./draft.ts";

const FIRST = "Two men in grey coats nailed a list of names to the door of the customs house and walked off towards the river at dawn.";
const SECOND = "Every merchant on the list had shut his shop by noon, and the ferries lay idle at the quay until the bells rang.";

/** Rows of an alignment as words: shared ones with `[-only the first-]` and `{+only the second+}`. */
function rowsOf(a: Draft, b: Draft): readonly string[] {
  return aligned(a.text, b.text).rows.map(({ kind, pieces }) => {
    const words = pieces.map((piece) => {
      const [left, right] = [piece.a && a.body.slice(piece.a.start, piece.a.end), piece.b && b.body.slice(piece.b.start, piece.b.end)];
      return piece.kind === "same" ? left : piece.kind === "a" ? `[-${left}-]` : `{+${right}+}`;
    });
    return `${kind}: ${words.join(" ")}`;
  });
}

describe("two texts laid beside each other", () => {
  it("show what is shared, what one puts in and leaves out, with marks and brackets", () => {
    const copy = new Draft("b", `${FIRST.replace("grey", "dark green")} "Nobody saw them," said a boy. [The editors could not ask.]`);
    expect(rowsOf(new Draft("a", `${FIRST} It rained.`), copy)).toEqual([
      `shared: Two men in [-grey-] {+dark green+} ${FIRST.slice(FIRST.indexOf("coats"))}`,
      'apart: [-It rained.-] {+"Nobody saw them," said a boy. [The editors could not ask.]+}',
    ]);
  });

  it("show a passage that stands in another order, and leave out zones that are not read", () => {
    const a = new Draft("a", [
      ["byline", "By somebody"],
      ["body", `${FIRST}\n\n${SECOND}`],
    ]);
    const rows = rowsOf(a, new Draft("b", `${SECOND}\n\n${FIRST}`));
    expect(rows.map((row) => row.split(":")[0]).sort()).toEqual(["moved", "shared"]);
    expect(rows.join(" ")).not.toContain("By somebody");
    expect(aligned(a.text, a.text).words).toEqual({ a: 48, b: 48, same: 48, onlyA: 0, onlyB: 0 });
  });

  it("place the very words by which copies are found, and cover every word once on each side", () => {
    const piece = fc.constantFrom(
      "Orlen’s",
      "al-Sand",
      "“Kolby,”",
      "Štíř",
      "İzmir",
      "U.S.",
      "12,5",
      "—",
      "\n\n",
      "road",
      "طريق",
      "𝒜",
      "o's",
    );
    const text = fc.array(piece, { maxLength: 40 }).map((pieces) => new Draft("t", pieces.join(" ")).text);
    fc.assert(
      fc.property(text, text, (a, b) => {
        const read = a.zones.filter(({ role }) => readRoles.has(role)).flatMap(({ start, end }) => foldedWords(a.text.slice(start, end)));
        expect(placedWords(a).map(({ word }) => word)).toEqual(read);
        const { rows, words } = aligned(a, b);
        const spans = rows.flatMap(({ pieces }) => pieces.flatMap((found) => found.a ?? [])).sort((x, y) => x.start - y.start);
        for (const [at, span] of spans.entries()) expect(span.start).toBeGreaterThanOrEqual(spans[at - 1]?.end ?? 0);
        for (const { start, end } of placedWords(a)) expect(spans.filter((span) => span.start <= start && end <= span.end)).toHaveLength(1);
        expect(words).toMatchObject({ a: words.same + words.onlyA, b: words.same + words.onlyB });
      }),
    );
  });
});
