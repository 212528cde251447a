import { passage } from "./passage.ts";

/** A page: byline, caption, pull quote that repeats the body, credit, teaser. */
export const wholePage = passage(
  "whole page",
  `By Ona Feld in Sorrin
The raids help Morvane, some argue.
'The raids help Morvane'
A depot after the raid at Ost Ford, 2 April (Shore Pictures)
Read more: How the river closed`,
  (p) => {
    p.source("Ona Feld", "byline", { name: "Ona Feld" });
    p.source("in Sorrin", "dateline", { name: "Sorrin" });
    p.source("Shore Pictures", "credit", { name: "Shore Pictures" });
    const some = p.who("some", {
      form: "set",
      actorKind: "population",
      set: { count: { form: "vague", words: "some" }, members: [], bounds: "open" },
    });
    const argue = p.statement("argues", "argue", "The raids help Morvane#1", { speaker: some, named: false });
    p.inside(argue, () => {
      p.event("The raids#1", "assault", { mode: "raid" });
      p.actor("Morvane#1", { actorKind: "state" });
      p.tie("help#1", "supports", p.arg("The raids#1", p.id("event", "The raids#1")), p.arg("Morvane#1", p.id("actor", "Morvane#1")));
    });
    const pull = p.statement("argues", [], "The raids help Morvane#2", { manner: "direct" });
    p.relation("'The raids help Morvane'", "repeats", pull, argue);
    const ford = p.place("Ost Ford", { placeKind: "village" });
    const day = p.date("2 April", "XXXX-04-02", { granularity: "day", anchor: "published" });
    p.event("the raid", "assault", {
      mode: "raid",
      target: [p.arg("A depot")],
      place: p.arg("Ost Ford", ford),
      date: p.arg("2 April", day),
    });
  },
  [
    ["By Ona Feld in Sorrin", "byline"],
    ["'The raids help Morvane'", "pull-quote"],
    ["A depot after the raid at Ost Ford, 2 April", "caption"],
    ["(Shore Pictures)", "credit"],
    ["Read more: How the river closed", "teaser"],
  ],
);
