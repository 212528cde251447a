import type { StatementFinding } from "../../model/index.ts";
import type { Sentence, Token } from "../../text/document.ts";
import { child, children, headOf, spansOfTokens, subtree } from "../../text/tree.ts";
import { hopsOf, type StatementReading } from "./reading.ts";

/**
 * That nobody has claimed a deed, told by a noun.
 *   "There was no immediate claim of responsibility for the blasts."   no-claim, about the blasts
 * Not: "There was no claim on the land."
 */
export function claimsOfNobody(sentence: Sentence, reading: StatementReading): StatementFinding[] {
  const found: StatementFinding[] = [];
  for (const claim of sentence.tokens) {
    const no = claim.lemma === "claim" && claim.pos === "NOUN" ? child(sentence, claim, "det") : undefined;
    if (no?.lower !== "no") continue;
    const responsibility = children(sentence, claim, "nmod").find((token) => token.lemma === "responsibility");
    if (responsibility) found.push(statement(sentence, no, claim, responsibility, reading));
  }
  return found;
}

function statement(sentence: Sentence, no: Token, claim: Token, responsibility: Token, reading: StatementReading): StatementFinding {
  const deed = [claim, responsibility, headOf(sentence, claim)]
    .flatMap((token) => (token ? children(sentence, token, "nmod", "obl") : []))
    .find((token) => child(sentence, token, "case")?.lower === "for");
  const cue = spansOfTokens(sentence.tokens.slice(no.index, responsibility.index + 1), sentence);
  const content = deed
    ? spansOfTokens(
        subtree(sentence, deed).filter((token) => token.head !== deed.index || token.label !== "case"),
        sentence,
      )
    : [];
  const base = reading.context.make.base("statement", "statements/no-claim-of-responsibility", [
    { role: "trigger", spans: cue },
    { role: "content", spans: content },
  ]);
  const event = deed && reading.roles.at("event", deed);
  const about = deed ? [{ ...reading.roles.argument(sentence, deed), ...(event ? { finding: event.id } : {}) }] : [];
  return {
    ...base,
    act: "no-claim",
    mode: "speech",
    polarity: "affirmed",
    cue,
    content,
    manner: "indirect",
    hops: hopsOf(sentence, reading),
    about,
  };
}
