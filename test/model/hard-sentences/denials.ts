import { atLeast, exact, passage } from "./passage.ts";

/** Blame without a speaker, a set with one known member, a denial for another, an accusation. */
export const denialForAnother = passage(
  "denial for another",
  "Though fingers were pointed at the Lantern Column, the strongest of the bands, the heads of four factions, the Ford Sons among them, denied that the Lantern Column had any part in the raids and held that the Ford Sons were behind them.",
  (p) => {
    const lantern = p.who("the Lantern Column#1", { actorKind: "group", name: "Lantern Column", names: ["Lantern Column"] });
    const ford = p.who("the Ford Sons#1", { actorKind: "group", name: "Ford Sons", names: ["Ford Sons"] });
    const factions = p.who("four factions", {
      form: "set",
      actorKind: "group",
      set: { count: exact(4), members: [p.id("actor", "the Ford Sons#1")], bounds: "open" },
    });
    const heads = p.who("the heads of four factions", {
      form: "set",
      actorKind: "person",
      role: "heads",
      affiliation: factions,
      set: { count: exact(4), members: [], bounds: "open" },
    });
    p.count("four", exact(4), p.arg("factions", factions.finding));
    const raids = p.arg("the raids", p.id("event", "the raids"));
    p.statement("blames", "fingers were pointed at", [], { about: [lantern, raids] });
    const denial = p.statement("denies-for", "denied", "that the Lantern Column had any part in the raids", {
      speaker: heads,
      named: false,
      about: [p.arg("the Lantern Column#2", p.id("actor", "the Lantern Column#2")), raids],
    });
    p.inside(denial, () => {
      const cleared = p.again("the Lantern Column#2", lantern, "name");
      p.event("the raids", "assault", { mode: "raid" });
      p.event("had any part in", "assault", {
        mode: "involvement",
        perpetrator: [cleared],
        polarity: "not",
        refersTo: p.id("event", "the raids"),
      });
    });
    const blame = p.statement("accuses", "held", "that the Ford Sons were behind them", {
      speaker: heads,
      named: false,
      about: [p.arg("the Ford Sons#2", p.id("actor", "the Ford Sons#2")), raids],
    });
    p.inside(blame, () => {
      p.event("were behind", "assault", { perpetrator: [p.again("the Ford Sons#2", ford, "name")], refersTo: p.id("event", "the raids") });
    });
  },
);

/** Nobody claims, with its scope and time; an accusation by two groups of unnamed speakers at once. */
export const nobodyClaims = passage(
  "nobody claims",
  "By Friday none of the listed factions had claimed any of the raids, but captains and city officials told the Mail that cells tied to at least two of the largest took part.",
  (p) => {
    const friday = p.date("Friday", "XXXX-WXX-5", { granularity: "day", anchor: "published", openness: "open-start" });
    const listed = p.who("the listed factions", { form: "set", actorKind: "group", set: { members: [], bounds: "closed" } });
    const none = p.who("none of the listed factions", {
      form: "set",
      actorKind: "group",
      set: { count: exact(0), members: [], bounds: "closed", cut: { how: "some-of", of: listed } },
    });
    const raids = p.arg("the raids", p.event("the raids", "assault", { mode: "raid" }));
    p.statement("no-claim", "claimed", "any of the raids", { speaker: none, named: false, about: [raids], saidWhen: friday });
    const tellers = p.who("captains and city officials", {
      form: "set",
      actorKind: "person",
      role: "captains, officials",
      set: { members: [], bounds: "open" },
    });
    const mail = p.who("the Mail", { actorKind: "outlet", name: "Mail", names: ["Mail"] });
    const told = p.statement("accuses", "told", "that cells tied to at least two of the largest took part", {
      speaker: tellers,
      named: false,
      hops: [{ role: "outlet", who: mail }],
      about: [p.arg("cells", p.id("actor", "cells")), raids],
    });
    p.inside(told, () => {
      const largest = p.who("at least two of the largest", {
        form: "set",
        actorKind: "group",
        set: { count: atLeast(2), members: [], bounds: "open", cut: { how: "some-of", of: listed } },
      });
      const cells = p.who("cells", { form: "set", actorKind: "group", set: { members: [], bounds: "open" } });
      p.count("at least two", atLeast(2), largest);
      p.tie("tied to", "linked to", cells, largest);
      p.event("took part", "assault", { perpetrator: [cells], refersTo: p.id("event", "the raids") });
    });
  },
);

