import type { AccountView, Finding } from "../model/index.ts";

/** The words of a finding from the first to the last character of its evidence. */
export async function wordsOf(view: AccountView, finding: Finding): Promise<string> {
  const { hull, parts } = finding.evidence;
  const text = await view.text(finding.report);
  if (text && text.id === finding.text) return text.text.slice(hull.start, hull.end);
  return parts.flatMap(({ words }) => words).join(" … ");
}
