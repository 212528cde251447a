import type { AddressInfo } from "node:net";
import { createAdaptorServer } from "@hono/node-server";
import { Hono } from "hono";
import { HearsayError } from "../../model/index.ts";
import { type Desk, openDesk } from "../desk.ts";
import { type Effects, machine } from "../effects.ts";
import { guard } from "./guard.ts";
import { type Handlers, handlersOver, type Served } from "./handlers.ts";
import { apiOver } from "./routes.ts";
import { openSession, type Session } from "./session.ts";
import { addSite, webFolder } from "./site.ts";

/** What to serve and where. */
export interface ServerOptions {
  /** Folder of the case; `hearsay.case` by default. */
  readonly folder?: string;
  /** Port on 127.0.0.1; a free one by default. */
  readonly port?: number;
  /** Called with lines about what takes time. */
  readonly said?: (line: string) => void;
  readonly effects?: Effects;
  /** Marks every page as SAMPLE, also where the case itself is not marked. */
  readonly sample?: boolean;
  /** Folder of the built pages; those that come with Hearsay by default. */
  readonly pages?: string;
}

/** A running workbench. */
export interface Running {
  /** With the one-time token; for the browser of the person at this machine. */
  readonly address: string;
  readonly port: number;
  /** Why it is open for reading only, where it is. */
  readonly readonlyWhy?: string;
  close(): Promise<void>;
}

/** Opens a case and serves the workbench on 127.0.0.1; throws what `openDesk` throws, and HearsayError `bad-value` for a taken port. */
export async function startServer(options: ServerOptions = {}): Promise<Running> {
  const folder = options.pages ?? (await webFolder(options.said ?? (() => {})));
  const served = await openServed(options);
  const session = openSession();
  let port = 0;
  const handlers = handlersOver(served);
  const server = createAdaptorServer({ fetch: application(handlers, folder, session, () => port).fetch });
  try {
    port = await listening(server, options.port ?? 0);
  } catch (error) {
    await served.desk.close();
    throw error;
  }
  // The overview of a large case takes seconds to work out: it is begun while the browser starts. A failure is told to who asks for it.
  const begun = handlers.overview({ params: {}, query: {}, body: {} }).catch(() => undefined);
  const close = async (): Promise<void> => {
    await new Promise<void>((done) => {
      server.close(() => done());
      if ("closeAllConnections" in server) server.closeAllConnections();
    });
    await begun;
    await served.desk.close();
  };
  return {
    address: `http://127.0.0.1:${port}/?token=${session.token}`,
    port,
    ...(served.readonlyWhy === undefined ? {} : { readonlyWhy: served.readonlyWhy }),
    close,
  };
}

/** The whole application: guard, API, pages. */
function application(handlers: Handlers, folder: string, session: Session, port: () => number): Hono {
  const app = new Hono();
  app.use("*", guard(session, port));
  app.route("/", apiOver(handlers));
  addSite(app, folder);
  return app;
}

/** The case for writing, or for reading where another process writes to it. */
async function openServed({ folder, sample, effects = machine }: ServerOptions): Promise<Served> {
  const at = folder === undefined ? {} : { folder };
  const over = (desk: Desk): Served => ({ desk, sample: sample ?? desk.sample });
  try {
    return over(await openDesk({ ...at, mode: "work" }, effects));
  } catch (error) {
    if (!(error instanceof HearsayError) || error.code !== "case-locked") throw error;
    const readonlyWhy = "Another Hearsay is writing to this case; stop it and open the workbench again to judge.";
    return { ...over(await openDesk({ ...at, mode: "look" }, effects)), readonlyWhy };
  }
}

function listening(server: ReturnType<typeof createAdaptorServer>, wanted: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once("error", (error: NodeJS.ErrnoException) =>
      reject(
        error.code === "EADDRINUSE" || error.code === "EACCES"
          ? new HearsayError("bad-value", `Port ${wanted} cannot be used (${error.code}).`, "Leave --port out, or choose another.", {
              cause: error,
            })
          : error,
      ),
    );
    server.listen(wanted, "127.0.0.1", () => resolve((server.address() as AddressInfo).port));
  });
}
