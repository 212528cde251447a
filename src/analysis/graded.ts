import type { AccountView, FindingId } from "../model/index.ts";
import { Citing } from "./citing.ts";
import { Grader, gradeCode, gradedKinds } from "./grades.ts";
import type { Overview } from "./overview.ts";

/** An overview with the grade of every line that can be true or false. */
export async function withGrades(view: AccountView, account: Overview): Promise<Overview> {
  const grader = await Grader.over(await Citing.over(view));
  const graded = async <R extends { readonly finding: FindingId }>(rows: readonly R[]): Promise<readonly R[]> => {
    const done: R[] = [];
    for (const row of rows) {
      const finding = await view.finding(row.finding);
      done.push(finding && gradedKinds.has(finding.kind) ? { ...row, grade: gradeCode(await grader.grade(finding)) } : row);
    }
    return done;
  };
  const [incidents, rows, links]: [Overview["incidents"][number][], Overview["threads"]["rows"][number][], Overview["links"][number][]] = [
    [],
    [],
    [],
  ];
  for (const incident of account.incidents) incidents.push({ ...incident, ledger: await graded(incident.ledger) });
  for (const thread of account.threads.rows)
    rows.push({ ...thread, versions: await graded(thread.versions), later: await graded(thread.later) });
  for (const group of account.links) links.push({ ...group, sides: await graded(group.sides) });
  return { ...account, incidents, threads: { ...account.threads, rows }, links };
}
