import { isScalar, type Node } from "yaml";
import { interned } from "../model/index.ts";
import { fold, partsOf } from "./fold.ts";
import { type RowContext, sourceOf } from "./row-reader.ts";
import type { WordRow } from "./rows.ts";
import { type Fields, fail, itemsOf, openMap, type Sheet, textOf, textsOf } from "./sheet.ts";

/** What one field of a word list holds: text, number, yes-no, texts, or one word of a list. */
interface FieldForm {
  readonly must: boolean;
  readonly type: "text" | "number" | "yes-no" | "texts" | readonly string[];
}

type Forms = ReadonlyMap<string, FieldForm>;

const reserved = ["id", "words", "as", "source"];

/** The rows of a word list; its head says which fields a row may carry (see `packs/en/kind-nouns.yaml`). */
export function readWordList(context: RowContext, root: Fields, list: string): WordRow[] {
  const forms = readForms(context.sheet, root.node("fields"));
  const as = root.text("as");
  return itemsOf(context.sheet, root.node("list"), "list").flatMap((item) => readWords(context, item, list, as, forms));
}

function readForms(sheet: Sheet, node: Node | undefined): Forms {
  const forms = new Map<string, FieldForm>();
  const fields = node && openMap(sheet, node, "fields");
  for (const written of fields?.keys ?? []) {
    const key = written.replace(/\?$/, "");
    const value = fields?.node(written);
    const word = textOf(value);
    const values = word === undefined ? textsOf(value) : undefined;
    if (reserved.includes(key)) fields?.fail(`"${key}" is a field of every row and cannot be declared`, written);
    else if (word === "text" || word === "number" || word === "yes-no" || word === "texts")
      forms.set(key, { must: key === written, type: word });
    else if (values && values.length > 0) forms.set(key, { must: key === written, type: values });
    else fields?.fail(`field "${key}" must be text, number, yes-no, texts or a list of words`, written);
  }
  return forms;
}

function readWords(context: RowContext, node: Node, list: string, fallback: string | undefined, forms: Forms): WordRow[] {
  const fields = openMap(context.sheet, node, "word", [...reserved, ...forms.keys()]);
  if (!fields) return [];
  const phrases = fields.texts("words");
  if (phrases.length === 0) fields.fail('field "words" is missing');
  const said = fields.text("as") ?? fallback;
  const as = said && interned(said);
  const given = fields.text("id");
  if (given !== undefined && phrases.length > 1) fields.fail("an id fits one phrase; here are several", "id");
  const says = readSays(fields, forms);
  const source = sourceOf(context, fields);
  return phrases.flatMap((words) => {
    const parts = partsOf(words);
    if (parts.length === 0) {
      fail(context.sheet, fields.node("words"), `word: "${words}" holds no word`);
      return [];
    }
    const id = given ?? [list, ...parts.map((part) => part.key), ...(as === undefined ? [] : [fold(as)])].join("-");
    return [{ id, source, at: `${context.sheet.file}:${fields.line}`, list, words, says, ...(as === undefined ? {} : { as }) }];
  });
}

function readSays(fields: Fields, forms: Forms): WordRow["says"] {
  const says: [string, WordRow["says"][string]][] = [];
  for (const [key, { must, type }] of forms) {
    if (!fields.keys.includes(key)) {
      if (must) fields.fail(`field "${key}" is missing`);
      continue;
    }
    const value = readValue(fields, key, type);
    if (value !== undefined) says.push([key, typeof value === "string" ? interned(value) : value]);
  }
  return Object.fromEntries(says);
}

function readValue(fields: Fields, key: string, type: FieldForm["type"]): WordRow["says"][string] | undefined {
  if (type === "number") return fields.number(key);
  if (type === "yes-no") return fields.yesNo(key);
  if (type === "texts") return fields.texts(key);
  if (type === "text") return fields.text(key);
  const node = fields.node(key);
  // `kind: true` is written without quotes by mistake for a word; the message of oneOf lists the words.
  return isScalar(node) ? fields.oneOf(key, type) : listed(fields, key, type);
}

/** Several of the words of a list: `kind: [group, force]`. */
function listed(fields: Fields, key: string, type: readonly string[]): readonly string[] | undefined {
  const values = fields.texts(key);
  for (const value of values) if (!type.includes(value)) fields.fail(`"${value}" must be one of ${type.join(", ")}`, key);
  return values;
}
