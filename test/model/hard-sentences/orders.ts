import { exact, passage } from "./passage.ts";

/** An order that is agreed to and then disregarded, every time. */
export const agreedAndDisregarded = passage(
  "agreed and disregarded",
  "“Each time Vash asks for quiet the captains say yes, and each time his car is gone they do as they like,” said a second party leader.",
  (p) => {
    const leader = p.who("a second party leader", { form: "description", actorKind: "person", role: "party leader" });
    const says = p.statement(
      "says",
      "said",
      "Each time Vash asks for quiet the captains say yes, and each time his car is gone they do as they like",
      { speaker: leader, named: false, manner: "direct" },
    );
    p.inside(says, () => {
      const vash = p.who("Vash", { actorKind: "person" });
      const captains = p.who("the captains", {
        form: "set",
        actorKind: "person",
        role: "captains",
        set: { members: [], bounds: "closed" },
      });
      p.again("his", vash);
      const asks = p.statement("asks", "asks", "quiet", { speaker: vash, named: true, addressee: captains });
      const order = p.commitment("asks for quiet", "request", {
        from: vash,
        to: captains,
        what: p.arg("quiet"),
        status: "defied",
        setBy: asks,
      });
      const yes = p.event("say yes", "agree", { perpetrator: [captains], target: [vash], phase: "habitual" });
      const no = p.event("do as they like", "reject", {
        mode: "disobey",
        perpetrator: [p.again("they#1", captains)],
        target: [vash],
        phase: "habitual",
      });
      p.again("they#2", captains);
      p.commitment("say yes", "request", { from: vash, to: captains, of: order, status: "in-force", setBy: yes });
      p.commitment("do as they like", "request", { from: vash, to: captains, of: order, status: "defied", setBy: no });
      p.relation("each time his car is gone", "after", no, yes);
    });
  },
);

/** A standing rule, in words that one leader recalls another saying. */
export const standingRule = passage(
  "standing rule",
  "During his stay Vash told the deputies that Morvane kept out of their party affairs, but arms were another thing. “Such matters go before the Guard Office,” one of the deputies recalled him saying.",
  (p) => {
    const vash = p.who("Vash", { actorKind: "person" });
    p.event("his stay", "consult", { mode: "visit", perpetrator: [p.again("his", vash)] });
    const deputies = p.who("the deputies#1", { form: "set", actorKind: "person", role: "deputies", set: { members: [], bounds: "open" } });
    const told = p.statement("says", "told", "that Morvane kept out of their party affairs, but arms were another thing", {
      speaker: vash,
      named: true,
      addressee: deputies,
      setting: "meeting",
    });
    const morvane = p.arg("Morvane", p.id("actor", "Morvane"));
    p.inside(told, () => {
      p.actor("Morvane", { actorKind: "state" });
      p.again("their", deputies);
      p.event("kept out of", "coerce", {
        mode: "interference",
        perpetrator: [morvane],
        target: [deputies],
        polarity: "not",
        phase: "habitual",
      });
    });
    const again = p.again("the deputies#2", deputies, "description");
    const one = p.who("one of the deputies", {
      form: "set",
      actorKind: "person",
      role: "deputy",
      set: { count: exact(1), members: [], bounds: "closed", cut: { how: "some-of", of: again } },
    });
    const recalled = p.statement("reports", "recalled", "him saying", {
      speaker: one,
      named: false,
      anonymity: { access: p.arg("one of the deputies") },
    });
    p.inside(recalled, () => {
      const him = p.again("him", vash);
      const says = p.statement("says", "saying", "Such matters go before the Guard Office", {
        speaker: him,
        named: true,
        manner: "direct",
        addressee: deputies,
        hops: [{ role: "person", who: one }],
      });
      p.inside(says, () => {
        p.actor("the Guard Office", { actorKind: "body", name: "Guard Office", names: ["Guard Office"] });
        p.commitment(
          "go before",
          "rule",
          { from: morvane, to: deputies, what: p.arg("Such matters go before the Guard Office"), status: "in-force", setBy: says },
          {
            inferred: [{ field: "from", clue: "Vash speaks for Morvane" }],
          },
        );
      });
    });
  },
);

/** One of a counted set answers back; a successor and the dead man before him; a duty set against a death. */
export const oneOfTheFive = passage(
  "one of the five",
  "The new marshal, Teodor Vash, met defiance: one of the five captains told him they could not rest while the killing of his predecessor, Ilya Renn, in an Aldemar drone strike stayed unpaid.",
  (p) => {
    const vash = p.who("Teodor Vash", { actorKind: "person" });
    const renn = p.who("Ilya Renn", { actorKind: "person", notSameAs: [p.id("actor", "Teodor Vash")] });
    p.office("The new marshal, Teodor Vash", vash, "marshal", { predecessor: renn });
    p.office(
      "his predecessor, Ilya Renn",
      renn,
      "marshal",
      { state: "former" },
      { inferred: [{ field: "title", clue: "predecessor of the marshal" }] },
    );
    const five = p.who("the five captains", {
      form: "set",
      actorKind: "person",
      role: "captains",
      set: { count: exact(5), members: [], bounds: "closed" },
    });
    const one = p.who("one of the five captains", {
      form: "set",
      actorKind: "person",
      role: "captain",
      set: { count: exact(1), members: [], bounds: "closed", cut: { how: "some-of", of: five } },
    });
    p.count("five", exact(5), p.arg("captains", five.finding));
    const defiance = p.event("met defiance", "reject", { mode: "disobey", perpetrator: [five], target: [vash] });
    const told = p.statement(
      "refuses",
      "told",
      "they could not rest while the killing of his predecessor, Ilya Renn, in an Aldemar drone strike stayed unpaid",
      { speaker: one, named: false, addressee: p.again("him", vash) },
    );
    p.relation(":", "part-of", told, defiance);
    p.inside(told, () => {
      const they = p.again("they", five);
      p.again("his", vash);
      const strike = p.event("drone strike", "assault", { mode: "drone", perpetrator: [p.who("Aldemar", { actorKind: "state" })] });
      const killing = p.event("the killing", "assault", {
        mode: "killing",
        victim: [renn],
        toll: [{ effect: "killed", quantity: exact(1), of: renn }],
      });
      p.relation("in", "part-of", killing, strike);
      p.commitment("could not rest", "pledge", {
        from: they,
        to: vash,
        status: "refused",
        setBy: told,
        condition: {
          words: p.arg("the killing of his predecessor, Ilya Renn, in an Aldemar drone strike stayed unpaid"),
          polarity: "unless",
          state: "unknown",
        },
      });
    });
  },
);
