import { isMap, isScalar, LineCounter, type Pair, parseDocument } from "yaml";
import { type Datum, HearsayError, type ReportData } from "../../model/index.ts";
import { datumOf, isReportField, type ReportField, reportFields } from "./datum.ts";

/** Longest sidecar; eight short lines fit many times, and no nesting in it is deep enough to break the parser. */
const LONGEST = 4000;

/**
 * Report data from a sidecar file (`FILE.meta.yaml`), a map of field to value. Throws HearsayError `bad-sidecar` that names
 * the file, the line and the allowed fields.
 */
export function parseSidecar(yaml: string, file: string): ReportData {
  const lines = new LineCounter();
  const refuse = (offset: number | undefined, what: string): never => {
    const line = offset === undefined ? 1 : lines.linePos(offset).line;
    throw new HearsayError(
      "bad-sidecar",
      `${file}, line ${line}: ${what}`,
      `Allowed fields: ${reportFields.join(", ")}, each as "field: value".`,
    );
  };
  if (yaml.length > LONGEST) refuse(undefined, `longer than ${LONGEST} characters.`);
  const document = parseDocument(yaml.replace(/^\uFEFF/, ""), { lineCounter: lines, schema: "failsafe", uniqueKeys: true });
  const error = document.errors[0];
  if (error) refuse(error.pos[0], `not YAML: ${error.message.split("\n", 1)[0]}`);
  if (document.contents === null) return {};
  if (!isMap(document.contents)) return refuse(document.contents.range?.[0], "not a map of fields to values.");
  const data: Partial<Record<ReportField, Datum>> = {};
  for (const pair of document.contents.items) {
    const [field, value, offset] = fieldOf(pair);
    if (field === undefined || !isReportField(field)) return refuse(offset, `unknown field ${JSON.stringify(field ?? "")}.`);
    if (value === undefined) return refuse(offset, `${field} is not a plain value.`);
    data[field] = checked(field, value, file, (what) => refuse(offset, what));
  }
  return data;
}

function fieldOf(
  pair: Pair<unknown, unknown>,
): readonly [field: string | undefined, value: string | undefined, offset: number | undefined] {
  const key = isScalar(pair.key) ? pair.key : undefined;
  const value = isScalar(pair.value) ? pair.value.value : undefined;
  return [typeof key?.value === "string" ? key.value : undefined, typeof value === "string" ? value : undefined, key?.range?.[0]];
}

function checked(field: ReportField, value: string, file: string, refuse: (what: string) => never): Datum {
  try {
    return datumOf(field, value, `sidecar ${file}`);
  } catch (error) {
    if (error instanceof HearsayError) return refuse(`${error.message} ${error.hint}`);
    throw error;
  }
}
