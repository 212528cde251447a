import type { MiddlewareHandler } from "hono";
import { getCookie, setCookie } from "hono/cookie";
import type { Problem } from "../../api/index.ts";
import type { Session } from "./session.ts";

/** Headers on every answer: nothing from elsewhere, nothing inline, no frame, no referrer, nothing kept. */
const HEADERS: Readonly<Record<string, string>> = {
  "Content-Security-Policy":
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'self'; manifest-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; require-trusted-types-for 'script'; trusted-types 'none'",
  "Cross-Origin-Opener-Policy": "same-origin",
  "Cross-Origin-Resource-Policy": "same-origin",
  "Permissions-Policy": "camera=(), microphone=(), geolocation=()",
  "Referrer-Policy": "no-referrer",
  "X-Content-Type-Options": "nosniff",
  "X-Frame-Options": "DENY",
};

/** Refusal as the API gives it. */
export const refusal = (code: string, message: string, hint: string): Problem => ({ error: { code, message, hint } });

const SIGNED_OUT = refusal(
  "signed-out",
  "This browser has not been let in.",
  'Open the address that "hearsay open" printed; each start prints a new one, for one use.',
);

/**
 * Stands before every route. Refuses a foreign Host (a name made to point here), a foreign Origin, a writing request without an Origin or
 * that is not JSON, and whoever has no cookie; trades `/?token=...` for the cookie.
 */
export function guard(session: Session, port: () => number): MiddlewareHandler {
  return async (c, next) => {
    for (const [name, value] of Object.entries(HEADERS)) c.header(name, value);
    const hosts = [`127.0.0.1:${port()}`, `localhost:${port()}`];
    const host = c.req.header("host") ?? "";
    if (!hosts.includes(host))
      return c.json(refusal("foreign-host", "The workbench answers only to its own address.", `Open http://${hosts[0]}/.`), 403);
    const origin = c.req.header("origin");
    const reading = c.req.method === "GET" || c.req.method === "HEAD";
    if (origin === undefined ? !reading : origin !== `http://${host}`) {
      return c.json(refusal("foreign-origin", "Another site asked for this.", "Nothing was done."), 403);
    }
    const name = `hearsay-${port()}`;
    if (c.req.path === "/" && reading) {
      const token = c.req.query("token");
      const cookie = token === undefined ? undefined : session.trade(token);
      if (cookie !== undefined) setCookie(c, name, cookie, { httpOnly: true, sameSite: "Strict", path: "/" });
      if (cookie !== undefined || (token !== undefined && session.holds(getCookie(c, name)))) return c.redirect("/", 303);
    }
    if (!session.holds(getCookie(c, name)))
      return c.req.path.startsWith("/api/")
        ? c.json(SIGNED_OUT, 401)
        : c.text(`${SIGNED_OUT.error.message}\n${SIGNED_OUT.error.hint}\n`, 401);
    if (!reading && !/^application\/json\b/i.test(c.req.header("content-type") ?? "")) {
      return c.json(refusal("not-json", "Only JSON is taken.", "Send application/json."), 415);
    }
    return next();
  };
}
