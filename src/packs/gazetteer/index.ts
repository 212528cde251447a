export * from "./gazetteer.ts";
