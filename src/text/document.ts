import type { ReportId, Span, TextId, Zone, ZoneRole } from "../model/index.ts";

/** One word or mark of a sentence, or a whole masked quotation standing in its frame as one token. */
export interface Token extends Span {
  /** Position in its sentence. */
  readonly index: number;
  /**
   * The characters at the span; for a masked quotation the quotation with its marks. In a stretch written all in capitals or all in small
   * letters the case is restored ("MARVAN" -> "Marvan", see truecase.ts), so that readers may ask for capitals; the length is the same.
   */
  readonly word: string;
  /** `word` folded to lower case by the frozen table. */
  readonly lower: string;
  readonly lemma: string;
  /** Universal part of speech. */
  readonly pos: string;
  /** Penn Treebank tag. */
  readonly tag: string;
  /** Index of the head in the same sentence; -1 for the root. */
  readonly head: number;
  /** Universal Dependencies relation to the head. */
  readonly label: string;
  /** Index in `Document.quotes` when this token stands for a masked quotation. */
  readonly quote?: number;
}

/** A stretch in quotation marks. */
export interface Quote extends Span {
  readonly index: number;
  /** Inside the marks. */
  readonly inner: Span;
  readonly marks: "double" | "single";
  /** `clause`: read as speech and masked in its frame; `words`: scare quotes, titles, part quotes, left in the frame. */
  readonly size: "clause" | "words";
  /** Closed by its own mark; an open one runs to the end of its paragraph. */
  readonly closed: boolean;
}

/** One sentence of the body, of a quotation, or of another read zone. */
export interface Sentence {
  readonly index: number;
  /** Stretches of the text, ordered; more than one where the view has a hole (an insertion) inside the sentence. */
  readonly spans: readonly Span[];
  readonly tokens: readonly Token[];
  readonly zone: ZoneRole;
  /** Counts paragraphs of read zones from 0. */
  readonly paragraph: number;
  /** Index of the quotation this is a sentence of. */
  readonly quote?: number;
}

/** A text ready to be read: sentences with tags and trees over a view of its read zones. */
export interface Document {
  readonly report: ReportId;
  readonly textId: TextId;
  readonly text: string;
  readonly zones: readonly Zone[];
  readonly sentences: readonly Sentence[];
  readonly quotes: readonly Quote[];
}
