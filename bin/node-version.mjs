// Plain JavaScript that also runs on old Nodes, so that a missing Node 24 ends in one line and not in a syntax error.
import { pathToFileURL } from "node:url";

/** The least Node that runs the TypeScript of a checkout as it stands, and the least that runs the built package. */
export const LEAST_FOR_SOURCE = [22, 18];
export const LEAST_FOR_BUILT = [22, 13];

/** One line that names the cure when this Node is older than `least`; undefined when it is new enough. */
export function nodeProblem([major, minor]) {
  const [ownMajor, ownMinor] = process.versions.node.split(".").map(Number);
  if (ownMajor > major || (ownMajor === major && ownMinor >= minor)) return undefined;
  return (
    `hearsay: Node ${process.versions.node} is too old, ${major}.${minor} or newer is needed. A checkout brings its own Node 24: run "npm ci" again ` +
    `with network and install scripts allowed (it fetches node_modules/node/bin/node), start through npm ("npm run -s hearsay -- ARGS"), ` +
    "or install Node 24 from https://nodejs.org."
  );
}

// `node bin/node-version.mjs && ...` in the npm scripts.
if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const problem = nodeProblem(LEAST_FOR_SOURCE);
  if (problem) {
    console.error(problem);
    process.exitCode = 1;
  }
}
