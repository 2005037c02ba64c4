import type { Token } from '../text/token.ts';
import type { Quantity } from './figure.ts';
import type { Span } from './span.ts';
import type { Owner, Subject } from './subject.ts';

/** What a table says of a cell's figure. */
export interface CellContext {
  /** Where its row begins in the document: cells of one row have the same. A UTF-16 offset. */
  readonly row: number;
  /** The terms of the content words in the head of its column, without those of units and dates. */
  readonly column: ReadonlySet<number>;
  /** The same of its row's label. */
  readonly label: ReadonlySet<number>;
  /** The same of the further cells of its row that hold words ("Indicator"), not of notes, codes and units. */
  readonly keys: ReadonlySet<number>;
  /**
   * When it holds, as the head of its column, the dates of its row and the title of the table say together. Absent: they
   * name no date.
   */
  readonly when?: Quantity;
}

/** A quantity with what it is of: what claims and evidence are made of. */
export interface Figure extends Quantity {
  readonly text: string;
  readonly subject: Subject;
  /** Indexes into the sentence's tokens, inclusive. */
  readonly firstToken: number;
  readonly lastToken: number;
  /** Its place among the figures of its sentence that make a claim, from 0. */
  readonly order: number;
  /** The names whose it is, where the sentence lists names with a figure each. Absent: none. */
  readonly owners?: readonly Owner[];
  /** What the table says of its cell. Absent: it stands in none. */
  readonly cell?: CellContext;
}

/** A sentence (or table row) that holds figures, with what the aligner needs of it. Immutable. */
export interface AnalyzedSentence extends Span {
  readonly tokens: readonly Token[];
  /** All figures but noise, in the order of the text. */
  readonly figures: readonly Figure[];
  /** Numbers that make no claim, for `unchecked`. */
  readonly noise: readonly Quantity[];
  /** Term ids of its content words, without the figures' own. */
  readonly terms: ReadonlySet<number>;
  /** Term ids of words that are written as names (capitalised inside the sentence). */
  readonly names: ReadonlySet<number>;
  /** Term ids of the names in the sentences before it that its "he" or "the ministry" stands for. */
  readonly impliedTerms: ReadonlySet<number>;
  /**
   * Of a table row: the term ids of the names in its label, of which its figures are. Absent: it is no row, or its label
   * names nothing.
   */
  readonly rowNames?: ReadonlySet<number>;
  /** Whether it says something: bylines, datelines, captions and table rows have no verb. */
  readonly hasVerb: boolean;
}
