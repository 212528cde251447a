import { Link, useParams } from "@tanstack/react-router";
import type { ReactNode } from "react";
import type { ActorShown, Given } from "../../api/index.ts";
import { useAnswer } from "../answers.ts";
import { Quote } from "../parts/quote.tsx";
import { Reasons, SameAs } from "../parts/sameness.tsx";
import { Answered, Nothing } from "../parts/states.tsx";
import { OneLine } from "../parts/visible.tsx";
import { isOwnStance, STANCE_ACTS, STANCE_SIDE, STANCE_WORDS } from "../words.ts";

/** One actor: names, where it stands on incidents, what it says, does and is tied to. */
export function ActorPage(): ReactNode {
  const { id } = useParams({ from: "/actors/$id" });
  const others = useAnswer("actors").data?.items ?? [];
  return <Answered answer={useAnswer("actor", { params: { id } })}>{(actor) => <Actor actor={actor} others={others} />}</Answered>;
}

const Actor = ({ actor, others }: { readonly actor: ActorShown; readonly others: Given<"actors">["items"] }): ReactNode => (
  <article className="page">
    <h1 dir="auto">
      <OneLine text={actor.name} /> {actor.kind === undefined ? null : <span className="kind">{actor.kind}</span>}
    </h1>
    {actor.names.length > 1 ? (
      <p className="also">
        also <OneLine text={actor.names.filter((name) => name !== actor.name).join("; ")} />
      </p>
    ) : null}
    <Reasons reasons={actor.reasons} what="actor" />
    <SameAs id={actor.id} what="actor" others={others} />
    {actor.incidents.length > 0 ? (
      <section aria-labelledby="incidents">
        <h2 id="incidents">Incidents</h2>
        <ul className="lines wide" data-list>
          {actor.incidents.map((row) => (
            <li key={row.id}>
              <Link to="/incidents/$id" params={{ id: row.id }} className="line" data-item>
                <span dir="auto">
                  <OneLine text={row.title} />
                </span>
                {row.stances.filter(isTold).map(({ stance, as }) => (
                  <span key={`${stance} ${as}`} className={`stance ${STANCE_SIDE[stance]}`}>
                    {(as === "speaker" ? STANCE_ACTS : STANCE_WORDS)[stance]}
                  </span>
                ))}
              </Link>
            </li>
          ))}
        </ul>
      </section>
    ) : null}
    {actor.parts.length === 0 ? <Nothing>It is named, but nothing was read that it says, does or is tied to.</Nothing> : null}
    {actor.parts.map(({ part, rows }) => (
      <section key={part}>
        <h2>
          {part} <small>{rows.length}</small>
        </h2>
        <ul className="lines" data-list>
          {rows.map((row) => (
            <li key={row.cited.finding}>
              <p className="by">
                <span className={`kind kind-${row.kind}`}>{row.kind}</span> <OneLine text={row.gist} />
              </p>
              <Quote cited={row.cited} />
            </li>
          ))}
        </ul>
      </section>
    ))}
  </article>
);

/** A claim, denial or admission of one's own is told once: by the one who makes it. */
const isTold = (
  { stance, as }: ActorShown["incidents"][number]["stances"][number],
  _: number,
  all: ActorShown["incidents"][number]["stances"],
): boolean => as === "speaker" || !isOwnStance(stance) || !all.some((other) => other.stance === stance && other.as === "speaker");
