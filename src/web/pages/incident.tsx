import { Link, useParams } from "@tanstack/react-router";
import type { ReactNode } from "react";
import type { IncidentShown, LedgerGroup, LedgerLine, OriginShown } from "../../api/index.ts";
import { useAnswer } from "../answers.ts";
import { Hypotheses } from "../parts/hypotheses.tsx";
import { Quote } from "../parts/quote.tsx";
import { Reasons, SameAs } from "../parts/sameness.tsx";
import { Answered, Nothing } from "../parts/states.tsx";
import { OneLine } from "../parts/visible.tsx";
import { dateWords, isOwnStance, plural, STANCE_SIDE, STANCE_WORDS, spaced } from "../words.ts";

/** One incident: who claims, denies and is blamed, from how many origins, and what speaks for and against each answer. */
export function IncidentPage(): ReactNode {
  const { id } = useParams({ from: "/incidents/$id" });
  return <Answered answer={useAnswer("incident", { params: { id } })}>{(incident) => <Incident incident={incident} />}</Answered>;
}

function Incident({ incident }: { readonly incident: IncidentShown }): ReactNode {
  const others = (useAnswer("incidents").data?.items ?? []).map((row) => ({
    id: row.id,
    name: `${row.title} (${row.dates[0] ?? "date unknown"}, ${row.id.slice(0, 6)})`,
  }));
  const facts: readonly (readonly [string, string])[] = [
    ["What", incident.event],
    ["When", incident.dates.map(dateWords).join(", ") || "unknown"],
    ["Where", incident.places.join(", ") || "unknown"],
    ["Target", incident.targets.join(", ") || "unknown"],
    ["Toll", incident.tolls.join(", ") || "none told"],
  ];
  return (
    <article className="page incident">
      <h1 dir="auto">
        <OneLine text={incident.title} />
      </h1>
      <dl className="facts">
        {facts.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd className={value === "unknown" ? "unknown" : ""}>
              <OneLine text={value} />
            </dd>
          </div>
        ))}
      </dl>
      <Tolls counts={incident.counts} />
      <Relations relations={incident.relations} />
      <section aria-labelledby="ledger" className="ledger">
        <h2 id="ledger">
          Who is responsible <small>as each side says it; origins counted, not outlets</small>
        </h2>
        {incident.ledger.length === 0 ? <Nothing>Nobody claims it, denies it or is blamed for it in these reports.</Nothing> : null}
        {incident.ledger.map((group) => (
          <Group key={`${group.stance} ${group.on?.actor ?? group.on?.name ?? ""}`} group={group} origins={incident.origins} />
        ))}
      </section>
      <section aria-labelledby="hypotheses">
        <h2 id="hypotheses">
          Hypotheses <small>those that fewest origins speak against first</small>
        </h2>
        <Hypotheses incident={incident} />
      </section>
      <Contradictions incident={incident} />
      <section aria-labelledby="members">
        <h2 id="members">
          Told in <small>{plural(incident.members.length, "place")}</small>
        </h2>
        <ul className="lines" data-list>
          {incident.members.map((cited) => (
            <li key={cited.finding}>
              <Quote cited={cited} />
            </li>
          ))}
        </ul>
        <Reasons reasons={incident.reasons} what="incident" />
        <SameAs id={incident.id} what="incident" others={others} />
      </section>
      <Origins origins={incident.origins} />
    </article>
  );
}

