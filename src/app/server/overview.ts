import { allReports, Citing, type FrontPage, frontPage } from "../../analysis/index.ts";
import { argumentWords } from "../../analysis/words.ts";
import type { CommitmentRow, Coverage, IncidentRow, OverviewShown, StanceRow } from "../../api/index.ts";
import { stances } from "../../api/index.ts";
import { byCodeUnit } from "../../model/index.ts";
import type { Sources } from "./cited.ts";

type AnalysedIncident = FrontPage["incidents"][number];

/** The account on one page, each line with the place of its words. */
export async function overviewShown(sources: Sources): Promise<OverviewShown & Pick<FrontPage, "actors">> {
  const account = await frontPage(await Citing.over(sources.view));
  const contradictions: OverviewShown["contradictions"][number][] = [];
  for (const { why, a, b } of account.contradictions) {
    const [first, second] = await Promise.all([sources.citedById(a.finding), sources.citedById(b.finding)]);
    if (first && second) contradictions.push({ why, a: first, b: second });
  }
  const commitments: CommitmentRow[] = [];
  for (const row of account.commitments) {
    const shown = await commitmentRow(sources, row);
    if (shown) commitments.push(shown);
  }
  return {
    coverage: await coverageOf(sources),
    reports: account.reports,
    origins: account.origins,
    incidents: account.incidents.map(incidentRow),
    commitments,
    contradictions,
    actors: account.actors,
  };
}

/** Dates and outlets of all reports, counted. */
async function coverageOf({ view }: Sources): Promise<Coverage> {
  const dates: string[] = [];
  const outlets = new Set<string>();
  let [undated, unnamed] = [0, 0];
  for await (const { data } of allReports(view)) {
    if (data.published) dates.push(data.published.value.slice(0, DAY));
    else undated += 1;
    if (data.outlet) outlets.add(data.outlet.value);
    else unnamed += 1;
  }
  dates.sort(byCodeUnit);
  const [first, last] = [dates[0], dates.at(-1)];
  return { ...(first === undefined ? {} : { first }), ...(last === undefined ? {} : { last }), undated, outlets: outlets.size, unnamed };
}

/** Length of `2031-04-14`. */
const DAY = 10;

const incidentRow = (row: AnalysedIncident): IncidentRow => ({
  id: row.id,
  title: row.title,
  event: row.event.replace("/", ", "),
  dates: row.dates,
  places: row.places,
  targets: row.targets,
  tolls: row.tolls,
  reports: row.reports,
  origins: row.origins,
  tellings: row.tellings.length,
  stances: stanceRows(row.ledger),
});

/** The ledger in one row per stance and person held responsible. */
function stanceRows(ledger: AnalysedIncident["ledger"]): readonly StanceRow[] {
  const groups = new Map<string, AnalysedIncident["ledger"][number][]>();
  for (const line of ledger) {
    const key = `${line.stance} ${line.responsible ?? ""}`;
    groups.set(key, [...(groups.get(key) ?? []), line]);
  }
  return [...groups.values()]
    .flatMap((lines): StanceRow[] => {
      const [first] = lines;
      if (!first) return [];
      const by = [...new Set(lines.map((line) => line.by ?? "somebody not named"))];
      return [
        {
          stance: first.stance,
          by,
          ...(first.responsible === undefined ? {} : { on: first.responsible }),
          lines: lines.length,
          origins: first.origins,
        },
      ];
    })
    .sort((a, b) => stances.indexOf(a.stance) - stances.indexOf(b.stance));
}

async function commitmentRow(sources: Sources, row: FrontPage["commitments"][number]): Promise<CommitmentRow | undefined> {
  const finding = await sources.finding(row.finding);
  if (finding?.kind !== "commitment") return undefined;
  const thread = await sources.view.recordOf("thread", finding.id);
  return {
    id: row.finding,
    type: row.type,
    ...(row.from === undefined ? {} : { from: row.from }),
    ...(row.to === undefined ? {} : { to: row.to }),
    ...(row.mediator === undefined ? {} : { mediator: row.mediator }),
    ...(finding.what === undefined ? {} : { what: argumentWords(finding.what) }),
    ...(row.condition === undefined ? {} : { condition: row.condition }),
    ...(row.conditionState === undefined ? {} : { conditionState: row.conditionState }),
    ...(row.status === undefined ? {} : { status: row.status }),
    ...(thread && thread.members.length > 1 ? { thread: thread.title } : {}),
    cited: await sources.cited(finding),
  };
}
