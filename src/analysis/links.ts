import { byCodeUnit, type FindingId, type Link, type LinkId, type LinkType } from "../model/index.ts";
import { type CitedWords, type Citing, inTimeOfTelling } from "./citing.ts";
import { Groups } from "./groups.ts";
import { allRecords } from "./pages.ts";

/** One finding of a group of links, with by whose account it stands. */
export interface LinkSide extends CitedWords {
  readonly by?: string;
}

/** Links of one type that hang together: all that contradict one another, all that say the same. */
export interface LinkGroup {
  /** The least of its links. */
  readonly id: LinkId;
  readonly type: LinkType;
  /** Title of the incident that its findings tell of, where one does. */
  readonly incident?: string;
  /** The reasons of its links, each once. */
  readonly why: readonly string[];
  /** Number of links. */
  readonly links: number;
  /** Number of origins behind its findings. */
  readonly origins: number;
  /** Names of the reports it spans. */
  readonly reports: readonly string[];
  /** Its findings in the order in which they were told; the first of many. */
  readonly sides: readonly LinkSide[];
  /** Number of findings beyond those in `sides`. */
  readonly more: number;
}

/** In the order in which a reader needs them: what cannot be so, what changed, what agrees, what only seems apart. */
export const LINK_ORDER: readonly LinkType[] = [
  "contradicts",
  "tension",
  "changes",
  "competes",
  "corroborates",
  "not-comparable",
  "possibly-same-source",
  "relays",
  "derives",
  "repeats",
  "same-outlet",
];

/** So many findings of one group are looked up. */
const MOST = 24;

/** All links of an account in groups: by type, then number of origins and of findings, the most first. */
export async function linkGroups(citing: Citing): Promise<readonly LinkGroup[]> {
  const byType = new Map<LinkType, Link[]>();
  for await (const link of allRecords(citing.view, "link")) {
    const known = byType.get(link.type);
    if (known) known.push(link);
    else byType.set(link.type, [link]);
  }
  const groups: LinkGroup[] = [];
  for (const type of LINK_ORDER) {
    const links = byType.get(type) ?? [];
    const joined = new Groups();
    for (const { a, b } of links) joined.join(a, b);
    const own = Map.groupBy(links, ({ a }) => joined.root(a));
    for (const [root, members] of joined.all()) groups.push(...(await groupOf(citing, members as FindingId[], own.get(root) ?? [])));
  }
  return groups.sort(
    (a, b) =>
      LINK_ORDER.indexOf(a.type) - LINK_ORDER.indexOf(b.type) ||
      b.origins - a.origins ||
      b.sides.length + b.more - a.sides.length - a.more ||
      byCodeUnit(a.id, b.id),
  );
}

/** The whole group that one link belongs to. */
export async function linkGroupOf(citing: Citing, link: Link): Promise<LinkGroup | undefined> {
  const [members, links] = [new Set<FindingId>([link.a, link.b]), new Map<string, Link>()];
  for (const id of members)
    for (const other of await citing.view.links(id)) {
      if (other.type !== link.type) continue;
      links.set(other.id, other);
      members.add(other.a).add(other.b);
    }
  const ordered = [...links.values()].sort((a, b) => byCodeUnit(a.id, b.id));
  return (await groupOf(citing, [...members].sort(byCodeUnit), ordered, Number.POSITIVE_INFINITY))[0];
}

async function groupOf(citing: Citing, members: readonly FindingId[], links: readonly Link[], most = MOST): Promise<readonly LinkGroup[]> {
  const [first] = links;
  if (!first) return [];
  const origins = new Set<string>();
  const reports = new Set<string>();
  const found = await citing.view.findingsById(members);
  for (const { report } of found) reports.add(citing.reportName(report));
  for (const origin of (await citing.origins(found)).values()) origins.add(origin);
  const sides: LinkSide[] = [];
  for (const finding of found.slice(0, most)) {
    const by = await citing.teller(finding);
    sides.push({ ...(await citing.cited(finding)), ...(by === undefined ? {} : { by }) });
  }
  if (sides.length === 0) return [];
  const incident = found[0]?.kind === "event" ? await citing.view.recordOf("incident", found[0].id) : undefined;
  return [
    {
      id: first.id,
      type: first.type,
      ...(incident === undefined ? {} : { incident: incident.title }),
      why: [...new Set(links.map(({ why }) => why))],
      links: links.length,
      origins: origins.size,
      reports: [...reports].sort(byCodeUnit),
      sides: sides.sort(inTimeOfTelling),
      more: found.length - sides.length,
    },
  ];
}
