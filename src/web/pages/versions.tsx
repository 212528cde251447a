import { Link, useParams } from "@tanstack/react-router";
import type { ReactNode } from "react";
import type { ChangeRow, VersionRow } from "../../api/index.ts";
import { useAnswer } from "../answers.ts";
import { Answered, Nothing } from "../parts/states.tsx";
import { OneLine } from "../parts/visible.tsx";
import { plural } from "../words.ts";

type Line = readonly ChangeRow[];

/** What each version of a report changed against the one before, the newest first. */
export function VersionsPage(): ReactNode {
  const { id } = useParams({ from: "/reports/$id/versions" });
  return (
    <Answered answer={useAnswer("versions", { params: { id } })}>
      {(report) => (
        <article className="page">
          <header>
            <h1 dir="auto">
              <OneLine text={report.data.title?.value ?? report.name} />
            </h1>
            <p>
              <Link to="/reports/$id" params={{ id: report.id }}>
                The report as it is now
              </Link>
            </p>
          </header>
          {report.versions.length > 1 ? null : (
            <Nothing>
              There is only one version of this report. When its page or file changes and is read again, what changed stands here.
            </Nothing>
          )}
          {report.versions
            .map((version, index) => <Version key={version.text} version={version} number={index + 1} />)
            .slice(1)
            .reverse()}
        </article>
      )}
    </Answered>
  );
}

function Version({ version, number }: { readonly version: VersionRow; readonly number: number }): ReactNode {
  const heading = `version-${number}`;
  const changed = version.lines.filter(isChanged);
  return (
    <section aria-labelledby={heading}>
      <h2 id={heading}>
        Version {number} against version {number - 1}{" "}
        <small>
          {version.why === "edited" ? "edited" : "the same bytes, taken in anew"} · {counted(changed)}
        </small>
      </h2>
      {changed.length === 0 ? <Nothing>The words are the same.</Nothing> : null}
      <ol className="changes" data-list>
        {stretchesOf(version.lines).map(({ at, lines, hidden }) => (hidden ? <Same key={at} lines={lines} /> : lines.map(lineAt(at))))}
      </ol>
    </section>
  );
}

/** "1 sentence rewritten, 2 added". */
function counted(changed: readonly Line[]): string {
  const only = (kind: ChangeRow["kind"]): number => changed.filter((line) => line.every((piece) => piece.kind === kind)).length;
  const [added, removed] = [only("added"), only("removed")];
  const counts = [
    [changed.length - added - removed, "rewritten"],
    [added, "added"],
    [removed, "removed"],
  ] as const;
  const told = counts
    .filter(([count]) => count > 0)
    .map(([count, how], index) => `${index === 0 ? plural(count, "sentence") : count} ${how}`);
  return told.join(", ") || "no sentence changed";
}

const isChanged = (line: Line): boolean => line.some(({ kind }) => kind !== "kept");

interface Stretch {
  /** Place of its first line. */
  readonly at: number;
  readonly lines: readonly Line[];
  /** Whether it is folded: sentences that stayed, with more of them around. */
  readonly hidden: boolean;
}

/** Lines in stretches to show and to fold: a sentence before and after each change is shown, and none is folded alone. */
function stretchesOf(lines: readonly Line[]): readonly Stretch[] {
  const near = (at: number): boolean => [at - 1, at, at + 1].some((index) => isChanged(lines[index] ?? []));
  const alone = (at: number): boolean => [at - 1, at + 1].every((index) => index < 0 || index >= lines.length || near(index));
  const stretches: Stretch[] = [];
  for (const [at, line] of lines.entries()) {
    const hidden = !near(at) && !alone(at);
    const last = stretches.at(-1);
    if (last?.hidden === hidden) stretches[stretches.length - 1] = { ...last, lines: [...last.lines, line] };
    else stretches.push({ at, lines: [line], hidden });
  }
  return stretches;
}

const Same = ({ lines }: { readonly lines: readonly Line[] }): ReactNode => (
  <li className="same">
    <details>
      <summary>{plural(lines.length, "sentence")} unchanged</summary>
      {lines.map((line, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the lines never move
        <p key={index} dir="auto">
          <OneLine text={line.map(({ words }) => words).join(" ")} />
        </p>
      ))}
    </details>
  </li>
);

const SIGNS = { kept: "", removed: "−", added: "+" } as const;

const lineAt =
  (from: number) =>
  (line: Line, index: number): ReactNode => {
    const kinds = new Set(line.map(({ kind }) => kind));
    const [kind] = kinds;
    const sign = kinds.size > 1 ? "±" : SIGNS[kind ?? "kept"];
    return (
      <li
        key={from + index}
        className={`change ${kinds.size > 1 ? "rewritten" : kind}`}
        {...(sign === "" ? {} : { "data-item": "", tabIndex: -1 })}
      >
        <span aria-hidden="true">{sign}</span>
        <p dir="auto">
          {line.map((piece, place) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the pieces never move
            <Piece key={place} piece={piece} />
          ))}
        </p>
      </li>
    );
  };

/** Words with what became of them, which is also read out. */
function Piece({ piece: { kind, words } }: { readonly piece: ChangeRow }): ReactNode {
  const shown = <OneLine text={words} />;
  if (kind === "kept") return <>{shown} </>;
  return (
    <>
      {kind === "removed" ? (
        <del>
          <span className="unseen">removed: </span>
          {shown}
        </del>
      ) : (
        <ins>
          <span className="unseen">added: </span>
          {shown}
        </ins>
      )}{" "}
    </>
  );
}