/** A claim by a name never heard before, and the view, with no speaker, that it covers for another. */
export const frontName = passage(
  "front name",
  "A band calling itself the “Grey Reed Brigade” claimed the ambush; such newly coined names are widely held to be a cover for the Lantern Column.",
  (p) => {
    const reed = p.who("the “Grey Reed Brigade”", {
      actorKind: "group",
      name: "Grey Reed Brigade",
      names: ["A band", "Grey Reed Brigade"],
      entity: p.id("actor", "A band"),
    });
    const band = p.who("A band", {
      form: "description",
      actorKind: "group",
      name: "Grey Reed Brigade",
      names: ["A band", "Grey Reed Brigade"],
    });
    const ambush = p.arg("the ambush", p.event("the ambush", "assault", { mode: "ambush" }));
    p.statement("claims", "claimed", "the ambush", {
      speaker: p.arg(["A band", "the “Grey Reed Brigade”"], reed.finding),
      named: true,
      about: [ambush],
    });
    const held = p.statement("suspects", "held", "such newly coined names are widely held to be a cover for the Lantern Column", {
      mode: "belief",
      hedge: p.arg("widely"),
      about: [band],
    });
    p.inside(held, () => {
      const names = p.who("such newly coined names", {
        form: "set",
        actorKind: "group",
        set: { members: [p.id("actor", "A band")], bounds: "open" },
      });
      p.tie(
        "cover for",
        "fronts for",
        names,
        p.who("the Lantern Column", { actorKind: "group", name: "Lantern Column", names: ["Lantern Column"] }),
      );
    });
  },
);

/** A private admission told by a third party, with the reporter's brackets naming the pronouns. */
export const privateAdmission = passage(
  "private admission",
  "“They [the captains of Lantern and the Ford Sons] assured the envoys behind closed doors that they would spare them the shame of a claim, but that they would not end the raids,” one marshal told the Mail.",
  (p) => {
    const marshal = p.who("one marshal", { form: "description", actorKind: "person", role: "marshal" });
    const mail = p.who("the Mail", { actorKind: "outlet", name: "Mail", names: ["Mail"] });
    const says = p.statement(
      "says",
      "told",
      [
        "They",
        "assured the envoys behind closed doors that they would spare them the shame of a claim, but that they would not end the raids",
      ],
      {
        speaker: marshal,
        named: false,
        manner: "direct",
        hops: [{ role: "outlet", who: mail }],
      },
    );
    const captains = p.who("the captains of Lantern and the Ford Sons", {
      form: "set",
      actorKind: "person",
      role: "captains",
      set: { members: [], bounds: "closed" },
    });
    p.actor("Lantern", { actorKind: "group" });
    p.actor("the Ford Sons", { actorKind: "group", name: "Ford Sons", names: ["Ford Sons"] });
    p.inside(says, () => {
      const they = p.again("They", captains);
      const envoys = p.who("the envoys", { form: "set", actorKind: "person", role: "envoys", set: { members: [], bounds: "open" } });
      const assured = p.statement(
        "admits",
        "assured",
        "that they would spare them the shame of a claim, but that they would not end the raids",
        {
          speaker: they,
          named: false,
          addressee: envoys,
          setting: "private",
          about: [p.arg("the raids", p.id("event", "the raids"))],
        },
        { inferred: [{ field: "act", clue: "to spare somebody a claim, and not to end the raids, is to own them" }] },
      );
      p.inside(assured, () => {
        const raids = p.arg(
          "the raids",
          p.event(
            "the raids",
            "assault",
            { mode: "raid", phase: "ongoing", perpetrator: [they] },
            { inferred: [{ field: "perpetrator", clue: "who can end them carries them out" }] },
          ),
        );
        p.statement("no-claim", "a claim", [], { mode: "intention", speaker: p.again("they#1", captains), about: [raids] });
        p.again("them", envoys);
        p.commitment("would not end the raids", "pledge", {
          from: p.again("they#2", captains),
          to: envoys,
          what: p.arg("end the raids"),
          status: "refused",
          setBy: assured,
        });
      });
    });
  },
);
