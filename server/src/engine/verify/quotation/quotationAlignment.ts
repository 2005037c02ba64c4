import { isSameWord, type QuotationElement, type SourceWord } from './quotationWords.ts';

/** A step of an alignment: which quoted element it takes, which source word, or both. Indexes. */
export type AlignmentStep =
  | { readonly kind: 'same' | 'different'; readonly element: number; readonly word: number }
  /** Only the draft has the word. */
  | { readonly kind: 'added'; readonly element: number }
  /** Only the source has the word. */
  | { readonly kind: 'missing'; readonly word: number }
  /** A source word that an ellipsis or bracket of the quotation stands for. */
  | { readonly kind: 'covered'; readonly element: number; readonly word: number };

/** Both sides of an alignment; the source's words point into `text`. */
export interface AlignedWords {
  readonly elements: readonly QuotationElement[];
  readonly words: readonly SourceWord[];
  readonly text: string;
}

/** Costs per word. Leaving out optional words, and covering words, is nearly free, so that the shortest way wins. */
const EDIT = 1;
/** Of two equally cheap alignments, the one in which more words agree. */
const AGREEMENT = -0.1;
const OPTIONAL = 0.01;
const BRACKETED = 0.02;
const GAP = 0.002;
/** Two words that differ cost a little less than two edits would, and more where they begin unlike. */
const UNLIKE = 0.3;

/** Moves into a cell of the table. */
const NONE = 0;
const BOTH = 1;
const ELEMENT_ONLY = 2;
const WORD_ONLY = 3;

/**
 * Aligns a quotation with the stretch of the source's words that it is closest to, by edit distance over words
 * (Sellers 1980: the pattern may begin and end anywhere in the text). Costs |elements| × |words|; the caller bounds it.
 * The steps are in order; source words before and behind the stretch have none.
 */
export function alignQuotation(
  elements: readonly QuotationElement[],
  words: readonly SourceWord[],
): AlignmentStep[] {
  const width = words.length + 1;
  const moves = new Uint8Array((elements.length + 1) * width);
  let above = new Float64Array(width);
  let row = new Float64Array(width);
  for (const [index, element] of elements.entries()) {
    fillRow(element, words, above, row, moves.subarray((index + 1) * width, (index + 2) * width));
    [above, row] = [row, above];
  }
  return traceBack(elements, words, moves, indexOfLeast(above));
}

/** Fills the costs of one element against all words, and the moves that give them. */
function fillRow(
  element: QuotationElement,
  words: readonly SourceWord[],
  above: Float64Array,
  row: Float64Array,
  moves: Uint8Array,
): void {
  const alone = element.kind === 'word' ? EDIT : 0;
  row[0] = (above[0] ?? 0) + alone;
  moves[0] = ELEMENT_ONLY;
  for (let j = 1; j <= words.length; j++) {
    const word = words[j - 1];
    if (word === undefined) break;
    let cost = (above[j] ?? 0) + alone;
    let move = ELEMENT_ONLY;
    const both = (above[j - 1] ?? 0) + costOfPair(element, word);
    if (both <= cost) [cost, move] = [both, BOTH];
    const along = (row[j - 1] ?? 0) + costOfSkipping(element, word);
    if (along < cost) [cost, move] = [along, WORD_ONLY];
    row[j] = cost;
    moves[j] = move;
  }
}

function costOfPair(element: QuotationElement, word: SourceWord): number {
  if (element.kind !== 'word') return costOfSkipping(element, word);
  if (isSameWord(element, word.word)) return AGREEMENT;
  return element.word.charAt(0) === word.word.charAt(0) ? EDIT : EDIT + UNLIKE;
}

/** What it costs that a source word stands behind what the element was aligned with. */
function costOfSkipping(element: QuotationElement, word: SourceWord): number {
  if (element.kind === 'gap') return GAP;
  if (element.kind === 'bracket') return BRACKETED;
  return word.optional ? OPTIONAL : EDIT;
}

function traceBack(
  elements: readonly QuotationElement[],
  words: readonly SourceWord[],
  moves: Uint8Array,
  end: number,
): AlignmentStep[] {
  const steps: AlignmentStep[] = [];
  let i = elements.length;
  let j = end;
  while (i > 0) {
    const move = moves[i * (words.length + 1) + j] ?? NONE;
    const element = elements[i - 1];
    const word = words[j - 1];
    if (element === undefined || move === NONE) break;
    if (move === ELEMENT_ONLY) {
      if (element.kind === 'word') steps.push({ kind: 'added', element: i - 1 });
      i--;
      continue;
    }
    if (element.kind !== 'word') steps.push({ kind: 'covered', element: i - 1, word: j - 1 });
    else if (move === WORD_ONLY) steps.push({ kind: 'missing', word: j - 1 });
    else steps.push({ kind: isSame(element, word) ? 'same' : 'different', element: i - 1, word: j - 1 });
    if (move === BOTH) i--;
    j--;
  }
  return steps.reverse();
}

function isSame(element: QuotationElement, word: SourceWord | undefined): boolean {
  return element.kind === 'word' && word !== undefined && isSameWord(element, word.word);
}

function indexOfLeast(costs: Float64Array): number {
  let least = 0;
  for (let j = 1; j < costs.length; j++) {
    if ((costs[j] ?? 0) < (costs[least] ?? 0)) least = j;
  }
  return least;
}
