import { Link, Outlet } from "@tanstack/react-router";
import { type ReactNode, useCallback, useRef } from "react";
import { useAnswer } from "./answers.ts";
import { JudgingProvider, useJudging } from "./judging.tsx";
import { KEYS, useKeys } from "./keys.ts";
import { OneLine } from "./parts/visible.tsx";
import { type Theme, useTheme } from "./theme.ts";

const PAGES = [
  ["/", "Overview"],
  ["/reports", "Reports"],
  ["/actors", "Actors"],
  ["/commitments", "Commitments"],
  ["/threads", "Threads"],
  ["/links", "Links"],
  ["/wording", "Wording"],
  ["/findings", "Findings"],
  ["/judgements", "Judgements"],
] as const;

const THEMES: Readonly<Record<Theme, readonly [string, string]>> = {
  system: ["◐", "Colours: as the system"],
  dark: ["●", "Colours: dark"],
  light: ["○", "Colours: light"],
};

/** The frame of every page: where one is, what case it is, and the help. */
export const Layout = (): ReactNode => (
  <JudgingProvider>
    <Frame />
  </JudgingProvider>
);

function Frame(): ReactNode {
  const help = useRef<HTMLDialogElement>(null);
  const { undo } = useJudging();
  const [theme, nextTheme] = useTheme();
  const { data: status } = useAnswer("status");
  const openHelp = useCallback(() => help.current?.showModal(), []);
  useKeys({ undo: useCallback(() => void undo(), [undo]), help: openHelp });
  return (
    <>
      <a className="skip" href="#main">
        Skip to the page
      </a>
      <header className="top">
        <Link to="/" className="brand" aria-label="Hearsay, overview">
          Hearsay
        </Link>
        <nav aria-label="Pages">
          {PAGES.map(([to, words]) => (
            <Link key={to} to={to} activeOptions={{ exact: to === "/" }}>
              {words}
            </Link>
          ))}
        </nav>
        <Case />
        <button type="button" className="plain" onClick={nextTheme} title={THEMES[theme][1]} aria-label={THEMES[theme][1]}>
          {THEMES[theme][0]}
        </button>
        <button type="button" className="plain" onClick={openHelp} title="Keyboard (?)" aria-label="Keyboard help">
          ?
        </button>
      </header>
      <main id="main" tabIndex={-1}>
        <Outlet />
      </main>
      <footer className="foot">
        {status === undefined ? null : `${status.credit}. `}
        <Link to="/sources">Data and licences</Link>
      </footer>
      <dialog ref={help} className="help" aria-labelledby="help-title">
        <h2 id="help-title">Keyboard</h2>
        <dl>
          {KEYS.map(([key, does]) => (
            <div key={key}>
              <dt>
                <kbd>{key}</kbd>
              </dt>
              <dd>{does}</dd>
            </div>
          ))}
        </dl>
        <form method="dialog">
          <button type="submit">Close</button>
        </form>
      </dialog>
    </>
  );
}

/** Name of the case, the mark of the sample, and whether it is open for reading only. */
function Case(): ReactNode {
  const { data } = useAnswer("status");
  if (!data) return <span className="case" />;
  return (
    <span className="case">
      {data.sample ? (
        <strong className="sample" title="Invented reports that come with Hearsay">
          SAMPLE
        </strong>
      ) : null}
      <span className="name" title={`Judgements are made by ${data.by}`}>
        <OneLine text={data.name} />
      </span>
      {data.writable ? null : (
        <span className="readonly" title={data.readonlyWhy}>
          read only
        </span>
      )}
    </span>
  );
}
