import type { Finding, FindingId, StatementFinding, WordingFinding } from "../../model/index.ts";

const REFUSED: ReadonlySet<string> = new Set(["denies", "denies-for", "refuses", "declines", "retracts"]);

/**
 * Tells whose voice uses each loaded word.
 *   "“The terrorists fled,” the governor said"       the governor
 *   "The governor said the terrorists had fled"      the governor, inferred: the words may be the reporter's
 *   "The terrorists fled"                            the outlet
 *   "“The terrorists fled.”" with no speaker known   open
 *   "The army denied the massacre"                   open: whoever speaks of a massacre, it is hardly the army
 */
export function withVoices(findings: readonly Finding[]): Finding[] {
  const statements = new Map<FindingId, StatementFinding>();
  for (const finding of findings) if (finding.kind === "statement") statements.set(finding.id, finding);
  return findings.map((finding) => (finding.kind === "wording" ? voiced(finding, statements) : finding));
}

function voiced(wording: WordingFinding, statements: ReadonlyMap<FindingId, StatementFinding>): WordingFinding {
  const [id] = wording.told;
  const by = id === undefined ? undefined : statements.get(id);
  if (!by) return wording;
  if (by.speaker === "outlet") return { ...wording, voice: "outlet" };
  if (by.speaker === undefined) return { ...wording, voice: "open" };
  if (wording.quoted) return { ...wording, voice: "speaker" };
  if (REFUSED.has(by.act) || by.polarity === "negated") return { ...wording, voice: "open" };
  const clue = "told in the report's words, so it may be the reporter's";
  return { ...wording, voice: "speaker", inferred: [...wording.inferred, { field: "voice", clue }] };
}
