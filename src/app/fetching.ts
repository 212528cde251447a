import type { Fetcher } from "../intake/index.ts";
import { HearsayError, type ReportData } from "../model/index.ts";
import type { Fetched, Store } from "../store/index.ts";
import type { Effects } from "./effects.ts";
import type { Got, Source } from "./source.ts";

/** What fetching works with. */
export interface Fetching {
  readonly store: Store;
  readonly fetcher: Fetcher;
  readonly effects: Effects;
  /** Minutes for which a page that was fetched is not asked for again when a feed or list names it. */
  readonly recheck: number;
}

const MINUTE = 60_000;

/**
 * A web address as a source. What it gave before is asked for only if it changed: where it did not, the bytes are those in the store. A page
 * that was forgotten is not asked for. A list that did not change gives the addresses it listed before.
 */
export function webSource({ store, fetcher, effects }: Fetching, address: string, given: ReportData): Source {
  const get = async (): Promise<Got> => {
    if (await store.isForgotten(address))
      throw new HearsayError(
        "forgotten",
        `${address} was forgotten, and is not fetched again.`,
        "Save the page and read the file if you need it after all.",
      );
    const known = await store.fetched(address);
    const bytes = known && (await knownBytes(store, known));
    const page = await fetcher.fetch(address, bytes ? known : {});
    const at = effects.now();
    if (page.bytes === undefined && known && bytes)
      return { bytes, ...told(known.mediaType), given: from(page.address), fetched: { ...known, at } };
    const { etag, lastModified, mediaType } = page;
    const fetched: Fetched = {
      address,
      at,
      ...(etag === undefined ? {} : { etag }),
      ...(lastModified === undefined ? {} : { lastModified }),
      ...(mediaType === undefined ? {} : { mediaType }),
    };
    return { bytes: page.bytes ?? new Uint8Array(), ...told(mediaType), given: from(page.address), fetched };
  };
  return { name: address, address, get, given };
}

const told = (mediaType: string | undefined): { readonly mediaType?: string } => (mediaType === undefined ? {} : { mediaType });

const from = (address: string): ReportData => ({ address: { value: address, how: "said", from: "address it was fetched from" } });

/** The bytes an address gave before: those of its report, or its list of addresses as a list. */
async function knownBytes(store: Store, { version, listed }: Fetched): Promise<Uint8Array | undefined> {
  if (version !== undefined) return store.bytes(version);
  return listed === undefined || listed.length === 0 ? undefined : listAsSitemap(listed);
}

const listAsSitemap = (addresses: readonly string[]): Uint8Array =>
  new TextEncoder().encode(
    `<urlset>${addresses.map((address) => `<url><loc>${address.replaceAll("&", "&amp;").replaceAll("<", "&lt;")}</loc></url>`).join("")}</urlset>`,
  );

/** A source for an address that a feed or list names; undefined where the page was forgotten or looked at less than `recheck` minutes ago. */
export async function listedSource(fetching: Fetching, address: string, given: ReportData): Promise<Source | undefined> {
  const { store, effects, recheck } = fetching;
  if (await store.isForgotten(address)) return undefined;
  const known = await store.fetched(address);
  if (known && Date.parse(effects.now()) - Date.parse(known.at) < recheck * MINUTE) return undefined;
  return webSource(fetching, address, given);
}
