import { setTimeout } from "node:timers/promises";
import { HearsayError } from "../../model/index.ts";
import { isPublic, type Reach, type Resolve, reachable, systemResolve, webAddress } from "./addresses.ts";
import { openPace } from "./pace.ts";
import { type FetchLimits, get, type Response } from "./request.ts";
import { noRules, parseRobots, type Robots } from "./robots.ts";

/** What the server said of an address the last time, to ask only for what changed. */
export interface Validators {
  readonly etag?: string;
  readonly lastModified?: string;
}

/** What came of a fetch: new bytes, or word that nothing changed. */
export interface FetchedPage extends Validators {
  /** Absent where nothing changed since the validators. */
  readonly bytes?: Uint8Array;
  /** The address at the end of the redirects. */
  readonly address: string;
  readonly mediaType?: string;
}

/** How to fetch. */
export interface FetcherOptions {
  readonly limits?: Partial<FetchLimits>;
  /** Seconds between two fetches from one host, where its robots.txt does not ask for more. */
  readonly delay?: number;
  /** Hosts (`host` or `host:port`) that may be on this machine or in a private network. */
  readonly allowed?: readonly string[];
  readonly resolve?: Resolve;
  /** Which IP addresses may be reached besides those of allowed hosts; by default public ones. */
  readonly isReachable?: (address: string) => boolean;
}

/** Fetches pages, politely and safely. */
export interface Fetcher {
  /** Throws HearsayError `bad-value`, `not-allowed`, `not-fetched` or `too-large`. */
  fetch(address: string, known?: Validators): Promise<FetchedPage>;
}

export const fetchLimits: FetchLimits = { bytes: 20_000_000, seconds: 30, redirects: 5 };
const AGENT = "Hearsay/0.1 (reads news reports for analysis)";
/** Longest wait that a robots.txt may ask for, in seconds. */
const LONGEST_DELAY = 30;

/** A fetcher; robots.txt is asked for once a host and fetcher. */
export function createFetcher(options: FetcherOptions = {}): Fetcher {
  const limits = { ...fetchLimits, ...options.limits };
  const allowed = new Set((options.allowed ?? []).map((host) => host.toLowerCase()));
  const isReachable = options.isReachable ?? isPublic;
  const reach: Reach = {
    resolve: options.resolve ?? systemResolve,
    mayReach: (address, host, port) =>
      isReachable(address) || allowed.has(host.toLowerCase()) || allowed.has(`${host.toLowerCase()}:${port}`),
  };
  const pace = openPace(Date.now, (milliseconds) => setTimeout(milliseconds));
  const known = new Map<string, Promise<Robots>>();
  const robots = (url: URL): Promise<Robots> => {
    const asked = known.get(url.origin) ?? robotsOf(url, { reach, limits });
    known.set(url.origin, asked);
    return asked;
  };
  const hop = async (url: URL, headers: Readonly<Record<string, string>>): Promise<Response> => {
    const rules = await robots(url);
    if (!rules.mayFetch(url.pathname + url.search))
      throw new HearsayError(
        "not-allowed",
        `${url.href} may not be fetched: the robots.txt of ${url.host} asks programs not to.`,
        "Save the page in your browser and read the file.",
      );
    const delay = Math.min(LONGEST_DELAY, Math.max(options.delay ?? 1, rules.delay ?? 0));
    return pace.inTurn(url.host, delay, async () => {
      const address = await reachable(url, reach);
      return get({ url, address, headers, limits, signal: AbortSignal.timeout(limits.seconds * 1000) });
    });
  };
  return { fetch: (address, validators = {}) => fetchPage(webAddress(address), validators, limits, hop) };
}

const headersOf = ({ etag, lastModified }: Validators): Readonly<Record<string, string>> => ({
  "User-Agent": AGENT,
  Accept: "text/html,application/xhtml+xml,application/xml;q=0.9,application/pdf;q=0.8,*/*;q=0.5",
  "Accept-Encoding": "gzip, deflate, br",
  ...(etag === undefined ? {} : { "If-None-Match": etag }),
  ...(lastModified === undefined ? {} : { "If-Modified-Since": lastModified }),
});

async function fetchPage(
  start: URL,
  validators: Validators,
  limits: FetchLimits,
  hop: (url: URL, headers: Readonly<Record<string, string>>) => Promise<Response>,
): Promise<FetchedPage> {
  let url = start;
  for (let redirects = 0; ; redirects++) {
    const { status, headers, body } = await hop(url, headersOf(validators));
    const { etag, "last-modified": lastModified, "content-type": mediaType, location } = headers;
    if (status === 304) return { ...validators, address: url.href };
    if (status === 200)
      return {
        bytes: body,
        address: url.href,
        ...(etag === undefined ? {} : { etag }),
        ...(lastModified === undefined ? {} : { lastModified }),
        ...(mediaType === undefined ? {} : { mediaType }),
      };
    if (![301, 302, 303, 307, 308].includes(status) || location === undefined) throw refusedBy(url, status);
    if (redirects >= limits.redirects)
      throw new HearsayError(
        "not-fetched",
        `${start.href} leads on more than ${limits.redirects} times.`,
        "Open it in a browser and give the address it ends at.",
      );
    url = webAddress(URL.canParse(location, url.href) ? new URL(location, url.href).href : location);
  }
}

function refusedBy({ href }: URL, status: number): HearsayError {
  const what: Readonly<Record<number, string>> = {
    401: "asks for a password",
    402: "asks for payment",
    403: "refuses programs",
    404: "is not there",
    410: "is gone",
    429: "asks to be left alone for a while",
  };
  const why = what[status] ?? (status >= 500 ? "has a failing server" : "gave no page");
  return new HearsayError(
    "not-fetched",
    `${href} ${why} (status ${status}).`,
    status === 429 || status >= 500 ? "Try again later." : "Save the page in your browser and read the file.",
  );
}

/** The rules of a host: none where it has no robots.txt, all forbidden while its server fails, as RFC 9309 has it. */
async function robotsOf({ origin }: URL, { reach, limits }: { readonly reach: Reach; readonly limits: FetchLimits }): Promise<Robots> {
  let url = new URL("/robots.txt", origin);
  for (let redirects = 0; redirects <= limits.redirects; redirects++) {
    const address = await reachable(url, reach);
    const signal = AbortSignal.timeout(limits.seconds * 1000);
    const { status, headers, body } = await get({ url, address, headers: headersOf({}), limits: { ...limits, bytes: 2_000_000 }, signal });
    if (status === 200) return parseRobots(new TextDecoder().decode(body), "hearsay");
    if (status >= 500)
      throw new HearsayError("not-fetched", `${origin} has a failing server: its robots.txt gave status ${status}.`, "Try again later.");
    const location = headers.location;
    if (status < 300 || status >= 400 || location === undefined || !URL.canParse(location, url.href)) return noRules;
    url = webAddress(new URL(location, url.href).href);
  }
  return noRules;
}
