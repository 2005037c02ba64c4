import { extractFromText } from '../extract/extractFigures.ts';
import type { Extraction, ExtractionContext } from '../extract/extractor.ts';
import { FREE_WORDS } from '../extract/lexicon/columns.ts';
import type { Figure } from '../model/analysis.ts';
import type { Cell } from '../model/document.ts';
import type { Quantity } from '../model/figure.ts';
import type { Subject } from '../model/subject.ts';
import { describeSubject } from '../subject/describeSubject.ts';
import { contentTermsOf } from '../text/contentTerms.ts';
import type { Token } from '../text/token.ts';
import type { Vocabulary } from '../text/vocabulary.ts';
import { applyUnit } from './applyUnit.ts';
import { joinDates, type RowDates, readTitleDate } from './cellDates.ts';
import { type ColumnHead, readColumnHead } from './columnHead.ts';
import { joinDurations } from './joinDurations.ts';

/** The terms of the words of a head or label that name something: not "Value" or "Total". */
export function namingTerms(tokens: readonly Token[]): ReadonlySet<number> {
  return contentTermsOf(tokens.filter(({ word }) => !FREE_WORDS.has(word.lemma)));
}

/** What a cell has from its row and its table. */
export interface RowContext {
  readonly title: string | undefined;
  readonly dates: RowDates;
  readonly cells: readonly Cell[];
  /** The terms of the words in its further cells of text. */
  readonly keys: ReadonlySet<number>;
}

/** The figures of one cell, each of what the words of its column name, with the unit and the date that they name. */
export function analyzeCell(
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
  const inTable = {
    row: row.cells[0]?.start ?? cell.start,
    column: namingTerms(column.tokens),
    label: namingTerms(sources.row?.tokens ?? []),
    keys: row.keys,
    ...(when !== undefined && { when }),
  };
  return sentences.flatMap(({ sentence, extractions }) =>
    joinDurations(extractions, sentence)
      .filter((extraction) => extraction.noise === undefined)
      .map((extraction) => {
        const text = context.text.slice(extraction.start, extraction.end);
        const subject = describeCell(sentence.tokens, column.tokens, extraction);
        if (ownDate !== undefined && text.length === cell.end - cell.start)
          return { ...extraction, ...ownDate, ...spanOf(extraction), text, subject };
        const figure = { ...applyUnit(extraction, sentence, text, sources), text, subject };
        return { ...figure, cell: inTable };
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

/** Heads of columns of whatever another cell of the row names: "Indicator", "Value". */
const EMPTY_NOUNS: ReadonlySet<string> = new Set(['value', 'figure', 'amount', 'number']);

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
  const words = column.filter(
    ({ kind, word }) => kind === 'word' && word.isContent && !EMPTY_NOUNS.has(word.lemma),
  );
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
