import { createRoute, OpenAPIHono } from "@hono/zod-openapi";
import type { Context } from "hono";
import { bodyLimit } from "hono/body-limit";
import { HTTPException } from "hono/http-exception";
import { problem, type Route, type RouteName, routes } from "../../api/index.ts";
import { type ErrorCode, HearsayError } from "../../model/index.ts";
import { refusal } from "./guard.ts";
import type { Handlers } from "./handlers.ts";

const BODY = 1_000_000;
/** Any handler, once what it is asked with has passed the schemas. */
type Answer = (asked: { readonly params: unknown; readonly query: unknown; readonly body: unknown }) => Promise<unknown>;

/** The routes of the API as an application, with their description at /api/openapi.json. */
export function apiOver(handlers: Handlers): OpenAPIHono {
  const app = new OpenAPIHono({
    defaultHook: (result, c) =>
      result.success ? undefined : c.json(refusal("bad-value", "The request has not the right shape.", firstIssue(result.error)), 400),
  });
  app.use(
    "/api/*",
    bodyLimit({ maxSize: BODY, onError: (c) => c.json(refusal("too-large", "The request is too large.", "Choose fewer words."), 413) }),
  );
  for (const name of Object.keys(routes) as RouteName[]) addRoute(app, routes[name], handlers[name] as unknown as Answer);
  app.doc("/api/openapi.json", { openapi: "3.0.0", info: { title: "Hearsay workbench", version: "1" } });
  app.all("/api/*", (c) => c.json(refusal("not-found", "There is no such route.", "See /api/openapi.json."), 404));
  app.onError((error, c) => failed(error, c));
  return app;
}

function addRoute(app: OpenAPIHono, route: Route, answer: Answer): void {
  const described = createRoute({
    method: route.method,
    path: route.path,
    summary: route.summary,
    request: {
      params: route.params,
      query: route.query,
      ...(route.method === "post" && route.path === "/api/judgements"
        ? { body: { required: true, content: { "application/json": { schema: route.body } } } }
        : {}),
    },
    responses: {
      200: { description: "What was asked for", content: { "application/json": { schema: route.response } } },
      default: { description: "A refusal", content: { "application/json": { schema: problem } } },
    },
  });
  app.openapi(described, async (c) => {
    const valid = (part: "param" | "query" | "json"): unknown => c.req.valid(part as never);
    c.header("Cache-Control", "no-store");
    return c.json((await answer({ params: valid("param"), query: valid("query"), body: valid("json") })) as object, 200);
  });
}

const statusOf: Partial<Record<ErrorCode, 404 | 409>> = { "unknown-id": 404, "case-locked": 409 };

/** An expected refusal with its hint; anything else without its inner words, which may quote a report. */
function failed(error: Error, c: Context) {
  if (error instanceof HTTPException) return c.json(refusal("bad-value", `${error.message}.`, "Look at /api/openapi.json."), error.status);
  if (error instanceof HearsayError) return c.json(refusal(error.code, error.message, error.hint), statusOf[error.code] ?? 400);
  console.error(error);
  return c.json(refusal("inside", "Something went wrong inside.", "The terminal has the details; please report them."), 500);
}

const firstIssue = (error: { readonly issues: readonly { readonly path: readonly PropertyKey[]; readonly message: string }[] }): string => {
  const [issue] = error.issues;
  return issue ? `${issue.path.map(String).join(".") || "request"}: ${issue.message}` : "Look at /api/openapi.json.";
};
