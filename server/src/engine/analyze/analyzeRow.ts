import { extractFromText } from '../extract/extractFigures.ts';
import type { Extraction, ExtractionContext } from '../extract/extractor.ts';
import type { AnalyzedSentence, Figure } from '../model/analysis.ts';
import type { Cell, Passage } from '../model/document.ts';
import type { Quantity } from '../model/figure.ts';
import type { Subject } from '../model/subject.ts';
import { describeSubject } from '../subject/describeSubject.ts';
import { contentTermsOf } from '../text/contentTerms.ts';
import { namesPeople } from '../text/demonyms.ts';
import type { Token } from '../text/token.ts';
import { tokenize } from '../text/tokenize.ts';
import type { Vocabulary } from '../text/vocabulary.ts';
import { isUncommon } from '../text/wordClass.ts';
import { applyUnit } from './applyUnit.ts';
import { joinDates, type RowDates, readRowDates, readTitleDate } from './cellDates.ts';
import { type ColumnHead, readColumnHead } from './columnHead.ts';

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
  const figures = cells
    .flatMap((cell) => figuresOf(cell, { title: titleOf(passage), dates, cells }, context, vocabulary))
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
  const row = {
    ...{ start, end, tokens, figures, noise: [], terms },
    ...{ names: new Set<number>(), impliedTerms: new Set<number>(), hasVerb: false },
  };
  return [rowNames.size === 0 ? row : { ...row, rowNames }];
}

/** The terms of the names in a row's label: words in capitals that are countries, peoples, or no common words. */
function namesOfRow(cells: readonly Cell[], vocabulary: Vocabulary): ReadonlySet<number> {
  const label = cells.find(({ row }) => row !== undefined)?.row ?? '';
  const names = tokenize(label, { start: 0, end: label.length }, vocabulary).filter(
    ({ kind, text, word }) =>
      kind === 'word' && /^\p{Lu}/u.test(text) && (namesPeople(word) || isUncommon(word.lower)),
  );
  return new Set(names.map(({ word }) => word.term));
}

/** The title of a row's table: its caption, else the heading above it. */
function titleOf({ caption, headings }: Passage): string | undefined {
  return caption ?? headings.at(-1);
}

/** What a cell has from its row and its table. */
interface RowContext {
  readonly title: string | undefined;
  readonly dates: RowDates;
  readonly cells: readonly Cell[];
}

/** The figures of one cell, each of what the words of its column name, with the unit and the date that they name. */
function figuresOf(
  cell: Cell,
  row: RowContext,
  context: ExtractionContext,
  vocabulary: Vocabulary,
): Omit<Figure, 'order'>[] {
  const sentences = extractFromText(context.text, cell, context, vocabulary);
  if (sentences.length === 0) return [];
  const { title, dates } = row;
  const column = findColumn(cell, row, vocabulary);
  const sources = {
    column,
    row: cell.row === undefined ? undefined : readColumnHead(cell.row, vocabulary),
    caption: title === undefined ? undefined : readColumnHead(title, vocabulary),
  };
  const ownDate = dates.cells.get(cell);
  const when = ownDate === undefined ? findWhen(cell, row, vocabulary) : undefined;
  return sentences.flatMap(({ sentence, extractions }) =>
    extractions
      .filter((extraction) => extraction.noise === undefined)
      .map((extraction) => {
        const text = context.text.slice(extraction.start, extraction.end);
        const subject = describeCell(sentence.tokens, column.tokens, extraction);
        if (ownDate !== undefined && text.length === cell.end - cell.start)
          return { ...extraction, ...ownDate, ...spanOf(extraction), text, subject };
        const figure = { ...applyUnit(extraction, sentence, text, sources), text, subject };
        return when === undefined ? figure : { ...figure, when };
      }),
  );
}

/**
 * The head of a cell's column. Where that is a date alone, the head of the first column says what all columns hold, if it
 * names a unit: "Exports (tonnes)" over the names of crops, and "2019", "2020".
 */
function findColumn(cell: Cell, { cells }: RowContext, vocabulary: Vocabulary): ColumnHead {
  const column = readColumnHead(cell.column, vocabulary);
  const [label] = cells;
  if (label === undefined || column.date === undefined || column.tokens.length > 0) return column;
  const first = readColumnHead(label.column, vocabulary);
  return first.unit === undefined ? column : { ...first, date: column.date };
}

function spanOf({ start, end, core }: Extraction): Pick<Extraction, 'start' | 'end' | 'core'> {
  return { start, end, core };
}

/** When the figures of a cell hold: the column goes before the row, both before the title. */
function findWhen(cell: Cell, { title, dates }: RowContext, vocabulary: Vocabulary): Quantity | undefined {
  const when = joinDates(readColumnHead(cell.column, vocabulary).date?.date, dates.date);
  const ofTitle = readTitleDate(title, vocabulary);
  return when === undefined || when.date?.year === undefined ? joinDates(when, ofTitle) : when;
}

function describeCell(
  tokens: readonly Token[],
  column: readonly Token[],
  { kind, firstToken, lastToken }: Extraction,
): Subject {
  const own = describeSubject(tokens, {
    kind,
    firstToken,
    lastToken,
    previousEnd: -1,
    nextStart: tokens.length,
  });
  const words = column.filter((token) => token.kind === 'word' && token.word.isContent);
  const head = words.findLast((token) => token.word.wordClass === 'noun') ?? words.at(-1);
  if (head === undefined || own.head !== undefined) return own;
  const modifiers = words.filter((token) => token !== head).map((token) => token.word.term);
  return {
    ...own,
    head: head.word.lemma,
    headTerm: head.word.term,
    modifiers,
    after: words.map((token) => token.word.term),
  };
}
