import { createHash, randomBytes, timingSafeEqual } from "node:crypto";

const BYTES = 32;

/** Lets one browser in: the token of the opened address, once, is traded for a cookie value that every later request carries. */
export interface Session {
  /** Goes into the opened address; worth nothing after its first use. */
  readonly token: string;
  /** Gives the cookie value for the token, once; undefined for a wrong or a spent one. */
  trade(token: string): string | undefined;
  holds(cookie: string | undefined): boolean;
}

/** A session with a fresh token. */
export function openSession(): Session {
  const token = randomBytes(BYTES).toString("base64url");
  const cookie = randomBytes(BYTES).toString("base64url");
  let spent = false;
  return {
    token,
    trade: (given) => {
      if (spent || !same(given, token)) return undefined;
      spent = true;
      return cookie;
    },
    holds: (given) => given !== undefined && same(given, cookie),
  };
}

/** Compares in a time that tells nothing of where two secrets differ. */
const same = (a: string, b: string): boolean => timingSafeEqual(digest(a), digest(b));
const digest = (text: string): Buffer => createHash("sha256").update(text).digest();