function Group({ group, origins }: { readonly group: LedgerGroup; readonly origins: readonly OriginShown[] }): ReactNode {
  return (
    <section className={`group ${STANCE_SIDE[group.stance]}`}>
      <h3>
        <span className={`stance ${STANCE_SIDE[group.stance]}`}>{STANCE_WORDS[group.stance]}</span>{" "}
        <Named party={group.on ?? { name: whom(group) }} />
        <span className="count">{plural(group.origins, "origin")}</span>
      </h3>
      <ul data-list>
        {group.lines.map((line) => (
          <li key={line.cited.finding}>
            <By line={line} group={group} />
            <Quote cited={line.cited} data={[line.outlet, line.published === undefined ? "date unknown" : dateWords(line.published)]} />
            <p className="origin">
              Origin: <OneLine text={origins.find(({ id }) => id === line.origin)?.name ?? "this report"} />{" "}
              <span title="Why it is held to speak of this incident">({line.why})</span>
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Who says it, where the heading of the group does not say so already, and how surely. */
function By({ line, group }: { readonly line: LedgerLine; readonly group: LedgerGroup }): ReactNode {
  const known = isOwnStance(group.stance) && line.by !== undefined && line.by.name === (group.on?.name ?? whom(group));
  if (known && line.hedge === undefined) return null;
  return (
    <p className="by">
      {known ? null : <Named party={line.by ?? { name: "no speaker named" }} />}
      {line.hedge === undefined ? null : (
        <span className="state">
          <OneLine text={line.hedge} />
        </span>
      )}
    </p>
  );
}

/** Whom a group without a known actor is about. */
function whom({ stance, lines }: LedgerGroup): string {
  if (stance === "no-claim") return "nobody so far";
  const names = [...new Set(lines.flatMap(({ by }) => by?.name ?? []))];
  return isOwnStance(stance) && names.length > 0 ? names.join(", ") : "someone not named";
}

const Named = ({ party }: { readonly party: { readonly name: string; readonly actor?: string | undefined } }): ReactNode =>
  party.actor === undefined ? (
    <strong>
      <OneLine text={party.name} />
    </strong>
  ) : (
    <Link to="/actors/$id" params={{ id: party.actor }}>
      <OneLine text={party.name} />
    </Link>
  );

/** Numbers of those harmed side by side, each with whoever gives it; never averaged. */
const Tolls = ({ counts }: { readonly counts: IncidentShown["counts"] }): ReactNode =>
  counts.length === 0 ? null : (
    <section aria-labelledby="tolls">
      <h2 id="tolls">
        Toll <small>by whose account</small>
      </h2>
      <ul className="lines" data-list>
        {counts.map((row) => (
          <li key={`${row.effect} ${row.count} ${row.by ?? ""}`}>
            <p>
              <strong>
                <OneLine text={`${row.count} ${row.effect}`} />
              </strong>{" "}
              <OneLine text={row.by ?? "the report itself"} /> <span className="count">{plural(row.origins.length, "origin")}</span>
            </p>
            <Cited of={row.cited} />
          </li>
        ))}
      </ul>
    </section>
  );

/** What it came after, answers, or is part of, as reports say. */
const Relations = ({ relations }: { readonly relations: IncidentShown["relations"] }): ReactNode =>
  relations.length === 0 ? null : (
    <section aria-labelledby="relations">
      <h2 id="relations">
        How it hangs together <small>only what reports say; order is never guessed</small>
      </h2>
      <ul className="lines" data-list>
        {relations.map((row) => (
          <li key={`${row.words} ${row.incident ?? row.other} ${row.by ?? ""}`}>
            <p>
              <OneLine text={row.words} />{" "}
              {row.incident === undefined ? (
                <strong>
                  <OneLine text={row.other} />
                </strong>
              ) : (
                <Link to="/incidents/$id" params={{ id: row.incident }}>
                  <OneLine text={row.other} />
                </Link>
              )}{" "}
              {row.hedge === undefined ? null : (
                <span className="state">
                  <OneLine text={row.hedge} />
                </span>
              )}{" "}
              <OneLine text={`by ${row.by ?? "the report itself"}`} /> <span className="count">{plural(row.origins.length, "origin")}</span>
            </p>
            <Cited of={row.cited} />
          </li>
        ))}
      </ul>
    </section>
  );

const Cited = ({ of }: { readonly of: IncidentShown["members"] }): ReactNode =>
  of.map((cited) => <Quote key={cited.finding} cited={cited} />);

const Contradictions = ({ incident }: { readonly incident: IncidentShown }): ReactNode =>
  incident.contradictions.length === 0 ? null : (
    <section aria-labelledby="contradictions">
      <h2 id="contradictions">Contradictions</h2>
      <ul className="pairs" data-list>
        {incident.contradictions.map((row) => (
          <li key={`${row.a.finding} ${row.b.finding}`}>
            <p>
              <OneLine text={row.why} />
            </p>
            <Quote cited={row.a} />
            <Quote cited={row.b} />
          </li>
        ))}
      </ul>
    </section>
  );

const Origins = ({ origins }: { readonly origins: readonly OriginShown[] }): ReactNode => (
  <section aria-labelledby="origins">
    <h2 id="origins">
      Origins <small>copies, retellings and relays count once</small>
    </h2>
    <ul className="origins">
      {origins.map((origin) => (
        <li key={origin.id}>
          <strong>
            <OneLine text={origin.name} />
          </strong>{" "}
          in{" "}
          {origin.reports.map(({ id, name }, index) => (
            <span key={id}>
              {index > 0 ? ", " : ""}
              <Link to="/reports/$id" params={{ id }}>
                <OneLine text={name} />
              </Link>
            </span>
          ))}
          {[...new Set(origin.chain.map(({ how, why }) => `${spaced(how)}: ${why}`))].map((why) => (
            <small key={why}>
              <OneLine text={why} />
            </small>
          ))}
        </li>
      ))}
    </ul>
  </section>
);
