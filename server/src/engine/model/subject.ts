/** Whether the sentence states the figure as fact. */
export type Modality = 'actual' | 'planned' | 'possible' | 'denied';

/**
 * What a figure is of, as far as the text shows it: all that the aligner may know of a figure but its value.
 * Words are given as term ids of one vocabulary (text/vocabulary.ts), each list in the order of the text.
 */
export interface Subject {
  /**
   * The lemma of the counted noun, of the noun that the share, sum or measure is of, or of that which a date tells apart
   * from others ("the 2018 election"); undefined: none found.
   */
  readonly head?: string;
  readonly headTerm?: number;
  /** Words between the number and its head: "Kyrgyz" in "352 Kyrgyz nationals". */
  readonly modifiers: readonly number[];
  /** Terms of the countries and peoples that qualify what is counted: "Kyrgyz" in "352 Kyrgyz nationals". */
  readonly peoples: readonly number[];
  /** The term of the verb that governs the figure: the nearest one before it in its clause, else after it. */
  readonly verb?: number;
  /** Content words between the figure before it and this one, nearest first, a bounded number. */
  readonly before: readonly number[];
  /** Content words after it up to the next figure or the clause's end, nearest first. */
  readonly after: readonly number[];
  /** Scope words near the figure: "worldwide", "total", "domestic", "average", "per" … */
  readonly scopes: readonly Scope[];
  readonly modality: Modality;
  /** Of a date only. */
  readonly attachment?: Attachment;
  /** The count is the number of cases that a share or an average beside it rests on: "based on 59 reviews". */
  readonly isBasis?: true;
}

/**
 * How a date hangs in its sentence:
 * - `adverbial`: it says when something happens ("in 2018")
 * - `attribute`: it tells a thing apart from others of its name ("the 2018 election", "Rio 2016")
 * - `aside`: it stands in parentheses behind what it is of
 * - `loose`: nothing ties it to the rest, as in a byline
 */
export type Attachment = 'adverbial' | 'attribute' | 'aside' | 'loose';

/** A name whose a figure is, by the list of names and figures that both stand in. */
export interface Owner {
  /** How they are tied: "France ($8m)", "France: 8", "Lena Ostby, 34,", "France won 8", "8 in France". */
  readonly by: 'brackets' | 'colon' | 'commas' | 'before' | 'behind';
  /** The terms of the name. */
  readonly terms: ReadonlySet<number>;
}

/** How far a figure reaches: two figures with scopes that exclude each other are of different things. */
export type Scope =
  | 'worldwide'
  | 'domestic'
  | 'foreign'
  | 'total'
  | 'partial'
  | 'average'
  | 'perUnit'
  | 'budget';
