import type { FactAnswer, FactResult } from '../../engine/index.ts';
import type { Figure } from '../../engine/model/analysis.ts';
import type { SourceDocument } from '../../engine/model/document.ts';
import { findLineStarts, lineColumnAt } from '../../engine/model/lines.ts';
import { toFileSpan } from '../../engine/model/offsets.ts';
import type { Span } from '../../engine/model/span.ts';
import type { ShowPath } from './checkRun.ts';
import { describeQuery, writeQuery } from './describeQuery.ts';
import { writeValue } from './figureJson.ts';
import { writeLocator } from './place.ts';
import { findQueryWords } from './queryMarks.ts';
import { layOut, type TextStyle } from './textStyle.ts';

/** An answer to a query, with the document that holds it. */
export interface FoundPassage extends FactResult {
  readonly document: SourceDocument | undefined;
}

/** The JSON of `stet lookup`; offsets point into the file on disk, 0 and 0 where no place in it is known. */
export function writeLookupJson(
  query: string,
  { query: read, examined, complete }: FactAnswer,
  found: readonly FoundPassage[],
  showPath: ShowPath,
): string {
  const results = found.map((result) => ({
    source: result.source,
    path: showPath(result.path),
    ...placeInFile(result, result),
    text: result.text,
    passage: result.passage,
    ...(result.locator && { locator: result.locator }),
    score: Math.round(result.score * 1000) / 1000,
    ...(read.filters.length > 0 && { figures: result.figures.map((figure) => writeFigure(figure, result)) }),
    ...(result.sourceDate !== undefined && { sourceDate: result.sourceDate }),
  }));
  const reading = { ...writeQuery(read), examined, complete };
  return `${JSON.stringify({ version: 1, query, read: reading, results })}\n`;
}

function placeInFile({ document }: FoundPassage, { start, end }: Span): Span {
  return (document ? toFileSpan(document, { start, end }) : { start, end }) ?? { start: 0, end: 0 };
}

function writeFigure(figure: Figure, result: FoundPassage): object {
  const { text, kind, strictness, subject } = figure;
  return {
    ...placeInFile(result, figure),
    text,
    kind,
    ...writeValue(figure, kind),
    strictness,
    ...(subject.head !== undefined && { head: subject.head }),
  };
}

/** The passages found, each with its source and place, and marked: the figures that meet the filters, else the words. */
export function* writeLookupText(
  query: string,
  { query: read }: FactAnswer,
  found: readonly FoundPassage[],
  showPath: ShowPath,
  style: TextStyle,
): Generator<string> {
  const reading = describeQuery(read);
  if (reading !== undefined) yield `${style.dim(`Read as ${reading}`)}\n\n`;
  for (const result of found) {
    const date = result.sourceDate === undefined ? '' : `, source of ${result.sourceDate}`;
    yield `${style.bold(result.source)}  ${style.dim(showPath(result.path) + describePlace(result) + date)}\n`;
    yield `${layOut({ text: result.passage, marks: findMarks(result, query) }, '  ', style)}\n`;
  }
}

function findMarks({ passage, figures }: FoundPassage, query: string): readonly Span[] {
  if (figures.length === 0) return findQueryWords(passage, query);
  const marks = figures.flatMap(({ text }): Span[] => {
    const written = text.replace(/\s+/g, ' ');
    const start = passage.indexOf(written);
    return start < 0 ? [] : [{ start, end: start + written.length }];
  });
  return marks.toSorted((a, b) => a.start - b.start);
}

function describePlace({ document, locator, start }: FoundPassage): string {
  if (document !== undefined && document.runs === undefined)
    return `:${lineColumnAt(findLineStarts(document.text), start).line}`;
  return locator ? ` (${writeLocator(locator)})` : '';
}
