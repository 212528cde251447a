import { describe, expect, test } from "vitest";
import { damage } from "../../src/intake/inner/damage.ts";
import { insertions } from "../../src/intake/inner/insertions.ts";

describe("damage", () => {
  test.each([
    ["The tie was cut (by both) in 2019. سنة", "سنة"],
    ["They will be struck hard From the air.", "From the air"],
    ["The House called it “treachery,” whether before. Marsh forces.", "whether before."],
    ["The truce ended. For the talks that the groups had joined in spring.", "For the talks"],
    ["He was killed by a blow. Marsh river forces near Port Arden, and provides for their exit.", "Marsh river forces"],
    ["It is plain to the movement.” .", "movement.” ."],
    ["The League denied the strike. from the office came nothing.", "denied the strike. from"],
    ["He went to to Velm.", "to to"],
  ])("%s", (text, words) => {
    const flagged = damage(text, 0).map((piece) => text.slice(piece.start, piece.end));
    expect(flagged.join("|")).toContain(words);
  });
  test.each([
    "The U.S. forces left, and al-Dorri said so. al-Dorri is its speaker.",
    "The Guard (Арден) and the “قيادة” left the quay.",
    "He left at 5 p.m. and went to Cedar Flat Rd. in Lower Tarn.",
    "A couple from Velm, Okla. believes the boat was theirs.",
    "It was a good deal . . . and then it was not.",
    "They waited. For now the Front stays. With that the talks ended. Without help they fell.",
    "The forces near Port Arden, and the ferry line, left. Nobody had seen it before.",
    "The best of the Friends of the River went on to Velm. But he stayed.",
  ])("%s is sound", (text) => expect(damage(text, 0)).toEqual([]));
});

describe("insertions", () => {
  const cut = (text: string) => insertions(text, 0).map((piece) => text.slice(piece.start, piece.end));
  test.each([
    [
      "The command has answered [you cannot “answer” when you came uninvited] by striking.",
      ["[you cannot “answer” when you came uninvited]"],
    ],
    ["He left. [Editor's note: a name was changed.]", ["[Editor's note: a name was changed.]"]],
    ["He left (Ed. note: on Monday) at noon.", ["(Ed. note: on Monday)"]],
    ["“They [the commanders of the valley groups, who sat there] nod,” he said.", []],
    ["The premier [Ilan Borr] agreed [sic] (against the wish of those who were there).", []],
    ["An open [bracket that is never closed and goes on", []],
    ["(a) [b] ) ] [", []],
  ])("%s", (text, expected) => expect(cut(text)).toEqual(expected));
});
