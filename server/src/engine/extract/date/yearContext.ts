import { lowerAt, type Token, tokenAt } from '../../text/token.ts';
import {
  COUNT_NOUNS_BEFORE_OF,
  MONTHS,
  PART_NOUNS,
  PARTS,
  QUANTITY_HEADS,
  SEASONS,
  UNITS,
} from '../lexicon/calendar.ts';
import { changeWords } from '../lexicon/change.ts';
import {
  hasCountAfter,
  hasCountBefore,
  hasDatePrefix,
  isAfterComparedDate,
  isPossessive,
  isRoughYear,
} from './countContext.ts';
import { isCapital, isDash, isNumber } from './dateMatch.ts';
import { type FollowingHead, followingHead, isPlural, isQuantityHead } from './nounPhrase.ts';
import { plainYear } from './readComponents.ts';

/** The years that present-day prose mostly speaks of: there the reading as a year needs less. */
function isModern(year: number): boolean {
  return year >= 1900 && year <= 2035;
}

/**
 * Whether four plain digits are a year rather than a count. Counts come after comparisons and currency signs and
 * before plural nouns; years after prepositions of time, in parentheses, beside other years, and as attributes of
 * singular nouns.
 */
export function isYear(tokens: readonly Token[], at: number, year: number): boolean {
  if (hasCountBefore(tokens, at) || hasCountAfter(tokens, at)) return false;
  if (isPossessive(tokens, at + 1) || hasDatePrefix(tokens, at)) return true;
  const head = followingHead(tokens, at + 1);
  return (
    isYearAfterWord(tokens, at, year, head) ??
    (isYearByPlace(tokens, at, year, head) || isListedAfterYear(tokens, at, year))
  );
}

/** What the word before the number decides; undefined where it decides nothing. */
function isYearAfterWord(
  tokens: readonly Token[],
  at: number,
  year: number,
  head: FollowingHead,
): boolean | undefined {
  const before = lowerAt(tokens, at - 1);
  if (FISCAL_WORDS.has(before) || PARTS.has(before)) return true;
  if (STRONG_WORDS.has(before) || SEASONS.has(before))
    return head.number !== 'plural' || isYearDespitePlural(tokens, at, year, head);
  if (isRoughYear(tokens, at) || (isModern(year) && isTimeOfClause(tokens, at))) return true;
  if (isAfterComparedDate(tokens, at))
    return head.number !== 'plural' || lowerAt(tokens, at - 2) === 'according';
  if (before === 'of' && CALENDAR_NOUNS.has(lowerAt(tokens, at - 2))) return true;
  if (WEAK_WORDS.has(before))
    return (
      head.number !== 'plural' &&
      !isChangeOrTotal(tokens, at, before) &&
      !opensNumberRange(tokens, at, before)
    );
  if (before === 'for' || before === 'to') return isYearAfterGoal(tokens, at, year, before, head);
  return undefined;
}

/** Whether brackets, a list or the noun phrase around it make the number a year. */
function isYearByPlace(tokens: readonly Token[], at: number, year: number, head: FollowingHead): boolean {
  const before = lowerAt(tokens, at - 1);
  if (before === '(' || before === '[') return isYearInBrackets(tokens, at, year);
  if (isClosed(tokens, at + 1) && isCitedYear(tokens, at)) return isModern(year);
  if (before === '.' && VITAL_MARKS.has(lowerAt(tokens, at - 2))) return true;
  if (isHistoricAttribute(tokens, at, year, head)) return true;
  return isModern(year) && isAttributiveYear(tokens, at, head);
}

/** "2014, when it was sold" and, before the clause that it sets the time for, "Compared with 2014, …". */
function isTimeOfClause(tokens: readonly Token[], at: number): boolean {
  if (lowerAt(tokens, at + 1) !== ',') return false;
  if (lowerAt(tokens, at + 2) === 'when') return true;
  return at === 2 && lowerAt(tokens, 0) === 'compared';
}

/** Nothing but a year follows them, whatever comes after: "fiscal 2016 sales". */
const FISCAL_WORDS: ReadonlySet<string> = new Set(['fiscal', 'fy', 'copyright', '©']);

const STRONG_WORDS: ReadonlySet<string> = new Set(
  'in since until till during throughout circa ca c year born died established founded est pre post end season anno ad spring'.split(
    ' ',
  ),
);

const WEAK_WORDS: ReadonlySet<string> = new Set(
  'of from by before after between through on pre- and/or'.split(' '),
);

