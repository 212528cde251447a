import { Link } from "@tanstack/react-router";
import type { ReactNode } from "react";
import type { NamedRow, VoiceRow, VoiceShown } from "../../api/index.ts";
import { useAnswer } from "../answers.ts";
import { Capped } from "../parts/capped.tsx";
import { Quote } from "../parts/quote.tsx";
import { Answered, Nothing } from "../parts/states.tsx";
import { OneLine } from "../parts/visible.tsx";
import { plural, spaced } from "../words.ts";

/** Loaded words by whose voice they are, and for whom: who says "terrorists" of a group, and who "fighters". */
export function WordingPage(): ReactNode {
  return (
    <Answered answer={useAnswer("usage")}>
      {({ voices, named, more }) => (
        <div className="page">
          <h1>Loaded words, by whose voice</h1>
          {voices.length === 0 ? <Nothing>No loaded word was read.</Nothing> : null}
          {named.length === 0 ? null : (
            <section aria-labelledby="named">
              <h2 id="named">For one actor or event</h2>
              <Capped rows={named} step={20}>
                {(shown) => (
                  <ul className="threads" data-list>
                    {shown.map((row) => (
                      <Named key={row.id} row={row} />
                    ))}
                  </ul>
                )}
              </Capped>
            </section>
          )}
          {voices.length === 0 ? null : (
            <section aria-labelledby="voices">
              <h2 id="voices">By voice</h2>
              <Capped rows={voices} step={20}>
                {(shown) => (
                  <ul className="threads" data-list>
                    {shown.map((row, at) => (
                      <VoiceWords key={`${row.whose} ${row.name} ${row.actor ?? at}`} row={row} />
                    ))}
                  </ul>
                )}
              </Capped>
              {more > 0 ? <p className="nothing">{more} more are in the export.</p> : null}
            </section>
          )}
        </div>
      )}
    </Answered>
  );
}

const Named = ({ row }: { readonly row: NamedRow }): ReactNode => (
  <li className="thread">
    <h3 dir="auto">
      {row.of === "actor" ? (
        <Link to="/actors/$id" params={{ id: row.id }}>
          <OneLine text={row.name} />
        </Link>
      ) : (
        <Link to="/incidents/$id" params={{ id: row.id }}>
          <OneLine text={row.name} />
        </Link>
      )}
    </h3>
    {row.words.map(({ word, load, voices }) => (
      <p key={`${word} ${load}`}>
        <strong>
          <OneLine text={word} />
        </strong>{" "}
        <small>{spaced(load)}</small>{" "}
        {voices.map((voice, at) => (
          <span key={`${voice.whose} ${voice.name} ${voice.actor ?? at}`}>
            {at > 0 ? "; " : ""}
            <VoiceName voice={voice} />
            {voice.uses > 1 ? ` (${voice.uses})` : ""}
            {voice.first === undefined ? null : (
              <>
                {" "}
                <Link to="/reports/$id" params={{ id: voice.first.report }} search={{ at: voice.first.finding }} data-item>
                  <small>
                    <OneLine text={voice.first.reportName} />
                  </small>
                </Link>
              </>
            )}
          </span>
        ))}
      </p>
    ))}
  </li>
);

const VoiceWords = ({ row }: { readonly row: VoiceRow }): ReactNode => (
  <li className="thread">
    <h3 dir="auto">
      <VoiceName voice={row} />
    </h3>
    {row.words.map((use) => (
      <details key={`${use.word} ${use.load}`}>
        <summary>
          <strong>
            <OneLine text={use.word} />
          </strong>{" "}
          <small>
            {[
              spaced(use.load),
              plural(use.uses, "use"),
              plural(use.origins, "origin"),
              plural(use.reports, "report"),
              use.quoted > 0 ? `${use.quoted} in quotation marks` : "",
              use.retold > 0 ? `${use.retold} as the report tells it` : "",
              use.refused > 0 ? `${use.refused} denying it` : "",
            ]
              .filter((fact) => fact !== "")
              .join(" · ")}
            {use.of.length > 0 ? (
              <>
                {" · of "}
                <OneLine text={use.of.join("; ")} />
              </>
            ) : null}
          </small>
        </summary>
        {use.cited.map((cited) => (
          <Quote key={cited.finding} cited={cited} />
        ))}
        {use.uses > use.cited.length ? <p className="nothing">{use.uses - use.cited.length} more are in the export.</p> : null}
      </details>
    ))}
  </li>
);

/** An outlet speaks in its own voice; a speaker with a name leads to his page. */
function VoiceName({ voice }: { readonly voice: VoiceShown }): ReactNode {
  const name = <OneLine text={voice.name} />;
  if (voice.whose === "outlet") return <>{name} in its own voice</>;
  return voice.actor === undefined ? (
    name
  ) : (
    <Link to="/actors/$id" params={{ id: voice.actor }}>
      {name}
    </Link>
  );
}
