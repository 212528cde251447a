import { type ClientRequest, type IncomingMessage, request as requestHttp } from "node:http";
import { request as requestHttps } from "node:https";
import { isIPv6 } from "node:net";
import { pipeline, Readable, Transform } from "node:stream";
import { createBrotliDecompress, createGunzip, createInflate } from "node:zlib";
import { HearsayError } from "../../model/index.ts";
import { megabytes } from "../forms/inflate.ts";

/** What one fetch may take. */
export interface FetchLimits {
  /** Bytes of the body, unpacked. */
  readonly bytes: number;
  /** Seconds from the first question to the last byte, redirects included. */
  readonly seconds: number;
  readonly redirects: number;
}

/** What a server answered to one request. */
export interface Response {
  readonly status: number;
  readonly headers: IncomingMessage["headers"];
  readonly body: Uint8Array;
}

/** What one request is: where it connects to, what it sends, and how far it may go. */
export interface Hop {
  readonly url: URL;
  /** IP address to connect to. */
  readonly address: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly limits: FetchLimits;
  readonly signal: AbortSignal;
}

/**
 * One GET to one IP address. The body is unpacked behind a byte counter and read only where the status is 200. Throws HearsayError
 * `not-fetched` or `too-large`.
 */
export async function get(hop: Hop): Promise<Response> {
  const { url, limits, signal } = hop;
  try {
    const response = await answered(hop);
    const status = response.statusCode ?? 0;
    const body = status === 200 ? await bodyOf(response, limits, url) : new Uint8Array();
    response.destroy();
    return { status, headers: response.headers, body };
  } catch (error) {
    if (error instanceof HearsayError) throw error;
    if (signal.aborted)
      throw new HearsayError(
        "not-fetched",
        `${url.href} was not there after ${limits.seconds} s.`,
        "Try again later, or save the page and read the file.",
      );
    const code = error instanceof Error && "code" in error ? String(error.code) : "unknown cause";
    const what = causes[code] ?? `could not be fetched (${code})`;
    throw new HearsayError("not-fetched", `${url.href} ${what}.`, "Try again later, or save the page and read the file.", { cause: error });
  }
}

const causes: Readonly<Record<string, string>> = {
  ECONNREFUSED: "refused the connection",
  ECONNRESET: "ended before all of it had come",
  HPE_INVALID_CONTENT_LENGTH: "gives a length that is none",
  HPE_HEADER_OVERFLOW: "sends headers without end",
  Z_DATA_ERROR: "is packed in a way that does not unpack",
  Z_BUF_ERROR: "ended before all of it had come",
  ERR_STREAM_PREMATURE_CLOSE: "ended before all of it had come",
};

function answered({ url, address, headers, signal }: Hop): Promise<IncomingMessage> {
  return new Promise((resolve, reject) => {
    const family = isIPv6(address) ? 6 : 4;
    const start = url.protocol === "https:" ? requestHttps : requestHttp;
    const request: ClientRequest = start(url, {
      agent: false,
      signal,
      headers,
      // The address that was checked, whatever the name means by now.
      lookup: (_, options, found) => (options.all ? found(null, [{ address, family }]) : found(null, address, family)),
    });
    request.on("response", resolve).on("error", reject);
    request.end();
  });
}

async function bodyOf(response: IncomingMessage, { bytes: most }: FetchLimits, url: URL): Promise<Uint8Array> {
  const counted = (): Transform => {
    let size = 0;
    return new Transform({
      transform(chunk: Buffer, _, done) {
        size += chunk.length;
        done(
          size > most
            ? new HearsayError(
                "too-large",
                `${url.href} is more than ${megabytes(most)} MB.`,
                "Save what you need of it and read the file.",
              )
            : null,
          chunk,
        );
      },
    });
  };
  const chunks: Buffer[] = [];
  const last = counted();
  const failed = new Promise<never>((_, reject) => {
    const over = (error: Error | null | undefined): void => {
      if (error) reject(error);
    };
    const unpacker = unpackerOf(response.headers["content-encoding"]);
    if (unpacker) pipeline(response, counted(), unpacker, last, over);
    else pipeline(response, last, over);
  });
  const whole = (async () => {
    for await (const chunk of Readable.from(last)) chunks.push(chunk as Buffer);
    return new Uint8Array(Buffer.concat(chunks));
  })();
  return Promise.race([failed, whole]);
}

function unpackerOf(encoding: string | undefined) {
  switch (encoding?.trim().toLowerCase()) {
    case "gzip":
    case "x-gzip":
      return createGunzip();
    case "deflate":
      return createInflate();
    case "br":
      return createBrotliDecompress();
    default:
      return undefined;
  }
}