/** A plural noun follows a word like "in": "in 2018 voters rejected …" at the clause's start, else "in 1200 schools". */
function isYearDespitePlural(
  tokens: readonly Token[],
  at: number,
  year: number,
  head: FollowingHead,
): boolean {
  if (!isModern(year)) return false;
  const before = tokenAt(tokens, at - 1);
  const opensClause = at === 1 || lowerAt(tokens, at - 2) === ',' || isCapital(tokens, at - 1);
  return before !== undefined && (opensClause || (!head.isDirect && !isQuantityHead(tokens, at + 1)));
}

/** "the first nine months of 2015", "the end of 1998", "the summer of 1969": nouns whose "of" takes their year. */
const CALENDAR_NOUNS: ReadonlySet<string> = new Set([
  ...UNITS.keys(),
  ...PART_NOUNS.keys(),
  ...SEASONS.keys(),
]);

/** "between 1500 and 2000 people": year ranges were read before, so this one is of counts. */
function opensNumberRange(tokens: readonly Token[], at: number, before: string): boolean {
  const link = lowerAt(tokens, at + 1);
  const isLinked = before === 'between' ? link === 'and' : link === 'to' || isDash(link);
  return isLinked && isNumber(tokens, at + 2);
}

/** "a total of 1998", "rose by 1950", "fell from 1950". */
function isChangeOrTotal(tokens: readonly Token[], at: number, before: string): boolean {
  const second = tokenAt(tokens, at - 2)?.word;
  if (second === undefined) return false;
  if (before === 'of') return COUNT_NOUNS_BEFORE_OF.has(second.lemma);
  if (before === 'on') return true;
  return CHANGE_PREPOSITIONS.has(before) && hasChangeVerb(tokens, at - 2);
}

const CHANGE_VERBS = changeWords('count');
const CHANGE_PREPOSITIONS: ReadonlySet<string> = new Set(['by', 'from', 'to']);

function hasChangeVerb(tokens: readonly Token[], last: number): boolean {
  for (let i = last; i >= Math.max(0, last - 3); i--) {
    const word = tokens[i]?.word;
    if (word !== undefined && CHANGE_VERBS.has(word.lemma)) return true;
  }
  return false;
}

/** "planned for 2016" but not "sold for 1998" with a noun after; "to" takes years only after another date. */
function isYearAfterGoal(
  tokens: readonly Token[],
  at: number,
  year: number,
  before: string,
  head: FollowingHead,
): boolean {
  if (!isModern(year)) return false;
  if (before === 'for') return head.number === 'none' || head.number === 'singular';
  return plainYear(lowerAt(tokens, at - 2)) !== undefined && head.number !== 'plural';
}

/** "(Gordon, 2005)", "(TV series 2013)". */
function isCitedYear(tokens: readonly Token[], at: number): boolean {
  const before = tokenAt(tokens, at - 1);
  if (before === undefined || before.text === ',') return before !== undefined;
  return before.word.wordClass === 'noun' && !COUNT_NOUNS_BEFORE_OF.has(before.word.lemma);
}

/** "b. 1959", "d. 2006", "c. 1800", "est. 1920". */
const VITAL_MARKS: ReadonlySet<string> = new Set(['b', 'd', 'c', 'ca', 'fl', 'est', 'r']);

function isClosed(tokens: readonly Token[], at: number): boolean {
  const lower = lowerAt(tokens, at);
  return lower === ')' || lower === ']';
}

/** "(2017)", "(2017, p. 3)", "[2003]". */
function isYearInBrackets(tokens: readonly Token[], at: number, year: number): boolean {
  const next = lowerAt(tokens, at + 1);
  if (year < 1400 || year > 2100) return false;
  if (
    next === ')' ||
    next === ']' ||
    next === ',' ||
    next === ';' ||
    next === '&' ||
    next === '' ||
    isDash(next)
  )
    return true;
  return isModern(year) && followingHead(tokens, at + 1).number === 'singular';
}

/** "the 1755 earthquake": an odd number before a noun in the singular counts nothing, and round ones do ("a 1,600 metre run"). */
function isHistoricAttribute(
  tokens: readonly Token[],
  at: number,
  year: number,
  head: FollowingHead,
): boolean {
  if (year < 1500 || year >= 1900 || year % 50 === 0) return false;
  if (QUANTITY_HEADS.has(`${lowerAt(tokens, at + 1)}s`)) return false; // "a 1,576 word text"
  return head.number === 'singular' && isDeterminer(tokens, at - 1) && isAttribute(tokens, at, head);
}

