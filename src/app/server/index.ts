export { type Running, type ServerOptions, startServer } from "./server.ts";
