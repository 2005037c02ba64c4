import { lowerAt, type Token, tokenAt } from '../../text/token.ts';
import { COMPARATORS, ORIGIN_VERBS } from '../lexicon/calendar.ts';
import { NUMBER_WORDS } from '../lexicon/numbers.ts';
import { isDash, isGlued } from './dateMatch.ts';
import { followingHead } from './nounPhrase.ts';

/** A comparison, currency sign or identifier's mark before the number. */
export function hasCountBefore(tokens: readonly Token[], at: number): boolean {
  const before = lowerAt(tokens, at - 1);
  if (COMPARATORS.has(before)) return !isAfterComparedDate(tokens, at) && !isRoughYear(tokens, at);
  if (before === 'to' && lowerAt(tokens, at - 2) === 'up') return true;
  if (NUMBER_MARKS.has(before)) return true;
  if (!isGlued(tokens, at)) return false;
  if (GLUED_MARKS.has(before)) return true;
  return before === '-' && isGlued(tokens, at - 1) && !hasDatePrefix(tokens, at);
}

/** "mid-2015", "pre-1945". */
export function hasDatePrefix(tokens: readonly Token[], at: number): boolean {
  return isDash(lowerAt(tokens, at - 1)) && isGlued(tokens, at) && DATE_PREFIXES.has(lowerAt(tokens, at - 2));
}

/** "since about 1953", "built around 1850": a preposition of time or a verb of origin before the approximation, nothing counted after. */
export function isRoughYear(tokens: readonly Token[], at: number): boolean {
  const before = lowerAt(tokens, at - 1);
  if (before !== 'about' && before !== 'around' && before !== 'approximately') return false;
  const isTimed = ['in', 'since', 'until', 'from', 'by'].includes(lowerAt(tokens, at - 2));
  const isOrigin = ORIGIN_VERBS.has(tokenAt(tokens, at - 2)?.word.lemma ?? '');
  return (isTimed || isOrigin) && followingHead(tokens, at + 1).number === 'none';
}

/** Before a number they make it an amount or a label. */
const NUMBER_MARKS: ReadonlySet<string> = new Set(
  '$ € £ ¥ ₹ # × ± = < > ≥ ≤ ~ ≈ no nos number highway route road street room flight model article section page pages chapter resolution iso rfc iec unit apartment suite'.split(
    ' ',
  ),
);
const GLUED_MARKS: ReadonlySet<string> = new Set(['/', '.', ':', '_', '+', '*', '@', '&', ',']);
const DATE_PREFIXES: ReadonlySet<string> = new Set(['mid', 'pre', 'post', 'early', 'late', 'non']);

/** Letters, signs or an amount right after the number. */
export function hasCountAfter(tokens: readonly Token[], at: number): boolean {
  const next = tokens[at + 1];
  if (next === undefined) return false;
  if (next.glued && next.kind === 'word') return !isPossessive(tokens, at + 1);
  if (next.glued && (next.text === '/' || next.text === ':' || next.text === '_')) return true;
  return AMOUNT_WORDS.has(next.word.lower);
}

const AMOUNT_WORDS: ReadonlySet<string> = new Set(
  '% ° × percent percentage million billion trillion thousand hundred dozen crore lakh'.split(' '),
);

/** The possessive ending of the word before. */
export function isPossessive(tokens: readonly Token[], at: number): boolean {
  return isGlued(tokens, at) && POSSESSIVES.has(lowerAt(tokens, at));
}

/** "later than 1990", "earlier than 2005", "5 percent over 2021", "as early as 1917", "back to 1692", "prior to 2000". */
export function isAfterComparedDate(tokens: readonly Token[], at: number): boolean {
  const [before, second] = [lowerAt(tokens, at - 1), lowerAt(tokens, at - 2)];
  if (before === 'than') return second === 'later' || second === 'earlier';
  if (before === 'as')
    return second === 'early' || second === 'late' || second === 'recently' || second === 'far';
  if (before === 'over') return isShare(second);
  return before === 'to' && DATE_GOALS.has(second);
}

/** "Up 5 percent over 2021", "a rise of a third over 2021": what a share is over is no amount. */
function isShare(lower: string): boolean {
  return PERCENT_WORDS.has(lower) || NUMBER_WORDS.get(lower)?.kind === 'part';
}

const PERCENT_WORDS: ReadonlySet<string> = new Set(['percent', 'cent', '%', 'points', 'point']);

const DATE_GOALS: ReadonlySet<string> = new Set(
  'back prior due date dates dating dated scheduled postponed delayed moved flashback flashbacks through according compared'.split(
    ' ',
  ),
);

const POSSESSIVES: ReadonlySet<string> = new Set(["'s", '’s']);
