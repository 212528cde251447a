import { passage } from "./passage.ts";

/** A condition that was not met, by one side's unnamed account, and what that side takes from it. */
export const conditionNotMet = passage(
  "condition not met",
  "According to a senior man of the Ford Sons, who asked that his name be withheld, the ceasefire hung on a date for the garrison's departure being set within forty days; no date was set, so his faction is bound by it no more.",
  (p) => {
    const ford = p.who("the Ford Sons", { actorKind: "group", name: "Ford Sons", names: ["Ford Sons", "his faction"] });
    const man = p.who("a senior man of the Ford Sons", { form: "description", actorKind: "person", role: "senior man", affiliation: ford });
    const says = p.statement(
      "says",
      "According to",
      "the ceasefire hung on a date for the garrison's departure being set within forty days; no date was set, so his faction is bound by it no more",
      {
        speaker: man,
        named: false,
        anonymity: { condition: p.arg("asked that his name be withheld") },
      },
    );
    p.inside(says, () => {
      const garrison = p.who("the garrison's", { form: "description", actorKind: "force", name: "the garrison", names: ["the garrison"] });
      const limit = p.date("within forty days", "P40D", { type: "duration", granularity: "day", anchor: "none" });
      const unset = p.event("no date was set", "agree", { mode: "timetable", polarity: "not" });
      const ceasefire = p.commitment(
        "the ceasefire",
        "truce",
        {
          from: ford,
          to: garrison,
          status: "void",
          deadline: limit,
          setBy: says,
          condition: {
            words: p.arg("a date for the garrison's departure being set within forty days"),
            polarity: "if",
            state: "not-met",
            stateSaid: p.arg("no date was set", unset),
          },
        },
        {
          inferred: [
            { field: "from", clue: "whose faction was bound by it" },
            { field: "to", clue: "whose departure it hung on" },
          ],
        },
      );
      p.event("departure", "retreat", { perpetrator: [garrison], modality: "conditional" });
      p.commitment("is bound by it no more", "truce", {
        from: p.again("his faction", ford, "description"),
        status: "void",
        of: ceasefire,
        setBy: says,
      });
      p.relation("so", "because-of", p.id("commitment", "is bound by it no more"), unset);
    });
  },
);

/** A truce with mediator, a clause that ends it, and an official who calls it a show. */
export const truceForShow = passage(
  "truce with a way out",
  "The Column confirmed the truce it had reached with the garrison through the premier's office, and added that the chance given would lapse for good if one Warden came to harm. An official who sat in on the talks called it a show.",
  (p) => {
    const column = p.who("The Column", { actorKind: "group", name: "Column", names: ["Column"] });
    const garrison = p.who("the garrison", { form: "description", actorKind: "force" });
    const office = p.who("the premier's office", { form: "description", actorKind: "body" });
    const confirms = p.statement("confirms", "confirmed", "the truce it had reached with the garrison through the premier's office", {
      speaker: column,
      named: true,
    });
    const adds = p.statement("warns", "added", "that the chance given would lapse for good if one Warden came to harm", {
      speaker: column,
      named: true,
    });
    const truce = p.id("commitment", "the truce");
    p.inside(confirms, () => {
      const reached = p.event("reached", "agree", { mode: "truce", perpetrator: [p.again("it#1", column)], target: [garrison] });
      p.commitment("the truce", "truce", { from: column, to: garrison, mediator: office, status: "in-force", setBy: reached });
    });
    p.inside(adds, () => {
      const warden = p.who("one Warden", { form: "description", actorKind: "person", role: "Warden" });
      const harm = p.event("came to harm", "assault", { victim: [warden], modality: "conditional" });
      p.commitment("the chance given", "truce", {
        from: column,
        status: "in-force",
        of: truce,
        setBy: adds,
        condition: { words: p.arg("one Warden came to harm", harm), polarity: "unless", state: "unknown" },
      });
    });
    const official = p.who("An official who sat in on the talks", { form: "description", actorKind: "person", role: "official" });
    const talks = p.event("the talks", "consult", { mode: "talks" });
    const calls = p.statement("criticises", "called", "a show", {
      speaker: official,
      named: false,
      anonymity: { access: p.arg("who sat in on the talks") },
      about: [p.arg("it#2", truce)],
    });
    p.inside(calls, () => {
      p.commitment("a show", "truce", { sincerity: p.arg("a show"), of: truce, setBy: calls });
    });
    p.relation("sat in on", "refers-to", p.id("statement", "called"), talks);
  },
);

/** A threat that hangs on a release, the arrest behind it, and a pledge to go on. */
export const threatForRelease = passage(
  "threat for a release",
  "The Ash League threatened the premier and the speaker unless they free the fighters seized over the depot raid, and swore to keep striking the “squatter” garrison.",
  (p) => {
    const ash = p.who("The Ash League", { actorKind: "group", name: "Ash League", names: ["Ash League"] });
    const [premier, speaker] = [p.id("actor", "the premier"), p.id("actor", "the speaker")];
    p.actor("the premier", { form: "description", actorKind: "person", role: "premier" });
    p.actor("the speaker", { form: "description", actorKind: "person", role: "speaker" });
    const both = p.who("the premier and the speaker", {
      form: "set",
      actorKind: "person",
      set: { members: [premier, speaker], bounds: "closed" },
    });
    const threat = p.statement("threatens", "threatened", "unless they free the fighters seized over the depot raid", {
      speaker: ash,
      named: true,
      addressee: both,
    });
    const held = p.arg("the fighters", p.id("actor", "the fighters"));
    p.inside(threat, () => {
      p.actor("the fighters", { form: "set", actorKind: "person", role: "fighters", set: { members: [], bounds: "open" } });
      const free = p.event("free", "cooperate", {
        mode: "release",
        perpetrator: [p.again("they", both)],
        target: [held],
        modality: "demanded",
      });
      p.commitment("threatened", "ultimatum", {
        from: ash,
        to: both,
        setBy: threat,
        status: "offered",
        condition: { words: p.arg("they free the fighters", free), polarity: "unless", state: "unknown" },
      });
    });
    const raid = p.event("the depot raid", "assault", { mode: "raid", target: [p.arg("depot")], perpetrator: [held] });
    const seized = p.event("seized", "coerce", { mode: "arrest", target: [held] });
    p.relation("over", "because-of", seized, raid);
    const garrison = p.arg("the “squatter” garrison", p.id("actor", "the “squatter” garrison"));
    const swears = p.statement("pledges", "swore", "to keep striking the “squatter” garrison", {
      speaker: ash,
      named: true,
      manner: "mixed",
    });
    p.inside(swears, () => {
      p.setApart("squatter");
      p.actor("the “squatter” garrison", { form: "description", actorKind: "force", name: "garrison", names: ["garrison"] });
      const striking = p.event("striking", "assault", { perpetrator: [ash], target: [garrison], modality: "planned", phase: "ongoing" });
      p.commitment("swore", "pledge", {
        from: ash,
        to: garrison,
        what: p.arg("keep striking the “squatter” garrison", striking),
        setBy: swears,
        status: "in-force",
      });
    });
  },
);
