import type { Argument, Finding } from "../../../src/model/index.ts";
import { ofKind } from "../../reader.ts";
import { type Lexicon, organisationsIn } from "./fillers.ts";

/** How surely a report makes a group responsible, in the words of MUC-4. */
export type ConfidenceOf = (organisation: string) => string;

/** Confidence by the statements about groups and by the words beside their names. */
export function confidences(text: string, findings: readonly Finding[], lexicon: Lexicon): ConfidenceOf {
  const said = new Map<string, string>();
  const put = (names: readonly string[], value: string): void => {
    for (const name of names) if (!said.has(name.toLowerCase())) said.set(name.toLowerCase(), value);
  };
  const named = (argument: Argument): string[] => organisationsIn(argument.spans, lexicon);
  for (const statement of ofKind(findings, "statement")) {
    const { act, speaker } = statement;
    if (
      (act === "claims" || act === "admits") &&
      speaker &&
      speaker !== "outlet" &&
      CLAIM.test(text.slice(statement.evidence.hull.start, statement.evidence.hull.end))
    )
      put(named(speaker), "CLAIMED OR ADMITTED");
    if (act === "accuses" || act === "blames" || act === "suspects") {
      const official = speaker && speaker !== "outlet" && AUTHORITY.test(speaker.words);
      put(statement.about.flatMap(named), official ? "SUSPECTED OR ACCUSED BY AUTHORITIES" : "SUSPECTED OR ACCUSED");
    }
  }
  for (const actor of lexicon.actors) {
    if (actor.form !== "name") continue;
    const { start, end } = actor.evidence.hull;
    const around = text.slice(Math.max(0, start - 90), end + 90);
    const name = organisationsIn([actor.evidence.hull], lexicon);
    if (/claim\w*\s+(?:responsibility|credit)|responsibility for|(?:took|taken) credit/i.test(around)) put(name, "CLAIMED OR ADMITTED");
    else if (/attribut|blam|accus|suspect|alleged|presum|believed to|held? .{0,40}responsible/i.test(around))
      put(
        name,
        AUTHORITY.test(text.slice(Math.max(0, start - 200), end + 120)) ? "SUSPECTED OR ACCUSED BY AUTHORITIES" : "SUSPECTED OR ACCUSED",
      );
  }
  return (organisation) => said.get(organisation.toLowerCase()) ?? "REPORTED AS FACT";
}

const CLAIM = /responsib|credit|claim/i;
const AUTHORITY = /police|army|military|government|authorit|ministry|minister|armed forces|president|officials?|colonel|general|security/i;
