import type { ActorFinding, Finding, Span } from "../../../src/model/index.ts";
import { ofKind } from "../../reader.ts";
import { bare, type Lexicon, nameOf, organisationsIn } from "./fillers.ts";
import { sentenceAround } from "./relevance.ts";

/** How surely a report makes a group responsible, in the words of MUC-4. */
export type ConfidenceOf = (organisation: string) => string;

/** Confidence by the statements about a group, and where there is none by the words of the sentences that name it. */
export function confidences(text: string, findings: readonly Finding[], lexicon: Lexicon): ConfidenceOf {
  const said = new Map<string, string>();
  const put = (names: readonly string[], value: string): void => {
    for (const name of names) if (!said.has(name.toLowerCase())) said.set(name.toLowerCase(), value);
  };
  const named = (spans: readonly Span[]): string[] => [
    ...organisationsIn(spans, lexicon),
    ...lexicon.actors
      .filter((actor) => actor.form === "description" && spans.some((span) => within(actor, span)))
      .map((actor) => bare(actor.name)),
  ];
  for (const { act, speaker, about, content, evidence } of ofKind(findings, "statement")) {
    if (
      (act === "claims" || act === "admits") &&
      speaker &&
      speaker !== "outlet" &&
      CLAIM.test(text.slice(evidence.hull.start, evidence.hull.end))
    )
      put(named(speaker.spans), "CLAIMED OR ADMITTED");
    if (act !== "accuses" && act !== "blames" && act !== "suspects") continue;
    const accuser = speaker && speaker !== "outlet" ? speaker.spans : [];
    const others = named([...about.flatMap((one) => one.spans), ...(content ?? [])]);
    const official = speaker && speaker !== "outlet" && AUTHORITY.test(speaker.words);
    put(
      others.filter((name) => !named(accuser).includes(name)),
      official ? BY_AUTHORITIES : "SUSPECTED OR ACCUSED",
    );
  }
  return (organisation) => said.get(organisation.toLowerCase()) ?? byWords(organisation, text, lexicon);
}

const within = (actor: ActorFinding, span: Span): boolean => span.start <= actor.evidence.hull.start && actor.evidence.hull.end <= span.end;

const BY_AUTHORITIES = "SUSPECTED OR ACCUSED BY AUTHORITIES";

/** The first sentence that names a group beside a word of claim, blame or doubt. */
function byWords(organisation: string, text: string, lexicon: Lexicon): string {
  for (const actor of lexicon.actors) {
    if (actor.form === "pronoun" || ![nameOf(actor, lexicon), bare(actor.name)].includes(organisation)) continue;
    const { start, end } = sentenceAround(text, actor.evidence.hull);
    const from = Math.max(start, actor.evidence.hull.start - 120);
    const sentence = text.slice(from, Math.min(end, actor.evidence.hull.end + 120));
    if (
      /claim\w*\s+(?:\w+ )?(?:responsibility|credit)|(?:took|taken|accept\w*|admit\w*) (?:\w+ )?(?:responsibility|credit)/i.test(sentence)
    )
      return "CLAIMED OR ADMITTED";
    if (
      /possib|may have|might have|no confirmation|not (?:known|ruled out)/i.test(sentence) &&
      /attack|murder|kill|bomb|kidnap|perpetrat/i.test(sentence)
    )
      return "POSSIBLE";
    if (/attribut|blam|accus|suspect|alleged|presum|believed to|implicat|held? .{0,40}responsible/i.test(sentence))
      return AUTHORITY.test(text.slice(start, end).replace(text.slice(actor.evidence.hull.start, actor.evidence.hull.end), " "))
        ? BY_AUTHORITIES
        : "SUSPECTED OR ACCUSED";
  }
  return "REPORTED AS FACT";
}

const CLAIM = /responsib|credit|claim/i;
const AUTHORITY =
  /\b(?:police|army|military|government|authorit\w+|ministry|minister|armed forces|president|officials?|colonel|col|general|gen|security|investigators?|das|judge)\b/i;
