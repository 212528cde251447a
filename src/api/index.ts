export * from "./account.ts";
export * from "./address.ts";
export * from "./finding.ts";
export * from "./judgement.ts";
export * from "./report.ts";
export * from "./routes.ts";
export * from "./status.ts";
export * from "./threads.ts";
