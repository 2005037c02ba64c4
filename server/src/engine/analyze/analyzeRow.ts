import { extractFromText } from '../extract/extractFigures.ts';
import type { ExtractionContext } from '../extract/extractor.ts';
import type { AnalyzedSentence, Figure } from '../model/analysis.ts';
import type { Cell, Passage } from '../model/document.ts';
import type { Subject } from '../model/subject.ts';
import { describeSubject } from '../subject/describeSubject.ts';
import type { Token } from '../text/token.ts';
import { tokenize } from '../text/tokenize.ts';
import type { Vocabulary } from '../text/vocabulary.ts';

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
  const tokens = tokenize(context.text, passage, vocabulary);
  const figures: Figure[] = [];
  for (const cell of cells) {
    for (const { sentence, extractions } of extractFromText(context.text, cell, context, vocabulary)) {
      const column = tokenize(cell.column, wholeOf(cell.column), vocabulary);
      for (const extraction of extractions) {
        if (extraction.noise !== undefined) continue;
        const subject = describeCell(
          sentence.tokens,
          column,
          extraction.firstToken,
          extraction.lastToken,
          extraction.kind,
        );
        figures.push({
          ...extraction,
          text: context.text.slice(extraction.start, extraction.end),
          subject,
          order: figures.length,
        });
      }
    }
  }
  if (figures.length === 0) return [];
  const terms = termsOf([
    ...tokens,
    ...cells.flatMap((cell) => tokenize(cell.column, wholeOf(cell.column), vocabulary)),
  ]);
  return [
    {
      start: passage.start,
      end: passage.end,
      tokens,
      figures,
      noise: [],
      terms,
      names: new Set(),
      hasVerb: false,
    },
  ];
}

function describeCell(
  tokens: readonly Token[],
  column: readonly Token[],
  firstToken: number,
  lastToken: number,
  kind: Figure['kind'],
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

function wholeOf(text: string): { start: number; end: number } {
  return { start: 0, end: text.length };
}
