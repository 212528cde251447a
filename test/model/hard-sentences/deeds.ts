import { atLeast, exact, passage } from "./passage.ts";

/** Two convoys and one bomb; a raid dated by the bombing; harm in numbers and harm without. */
export const datedByAnother = passage(
  "dated by another",
  "According to police, two supply convoys were caught by one roadside bomb west of Sorrin, which hurt nobody. The blast came nine days after a mortar strike in May on the Sorrin customs house, in which a clerk died and six others were hurt and nearby shops were damaged.",
  (p) => {
    const police = p.who("police", { form: "description", actorKind: "force" });
    const says = p.statement(
      "says",
      "According to",
      "two supply convoys were caught by one roadside bomb west of Sorrin, which hurt nobody",
      { speaker: police, named: false },
    );
    const convoys = p.arg("two supply convoys");
    const bomb = p.id("event", "were caught by one roadside bomb");
    p.inside(says, () => {
      p.count("two", exact(2), p.arg("supply convoys"));
      const west = p.place("west of Sorrin", { name: "Sorrin", relation: "west of", placeKind: "city" });
      p.event("were caught by one roadside bomb", "assault", {
        mode: "bombing",
        target: [convoys],
        instrument: [p.arg("one roadside bomb")],
        place: p.arg("west of Sorrin", west),
        toll: [{ effect: "wounded", quantity: exact(0), of: p.arg("nobody") }],
      });
    });
    const house = p.place("the Sorrin customs house", { name: "Sorrin customs house", placeKind: "building", within: ["Sorrin"] });
    const may = p.date("May", "XXXX-05", { granularity: "month", anchor: "published" });
    const clerk = p.who("a clerk", { form: "description", actorKind: "person", role: "clerk", number: exact(1) });
    const others = p.who("six others", { form: "set", actorKind: "person", set: { count: exact(6), members: [], bounds: "closed" } });
    const strike = p.event("a mortar strike", "assault", {
      mode: "mortar",
      target: [p.arg("the Sorrin customs house", house)],
      place: p.arg("the Sorrin customs house", house),
      date: p.arg("May", may),
      victim: [clerk, others],
      toll: [
        { effect: "killed", quantity: exact(1), of: clerk },
        { effect: "wounded", quantity: exact(6), of: others },
        { effect: "damage", of: p.arg("nearby shops") },
      ],
    });
    const blast = p.event("The blast", "assault", {
      mode: "bombing",
      refersTo: bomb,
      date: p.arg("nine days after", p.id("date", "nine days after")),
    });
    p.date("nine days after", "P9D", { type: "duration", granularity: "day", anchor: "event", anchoredTo: strike });
    p.relation("after", "after", blast, strike, { distance: "nine days" });
    p.count("six", exact(6), others);
  },
);

