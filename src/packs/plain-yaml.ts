import { type Node, Pair, Scalar, YAMLMap, YAMLSeq } from "yaml";

/**
 * Reads the plain part of YAML that pack files keep to, twenty times as fast as a full parser: maps and lists in blocks or brackets, texts on
 * one line, comments. Gives the nodes that the full parser gives, with their places; undefined for a text that has anything else in it, or
 * anything wrong, which is then for the full parser.
 */
export function readPlainYaml(text: string): Node | undefined {
  if (/[\t\r\uFEFF]|^(?:---|\.\.\.|%)/m.test(text)) return undefined;
  try {
    return new PlainReader(text).read();
  } catch (error) {
    if (error instanceof NotPlain) return undefined;
    throw error;
  }
}

class NotPlain extends Error {}

/** A line that holds more than a comment: column and offset of its first character, offset of its end. */
interface Line {
  readonly indent: number;
  readonly start: number;
  readonly end: number;
}

const KEY = /[A-Za-z_][\w?-]*(?=:(?: |\n|$))/y;
const QUOTED = /"[^"\\\n]*"|'(?:[^'\n]|'')*'/y;
/** No indicator stands at the head of a plain text; in brackets it ends before theirs. */
const IN_BLOCK = /(?:-(?=\d)|[^\s,[\]{}#&*!|>'"%@`?:-])[^\n]*/y;
const IN_BRACKETS = /(?:-(?=\d)|[^\s,[\]{}#&*!|>'"%@`?:-])[^\n,[\]{}]*/y;
/** What may stand between the things in brackets, and behind the last thing on a line. */
const GAP = /(?:[ \n]+(?:#[^\n]*)?)*/y;
const REST = / *(?: #[^\n]*)?(?=\n|$)/y;

class PlainReader {
  readonly text: string;
  readonly lines: readonly Line[];
  /** The line that is read, as a place in `lines`. */
  line = 0;

  constructor(text: string) {
    this.text = text;
    this.lines = linesOf(text);
  }

  read(): Node {
    const first = this.current();
    const root = this.block(first.indent);
    if (first.indent !== 0 || this.line < this.lines.length) throw new NotPlain();
    return root;
  }

  current(): Line {
    const line = this.lines[this.line];
    if (!line) throw new NotPlain();
    return line;
  }

  /** The map or list whose lines begin at a column. */
  block(indent: number): Node {
    const { start } = this.current();
    return this.isItem(start) ? this.list(indent) : this.map(indent, start);
  }

  isItem(at: number): boolean {
    return this.text.startsWith("- ", at);
  }

  list(indent: number): YAMLSeq {
    const list = new YAMLSeq();
    const from = this.current().start;
    while (this.goesOn(indent)) {
      const { start } = this.current();
      if (!this.isItem(start)) throw new NotPlain();
      let at = start + 1;
      while (this.text[at] === " ") at++;
      list.items.push(this.match(KEY, at) === undefined ? this.inline(at, indent) : this.map(indent + at - start, at));
    }
    return placed(list, from);
  }

  /** A map whose first key stands at `from`, which may be behind the dash of a list. */
  map(indent: number, from: number): YAMLMap {
    const map = new YAMLMap();
    let at = from;
    do {
      const key = this.key(map, at);
      let value = at + key.length + 1;
      while (this.text[value] === " ") value++;
      map.items.push(new Pair(plainText(key, at), this.isLineEnd(at + key.length + 1) ? this.below(indent) : this.inline(value, indent)));
      at = this.lines[this.line]?.start ?? 0;
    } while (this.goesOn(indent) && !this.isItem(at));
    return placed(map, from);
  }

  /** The block, or what stands in brackets, on the lines behind a key. */
  below(indent: number): Node {
    this.line++;
    const next = this.current();
    if (next.indent <= indent) throw new NotPlain();
    return /[{[]/.test(this.text.charAt(next.start)) ? this.inline(next.start, indent) : this.block(next.indent);
  }

  /** Whether the next line belongs to the block at a column; a deeper one would go on with the text before. */
  goesOn(indent: number): boolean {
    const next = this.lines[this.line];
    if (next && next.indent > indent) throw new NotPlain();
    return next?.indent === indent;
  }

  key(map: YAMLMap, at: number): string {
    const key = this.match(KEY, at);
    if (key === undefined || map.has(key)) throw new NotPlain();
    return key;
  }

  /** A text or something in brackets that ends its line. */
  inline(at: number, indent: number): Node {
    const node = this.value(at, IN_BLOCK);
    const end = node.range?.[1] ?? at;
    // what goes on in brackets stands further in
    while (this.current().end < end) {
      this.line++;
      if (this.current().indent <= indent) throw new NotPlain();
    }
    if (!this.isLineEnd(end)) throw new NotPlain();
    this.line++;
    return node;
  }

  isLineEnd(at: number): boolean {
    return this.match(REST, at) !== undefined;
  }

  value(at: number, plain: RegExp): Node {
    const first = this.text[at];
    if (first === "{") return this.bracketMap(at);
    if (first === "[") return this.bracketList(at);
    const quoted = this.match(QUOTED, at);
    if (quoted !== undefined) return quotedText(quoted, at);
    const written = this.match(plain, at)?.replace(/ #.*$/, "").trimEnd();
    if (written === undefined || written.endsWith(":") || written.includes(": ")) throw new NotPlain();
    return plainText(written, at);
  }

  bracketMap(from: number): YAMLMap {
    const map = new YAMLMap();
    let at = this.pass(from + 1);
    while (this.text[at] !== "}") {
      const key = this.key(map, at);
      const value = this.value(this.pass(at + key.length + 1), IN_BRACKETS);
      map.items.push(new Pair(plainText(key, at), value));
      at = this.passComma(value, "}");
    }
    return placed(map, from, at + 1);
  }

  bracketList(from: number): YAMLSeq {
    const list = new YAMLSeq();
    let at = this.pass(from + 1);
    while (this.text[at] !== "]") {
      const value = this.value(at, IN_BRACKETS);
      list.items.push(value);
      at = this.passComma(value, "]");
    }
    return placed(list, from, at + 1);
  }

  /** From the end of a thing in brackets to the next one or the closing bracket. */
  passComma(thing: Node, close: string): number {
    const at = this.pass(thing.range?.[1] ?? 0);
    if (this.text[at] === ",") return this.pass(at + 1);
    if (this.text[at] !== close) throw new NotPlain();
    return at;
  }

  pass(at: number): number {
    return at + (this.match(GAP, at) ?? "").length;
  }

  match(pattern: RegExp, at: number): string | undefined {
    pattern.lastIndex = at;
    return pattern.exec(this.text)?.[0];
  }
}

function linesOf(text: string): Line[] {
  const lines: Line[] = [];
  for (let from = 0; from < text.length; ) {
    const newline = text.indexOf("\n", from);
    const end = newline < 0 ? text.length : newline;
    let start = from;
    while (text[start] === " ") start++;
    if (start < end && text[start] !== "#") lines.push({ indent: start - from, start, end });
    from = end + 1;
  }
  return lines;
}

function placed<N extends Node>(node: N, from: number, to: number = from): N {
  node.range = [from, to, to];
  return node;
}

function quotedText(written: string, at: number): Scalar {
  const inside = written.slice(1, -1);
  return placed(new Scalar(written.startsWith("'") ? inside.replaceAll("''", "'") : inside), at, at + written.length);
}

/** A text without quotation marks, which may be a number, true, false or nothing; numbers in unusual forms are for the full parser. */
function plainText(written: string, at: number): Scalar {
  const node = placed(new Scalar<unknown>(written), at, at + written.length);
  node.source = written;
  if (/^(?:-?[1-9]\d*|0|-?\d+\.\d+)$/.test(written)) node.value = Number(written);
  else if (/^[.+-]/.test(written) || (/^\d/.test(written) && !Number.isNaN(Number(written)))) throw new NotPlain();
  else if (/^(?:true|True|TRUE)$/.test(written)) node.value = true;
  else if (/^(?:false|False|FALSE)$/.test(written)) node.value = false;
  else if (/^(?:null|Null|NULL|~)$/.test(written)) node.value = null;
  return node;
}
