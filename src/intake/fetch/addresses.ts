import { lookup } from "node:dns/promises";
import { isIP } from "node:net";
import ipaddr from "ipaddr.js";
import { HearsayError } from "../../model/index.ts";

/**
 * Whether an IP address belongs to the public internet: not to this machine, a private or local network, a multicast group, a test or
 * reserved range, nor to one of these wrapped in IPv6 (mapped, NAT64, 6to4, Teredo).
 */
export function isPublic(address: string): boolean {
  if (!ipaddr.isValid(address)) return false;
  const parsed = ipaddr.process(address);
  if (parsed.range() === "unicast") return true;
  if (parsed.kind() !== "ipv6") return false;
  const bytes = parsed.toByteArray();
  if (parsed.range() === "rfc6052") return isPublic(bytes.slice(12).join("."));
  return false;
}

/** Addresses of a host, as the system resolves it; those of an address are itself. */
export type Resolve = (host: string) => Promise<readonly string[]>;

/** Asks the system. */
export const systemResolve: Resolve = async (host) => (await lookup(host, { all: true })).map(({ address }) => address);

/** Where to connect for a host: one of its addresses, after all of them were checked. */
export interface Reach {
  readonly resolve: Resolve;
  /** Whether the host, with its port, may be reached at this IP address. */
  readonly mayReach: (address: string, host: string, port: string) => boolean;
}

/**
 * Resolves the host of an address once and gives the IP address to connect to, so that a name that changes its answer gains nothing. Throws
 * HearsayError `not-allowed` where any of its addresses may not be reached, and `not-fetched` where it has none.
 */
export async function reachable(url: URL, { resolve, mayReach }: Reach): Promise<string> {
  const host = url.hostname.replace(/^\[|\]$/g, "");
  const found = isIP(host) ? [host] : await resolved(host, resolve, url);
  const port = url.port || (url.protocol === "https:" ? "443" : "80");
  const wrong = found.find((address) => !mayReach(address, host, port));
  if (wrong !== undefined)
    throw new HearsayError(
      "not-allowed",
      `${url.href} is at ${wrong}, which is on this machine or a private network.`,
      `If you mean it, allow it with --allow-private ${host}:${port}.`,
    );
  const [first] = found;
  if (first === undefined) throw new HearsayError("not-fetched", `${host} has no address.`, "Check the spelling and the network.");
  return first;
}

async function resolved(host: string, resolve: Resolve, url: URL): Promise<readonly string[]> {
  try {
    return await resolve(host);
  } catch (error) {
    const code = error instanceof Error && "code" in error ? String(error.code) : "unknown cause";
    throw new HearsayError("not-fetched", `${url.href}: the host ${host} was not found (${code}).`, "Check the spelling and the network.", {
      cause: error,
    });
  }
}

/** A web address that can be fetched: http or https, no name and password in it, no fragment. Throws HearsayError `bad-value`. */
export function webAddress(address: string): URL {
  const url = URL.canParse(address) ? new URL(address) : undefined;
  if (!url || (url.protocol !== "http:" && url.protocol !== "https:"))
    throw new HearsayError("bad-value", `${JSON.stringify(address)} is no web address.`, "Write it whole, with http:// or https://.");
  if (url.username !== "" || url.password !== "")
    throw new HearsayError(
      "bad-value",
      `${url.host}: names and passwords in addresses are not sent.`,
      "Save the page in your browser and read the file.",
    );
  url.hash = "";
  return url;
}
