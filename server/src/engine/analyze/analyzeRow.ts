import type { ExtractionContext } from '../extract/extractor.ts';
import { ASIDE_COLUMNS } from '../extract/lexicon/columns.ts';
import type { AnalyzedSentence } from '../model/analysis.ts';
import type { Cell, Passage } from '../model/document.ts';
import { contentTermsOf } from '../text/contentTerms.ts';
import { namesPeople } from '../text/demonyms.ts';
import { isCapitalised } from '../text/token.ts';
import { tokenize } from '../text/tokenize.ts';
import type { Vocabulary } from '../text/vocabulary.ts';
import { isUncommon } from '../text/wordClass.ts';
import { analyzeCell, namingTerms } from './analyzeCell.ts';
import { readRowDates } from './cellDates.ts';
import { readColumnHead } from './columnHead.ts';

/**
 * A table row as one sentence: each cell's figure is of its column's head, and the row's other words and the
 * headings above the table are what it is said about.
 */
export function analyzeRow(
  passage: Passage,
  cells: readonly Cell[],
  context: ExtractionContext,
  vocabulary: Vocabulary,
): readonly AnalyzedSentence[] {
  const dates = readRowDates(cells, context.text, vocabulary);
  const keys = readKeys(cells, context.text, vocabulary);
  const row = { title: titleOf(passage), dates, cells, keys };
  const figures = cells
    .flatMap((cell) => analyzeCell(cell, row, context, vocabulary))
    .map((figure, order) => ({ ...figure, order }));
  if (figures.length === 0) return [];
  const tokens = tokenize(context.text, passage, vocabulary);
  const terms = contentTermsOf([
    ...tokens,
    ...cells.flatMap(({ column }) => readColumnHead(column, vocabulary).tokens),
    ...readColumnHead(cells.find(({ row }) => row !== undefined)?.row ?? '', vocabulary).tokens,
  ]);
  const { start, end } = passage;
  const rowNames = namesOfRow(cells, vocabulary);
  const sentence = {
    ...{ start, end, tokens, figures, noise: [], terms },
    ...{ names: new Set<number>(), impliedTerms: new Set<number>(), hasVerb: false },
  };
  return [rowNames.size === 0 ? sentence : { ...sentence, rowNames }];
}

/** The terms of the names in a row's label: words in capitals that are countries, peoples, or no common words. */
function namesOfRow(cells: readonly Cell[], vocabulary: Vocabulary): ReadonlySet<number> {
  const label = cells.find(({ row }) => row !== undefined)?.row ?? '';
  const names = tokenize(label, { start: 0, end: label.length }, vocabulary).filter(
    (token) => isCapitalised(token) && (namesPeople(token.word) || isUncommon(token.word.lower)),
  );
  return new Set(names.map(({ word }) => word.term));
}

/** The longest text of a cell that names something, in UTF-16 code units: longer ones describe it. */
const LONGEST_KEY = 60;

/** The terms of the cells of words that are not the row's label: what the row is of besides ("Tourist arrivals"). */
function readKeys(cells: readonly Cell[], text: string, vocabulary: Vocabulary): ReadonlySet<number> {
  const keys = cells.flatMap(({ start, end, row, column }) => {
    const value = text.slice(start, end);
    if (row === undefined || end - start > LONGEST_KEY || /\d|^[^\p{L}]*$|^\p{Lu}{1,4}$/u.test(value))
      return [];
    const head = readColumnHead(column, vocabulary).tokens;
    if (head.some(({ word }) => ASIDE_COLUMNS.has(word.lemma))) return [];
    return [...namingTerms(tokenize(text, { start, end }, vocabulary))];
  });
  return keys.length === 0 ? NO_KEYS : new Set(keys);
}

const NO_KEYS: ReadonlySet<number> = new Set();

/** The title of a row's table: its caption, else the heading above it. */
function titleOf({ caption, headings }: Passage): string | undefined {
  return caption ?? headings.at(-1);
}
