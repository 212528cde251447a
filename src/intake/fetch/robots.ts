/** What a robots.txt says to one reader. */
export interface Robots {
  /** Whether a path with its query may be fetched. */
  mayFetch(path: string): boolean;
  /** Seconds to wait between two fetches, where it says so. */
  readonly delay?: number;
}

/** Where there are no rules. */
export const noRules: Robots = { mayFetch: () => true };

interface Rule {
  readonly path: string;
  readonly allow: boolean;
}

/**
 * Rules of a robots.txt for the reader of this name, by RFC 9309: the groups that name it, else those for all; the longest matching path
 * decides, of equal ones the one that allows.
 */
export function parseRobots(text: string, reader: string): Robots {
  const groups: { readonly agents: string[]; readonly rules: Rule[]; delay?: number }[] = [];
  let inAgents = false;
  for (const line of text.slice(0, 500_000).split(/[\r\n]+/)) {
    const [key = "", ...rest] = line.replace(/#.*/, "").split(":");
    const value = rest.join(":").trim();
    const field = key.trim().toLowerCase();
    if (field === "user-agent") {
      if (!inAgents) groups.push({ agents: [], rules: [] });
      groups.at(-1)?.agents.push(value.toLowerCase());
      inAgents = true;
      continue;
    }
    if (field !== "allow" && field !== "disallow" && field !== "crawl-delay") continue;
    inAgents = false;
    const group = groups.at(-1);
    if (field === "crawl-delay" && group && Number(value) > 0) group.delay = Number(value);
    else if (value !== "") group?.rules.push({ path: value, allow: field === "allow" });
  }
  const own = groups.filter(({ agents }) => agents.includes(reader.toLowerCase()));
  const chosen = own.length > 0 ? own : groups.filter(({ agents }) => agents.includes("*"));
  const rules = chosen.flatMap((group) => group.rules);
  const delay = chosen.find((group) => group.delay !== undefined)?.delay;
  return { mayFetch: (path) => isAllowed(rules, path), ...(delay === undefined ? {} : { delay }) };
}

function isAllowed(rules: readonly Rule[], path: string): boolean {
  let best: Rule | undefined;
  for (const rule of rules) {
    if (!matches(rule.path, path)) continue;
    if (!best || rule.path.length > best.path.length || (rule.path.length === best.path.length && rule.allow)) best = rule;
  }
  return best?.allow ?? true;
}

/** Whether a rule with `*` for anything and `$` for the end matches the start of a path; in time linear in both for each star. */
function matches(rule: string, path: string): boolean {
  const whole = rule.endsWith("$");
  const pieces = (whole ? rule.slice(0, -1) : rule).split("*");
  const [first = "", ...others] = pieces;
  if (!path.startsWith(first)) return false;
  let at = first.length;
  for (const piece of others) {
    const found = path.indexOf(piece, at);
    if (found < 0) return false;
    at = found + piece.length;
  }
  if (!whole || at === path.length) return true;
  const last = others.at(-1);
  return last !== undefined && path.endsWith(last) && path.length - last.length >= at - last.length;
}
