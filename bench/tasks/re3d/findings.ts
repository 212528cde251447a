import type { Argument, Finding, Span } from "../../../src/model/index.ts";
import { ofKind } from "../../reader.ts";
import type { Add } from "./relations.ts";

const TIES: Readonly<Record<string, string>> = {
  commands: "InChargeOf",
  leads: "InChargeOf",
  controls: "InChargeOf",
  "speaks for": "BelongsTo",
  "part of": "BelongsTo",
  "fronts for": "BelongsTo",
  supports: "AlliesOf",
  funds: "AlliesOf",
  arms: "AlliesOf",
  "allied with": "AlliesOf",
  "partner of": "AlliesOf",
  "loyal to": "AlliesOf",
  protects: "AlliesOf",
  "rival of": "FightingAgainst",
  opposes: "FightingAgainst",
};

const CRITICISES = new Set(["condemns", "accuses", "criticises", "blames"]);

const hull = (argument: Argument | undefined): Span | undefined => {
  const [first] = argument?.spans ?? [];
  return first && { start: first.start, end: argument?.spans.at(-1)?.end ?? first.end };
};

/** Relations that Hearsay's ties, offices, deeds and statements already are. */
export function fromFindings(findings: readonly Finding[], add: Add): void {
  for (const tie of ofKind(findings, "tie")) if (tie.polarity === "affirmed") add(TIES[tie.type] ?? "", hull(tie.from), hull(tie.to));
  for (const office of ofKind(findings, "office")) add("BelongsTo", hull(office.holder), hull(office.body));
  for (const event of ofKind(findings, "event")) {
    const hurt = [...event.target, ...event.victim];
    const doers = event.perpetrator.length > 0 ? event.perpetrator : event.instrument;
    const type = TYPES[event.event];
    if (type) for (const a of doers) for (const b of hurt) add(type, hull(a), hull(b));
    if (type === "CommWith" || event.mode === "clash")
      for (const b of event.perpetrator.slice(1)) add(type ?? "", hull(event.perpetrator[0]), hull(b));
    if (event.event === "assault" || event.event === "consult")
      for (const one of [...doers, ...hurt]) add("CoLocated", hull(one), hull(event.place));
  }
  const actors = new Set<string | undefined>(ofKind(findings, "actor").map((actor) => actor.id));
  for (const said of ofKind(findings, "statement")) {
    const speaker = said.speaker === "outlet" ? undefined : hull(said.speaker);
    if (said.addressee) add("CommWith", speaker, hull(said.addressee));
    const type = CRITICISES.has(said.act) ? "Dislikes" : said.act === "praises" ? "Likes" : "";
    for (const about of said.about) if (actors.has(about.finding)) add(type, speaker, hull(about));
  }
}

const TYPES: Readonly<Record<string, string>> = {
  assault: "FightingAgainst",
  consult: "CommWith",
  agree: "CommWith",
  aid: "AlliesOf",
  support: "AlliesOf",
};
