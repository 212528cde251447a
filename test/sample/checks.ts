import type { IncidentRow } from "../../src/analysis/index.ts";
import type { Finding, Incident, StatementFinding } from "../../src/model/index.ts";
import type { SampleAccount } from "./account.ts";
import { type Expected, type Fields, fits, type Item, listOf, type Section, textOf } from "./expected.ts";

/** What a check works with: the item's fields, the account, and the file that a short report name means. */
interface Case {
  readonly fields: Fields;
  readonly account: SampleAccount;
  readonly expected: Expected;
  readonly file: (name: string) => string;
}

/** Why an item is not met by the account, or undefined when it is. */
export function whyNot(item: Item, account: SampleAccount, expected: Expected): string | undefined {
  const file = (name: string): string => expected.reports.get(name) ?? name;
  return checks[item.section]({ fields: item.fields, account, expected, file });
}

type Check = (one: Case) => string | undefined;

const checks: Readonly<Record<Section, Check>> = {
  data: ({ fields, account, file }) => {
    const { data } = account.at(file(textOf(fields, "report"))).report;
    const keys = ["outlet", "published", "dateline", "byline", "title"] as const;
    const wrong = keys.find((key) => !fits(fields, key, [data[key]?.value]));
    return wrong && `${wrong} is ${data[wrong]?.value ?? "unknown"}`;
  },
  zones: ({ fields, account, file }) => {
    const { text } = account.at(file(textOf(fields, "report")));
    const at = text.text.indexOf(textOf(fields, "words"));
    const zone = at < 0 ? undefined : text.zones.find(({ start, end }) => start <= at && at < end);
    if (!fits(fields, "zone", [zone?.role])) return `it is ${zone?.role ?? "not in the text"}`;
    return fields["garbled"] === true && !zone?.flags?.includes("garbled") ? "it is not marked as garbled" : undefined;
  },
  copies: ({ fields, account, file }) => {
    const [a, b] = [account.id(file(textOf(fields, "report"))), account.id(file(textOf(fields, "of")))];
    const reportOf = (id: string): string => account.findings.find((finding) => finding.id === id)?.report ?? id;
    const steps = account.origins
      .flatMap(({ chain }) => chain)
      .filter((step) => [a, b].every((report) => [step.a, step.b].map(reportOf).includes(report)));
    const hows = [...new Set(steps.map(({ how }) => how).filter((how) => how === "copy" || how === "retelling"))];
    return fits(fields, "how", hows) ? undefined : `the account says ${hows.join(", ") || "nothing"}`;
  },
  incidents: (one) => {
    const { fields, account, file } = one;
    const incident = incidentOf(one, fields);
    if (!incident) return "no incident of this kind on this day";
    const targets = [
      ...incident.targets,
      ...incident.members.map((member) => account.words(member)),
      ...eventsOf(incident, account).flatMap(({ target, victim }) => [...target, ...victim].flatMap((argument) => account.said(argument))),
    ];
    if (!fits(fields, "place", incident.places)) return `its places are ${incident.places.join(", ") || "unknown"}`;
    if (textOf(fields, "target") !== "none" && !fits(fields, "target", targets))
      return `its targets are ${incident.targets.join(", ") || "unknown"}`;
    const missing = listOf(fields, "reports").filter((name) => !incident.reports.includes(account.id(file(name))));
    const wrong = incident.reports.filter((id) => !listOf(fields, "reports").some((name) => account.id(file(name)) === id));
    if (missing.length > 0) return `it is not found in ${missing.join(", ")}`;
    return wrong.length > 0 ? `it holds ${wrong.length} reports more than it should` : undefined;
  },
  ledger: (one) => {
    const { fields, file } = one;
    const row = rowOf(one);
    if (!row) return "no such incident";
    const lines = row.ledger.filter(({ report, stance }) => report === file(textOf(fields, "report")) && stance === fields["stance"]);
    if (lines.some((line) => fits(fields, "responsible", [line.responsible]) && fits(fields, "by", [line.by]))) return undefined;
    return lines.length === 0
      ? "the report has no line of this stance"
      : `lines of this stance: ${lines.map((line) => `${line.by ?? "nobody"} on ${line.responsible ?? "nobody"}`).join("; ")}`;
  },
  origins: (one) => {
    const { fields } = one;
    const lines =
      rowOf(one)?.ledger.filter(({ stance, responsible }) => stance === fields["stance"] && fits(fields, "responsible", [responsible])) ??
      [];
    const counts = [...new Set(lines.map(({ origins }) => origins))];
    return counts.length === 1 && counts[0] === fields["origins"] ? undefined : `counted: ${counts.join(" and ") || "no such line"}`;
  },
  never: ({ fields, account }) => {
    const line = account.overview.incidents
      .flatMap(({ ledger }) => ledger)
      .find(
        ({ stance, responsible, by }) =>
          stance === fields["stance"] && fits(fields, "responsible", [responsible]) && fits(fields, "by", [by]),
      );
    return line && `there is one in ${line.report}: ${line.words}`;
  },
  tolls: (one) => {
    const { fields, account, file } = one;
    const incident = incidentOf(one, namedIncident(one));
    const report = account.id(file(textOf(fields, "report")));
    const tolls = (incident ? eventsOf(incident, account) : []).filter((event) => event.report === report).flatMap(({ toll }) => toll);
    const found = tolls.some(
      ({ effect, quantity }) =>
        effect === fields["effect"] && quantity?.form === (fields["form"] ?? "exact") && "n" in quantity && quantity.n === fields["n"],
    );
    return found
      ? undefined
      : `the report's tolls: ${tolls.map(({ effect, quantity }) => `${JSON.stringify(quantity ?? "?")} ${effect}`).join("; ") || "none"}`;
  },
  contradictions: ({ fields, account, file }) => {
    const end = (id: Finding["id"], side: "a" | "b"): boolean =>
      account.finding(id)?.report === account.id(file(textOf(fields, side))) && fits(fields, `${side}Words`, [account.words(id)]);
    const opposed = account.links.filter(
      ({ type }) => type === "contradicts" || type === "tension" || type === "competes" || type === "changes",
    );
    return opposed.some(({ a, b }) => (end(a, "a") && end(b, "b")) || (end(a, "b") && end(b, "a"))) ? undefined : "no link says so";
  },
  commitments: ({ fields, account, file }) =>
    among(account.of("commitment", file(textOf(fields, "report"))), fields, (found) => ({
      type: [found.type],
      from: account.said(found.from),
      mediator: account.said(found.mediator),
      what: [found.what?.words],
      condition: [found.condition?.words.words],
      polarity: [found.condition?.polarity],
      state: [found.condition?.state],
      status: [found.status],
      deadline: [account.words(found.deadline)],
      to: listOf(fields, "to").every((to) => fits({ to }, "to", account.said(found.to))) ? listOf(fields, "to") : [],
    })),
  orders: ({ fields, account, file }) =>
    among(
      account.of("commitment", file(textOf(fields, "report"))).filter(({ type }) => type === "order" || type === "request"),
      fields,
      (found) => ({
        by: account.said(found.to),
        status: [found.status],
      }),
    ),
  actors: ({ fields, account, file }) => {
    const name = textOf(fields, "name");
    const found = account.actors.filter((actor) => actor.name === name || actor.names.includes(name));
    if (found.length !== 1) return `${found.length} actors have this name`;
    const missing = listOf(fields, "reports").filter((report) => !found[0]?.reports.includes(account.id(file(report))));
    return missing.length > 0 ? `it is not found in ${missing.join(", ")}` : undefined;
  },
  apart: ({ fields, account }) => {
    const [a, b] = ["a", "b"].map((key) =>
      account.actors.filter(({ name, names }) => [name, ...names].some((one) => one === textOf(fields, key))),
    );
    if (!a?.length || !b?.length) return "not both of them are found";
    return a.some((actor) => b.includes(actor)) ? "they are one actor" : undefined;
  },
  offices: ({ fields, account, file }) =>
    among(account.of("office", file(textOf(fields, "report"))), fields, (found) => ({
      holder: account.said(found.holder),
      title: [found.title],
      body: account.said(found.body),
      state: [found.state],
    })),
  ties: ({ fields, account, file }) =>
    among(account.of("tie", file(textOf(fields, "report"))), fields, (found) => ({
      type: [found.type],
      from: account.said(found.from),
      to: account.said(found.to),
      degree: [found.degree],
      polarity: [found.polarity],
    })),
  statements: ({ fields, account, file }) => {
    const { text } = account.at(file(textOf(fields, "report")));
    return among(account.of("statement", file(textOf(fields, "report"))), fields, (found) => saidIn(found, account, text.text));
  },
  sources: ({ fields, account, file }) =>
    among(account.of("source", file(textOf(fields, "report"))), fields, (found) => ({ part: [found.part], name: [found.name] })),
  forecasts: ({ fields, account, file }) =>
    among(account.of("forecast", file(textOf(fields, "report"))), fields, (found) => ({
      what: [found.what.words, account.words(found.id)],
      unless: [found.unless?.words],
    })),
};

