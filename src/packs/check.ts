import { compareDates } from "./join.ts";
import { byPlace, placeOf } from "./load.ts";
import { withoutArticles } from "./name-index.ts";
import type { ActorRow, Name, OfficeRow, Pack, PackProblem, Row } from "./rows.ts";

/**
 * What is wrong between the rows of all packs together: ids that two packs share, references to nothing, holders of one
 * office at the same time, and names that two actors share without a rule that tells them apart.
 */
export function checkPacks(packs: readonly Pack[]): PackProblem[] {
  const problems: PackProblem[] = [];
  const report = (row: Row, message: string) => problems.push({ ...placeOf(row), message });
  const actors = packs.flatMap((pack) => pack.actors);
  const offices = packs.flatMap((pack) => pack.offices);
  checkIds(packs, report);
  checkReferences(packs, report);
  for (const office of offices) if (!office.shared) checkHolders(office, report);
  checkNames(actors, report);
  return problems.sort(byPlace);
}

type Report = (row: Row, message: string) => void;

const rowsOf = (pack: Pack): Row[] => [...pack.actors, ...pack.offices, ...pack.places, ...pack.outlets, ...pack.words];

function checkIds(packs: readonly Pack[], report: Report): void {
  const seen = new Map<string, Row>();
  for (const row of packs.flatMap(rowsOf)) {
    const first = seen.get(row.id);
    if (!first) seen.set(row.id, row);
    else report(row, `id "${row.id}" stands already at ${first.at}`);
  }
}

function checkReferences(packs: readonly Pack[], report: Report): void {
  const actors = new Map(packs.flatMap((pack) => pack.actors.map((row) => [row.id, row] as const)));
  const places = new Map(packs.flatMap((pack) => pack.places.map((row) => [row.id, row] as const)));
  const named = new Set([...actors.keys(), ...places.keys(), ...packs.flatMap((pack) => pack.outlets.map((row) => row.id))]);
  const known = (row: Row, ids: readonly string[], field: string, among: { has(id: string): boolean }, what: string) => {
    for (const id of ids) if (!among.has(id)) report(row, `${row.id}: ${field} "${id}" is no ${what} of any pack`);
  };
  const needs = (row: Row & { names: readonly Name[] }) =>
    known(
      row,
      row.names.flatMap((name) => name.needs ?? []),
      "needs",
      named,
      "actor, place or outlet",
    );
  for (const actor of actors.values()) {
    needs(actor);
    known(actor, actor.not_same_as, "not_same_as", named, "actor, place or outlet");
    if (actor.country === undefined) continue;
    if (actors.get(actor.country)?.kind !== "state") report(actor, `${actor.id}: country "${actor.country}" is no state of any pack`);
  }
  for (const place of places.values()) {
    needs(place);
    known(place, place.not_same_as, "not_same_as", named, "actor, place or outlet");
    known(place, place.within === undefined ? [] : [place.within], "within", places, "place");
    if (isInsideItself(place.id, (id) => places.get(id)?.within)) report(place, `${place.id}: lies within itself`);
  }
  for (const outlet of packs.flatMap((pack) => pack.outlets)) needs(outlet);
  for (const office of packs.flatMap((pack) => pack.offices)) {
    known(office, [office.body], "body", actors, "actor");
    known(
      office,
      office.holders.map((holder) => holder.actor),
      "holder",
      actors,
      "actor",
    );
  }
}

function isInsideItself(id: string, withinOf: (id: string) => string | undefined): boolean {
  const seen = new Set<string>();
  for (let at = withinOf(id); at !== undefined && !seen.has(at); at = withinOf(at)) {
    if (at === id) return true;
    seen.add(at);
  }
  return false;
}

function checkHolders(office: OfficeRow, report: Report): void {
  const holders = [...office.holders].sort((a, b) => (a.since < b.since ? -1 : a.since > b.since ? 1 : 0));
  holders.forEach((holder, n) => {
    const next = holders[n + 1];
    if (!next || (holder.until !== undefined && compareDates(holder.until, next.since) <= 0)) return;
    report(
      office,
      `${office.id}: ${holder.actor} (${holder.since} to ${holder.until ?? "now"}) and ${next.actor} (since ${next.since}) hold it at one time; end one, or set shared: true`,
    );
  });
}

interface Use {
  readonly actor: ActorRow;
  readonly name: Name;
}

function checkNames(actors: readonly ActorRow[], report: Report): void {
  const uses = new Map<string, Use[]>();
  for (const actor of actors) {
    for (const name of actor.names) {
      for (const parts of withoutArticles(name.text)) {
        const key = parts.map((part) => part.key).join(" ");
        const list = uses.get(key) ?? [];
        if (!list.some((use) => use.actor.id === actor.id && use.name.type === name.type)) list.push({ actor, name });
        uses.set(key, list);
      }
    }
  }
  const told = new Set<string>();
  for (const list of uses.values()) {
    list.forEach((a, n) => {
      for (const b of list.slice(n + 1)) {
        if (a.actor.id === b.actor.id || areToldApart(a, b)) continue;
        const message = `${b.actor.id}: name "${b.name.text}" is also "${a.name.text}" of ${a.actor.id}; make the less likely one weak, with needs or with not_same_as`;
        if (!told.has(message)) report(b.actor, message);
        told.add(message);
      }
    });
  }
}

/** Two uses of a name are told apart when one is weak and needs another row, or is weak and the rows are marked as not the same. */
function areToldApart(a: Use, b: Use): boolean {
  if (a.name.type !== "weak" && b.name.type !== "weak") return false;
  const needy = [a, b].some((use) => use.name.type === "weak" && (use.name.needs?.length ?? 0) > 0);
  return needy || a.actor.not_same_as.includes(b.actor.id) || b.actor.not_same_as.includes(a.actor.id);
}
