import { describe, expect, it } from "vitest";
import { countReader } from "../../src/reading/counts.ts";
import { dateReader } from "../../src/reading/dates/reader.ts";
import { contextOf, documentOf } from "./dates/tagged.ts";

function read(tagged: string): (readonly [string, unknown, string])[] {
  const document = documentOf(tagged);
  const context = contextOf(document);
  return countReader(document, dateReader(document, [], context), context).map(({ evidence, quantity, of }) => [
    evidence.parts[0]?.words.join(" ") ?? "",
    quantity,
    of.words,
  ]);
}

describe("counts", () => {
  it.each([
    [
      "At_RB least_JJS eight_CD drone_NN strikes_NNS followed_VBD",
      "At least eight drone strikes",
      { form: "at-least", n: 8 },
      "drone strikes",
    ],
    ["They_PRP counted_VBD 17_CD rocket_NN attacks_NNS", "17 rocket attacks", { form: "exact", n: 17 }, "rocket attacks"],
    ["One_CD of_IN the_DT six_CD faction_NN leaders_NNS spoke_VBD", "the six faction leaders", { form: "exact", n: 6 }, "faction leaders"],
    ["It_PRP has_VBZ dozens_NNS of_IN armed_JJ groups_NNS", "dozens of armed groups", { form: "vague", words: "dozens" }, "armed groups"],
    ["Only_RB 2,500_CD Norland_NNP troops_NNS remain_VBP", "2,500 Norland troops", { form: "exact", n: 2500 }, "Norland troops"],
    ["It_PRP hurt_VBD 7_CD others_NNS", "7 others", { form: "exact", n: 7 }, "others"],
    ["It_PRP killed_VBD three_CD people_NNS", "three people", { form: "exact", n: 3 }, "people"],
    ["Two_CD or_CC three_CD boats_NNS sank_VBD", "Two or three boats", { form: "range", min: 2, max: 3 }, "boats"],
  ])("%s", (text, words, quantity, of) => expect(read(text)).toEqual([[words, quantity, of]]));

  it.each([
    "It_PRP took_VBD five_CD weeks_NNS",
    "On_IN 28_CD December_NNP they_PRP left_VBD",
    "About_RB 30_CD percent_NN of_IN votes_NNS",
    "They_PRP paid_VBD $_$ 2,000_CD notes_NNS",
    "One_CD of_IN them_PRP left_VBD",
    "The_DT first_JJ boats_NNS left_VBD",
    "A_DT 25_CD -_HYPH year_NN -_HYPH old_JJ left_VBD",
    "Camp_NNP 9_CD guards_NNS left_VBD",
    "A_DT two_CD -_HYPH boat_NN fleet_NN left_VBD",
    "In_IN 2017_CD attacks_NNS fell_VBD",
    "They_PRP walked_VBD 20_CD kilometers_NNS",
    "No_DT one_NN left_VBD",
    "Many_JJ benefits_NNS came_VBD",
    "For_IN three_CD reasons_NNS",
  ])("not in: %s", (text) => expect(read(text)).toEqual([]));
});
