import type { Span } from '../../engine/model/span.ts';

/** A piece of text on one line, with the parts of it that a report marks. */
export interface Excerpt {
  readonly text: string;
  /** Relative to `text`, in order, apart from each other. */
  readonly marks: readonly Span[];
}

/** What a sentence may take of a report before it is cut, in UTF-16 code units on either side of the marks. */
const CONTEXT = 320;

/** The words of `span` on one line, white space collapsed, cut around the mark where they are many. */
export function takeExcerpt(text: string, span: Span, mark: Span): Excerpt {
  return cutAround(text, span, [mark]);
}

/** The span of the line that holds the offset, for findings that have no sentence of their own. */
export function lineAround(text: string, { start, end }: Span): Span {
  const before = text.lastIndexOf('\n', start - 1);
  const after = text.indexOf('\n', Math.max(start, end - 1));
  return { start: start === 0 ? 0 : before + 1, end: after < 0 ? text.length : Math.max(after, end) };
}

/** A figure of a passage: its words, and the source's own text before it. */
export interface FigureInPassage {
  readonly text: string;
  readonly before: string;
}

/** The words before a figure that tell it from others with the same digits in its passage. */
const WORDS_BEFORE = 60;

/** A figure with the words before it in its source, whose text is empty where it is not known. */
export function withWordsBefore(
  { start, text }: { readonly start: number; readonly text: string },
  sourceText: string,
): FigureInPassage {
  return { text, before: sourceText.slice(Math.max(0, start - WORDS_BEFORE), start) };
}

/** Marks figures in a passage whose white space is collapsed; `context` characters, 50 or more, are left beside them. */
export function markInPassage(
  passage: string,
  figures: readonly FigureInPassage[],
  context = CONTEXT,
): Excerpt {
  const places = figures.flatMap((figure) => findFigure(passage, figure) ?? []);
  const marks = places
    .sort((a, b) => a.start - b.start || b.end - a.end)
    .filter((place, i) => place.start >= (places[i - 1]?.end ?? 0));
  return cutAround(passage, { start: 0, end: passage.length }, marks, context);
}

/** Of several places with the same words, the one is meant whose words before it are most like the source's. */
function findFigure(passage: string, { text, before }: FigureInPassage): Span | undefined {
  const wanted = collapse(text).trim();
  if (wanted === '') return undefined;
  const context = collapse(before);
  let best: Span | undefined;
  let bestLength = -1;
  for (let start = passage.indexOf(wanted); start >= 0; start = passage.indexOf(wanted, start + 1)) {
    const length = commonSuffixLength(passage, start, context);
    if (length <= bestLength) continue;
    best = { start, end: start + wanted.length };
    bestLength = length;
  }
  return best;
}

function commonSuffixLength(text: string, end: number, suffix: string): number {
  let length = 0;
  while (
    length < end &&
    length < suffix.length &&
    text[end - 1 - length] === suffix[suffix.length - 1 - length]
  )
    length++;
  return length;
}

function cutAround(text: string, span: Span, marks: readonly Span[], context = CONTEXT): Excerpt {
  const from = startOfWord(text, span, (marks[0]?.start ?? span.start) - context);
  const to = endOfWord(text, span, (marks.at(-1)?.end ?? span.start) + context);
  let line = from > span.start ? '… ' : '';
  let at = from;
  const placed: Span[] = [];
  for (const mark of marks) {
    line += collapse(text.slice(at, mark.start));
    if (at === from) line = line.trimStart();
    const start = line.length;
    line += collapse(text.slice(mark.start, mark.end));
    placed.push({ start, end: line.length });
    at = mark.end;
  }
  line += collapse(text.slice(at, to)).trimEnd();
  return { text: to < span.end ? `${line} …` : line, marks: placed };
}

/** The longest word that is kept whole where an excerpt is cut. */
const LONGEST_WORD = 30;

/** An offset, moved on to where a word starts; the start of the span where that is not before it. */
function startOfWord(text: string, span: Span, offset: number): number {
  if (offset <= span.start) return span.start;
  const space = text.slice(offset, offset + LONGEST_WORD).search(/\s/);
  return space < 0 ? offset : offset + space + 1;
}

/** An offset, moved back to where a word ends; the end of the span where that is not behind it. */
function endOfWord(text: string, span: Span, offset: number): number {
  if (offset >= span.end) return span.end;
  const from = Math.max(span.start, offset - LONGEST_WORD);
  const space = /\s\S{0,30}$/.exec(text.slice(from, offset));
  return space === null ? offset : from + space.index;
}

function collapse(text: string): string {
  return text.replace(/\s+/g, ' ');
}
