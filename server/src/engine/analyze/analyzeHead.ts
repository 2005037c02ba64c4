import { extractFromText } from '../extract/extractFigures.ts';
import type { Extraction, ExtractionContext } from '../extract/extractor.ts';
import type { AnalyzedSentence, Figure } from '../model/analysis.ts';
import type { Cell, Passage } from '../model/document.ts';
import type { Span } from '../model/span.ts';
import { describeSubject } from '../subject/describeSubject.ts';
import { contentTermsOf } from '../text/contentTerms.ts';
import { tokenize } from '../text/tokenize.ts';
import type { Vocabulary } from '../text/vocabulary.ts';
import { readColumnHead } from './columnHead.ts';

/** The head of a table as one sentence: its figures are the dates of columns, and what else stands in it. */
export function analyzeHead(
  passage: Passage,
  cells: readonly Cell[],
  context: ExtractionContext,
  vocabulary: Vocabulary,
): readonly AnalyzedSentence[] {
  const figures = cells
    .flatMap((cell) => dateOf(cell, context.text, vocabulary) ?? figuresOf(cell, context, vocabulary))
    .map((figure, order) => ({ ...figure, order }));
  if (figures.length === 0) return [];
  const { start, end } = passage;
  const tokens = tokenize(context.text, passage, vocabulary);
  return [
    {
      ...{ start, end, tokens, figures, noise: [], terms: contentTermsOf(tokens) },
      ...{ names: new Set<number>(), impliedTerms: new Set<number>(), hasVerb: false },
    },
  ];
}

type HeadFigure = Omit<Figure, 'order'>;

/** The date of the column, where it stands in the cell; the whole cell where heads above it complete it ("Q1"). */
function dateOf(cell: Cell, text: string, vocabulary: Vocabulary): HeadFigure[] | undefined {
  const read = readColumnHead(cell.column, vocabulary).date;
  if (read === undefined) return undefined;
  const written = cell.column.slice(read.start, read.end);
  const at = text.slice(cell.start, cell.end).indexOf(written);
  const start = at < 0 ? cell.start : cell.start + at;
  const place: Span = { start, end: at < 0 ? cell.end : start + written.length };
  const lastToken = Math.max(0, tokenize(text, place, vocabulary).length - 1);
  return [describe({ ...read.date, ...place, core: place, firstToken: 0, lastToken }, text, vocabulary)];
}

function figuresOf(cell: Cell, context: ExtractionContext, vocabulary: Vocabulary): HeadFigure[] {
  return extractFromText(context.text, cell, context, vocabulary)
    .flatMap(({ extractions }) => extractions)
    .filter(({ noise }) => noise === undefined)
    .map((extraction) => describe(extraction, context.text, vocabulary));
}

/** A figure whose words are all that it is of. */
function describe(extraction: Extraction, text: string, vocabulary: Vocabulary): HeadFigure {
  const tokens = tokenize(text, extraction, vocabulary);
  const place = { firstToken: 0, lastToken: tokens.length - 1 };
  const subject = describeSubject(tokens, {
    kind: extraction.kind,
    ...place,
    previousEnd: -1,
    nextStart: tokens.length,
  });
  return { ...extraction, ...place, text: text.slice(extraction.start, extraction.end), subject };
}
