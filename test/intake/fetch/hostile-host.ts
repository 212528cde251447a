import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { onTestFinished } from "vitest";

/** What a host does with one request. */
export type Answer = (request: IncomingMessage, response: ServerResponse) => void;

/** A host on this machine: its answers by path, and every path it was asked for with the headers it was asked with. */
export interface Host {
  readonly origin: string;
  readonly port: number;
  readonly asked: readonly { readonly path: string; readonly headers: IncomingMessage["headers"] }[];
  /** Paths asked for besides robots.txt. */
  paths(): string[];
}

/** A page as a plain answer. */
export const page =
  (body: string, headers: Readonly<Record<string, string>> = {}): Answer =>
  (_, response) => {
    response.writeHead(200, { "Content-Type": "text/html; charset=utf-8", ...headers });
    response.end(body);
  };

/** Starts a host on an address of this machine that goes away with the test; what it has no answer for is not there. */
export async function hostWith(answers: Readonly<Record<string, Answer>>, address = "127.0.0.1", port = 0): Promise<Host> {
  const asked: { path: string; headers: IncomingMessage["headers"] }[] = [];
  const server = createServer((request, response) => {
    const path = request.url ?? "";
    asked.push({ path, headers: request.headers });
    const answer = answers[path];
    if (answer) answer(request, response);
    else {
      response.writeHead(404);
      response.end();
    }
  });
  await new Promise<void>((resolve) => server.listen(port, address, resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  const bound = (server.address() as AddressInfo).port;
  return {
    origin: `http://${address}:${bound}`,
    port: bound,
    asked,
    paths: () => asked.map(({ path }) => path).filter((path) => path !== "/robots.txt"),
  };
}
