import { Draft } from "./draft.ts";

/** An agency report: an attack, a blame, a claim, an unnamed speaker, a truce that is void; with a pull quote and a comment. */
export function agencyReport(): Draft {
  const draft = new Draft(
    "a-wire.txt",
    [
      ["source-line", "Harbour Wire"],
      [
        "body",
        "Rockets struck the Vessian depot in Kolby on Tuesday, killing three guards. Vessia blamed the Orlen Front for the attack. A senior official said: the truce with Vessia is void. The Orlen Front said it had fired the rockets.",
      ],
      ["pull-quote", "A senior official said: the truce with Vessia is void."],
      ["comment", "Orlen Front forever"],
    ],
    "2031-03-05",
  );
  draft.source("Harbour Wire", { part: "outlet" });
  const vessia = draft.actor("Vessia", { nth: 1, pack: "vessia", actorKind: "state" });
  const again = draft.actor("Vessia", { nth: 2, of: vessia });
  const front = draft.actor("Orlen Front", { pack: "orlen-front", actorKind: "group" });
  const official = draft.actor("A senior official", { form: "description", actorKind: "person" });
  const event = draft.event("Rockets struck the Vessian depot in Kolby on Tuesday, killing three guards", {
    mode: "rocket",
    target: [draft.argument(vessia)],
    place: draft.argument(draft.place("Kolby")),
    date: draft.argument(draft.date("Tuesday", "2031-03-04")),
    toll: [{ effect: "killed", quantity: { form: "exact", n: 3 }, of: { words: "guards", spans: [draft.at("guards")] } }],
  });
  const attack = draft.event("the attack", { refersTo: event.id });
  draft.statement("blames", "Vessia blamed the Orlen Front for the attack", {
    speaker: draft.argument(vessia),
    named: true,
    about: [draft.argument(front), draft.argument(attack)],
  });
  const said = draft.statement("says", "A senior official said: the truce with Vessia is void", {
    speaker: draft.argument(official),
    named: false,
    content: [draft.at("the truce with Vessia is void")],
  });
  draft.statement("says", "A senior official said: the truce with Vessia is void", { nth: 1, named: false });
  draft.commitment("the truce with Vessia is void", {
    type: "truce",
    from: draft.argument(front),
    to: draft.argument(again),
    status: "void",
    told: [said.id],
  });
  draft.statement("claims", "The Orlen Front said it had fired the rockets", {
    speaker: draft.argument(draft.actor("Orlen Front", { nth: 1, of: front })),
    named: true,
    about: [draft.argument(event)],
  });
  return draft;
}

/** A newspaper's report of the same attack: another toll, a denial relayed by the agency, a truce in force. */
export function paperReport(): Draft {
  const draft = new Draft(
    "b-paper.txt",
    "Five guards died in a missile attack on the Vessian depot in Kolby on 4 March. The Front of Orlen denied the attack, its spokesman Tomas Varga told Harbour Wire. Its truce with Vessia is in force, he said.",
    "2031-03-06",
  );
  draft.source("Harbour Wire", { part: "relay" });
  const vessia = draft.actor("Vessia", { nth: 1, pack: "vessia", actorKind: "state" });
  const front = draft.actor("Front of Orlen", { pack: "orlen-front", actorKind: "group" });
  const varga = draft.actor("Tomas Varga", { actorKind: "person" });
  const event = draft.event("Five guards died in a missile attack on the Vessian depot in Kolby on 4 March", {
    mode: "missile",
    place: draft.argument(draft.place("Kolby")),
    date: draft.argument(draft.date("4 March", "2031-03-04")),
    toll: [{ effect: "killed", quantity: { form: "exact", n: 5 }, of: { words: "guards", spans: [draft.at("guards")] } }],
  });
  const wire = { words: "Harbour Wire", spans: [draft.at("Harbour Wire")] };
  draft.statement("denies", "The Front of Orlen denied the attack", {
    speaker: draft.argument(front),
    named: true,
    about: [draft.argument(event)],
    hops: [{ role: "agency", who: wire }],
  });
  const said = draft.statement("says", "he said", { speaker: draft.argument(varga), named: true });
  draft.commitment("Its truce with Vessia is in force", {
    type: "truce",
    from: draft.argument(front),
    to: draft.argument(vessia),
    status: "in-force",
    told: [said.id],
  });
  return draft;
}
