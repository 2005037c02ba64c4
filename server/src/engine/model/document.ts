import type { LineStarts } from './lines.ts';
import type { Span } from './span.ts';

/** What is known of a source as a publication. Absent fields are unknown, never empty. */
export interface SourceMetadata {
  readonly title?: string;
  readonly authors?: readonly string[];
  readonly publisher?: string;
  /** ISO 8601 date of publication at the precision known: `2015`, `2015-06` or `2015-06-13`. */
  readonly date?: string;
  readonly url?: string;
}

/** Where a passage stands, in the words a reader of the source would use. */
export type Locator =
  | { readonly kind: 'line'; readonly line: number }
  | { readonly kind: 'row'; readonly row: number }
  | { readonly kind: 'paragraph'; readonly paragraph: number }
  | PageLocator
  /** The nearest heading above, in a document without pages. */
  | { readonly kind: 'section'; readonly section: string }
  /** The title of a chapter of a book without pages. */
  | { readonly kind: 'chapter'; readonly chapter: string }
  /** The number or mark of a footnote or endnote. */
  | { readonly kind: 'note'; readonly note: string }
  /** A cell of a sheet ("C4"); of a row, its first. */
  | { readonly kind: 'cell'; readonly sheet: string; readonly cell: string };

/** A page as its document calls it: "211", "xiv". */
export interface PageLocator {
  readonly kind: 'page';
  readonly page: string;
  /** Where the passage goes on to another page: the one that it ends on. */
  readonly lastPage?: string;
  /** The page's place in the file, from 1, where it is called otherwise. */
  readonly index?: number;
}

/** A cell of a table row, with the words that say what its figure counts, or of a table's head. */
export interface Cell extends Span {
  /** The column's head; empty where the table has none. Of a head over several columns, what it says itself. */
  readonly column: string;
  /** The row's label (its first text cell); absent where the row has none, or this is it. */
  readonly row?: string;
  /** Its address in a sheet, as "C4"; absent where the format has none. */
  readonly address?: string;
}

/** A paragraph, heading, list item, table row or page: the unit that evidence points to. */
export interface Passage extends Span {
  readonly kind: 'paragraph' | 'heading' | 'item' | 'row';
  /** The headings above it, outermost first. */
  readonly headings: readonly string[];
  readonly locator: Locator;
  /** Only where `kind` is `row`, and of a `heading` that is the head of a table. */
  readonly cells?: readonly Cell[];
  /** Of a row: the title of its table, where one stands right above it. */
  readonly caption?: string;
}

/**
 * Runs of a derived text that stand verbatim in the file: `text[start + i]` is `file[fileStart + i]`
 * for i < length. Ordered by `start`; positions between two runs belong to no place in the file.
 */
export interface OffsetRun {
  readonly start: number;
  readonly fileStart: number;
  readonly length: number;
}

/** A document of the corpus as its reader made it: text, passages and metadata. Immutable. */
export interface SourceDocument {
  /** The citation key. */
  readonly key: string;
  /** The path as the host knows it; shown to the user and used to open the file. */
  readonly path: string;
  readonly metadata: SourceMetadata;
  /**
   * The text that is analysed. All spans of the document point into it. For text, Markdown and tables it has
   * the length of the decoded file (without a byte order mark), markup being blanked out with spaces, so spans
   * are file offsets; for derived text `runs` maps them: HTML's stands in the file in pieces, that of binary
   * formats nowhere (no runs at all).
   */
  readonly text: string;
  readonly passages: readonly Passage[];
  /** Undefined: `text` has the file's own offsets. Empty: it has none in the file. */
  readonly runs?: readonly OffsetRun[] | undefined;
  /** Only with `runs`: the offsets at which the lines of the file start. */
  readonly fileLineStarts?: LineStarts | undefined;
}

/** A source that could not be read, or read only in part, with what the user can do about it. */
export interface SourceProblem {
  readonly path: string;
  /** A stable, public code: every code has a page in the docs. */
  readonly code: string;
  /** Says what is wrong and what to do, in one or two sentences. */
  readonly message: string;
  /** `error`: nothing of the file is used; `warning`: the rest of it is. */
  readonly severity: 'error' | 'warning';
}