/** A toll with range, window and counter; a series; a forecast with what would stop it. */
export const rangeAndWindow = passage(
  "range and window",
  "Between 30 and 40 people, most of them farmers, were killed over the past six weeks in at least nine raids, by the district office's count, and its clerk expects more deaths before the harvest unless the ford is closed.",
  (p) => {
    const office = p.who("the district office's", {
      form: "description",
      actorKind: "body",
      name: "the district office",
      names: ["the district office"],
    });
    const counts = p.statement(
      "reports",
      "by the district office's count",
      "Between 30 and 40 people, most of them farmers, were killed over the past six weeks in at least nine raids",
      { speaker: office, named: false },
    );
    p.inside(counts, () => {
      const people = p.who("people", {
        form: "set",
        actorKind: "population",
        set: { count: { form: "range", min: 30, max: 40 }, members: [], bounds: "closed" },
      });
      p.actor("most of them", {
        form: "set",
        actorKind: "population",
        role: "farmers",
        set: { count: { form: "vague", words: "most" }, members: [], bounds: "closed", cut: { how: "some-of", of: people } },
      });
      const weeks = p.date("the past six weeks", "P6W", { type: "duration", granularity: "week", anchor: "published" });
      const raids = p.event("raids", "assault", { mode: "raid", series: atLeast(9), date: p.arg("the past six weeks", weeks) });
      const killed = p.event("were killed", "assault", {
        mode: "killing",
        victim: [people],
        toll: [{ effect: "killed", quantity: { form: "range", min: 30, max: 40 }, of: people }],
        date: p.arg("the past six weeks", weeks),
      });
      p.relation("in", "part-of", killed, raids);
      p.count("Between 30 and 40", { form: "range", min: 30, max: 40 }, people, { window: weeks, by: office });
      p.count("at least nine", atLeast(9), p.arg("raids", raids), { window: weeks, by: office });
    });
    const clerk = p.who("its clerk", { form: "description", actorKind: "person", role: "clerk", affiliation: p.again("its", office) });
    const expects = p.statement("predicts", "expects", "more deaths before the harvest unless the ford is closed", {
      speaker: clerk,
      named: false,
      mode: "belief",
    });
    p.inside(expects, () => {
      const deaths = p.event("more deaths", "assault", { mode: "killing", modality: "hypothetical", phase: "more" });
      const harvest = p.date("before the harvest", "/XXXX", { openness: "open-start", anchor: "none" });
      p.event("closed", "coerce", {
        mode: "closure",
        target: [p.arg("the ford", p.place("the ford", { placeKind: "region" }))],
        modality: "conditional",
      });
      p.forecast("expects", p.arg("more deaths", deaths), {
        by: clerk,
        horizon: harvest,
        likelihood: "expects",
        unless: p.arg("the ford is closed"),
        setBy: expects,
      });
    });
  },
);

/** Accounts that conflict within one report, what was seen as against said, and damage in the text. */
export const conflictingAccounts = passage(
  "conflicting accounts",
  "SORRIN, 3 April - Accounts conflict over the burning of the Wardens' depot: dockers saw a plane without markings bomb it, while the port office, citing a cable, insists a stove blew up. The brigaade later withdrew.",
  (p) => {
    p.source("SORRIN", "dateline", { name: "SORRIN" });
    p.source("3 April", "published", { value: "XXXX-04-03" });
    p.actor("the Wardens'", { actorKind: "force", name: "Wardens", names: ["Wardens"] });
    const depot = p.arg("the Wardens' depot", p.place("the Wardens' depot", { placeKind: "base" }));
    const fire = p.event("the burning", "assault", { mode: "fire", target: [depot], place: depot });
    const dockers = p.who("dockers", { form: "set", actorKind: "population", set: { members: [], bounds: "open" } });
    const saw = p.statement("reports", "saw", "a plane without markings bomb it", {
      mode: "perception",
      speaker: dockers,
      named: false,
      anonymity: { access: p.arg("saw") },
      about: [p.arg("the burning", fire)],
    });
    p.inside(saw, () => {
      const plane = p.who("a plane without markings", { form: "description", role: "plane" });
      p.event("bomb", "assault", { mode: "airstrike", perpetrator: [plane], target: [depot], refersTo: fire });
    });
    const office = p.who("the port office", { form: "description", actorKind: "body" });
    const insists = p.statement("argues", "insists", "a stove blew up", {
      speaker: office,
      named: false,
      hops: [{ role: "document", who: p.arg("a cable") }],
      about: [p.arg("the burning", fire)],
    });
    p.inside(insists, () => {
      p.event("blew up", "assault", { mode: "accident", refersTo: fire });
    });
    p.relation("conflict", "contradicts", saw, insists);
    const brigade = p.who(
      "The brigaade",
      { form: "description", actorKind: "force", name: "The brigade", names: ["The brigaade"], unclear: [p.id("actor", "the Wardens'")] },
      { flags: ["garbled"] },
    );
    p.event("withdrew", "retreat", { perpetrator: [brigade] });
  },
  [["SORRIN, 3 April -", "dateline"]],
);
