import { passage } from "./passage.ts";

/** The outlet's own inference that a tie has ended, a tie that weakens, a split long ago, and where it got the story. */
export const inferredEnd = passage(
  "tie ended by inference",
  "A report by the coastal weekly Middle Mail disclosed that the Ford Sons, who broke from the River Guard in 1998, had shrugged off Morvane's orders. This suggests that they no longer fight under Morvane, which, short of cash, has been giving them less. The weekly does not expect a clash for now.",
  (p) => {
    const mail = p.who("Middle Mail", { actorKind: "outlet" });
    p.source("A report by the coastal weekly Middle Mail disclosed", "origin", {
      name: "Middle Mail",
      actor: p.id("actor", "Middle Mail"),
    });
    const disclosed = p.statement(
      "reports",
      "disclosed",
      "that the Ford Sons, who broke from the River Guard in 1998, had shrugged off Morvane's orders",
      { speaker: mail, named: true, hops: [{ role: "document", who: p.arg("A report") }] },
    );
    const ford = p.arg("the Ford Sons", p.id("actor", "the Ford Sons"));
    const morvane = p.arg("Morvane's", p.id("actor", "Morvane's"));
    p.inside(disclosed, () => {
      p.actor("the Ford Sons", { actorKind: "group", name: "Ford Sons", names: ["Ford Sons"] });
      p.actor("Morvane's", { actorKind: "state", name: "Morvane", names: ["Morvane"] });
      const guard = p.who("the River Guard", { actorKind: "force", name: "River Guard", names: ["River Guard"] });
      p.tie("broke from", "split from", ford, guard, { since: p.date("1998", "1998", { granularity: "year" }) });
      const shrug = p.event("had shrugged off", "reject", { mode: "disobey", perpetrator: [ford], target: [morvane] });
      p.commitment("Morvane's orders", "order", { from: morvane, to: ford, status: "defied", setBy: shrug });
    });
    const suggests = p.statement("assesses", "suggests", "that they no longer fight under Morvane", {
      mode: "inference",
      speaker: "outlet",
    });
    p.inside(suggests, () => {
      p.tie("no longer fight under", "commands", p.again("Morvane#2", morvane, "name"), p.again("they", ford), { state: "ended" });
    });
    p.tie("has been giving them less", "funds", p.again("which", morvane), p.again("them", ford), { state: "weakening", degree: "less" });
    p.motive("short of cash", p.arg("short of cash"), { by: morvane, of: p.id("tie", "has been giving them less") });
    const weekly = p.again("The weekly", mail, "description");
    const expects = p.statement("predicts", "does not expect", "a clash for now", { speaker: weekly, named: true, mode: "belief" });
    p.inside(expects, () => {
      const clash = p.event("a clash", "assault", { mode: "clash", polarity: "not", modality: "hypothetical" });
      p.forecast("does not expect", p.arg("a clash", clash), {
        by: weekly,
        likelihood: "does not expect",
        horizon: p.date("for now", "PRESENT_REF", { anchor: "published" }),
        setBy: expects,
      });
    });
  },
);

/** Force whose subjection is in name only, a front with a known owner, a rule over what counts, all in the outlet's voice. */
export const inNameOnly = passage(
  "in name only",
  "The Wardens, nominally under the premier, have leaned on Morvane since the siege, and the Ash League, with the Lantern Column its partner of a decade, has drawn away from them.",
  (p) => {
    const wardens = p.who("The Wardens", { actorKind: "force", name: "Wardens", names: ["Wardens"] });
    const premier = p.who("the premier", { form: "description", actorKind: "person", role: "premier" });
    const morvane = p.who("Morvane", { actorKind: "state" });
    const siege = p.event("the siege", "assault", { mode: "siege" });
    const since = p.date("since the siege", "XXXX/", { openness: "open-end", anchor: "event", anchoredTo: siege });
    p.tie("under", "commands", premier, wardens, { degree: "nominally" });
    p.tie("have leaned on", "relies on", wardens, morvane, { since });
    const ash = p.who("the Ash League", { actorKind: "group", name: "Ash League", names: ["Ash League"] });
    const lantern = p.who("the Lantern Column", { actorKind: "group", name: "Lantern Column", names: ["Lantern Column"] });
    p.again("its", ash);
    p.date("a decade", "P10Y", { type: "duration", granularity: "decade", anchor: "published" });
    p.tie("partner of", "partner of", lantern, ash);
    p.tie(
      "has drawn away from",
      "allied with",
      ash,
      p.again("them", wardens),
      { state: "weakening" },
      { inferred: [{ field: "to", clue: "the group: the first of the sentence" }] },
    );
  },
);
