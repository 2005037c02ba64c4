import type { Passage } from '../../engine/model/document.ts';
import type { Span } from '../../engine/model/span.ts';

/** A block of a document whose text is derived (HTML, DOCX, ODT, EPUB), with white space collapsed. */
export interface DocumentBlock {
  readonly kind: Passage['kind'];
  readonly text: string;
  /** Of a heading: 1 to 9, the outermost first. */
  readonly level?: number;
  /** The title of the chapter that it stands in, in a book. */
  readonly chapter?: string;
  /** Of a footnote or endnote: its number or mark. */
  readonly note?: string;
  /** Of a row: the number of its table; rows of one table may have other blocks between them. */
  readonly table?: number;
  /** Of a row: its cells, spans into `text`. Between them stand bars that the file does not have. */
  readonly cells?: readonly BlockCell[];
}

/** A cell of a row. */
export interface BlockCell extends Span {
  /** Whether it is marked as a head. */
  readonly isHead: boolean;
  /** The number of columns that it spans. */
  readonly width: number;
  /** Whether it is a cell of a row above that reaches down into this one: its text is repeated. */
  readonly isRepeated: boolean;
}
