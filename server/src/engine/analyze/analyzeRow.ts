import { extractFromText } from '../extract/extractFigures.ts';
import type { Extraction, ExtractionContext } from '../extract/extractor.ts';
import type { AnalyzedSentence, Figure } from '../model/analysis.ts';
import type { Cell, Passage } from '../model/document.ts';
import type { Subject } from '../model/subject.ts';
import { describeSubject } from '../subject/describeSubject.ts';
import { namesPeople } from '../text/demonyms.ts';
import type { Token } from '../text/token.ts';
import { tokenize } from '../text/tokenize.ts';
import type { Vocabulary } from '../text/vocabulary.ts';
import { isUncommon } from '../text/wordClass.ts';
import { applyUnit } from './applyUnit.ts';
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
  const figures = cells
    .flatMap((cell) => figuresOf(cell, titleOf(passage), context, vocabulary))
    .map((figure, order) => ({ ...figure, order }));
  if (figures.length === 0) return [];
  const tokens = tokenize(context.text, passage, vocabulary);
  const terms = termsOf([
    ...tokens,
    ...cells.flatMap(({ column }) => readColumnHead(column, vocabulary).tokens),
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

/** The figures of one cell, each of what the words of its column name, with the unit that they name. */
function figuresOf(
  cell: Cell,
  caption: string | undefined,
  context: ExtractionContext,
  vocabulary: Vocabulary,
): Omit<Figure, 'order'>[] {
  const sentences = extractFromText(context.text, cell, context, vocabulary);
  if (sentences.length === 0) return [];
  const column = readColumnHead(cell.column, vocabulary);
  const sources = {
    column,
    row: cell.row === undefined ? undefined : readColumnHead(cell.row, vocabulary),
    caption: caption === undefined ? undefined : readColumnHead(caption, vocabulary),
  };
  return sentences.flatMap(({ sentence, extractions }) =>
    extractions
      .filter((extraction) => extraction.noise === undefined)
      .map((extraction) => {
        const text = context.text.slice(extraction.start, extraction.end);
        const subject = describeCell(sentence.tokens, column.tokens, extraction);
        return { ...applyUnit(extraction, sentence, text, sources), text, subject };
      }),
  );
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

function termsOf(tokens: readonly Token[]): ReadonlySet<number> {
  return new Set(
    tokens.filter((token) => token.kind === 'word' && token.word.isContent).map((token) => token.word.term),
  );
}