const LONGEST_LIST = 12;

/** "in 2006, 2008 and 2010": in a list that a year opens, with nothing counted after. */
function isListedAfterYear(tokens: readonly Token[], at: number, year: number): boolean {
  let first = at;
  for (let items = 0; items < LONGEST_LIST; items++) {
    const before = itemBefore(tokens, first);
    if (before === undefined) break;
    first = before;
  }
  const opener = plainYear(lowerAt(tokens, first));
  if (first === at || opener === undefined || Math.abs(opener - year) > 150) return false;
  const head = followingHead(tokens, first + 1);
  if (hasCountBefore(tokens, first) || hasCountAfter(tokens, first)) return false;
  const isOpenerYear =
    isYearAfterWord(tokens, first, opener, head) ?? isYearByPlace(tokens, first, opener, head);
  const isDetermined = isDeterminer(tokens, first - 1) && isModern(year);
  return isOpenerYear && (isDetermined || followingHead(tokens, at + 1).number !== 'plural');
}

const LIST_LINKS: ReadonlySet<string> = new Set([',', 'and', 'or', '/', '&']);

/** The index of the number before in a list: "2006, 2008", "2008 and 2010", "2008, and 2010". */
function itemBefore(tokens: readonly Token[], at: number): number | undefined {
  const before = lowerAt(tokens, at - 1);
  if (!LIST_LINKS.has(before)) return undefined;
  const otherAt = before !== ',' && lowerAt(tokens, at - 2) === ',' ? at - 3 : at - 2;
  return plainYear(lowerAt(tokens, otherAt)) === undefined ? undefined : otherAt;
}

/** "the 2003 film", "2020 pandemic", "their 2016 inductees", "Euro 2016", "2013 was", and a year alone. */
function isAttributiveYear(tokens: readonly Token[], at: number, head: FollowingHead): boolean {
  if (isNameBefore(tokens, at)) return head.number !== 'plural';
  if (isDeterminer(tokens, at - 1)) return isPairedWithYear(tokens, at) || isAttribute(tokens, at, head);
  if (head.number === 'singular') return !isQuantityHead(tokens, at + 1);
  return at === 0 && tokens[1]?.word.wordClass === 'auxiliary' && !isPlural(tokens[1]);
}

/** After a determiner a year qualifies what follows, whatever its number, unless that is counted as a rule. */
function isAttribute(tokens: readonly Token[], at: number, head: FollowingHead): boolean {
  if (head.number === 'plural' && QUANTITY_HEADS.has(head.lower)) return false;
  const next = tokens[at + 1];
  return next !== undefined && next.kind !== 'symbol' && !isQuantityHead(tokens, at + 1);
}

/** The name of an event or edition, which takes its year: "Euro 2016", "Contest 2015". */
function isNameBefore(tokens: readonly Token[], at: number): boolean {
  const name = tokenAt(tokens, at - 1);
  if (name?.kind !== 'word' || at < 2 || tokens[at]?.glued === true) return false;
  return isCapital(tokens, at - 1) && name.word.wordClass === 'noun' && !MONTHS.has(name.word.lower);
}

function isPairedWithYear(tokens: readonly Token[], at: number): boolean {
  const link = lowerAt(tokens, at + 1);
  return (link === 'and' || link === 'or') && plainYear(lowerAt(tokens, at + 2)) !== undefined;
}

function isDeterminer(tokens: readonly Token[], at: number): boolean {
  const token = tokenAt(tokens, at);
  return token?.word.wordClass === 'determiner' || isPossessive(tokens, at);
}

/** Whether two numbers joined by a dash or word are years: both plausible, nothing counted after. */
export function isYearRange(tokens: readonly Token[], at: number, endAt: number, link: string): boolean {
  const [first, last] = [plainYear(lowerAt(tokens, at)), lowerAt(tokens, endAt)];
  if (first === undefined) return false;
  const before = lowerAt(tokens, at - 1);
  const head = followingHead(tokens, endAt + 1);
  if (link === 'and') return before === 'between' && head.number !== 'plural';
  if (head.number === 'plural') return isDeterminer(tokens, at - 1) && isModern(first);
  if (last.length === 2) return isModern(first) || before === '(' || STRONG_WORDS.has(before);
  if (CHANGE_PREPOSITIONS.has(before) && hasChangeVerb(tokens, at - 2)) return false;
  return isDash(link) ? first >= 1400 : before === 'from' || before === '(' || isModern(first);
}
