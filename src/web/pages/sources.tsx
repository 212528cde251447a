import type { ReactNode } from "react";
import type { DataSourceRow } from "../../api/index.ts";
import { useAnswer } from "../answers.ts";
import { Answered } from "../parts/states.tsx";
import { OneLine } from "../parts/visible.tsx";

/** The packs and models that readings rest on, what they were made of, and their licences. */
export function SourcesPage(): ReactNode {
  return (
    <Answered answer={useAnswer("sources")}>
      {({ items }) => (
        <div className="page">
          <header>
            <h1>Data and licences</h1>
            <p>
              Packs tell how names are spelled, who holds which office and what words mean; models tell how sentences are built and where
              places lie.
            </p>
          </header>
          <ul className="lines" data-list>
            {items.map((row) => (
              <Source key={row.name} row={row} />
            ))}
          </ul>
        </div>
      )}
    </Answered>
  );
}

const Source = ({ row }: { readonly row: DataSourceRow }): ReactNode => (
  <li>
    <h2>
      <OneLine text={row.name} />{" "}
      <small>
        <OneLine text={[row.version, row.licence].filter((part) => part !== undefined).join(" · ")} />
      </small>
    </h2>
    <p>
      <OneLine text={row.about} />
    </p>
    {row.credit === undefined ? null : (
      <p>
        <strong>
          <OneLine text={row.credit} />
        </strong>
      </p>
    )}
    <ul className="made-of">
      {row.sources.map(({ title, address, licence }) => (
        <li key={title}>
          <OneLine text={title} /> <small>{[licence, address].filter((part) => part !== undefined).join(" · ")}</small>
        </li>
      ))}
    </ul>
  </li>
);
