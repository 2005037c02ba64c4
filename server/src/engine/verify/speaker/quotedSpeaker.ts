import { QuotationMarks } from '../../draft/quotationMarks.ts';
import type { Span } from '../../model/span.ts';
import { findSpeakers, QUOTING, type Speaker } from '../../subject/speaker.ts';
import type { Token } from '../../text/token.ts';
import { tokenize } from '../../text/tokenize.ts';
import type { Vocabulary } from '../../text/vocabulary.ts';
import { findImpliedSpeaker } from './impliedSpeaker.ts';
import { blankSpans } from './unquoted.ts';

/** The sentence around quoted words. */
export interface QuotingSentence {
  /** Who says them; undefined: nobody is named, or it is not clear who of several. */
  readonly speaker: Speaker | undefined;
  /** All of its tokens, those between the marks too. */
  readonly tokens: readonly Token[];
}

/** Where words are quoted; the spans point into both texts. */
export interface QuotedPlace {
  /** The text without markup, and as written. */
  readonly text: string;
  readonly written: string;
  /** The paragraph around them. */
  readonly block: Span;
  readonly words: Span;
}

/**
 * Reads the sentence that quotes some words; undefined where they do not stand between quotation marks, or between
 * marks within marks, as then they are somebody else's.
 */
export function readQuotingSentence(place: QuotedPlace, vocabulary: Vocabulary): QuotingSentence | undefined {
  return readQuoting(place, vocabulary, MOST_CONTINUED);
}

/** So many quotations that go on with one another are followed back to whose they are. */
const MOST_CONTINUED = 3;

function readQuoting(
  { text, written, block, words }: QuotedPlace,
  vocabulary: Vocabulary,
  mostContinued: number,
): QuotingSentence | undefined {
  const near = clip(block, words);
  const isAround = (pair: Span) => pair.start <= words.start && words.end <= pair.end;
  const pairs = new QuotationMarks(text, written, near).pairs();
  const around = pairs.find(isAround);
  if (around === undefined || new QuotationMarks(text, written, around).pairs().some(isAround))
    return undefined;
  const unquoted = blankSpans(text, near, pairs);
  const sentence = sentenceAround(unquoted, text, near, around);
  const outside = tokenize(unquoted, shift(sentence, -near.start), vocabulary);
  const lead = { start: Math.max(around.start, words.start - REACH), end: words.start };
  const verbs = [...outside, ...tokenize(text, lead, vocabulary)].filter(isVerbOfSaying);
  const [speaker, ...others] = findSpeakers(outside, unquoted, QUOTING);
  // With a second verb, somebody may be quoted at second hand: "As she told me, …".
  const isClear = verbs.length < 2 && others.length === 0;
  const before = pairs.findLast(({ end }) => end <= around.start);
  const isAlone = mostContinued > 0 && outside.every(({ kind }) => kind === 'symbol');
  const continued =
    isAlone && before !== undefined && isContinued(unquoted, near, before, around)
      ? readQuoting({ text, written, block, words: before }, vocabulary, mostContinued - 1)
      : undefined;
  const named = speaker ?? continued?.speaker ?? findImpliedSpeaker(sentence, text, vocabulary, QUOTING);
  return { speaker: isClear ? named : undefined, tokens: tokenize(text, sentence, vocabulary) };
}

/**
 * Whether a quotation that is a sentence goes on with the one before it: nothing but what names that one's speaker, up to a
 * full stop, stands between them ("“We wait,” said Falk. “It is time.”", AP Stylebook, "quotation marks").
 */
function isContinued(unquoted: string, near: Span, before: Span, around: Span): boolean {
  return /^[^.!?\n]{0,200}[.!?]\s{1,4}\S?$/.test(
    unquoted.slice(before.end - near.start, around.start - near.start),
  );
}

function isVerbOfSaying({ word }: Token): boolean {
  return word.wordClass !== 'noun' && QUOTING.has(word.lemma);
}

/** How far the sentence may reach to either side of the quoted words, in code units. */
const REACH = 500;
/** How much of the paragraph is read for quotation marks to either side, as those of the sentence may open before it. */
const MARKS_REACH = 1000;

function clip(block: Span, { start, end }: Span): Span {
  return { start: Math.max(block.start, start - MARKS_REACH), end: Math.min(block.end, end + MARKS_REACH) };
}

/**
 * From the last sentence end before the quoted words to the first one behind them. What follows words that end in a
 * full stop is a sentence of its own, and so may be what follows a question mark with a capital.
 */
function sentenceAround(unquoted: string, text: string, block: Span, around: Span): Span {
  const [opening, closing] = [around.start - block.start, around.end - block.start];
  const before = unquoted.slice(Math.max(0, opening - REACH), opening);
  const start =
    around.start - before.length + ([...before.matchAll(/[.!?]["”’)]{0,2}\s/g)].at(-1)?.index ?? -1) + 1;
  const behind = unquoted.slice(closing, closing + REACH);
  const stop = /[.!?](?:\s|$)/.exec(behind)?.index ?? behind.length;
  const last = text.slice(Math.max(around.start, around.end - 1), around.end);
  const isClosed = last === '.' || (/[!?]/.test(last) && /^.\s*\p{Lu}/u.test(behind));
  return { start, end: around.end + (isClosed ? 1 : stop) };
}

function shift({ start, end }: Span, by: number): Span {
  return { start: start + by, end: end + by };
}
