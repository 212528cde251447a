import { isMap, isScalar, isSeq, LineCounter, type Node, parseDocument } from "yaml";
import { type EventKind, eventKinds, HearsayError } from "../../../model/index.ts";

/** How the columns of a table of coded events are read. */
export interface Mapping {
  /** Who coded: the outlet of every row and the coder of its findings. */
  readonly source: string;
  readonly id?: string;
  /** Columns of words, put under each other. */
  readonly text: readonly string[];
  readonly title?: string;
  readonly published?: string;
  readonly address?: string;
  readonly language?: string;
  /** Columns tried in order; the first whose value is among `kinds` gives the deed. */
  readonly event: readonly string[];
  /** By value in lower case: kind and, where there is one, mode. */
  readonly kinds: ReadonlyMap<string, { readonly kind: EventKind; readonly mode?: string }>;
  /** One column with a date, or columns of year, month and day. */
  readonly date: readonly string[];
  readonly place: readonly string[];
  readonly within: readonly string[];
  readonly latitude?: string;
  readonly longitude?: string;
  readonly perpetrator: readonly string[];
  readonly target: readonly string[];
  readonly killed: readonly string[];
  readonly wounded: readonly string[];
}

const single = ["source", "id", "title", "published", "address", "language", "latitude", "longitude"] as const;
const several = ["text", "event", "date", "place", "within", "perpetrator", "target", "killed", "wounded"] as const;
const LONGEST = 50_000;

/** Reads a mapping from YAML. Throws HearsayError `bad-mapping` that names the line. */
export function parseMapping(yaml: string): Mapping {
  const lines = new LineCounter();
  const refuse = (node: Node | null | undefined, what: string): never => {
    const line = node?.range ? lines.linePos(node.range[0]).line : 1;
    throw new HearsayError(
      "bad-mapping",
      `The mapping, line ${line}: ${what}.`,
      `Fields: ${[...single, ...several, "kinds"].join(", ")}; see docs/inputs.md.`,
    );
  };
  if (yaml.length > LONGEST) return refuse(undefined, `longer than ${LONGEST} characters`);
  const document = parseDocument(yaml, { lineCounter: lines, schema: "failsafe", uniqueKeys: true });
  const error = document.errors[0];
  if (error)
    throw new HearsayError("bad-mapping", `The mapping is no YAML: ${error.message.split("\n", 1)[0]}.`, "See docs/inputs.md for one.");
  if (!isMap(document.contents)) return refuse(document.contents as Node | null, "not a map of fields to columns");
  const found: Record<string, unknown> = { kinds: new Map() };
  for (const { key, value } of document.contents.items) {
    const field = isScalar(key) ? String(key.value) : "";
    const node = value as Node | null;
    if ((single as readonly string[]).includes(field)) found[field] = textOf(node) ?? refuse(node, `${field} is no name`);
    else if ((several as readonly string[]).includes(field))
      found[field] = textsOf(node) ?? refuse(node, `${field} is no column or list of columns`);
    else if (field === "kinds") found["kinds"] = kindsOf(node, refuse);
    else refuse(key as Node, `unknown field "${field}"`);
  }
  if (found["source"] === undefined) return refuse(undefined, "source is missing: who coded the rows");
  if (found["text"] === undefined && found["event"] === undefined)
    return refuse(undefined, "text or event is missing: which columns hold notes or the kind of event");
  const lists = Object.fromEntries(several.map((field) => [field, found[field] ?? []]));
  return { ...lists, ...found } as unknown as Mapping;
}

const textOf = (node: Node | null): string | undefined =>
  isScalar(node) && typeof node.value === "string" && node.value.trim() !== "" ? node.value.trim() : undefined;

function textsOf(node: Node | null): readonly string[] | undefined {
  const one = textOf(node);
  if (one !== undefined) return [one];
  if (!isSeq(node)) return undefined;
  const all = node.items.map((item) => textOf(item as Node));
  return all.every((item) => item !== undefined) && all.length > 0 ? (all as string[]) : undefined;
}

function kindsOf(node: Node | null, refuse: (node: Node | null, what: string) => never): Mapping["kinds"] {
  if (!isMap(node)) return refuse(node, "kinds is no map of values to kinds of event");
  return new Map(
    node.items.map(({ key, value }) => {
      const [kind = "", mode, ...more] = (textOf(value as Node) ?? "").split(/\s+/);
      if (!(eventKinds as readonly string[]).includes(kind) || more.length > 0)
        return refuse(
          value as Node,
          `"${kind}" is no kind of event; write one of ${eventKinds.join(", ")}, and a mode behind it if you like`,
        );
      return [(textOf(key as Node) ?? "").toLowerCase(), { kind: kind as EventKind, ...(mode === undefined ? {} : { mode }) }] as const;
    }),
  );
}
