import {
  type AccountActor,
  type ActorFinding,
  type Block,
  type Change,
  evidenceOf,
  type Finding,
  type FindingId,
  type FindingKind,
  findingId,
  type Link,
  linkId,
  type Note,
  type Patch,
  type Reading,
  type Report,
  type ReportData,
  type ReportId,
  type Text,
  textId,
  versionId,
  type ZoneRole,
} from "../../src/model/index.ts";
import type { Arrival } from "../../src/store/store.ts";

export const encode = (words: string): Uint8Array => new TextEncoder().encode(words);

/** An arrival of plain words at an address; the text is one body zone. */
export function arrival(
  address: string,
  words: string,
  more: { readonly given?: ReportData; readonly data?: ReportData; readonly intake?: string; readonly notes?: readonly Note[] } = {},
): Arrival {
  const bytes = encode(words);
  const version = versionId(bytes);
  const intake = more.intake ?? "intake 1";
  const text: Text = {
    kind: "text",
    id: textId(version, intake),
    version,
    text: words,
    intake,
    encoding: "utf-8",
    zones: [{ start: 0, end: words.length, role: "body", reason: "all of it" }],
    data: more.data ?? {},
    notes: more.notes ?? [],
  };
  return { name: address.slice(address.lastIndexOf("/") + 1), address, bytes, form: "text/plain", text, given: more.given ?? {} };
}

/** An actor finding on the first place where some words stand in a text. */
export function actor(
  report: ReportId,
  text: Text,
  words: string,
  more: { readonly zone?: ZoneRole; readonly rule?: string } = {},
): ActorFinding {
  const start = text.text.indexOf(words);
  const span = { start, end: start + words.length };
  const id = findingId(report, "actor", [span], 0);
  return {
    kind: "actor",
    id,
    report,
    text: text.id,
    zone: more.zone ?? "body",
    evidence: evidenceOf(text.id, text.text, [{ role: "trigger", spans: [span] }]),
    rule: more.rule ?? "names/capitals",
    inferred: [],
    flags: [],
    told: [],
    form: "name",
    name: words,
    names: [words],
    entity: id,
  };
}

export const reading = (report: Report, findings: readonly Finding[], reader = "reader 1", notes: readonly Note[] = []): Reading => ({
  kind: "reading",
  report: report.id,
  text: report.text,
  reader,
  findings,
  notes,
});

/** The same finding as of another kind, for filters. */
export const ofKind = (finding: ActorFinding, kind: FindingKind): Finding =>
  ({ ...finding, kind, id: findingId(finding.report, kind, [finding.evidence.hull], 0) }) as unknown as Finding;

export const accountActor = (members: readonly FindingId[], reports: readonly ReportId[], name = "the Orlen Front"): AccountActor => ({
  kind: "account-actor",
  id: [...members].sort()[0] as FindingId,
  name,
  names: [name],
  members,
  reports,
  reasons: [],
});

export const link = (a: FindingId, b: FindingId, type: Link["type"] = "contradicts"): Link => ({
  kind: "link",
  id: linkId(type, a, b),
  type,
  a,
  b,
  why: "told otherwise",
});

export const block = (report: ReportId, node: string, key: string, layer = "actor"): Block => ({ layer, key, node, report });

export const patch = (parts: Partial<Patch>): Patch => ({
  removeBlocks: [],
  putBlocks: [],
  removeRecords: [],
  putRecords: [],
  removeNotes: [],
  notes: [],
  ...parts,
});

export const nothing: Change = { added: [], removed: [], judged: [] };

export const finding = (id: string): FindingId => id as FindingId;