function saidIn(found: StatementFinding, account: SampleAccount, text: string): Said {
  const outer = account.finding(found.inside);
  return {
    act: [found.act],
    mode: [found.mode],
    setting: [found.setting],
    named: [String(found.named ?? false)],
    speaker: account.said(found.speaker),
    content: [found.content.map(({ start, end }) => text.slice(start, end)).join(" "), account.words(found.id)],
    condition: [found.anonymity?.condition?.words],
    reason: [found.anonymity?.reason?.words],
    access: [found.anonymity?.access?.words],
    interest: [found.anonymity?.interest?.words],
    via: found.hops.flatMap(({ who }) => account.said(who)),
    inside: outer?.kind === "statement" ? account.said(outer.speaker) : [],
  };
}

/** What a finding says for each field that an item may ask for. */
type Said = Readonly<Record<string, readonly (string | undefined)[]>>;

/** Undefined when one finding fits all fields of the item; else how the nearest one differs. */
function among<F extends Finding>(findings: readonly F[], fields: Fields, saidOf: (finding: F) => Said): string | undefined {
  let nearest: { readonly wrong: readonly string[]; readonly said: Said } | undefined;
  for (const finding of findings) {
    const said = saidOf(finding);
    const wrong = Object.keys(said).filter((key) =>
      key === "to" ? listOf(fields, "to").length > (said["to"]?.length ?? 0) : !fits(fields, key, said[key] ?? []),
    );
    if (wrong.length === 0) return undefined;
    if (!nearest || wrong.length < nearest.wrong.length) nearest = { wrong, said };
  }
  if (!nearest) return "the report has no finding of this kind";
  return nearest.wrong
    .map((key) => `nearest has ${key} ${JSON.stringify(nearest.said[key]?.filter((one) => one !== undefined && one !== "") ?? [])}`)
    .join(", ");
}

const namedIncident = ({ fields, expected }: Case): Fields => {
  const incident = expected.items.find((item) => item.section === "incidents" && item.fields["name"] === fields["incident"]);
  if (!incident) throw new Error(`expected.yaml: no incident is called ${textOf(fields, "incident")}`);
  return incident.fields;
};

/** The incident of the account that an expected one means: of its kind, on its day, with most of its reports. */
function incidentOf({ account, file }: Case, fields: Fields): Incident | undefined {
  const wanted = listOf(fields, "reports").map((name) => account.id(file(name)));
  const shared = (incident: Incident): number => incident.reports.filter((id) => wanted.includes(id)).length;
  return account.incidents
    .filter(({ event, dates }) => event === fields["event"] && dates.some((date) => date.startsWith(textOf(fields, "date"))))
    .sort((a, b) => shared(b) - shared(a))
    .find((incident) => shared(incident) > 0);
}

function rowOf(one: Case): IncidentRow | undefined {
  const incident = incidentOf(one, namedIncident(one));
  return one.account.overview.incidents.find(({ id }) => id === incident?.id);
}

const eventsOf = (incident: Incident, account: SampleAccount) =>
  incident.members.flatMap((member) => account.finding(member) ?? []).filter((finding) => finding.kind === "event");
