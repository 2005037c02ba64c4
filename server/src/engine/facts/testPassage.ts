import type { Corpus, SourceSentence } from '../corpus/corpus.ts';
import type { DayInterval } from '../extract/date/calendar.ts';
import type { Figure } from '../model/analysis.ts';
import type { FactQuery } from './factQuery.ts';
import { type FigureTest, makeFigureTest } from './matchFigure.ts';
import { isDateWithin, isSourceWithin, placedDatesOf, windowOf } from './matchTime.ts';

/** What of a passage meets the filters. */
export interface MetFilters {
  /** Those of the words of the query first. */
  readonly figures: readonly Figure[];
  readonly sourceDate?: string;
  /** Whether a figure is of one of the words, or the query asks for a time only. */
  readonly isOfWords: boolean;
}

/** What of a passage, by its number, meets the filters of a query; undefined: nothing. */
export type PassageTest = (corpus: Corpus, passage: number) => MetFilters | undefined;

/** The test that the filters of a query make; undefined: it has none. */
export function makePassageTest({ words, filters }: FactQuery): PassageTest | undefined {
  const figureTest = makeFigureTest(filters);
  const window = windowOf(filters);
  const terms = new Set(words.map(({ term }) => term));
  if (figureTest !== undefined)
    return (corpus, passage) => findFigures(corpus.sentencesOf(passage), figureTest, window, terms);
  if (window !== undefined) return (corpus, passage) => findDates(corpus, passage, window);
  return undefined;
}

function findFigures(
  sentences: readonly SourceSentence[],
  test: FigureTest,
  window: DayInterval | undefined,
  terms: ReadonlySet<number>,
): MetFilters | undefined {
  const met: Figure[] = [];
  let sourceDate: string | undefined;
  for (const place of sentences) {
    const figures = place.sentence.figures.filter(test);
    if (figures.length === 0) continue;
    const time = window === undefined ? 'stated' : meetsTime(place, window);
    if (time === undefined) continue;
    met.push(...figures);
    if (time === 'source') sourceDate ??= place.owner.document.metadata.date;
  }
  if (met.length === 0) return undefined;
  const [own, others] = [met.filter((one) => isOf(one, terms)), met.filter((one) => !isOf(one, terms))];
  return {
    figures: [...own, ...others],
    isOfWords: own.length > 0 || terms.size === 0,
    ...(sourceDate !== undefined && { sourceDate }),
  };
}

/** Whether what a figure counts, or is a share, sum or measure of, is among the words. */
function isOf({ subject }: Figure, terms: ReadonlySet<number>): boolean {
  const { headTerm, modifiers } = subject;
  return (headTerm !== undefined && terms.has(headTerm)) || modifiers.some((term) => terms.has(term));
}

/** What meets the time that is asked for: a date of the sentence; the source's, where the sentence has none. */
function meetsTime(
  { sentence, owner }: SourceSentence,
  window: DayInterval,
): 'stated' | 'source' | undefined {
  const dates = placedDatesOf(sentence.figures);
  if (dates.length > 0) return dates.some((date) => isDateWithin(window, date)) ? 'stated' : undefined;
  return isSourceWithin(window, owner.document.metadata.date) ? 'source' : undefined;
}

/** The dates of a passage that are asked for; the source's, where the passage has none. */
function findDates(corpus: Corpus, passage: number, window: DayInterval): MetFilters | undefined {
  const dates = corpus.sentencesOf(passage).flatMap(({ sentence }) => placedDatesOf(sentence.figures));
  const figures = dates.filter((date) => isDateWithin(window, date));
  if (figures.length > 0) return { figures, isOfWords: true };
  const sourceDate = corpus.locate(passage)?.owner.document.metadata.date;
  if (dates.length > 0 || sourceDate === undefined || !isSourceWithin(window, sourceDate)) return undefined;
  return { figures: [], sourceDate, isOfWords: true };
}
