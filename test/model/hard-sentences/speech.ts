import { exact, passage } from "./passage.ts";

/** Two leaders' belief about three others, told by an unnamed commander; then the three speak for themselves through him. */
export const beliefOfTwoAboutThree = passage(
  "belief of two about three",
  "“The trouble is that the heads of Lantern and the Ford Sons think Hadd, Corran and Bell have drifted to the premier and mean to shield him,” a senior Warden captain told the Mail. “The three men spoke out against the raids and offered to help find those behind them.”",
  (p) => {
    const captain = p.who("a senior Warden captain", {
      form: "description",
      actorKind: "person",
      role: "captain",
      affiliation: p.arg("Warden", p.id("actor", "Warden")),
    });
    p.actor("Warden", { actorKind: "force" });
    const mail = p.who("the Mail", { actorKind: "outlet", name: "Mail", names: ["Mail"] });
    const [lantern, ford] = [
      p.who("Lantern", { actorKind: "group" }),
      p.who("the Ford Sons", { actorKind: "group", name: "Ford Sons", names: ["Ford Sons"] }),
    ];
    const heads = p.who("the heads of Lantern and the Ford Sons", {
      form: "set",
      actorKind: "person",
      role: "heads",
      set: { count: exact(2), members: [], bounds: "closed" },
    });
    p.tie("heads of", "leads", heads, lantern);
    p.tie("heads of", "leads", heads, ford);
    const members = ["Hadd", "Corran", "Bell"].map((name) => p.actor(name, { actorKind: "person" }));
    const three = p.who("Hadd, Corran and Bell", { form: "set", actorKind: "person", set: { count: exact(3), members, bounds: "closed" } });
    const premier = p.who("the premier", { form: "description", actorKind: "person", role: "premier" });
    const hops = [{ role: "outlet" as const, who: mail }];
    const first =
      "The trouble is that the heads of Lantern and the Ford Sons think Hadd, Corran and Bell have drifted to the premier and mean to shield him";
    const says = p.statement("criticises", "told", first, { speaker: captain, named: false, manner: "direct", hops });
    p.inside(says, () => {
      const think = p.statement("suspects", "think", "Hadd, Corran and Bell have drifted to the premier and mean to shield him", {
        mode: "belief",
        speaker: heads,
        named: false,
        about: [three],
      });
      p.inside(think, () => {
        p.tie("have drifted to", "allied with", three, premier);
        p.tie("mean to shield", "protects", three, p.again("him", premier));
        p.motive("mean to shield him", p.arg("shield him"), { by: three, setBy: think });
      });
    });
    const second = "The three men spoke out against the raids and offered to help find those behind them.";
    const more = p.statement(
      "says",
      [],
      second,
      { speaker: captain, named: false, manner: "direct", hops },
      { inferred: [{ field: "speaker", clue: "a quotation that goes on after its speaker was named" }] },
    );
    p.inside(more, () => {
      const men = p.again("The three men", three, "description");
      const raids = p.event("the raids", "assault", { mode: "raid" });
      const against = p.statement("condemns", "spoke out", "against the raids", {
        speaker: men,
        named: true,
        about: [p.arg("the raids", raids)],
      });
      p.position("against the raids", "against", p.arg("the raids", raids), { by: men, setBy: against });
      const offer = p.statement("offers", "offered", "to help find those behind them", { speaker: men, named: true });
      p.actor("those behind them", { form: "description" });
      p.commitment("offered", "offer", { from: men, what: p.arg("to help find those behind them"), status: "offered", setBy: offer });
    });
  },
);

/** A televised address, dated by talks, with a pledge, a refusal and a scare quote. */
export const televisedAddress = passage(
  "televised address",
  "On 9 March, two days after Vash's talks with the bands, Dov Corran, head of the Ford Sons, said on television that they would go on striking the “squatter” and pay no heed to the river talks. “That choice is ours,” he said.",
  (p) => {
    const talks = p.event("Vash's talks with the bands", "consult", {
      mode: "talks",
      perpetrator: [p.who("Vash", { actorKind: "person" })],
      target: [p.who("the bands", { form: "set", actorKind: "group", set: { members: [], bounds: "closed" } })],
    });
    const day = p.date("9 March", "XXXX-03-09", { granularity: "day", anchor: "published" });
    p.date("two days after", "P2D", { type: "duration", granularity: "day", anchor: "event", anchoredTo: talks });
    const corran = p.who("Dov Corran", { actorKind: "person" });
    const ford = p.who("the Ford Sons", { actorKind: "group", name: "Ford Sons", names: ["Ford Sons"] });
    p.office("Dov Corran, head of the Ford Sons", corran, "head", { body: ford });
    const said = p.statement("pledges", "said#1", "that they would go on striking the “squatter” and pay no heed to the river talks", {
      speaker: corran,
      named: true,
      setting: "televised",
      saidWhen: day,
      manner: "mixed",
    });
    p.relation("after", "after", said, talks, { distance: "two days" });
    p.inside(said, () => {
      p.setApart("squatter");
      const they = p.again("they", ford);
      const squatter = p.who("the “squatter”", { form: "description", name: "the “squatter”" });
      const striking = p.event("go on striking", "assault", {
        perpetrator: [they],
        target: [squatter],
        modality: "planned",
        phase: "ongoing",
      });
      p.commitment("would go on", "pledge", {
        from: they,
        to: squatter,
        what: p.arg("striking the “squatter”", striking),
        status: "in-force",
        setBy: said,
      });
      p.position("pay no heed to", "against", p.arg("the river talks", p.event("the river talks", "consult", { mode: "talks" })), {
        by: they,
        setBy: said,
      });
    });
    const says = p.statement(
      "says",
      "said#2",
      "That choice is ours",
      { speaker: p.again("he", corran), named: true, manner: "direct", setting: "televised" },
      { inferred: [{ field: "setting", clue: "the address of the sentence before" }] },
    );
    p.inside(says, () => {
      p.position("ours", "holds", p.arg("That choice"), { by: p.again("ours", ford), setBy: says });
    });
  },
);

