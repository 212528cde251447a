import type { LiveEntry, Span, Zone } from "../model/index.ts";
import { damage } from "./inner/damage.ts";
import { datelinePiece } from "./inner/datelines.ts";
import { gluedHeadline } from "./inner/glued.ts";
import { insertions } from "./inner/insertions.ts";
import type { Piece } from "./inner/piece.ts";
import type { Block, Mark, Page } from "./page.ts";
import { creditStart } from "./plain/lines.ts";
import { photoTail } from "./plain/page-words.ts";
import { rules } from "./plain/rules.ts";

const BODY: Mark = { role: "body", reason: "paragraph: running text, or nothing that says otherwise" };
/** Paragraphs of body in which a dateline is looked for. */
const DATELINES = 4;
/** Paragraphs of body in which the headline is looked for. */
const GLUED = 12;
/** Longest paragraph whose sentences are looked at for damage. */
const LONGEST = 200_000;

/** Where a zone begins, what it is, and the element it comes from. */
interface Cut {
  readonly start: number;
  readonly mark: Mark;
  readonly flags: Piece["flags"];
  readonly path: string;
  readonly entry: LiveEntry | undefined;
}

/** Runs the rules over a page and gives zones that partition its text; blanks and line ends go to the stretch before. */
export function zonesOf(page: Page): readonly Zone[] {
  for (const rule of rules) rule(page);
  const headline = page.blocks[page.marks.findIndex((given) => given?.role === "headline")]?.text;
  const cuts: Cut[] = [];
  let paragraphs = 0;
  for (const [index, block] of page.blocks.entries()) {
    const given = page.marks[index] ?? BODY;
    const pieces = given.role === "body" ? bodyPieces(block, headline, paragraphs++) : given.role === "caption" ? captionPieces(block) : [];
    for (const { start, role, reason, flags } of filled(block, pieces, given))
      cuts.push({ start, mark: { role, reason }, flags, path: page.paths?.[index] ?? "", entry: page.entries?.[index] });
  }
  if (cuts.length === 0 && page.text !== "") return [{ start: 0, end: page.text.length, role: "furniture", reason: "blank: no words" }];
  return joinedZones(page.text, cuts);
}

function bodyPieces(block: Block, headline: string | undefined, paragraph: number): readonly Piece[] {
  const { text, start } = block;
  const glued = headline === undefined || paragraph >= GLUED ? undefined : gluedHeadline(text, start, headline);
  const from = glued ? glued.end - start : 0;
  const place = paragraph < DATELINES ? datelinePiece(text.slice(from, from + 200), start + from) : undefined;
  const inserted = insertions(text, start);
  const damaged = text.length > LONGEST ? [] : damage(text.slice(from), start + from);
  return [...(glued ? [glued] : []), ...(place ? [place] : []), ...inserted, ...damaged];
}

function captionPieces(block: Block): readonly Piece[] {
  const from = creditStart(block.text) ?? photoTail(block.text);
  return from === undefined
    ? []
    : [{ start: block.start + from, end: block.end, role: "credit", reason: "credit: at the end of a caption" }];
}

/** The block cut at its pieces: earlier kinds of piece win over later ones, what no piece holds is the block's own. */
function filled(block: Block, pieces: readonly Piece[], own: Mark): readonly Piece[] {
  if (pieces.length === 0) return [{ start: block.start, end: block.end, ...own }];
  const edges = [...new Set([block.start, block.end, ...pieces.flatMap((piece) => [piece.start, piece.end])])].sort((a, b) => a - b);
  const named = pieces.filter((piece) => piece.flags === undefined).sort((a, b) => a.start - b.start);
  const flagged = pieces.filter((piece) => piece.flags !== undefined).sort((a, b) => a.start - b.start);
  const [atNamed, atFlagged] = [walker(named), walker(flagged)];
  return edges.slice(0, -1).map((start, index) => {
    const span = { start, end: edges[index + 1] ?? block.end };
    const piece = atNamed(start) ?? atFlagged(start);
    return piece ? { ...piece, ...span } : { ...span, ...own };
  });
}

/** Finds the piece over an offset; offsets must be asked in rising order. */
function walker(pieces: readonly Piece[]): (at: number) => Piece | undefined {
  let next = 0;
  return (at) => {
    while (next < pieces.length && (pieces[next] as Span).end <= at) next++;
    const piece = pieces[next];
    return piece && piece.start <= at ? piece : undefined;
  };
}

/** Zones from cuts in order; neighbours of one role, reason and flags become one zone. */
function joinedZones(text: string, cuts: readonly Cut[]): readonly Zone[] {
  const zones: Zone[] = [];
  for (const [index, cut] of cuts.entries()) {
    const start = index === 0 ? 0 : cut.start;
    const end = cuts[index + 1]?.start ?? text.length;
    const before = zones.at(-1);
    if (
      before &&
      before.role === cut.mark.role &&
      before.reason === cut.mark.reason &&
      before.flags === cut.flags &&
      before.entry?.number === cut.entry?.number
    )
      zones[zones.length - 1] = { ...before, end, ...pathed(commonPath(before.path ?? "", cut.path)) };
    else
      zones.push({
        start,
        end,
        role: cut.mark.role,
        reason: cut.mark.reason,
        ...(cut.flags ? { flags: cut.flags } : {}),
        ...pathed(cut.path),
        ...(cut.entry ? { entry: cut.entry } : {}),
      });
  }
  return zones;
}

const pathed = (path: string): { readonly path?: string } => (path === "" ? {} : { path });

/** The steps that two paths share: the element that holds both. */
function commonPath(a: string, b: string): string {
  if (a === b) return a;
  const [mine, theirs] = [a.split(">"), b.split(">")];
  let size = 0;
  while (size < mine.length && mine[size] === theirs[size]) size++;
  return mine.slice(0, size).join(">");
}
