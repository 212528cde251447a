import { type Asked, addressOf, type Given, problem, type RouteName, routes } from "../api/index.ts";

/** A refusal of the server, or no answer at all, with what to do about it. */
export class Refused extends Error {
  readonly code: string;
  readonly hint: string;

  constructor(code: string, message: string, hint: string) {
    super(message);
    this.name = "Refused";
    this.code = code;
    this.hint = hint;
  }
}

/** Asks the server; throws Refused when it refuses, cannot be reached, or gives what the schema does not know. */
export async function ask<N extends RouteName>(name: N, asked: Partial<Asked<N>> = {}): Promise<Given<N>> {
  const route = routes[name];
  const response = await reached(addressOf(route, asked.params ?? {}, asked.query ?? {}), {
    method: route.method.toUpperCase(),
    ...(route.method === "post" ? { headers: { "content-type": "application/json" }, body: JSON.stringify(asked.body ?? {}) } : {}),
  });
  const body: unknown = await response.json().catch(() => undefined);
  if (!response.ok) throw refused(body);
  const given = route.response.safeParse(body);
  if (!given.success)
    throw new Refused("shape", "The server gave an answer this page does not know.", "Reload the page; the server may be newer.");
  return given.data as Given<N>;
}

async function reached(address: string, init: RequestInit): Promise<Response> {
  try {
    return await fetch(address, { ...init, credentials: "same-origin" });
  } catch {
    throw new Refused(
      "unreachable",
      "The workbench's server does not answer.",
      'It was stopped, perhaps. Run "hearsay open" again and open the address it prints.',
    );
  }
}

function refused(body: unknown): Refused {
  const found = problem.safeParse(body);
  if (!found.success) return new Refused("unknown", "The server failed.", "Look at the terminal it runs in.");
  const { code, message, hint } = found.data.error;
  return new Refused(code, message, hint);
}