/** A report about a report: whom the outlet retells, through which agency, and a letter that speaks for its writer. */
export const retoldThroughAgency = passage(
  "retold through an agency",
  "The Shore News Agency quoted Bell as telling Port Radio that Renn had carried a letter from the Regent, Amal Sorr, chiding the Wardens for the standoff that followed the arrest of captain Lev Tann weeks earlier.",
  (p) => {
    const agency = p.who("The Shore News Agency", { actorKind: "outlet", name: "Shore News Agency", names: ["Shore News Agency"] });
    const radio = p.who("Port Radio", { actorKind: "outlet" });
    const bell = p.who("Bell", { actorKind: "person" });
    p.source("The Shore News Agency quoted", "agency", { name: "Shore News Agency", actor: p.id("actor", "The Shore News Agency") });
    p.source("telling Port Radio", "relay", { name: "Port Radio", actor: p.id("actor", "Port Radio") });
    const says = p.statement(
      "says",
      "telling",
      "that Renn had carried a letter from the Regent, Amal Sorr, chiding the Wardens for the standoff that followed the arrest of captain Lev Tann weeks earlier",
      {
        speaker: bell,
        named: true,
        hops: [
          { role: "agency", who: agency },
          { role: "outlet", who: radio },
        ],
      },
    );
    p.inside(says, () => {
      const [renn, sorr] = [p.who("Renn", { actorKind: "person" }), p.who("Amal Sorr", { actorKind: "person" })];
      p.office("the Regent, Amal Sorr", sorr, "Regent");
      const wardens = p.who("the Wardens", { actorKind: "force", name: "Wardens", names: ["Wardens"] });
      const tann = p.who("Lev Tann", { actorKind: "person" });
      p.office("captain Lev Tann", tann, "captain");
      const letter = p.event(
        "had carried a letter",
        "consult",
        { mode: "letter", perpetrator: [renn], target: [wardens], instrument: [p.arg("a letter")] },
        { inferred: [{ field: "target", clue: "whom the letter chides" }] },
      );
      const standoff = p.event("the standoff", "coerce", { mode: "standoff", perpetrator: [wardens] });
      p.statement("criticises", "chiding", "the Wardens for the standoff", {
        speaker: sorr,
        named: true,
        addressee: wardens,
        about: [wardens, p.arg("the standoff", standoff)],
        hops: [{ role: "document", who: p.arg("a letter", letter) }],
      });
      const earlier = p.date("weeks earlier", "PXW", { type: "duration", granularity: "week", anchor: "event", anchoredTo: letter });
      const arrest = p.event("the arrest", "coerce", { mode: "arrest", target: [tann], date: p.arg("weeks earlier", earlier) });
      p.relation("followed", "because-of", standoff, arrest);
      p.relation("earlier", "before", arrest, letter, { distance: "weeks" });
    });
  },
);

/** A re-publisher's voice in square brackets, in the middle of the agency's sentence. */
export const insertionInSentence = passage(
  "insertion inside a sentence",
  "The Aldemar garrison has answered [a burglar does not “answer” the owner] by twice shelling Lantern posts across the river, according to two officers.",
  (p) => {
    const officers = p.who("two officers", {
      form: "set",
      actorKind: "person",
      role: "officers",
      set: { count: exact(2), members: [], bounds: "closed" },
    });
    const says = p.statement(
      "says",
      "according to",
      ["The Aldemar garrison has answered", "by twice shelling Lantern posts across the river"],
      { speaker: officers, named: false },
    );
    p.inside(says, () => {
      const garrison = p.who("The Aldemar garrison", { actorKind: "force", form: "description" });
      const posts = p.who("Lantern posts", {
        form: "description",
        actorKind: "group",
        affiliation: p.arg("Lantern", p.id("actor", "Lantern")),
      });
      p.actor("Lantern", { actorKind: "group" });
      const river = p.place("across the river", { name: "the river", relation: "across", placeKind: "region" });
      p.event(["has answered", "by twice shelling"], "assault", {
        mode: "artillery",
        perpetrator: [garrison],
        target: [posts],
        place: p.arg("across the river", river),
        series: exact(2),
      });
      p.count("twice", exact(2), p.arg("shelling"));
    });
    const burglar = "a burglar does not “answer” the owner";
    const mocked = p.statement(
      "criticises",
      [],
      burglar,
      {
        speaker: "outlet",
        manner: "direct",
        about: [p.arg("The Aldemar garrison", p.id("actor", "The Aldemar garrison"))],
      },
      { inferred: [{ field: "about", clue: "what stands before the bracket" }] },
    );
    p.inside(mocked, () => p.setApart("answer"));
  },
  [["[a burglar does not “answer” the owner]", "insertion"]],
);
