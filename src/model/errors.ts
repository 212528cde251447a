/** Every way in which Hearsay can refuse, with the exit code it gives the command line. Thrown only by intake, store and app. */
export const errorCodes = {
  "not-found": 2,
  "not-readable": 2,
  "outside-folder": 2,
  "too-large": 2,
  "not-text": 2,
  empty: 2,
  "parser-died": 2,
  "parser-slow": 2,
  "parser-memory": 2,
  damaged: 2,
  encrypted: 2,
  "bad-table": 2,
  "bad-mapping": 2,
  "not-fetched": 2,
  "not-allowed": 2,
  "bad-sidecar": 2,
  "bad-value": 2,
  "bad-pack": 2,
  "bad-config": 2,
  "unknown-id": 2,
  "ambiguous-id": 2,
  "no-case": 2,
  forgotten: 2,
  "case-exists": 2,
  "disk-full": 3,
  "case-locked": 3,
  "case-newer": 3,
  "case-damaged": 3,
} as const satisfies Record<string, number>;

export type ErrorCode = keyof typeof errorCodes;

/** An expected refusal: a code, one sentence that names the thing, and a hint that names the cure. */
export class HearsayError extends Error {
  readonly code: ErrorCode;
  readonly hint: string;

  constructor(code: ErrorCode, message: string, hint: string, options?: ErrorOptions) {
    super(message, options);
    this.name = "HearsayError";
    this.code = code;
    this.hint = hint;
  }
}
