import type { WordClass } from '../text/partOfSpeech.ts';
import { lowerAt, type Token, tokenAt } from '../text/token.ts';
import type { FigurePlace } from './describeSubject.ts';
import { findAttribute, findHeadAfter, isCompoundAdjective } from './head.ts';

/** How far back the count is looked for whose noun a later one leaves out, in tokens. */
const REACH = 24;

/**
 * For each figure of a sentence the place of the one that has its noun: its own, or where it leaves the noun out that of
 * another one. A coordination of numbers has its noun behind the last one ("12, 15 and 19 cases", "two red and three
 * green apples"), an ellipsis in the conjunct before ("12 people died and 6 were hurt", "352 nationals, 49 of whom", "120
 * seats, up from 98", "France won 8 medals and Spain 5": Quirk et al. 1985, §12.57 and §13.92).
 */
export function findNounPlaces(
  tokens: readonly Token[],
  places: readonly FigurePlace[],
): readonly FigurePlace[] {
  if (!hasTwoCounts(places)) return places;
  /** The place of the noun of each count that states or shares one. */
  const nouns = places.map((place) => (statesNoun(tokens, place) ? place : undefined));
  for (let i = places.length - 2; i >= 0; i--) {
    const [place, next] = [places[i], places[i + 1]];
    if (place === undefined || next === undefined || nouns[i] !== undefined) continue;
    if (isCoordinated(tokens, place, next)) nouns[i] = nouns[i + 1];
  }
  for (const [i, place] of places.entries())
    if (nouns[i] === undefined && mayBeElliptic(tokens, place))
      nouns[i] = findAntecedent(tokens, places, nouns, i);
  return places.map((place, i) => nouns[i] ?? place);
}

function hasTwoCounts(places: readonly FigurePlace[]): boolean {
  let counts = 0;
  for (const { kind } of places) if (kind === 'count') counts++;
  return counts > 1;
}

/** Whether a count's own noun phrase names what it counts. */
function statesNoun(
  tokens: readonly Token[],
  { kind, firstToken, lastToken, previousEnd }: FigurePlace,
): boolean {
  if (kind !== 'count') return false;
  return (
    findHeadAfter(tokens, lastToken) !== undefined ||
    findAttribute(tokens, firstToken, previousEnd + 1) !== undefined
  );
}

/** Whether nothing but "and", "or" or a comma of a list, and adjectives of the first, stands between two counts. */
function isCoordinated(tokens: readonly Token[], place: FigurePlace, next: FigurePlace): boolean {
  if (place.kind !== 'count' || next.kind !== 'count') return false;
  let at = place.lastToken + 1;
  while (at < place.lastToken + 3 && tokens[at]?.word.wordClass === 'adjective')
    at += isCompoundAdjective(tokens, at + 2) ? 3 : 1;
  if (lowerAt(tokens, at) === ',' && at + 1 === next.firstToken) return isInList(tokens, next);
  if (lowerAt(tokens, at) === ',') at++;
  return COORDINATORS.has(lowerAt(tokens, at)) && at + 1 === next.firstToken;
}

/** Whether a number after a comma goes on with "and" and another one: "12, 15 and 19 cases", not "of the 45, 12 men". */
function isInList(tokens: readonly Token[], { lastToken }: FigurePlace): boolean {
  const at = lowerAt(tokens, lastToken + 1) === ',' ? lastToken + 2 : lastToken + 1;
  const isLast = COORDINATORS.has(lowerAt(tokens, at));
  return (isLast || at === lastToken + 2) && tokens[isLast ? at + 1 : at]?.kind === 'number';
}

const COORDINATORS: ReadonlySet<string> = new Set(['and', 'or', '&']);

/** What follows a number that leaves its noun out: no noun phrase, but a verb, preposition, "of whom" or the end. */
function mayBeElliptic(tokens: readonly Token[], place: FigurePlace): boolean {
  const { kind, firstToken, lastToken } = place;
  const token = tokens[firstToken];
  if (kind !== 'count' || token === undefined || isGoverned(tokens, firstToken)) return false;
  if (token.kind === 'number' && !/^(?:\d{1,4}|\d{1,3}(?:,\d{3}){1,6})$/.test(token.text)) return false;
  const next = tokens[lastToken + 1];
  if (next === undefined) return true;
  if (next.kind !== 'word') return ENDS.has(next.text);
  return CLAUSE_WORDS.has(next.word.wordClass);
}

/**
 * Whether the word before a number says what it is: a place, time or rank ("at 10", "No. 5"), a value ("the temperature
 * was 12"), the object of a verb that is not coordinated with the one before ("its sequel grossed 12").
 */
function isGoverned(tokens: readonly Token[], first: number): boolean {
  const before = tokenAt(tokens, first - 1);
  if (before === undefined) return false;
  if (NUMBERED.has(before.word.lower) || before.word.wordClass === 'auxiliary') return true;
  return before.word.wordClass === 'verb' && !COORDINATORS.has(lowerAt(tokens, first - 2));
}

/** Before a number they make it a place, a time or a rank: "at 10", "No. 5", "#3". */
const NUMBERED: ReadonlySet<string> = new Set([
  'at',
  'in',
  'on',
  'no',
  'number',
  'age',
  'aged',
  '.',
  '#',
  '=',
  ':',
  '/',
  '-',
  '–',
]);
/** The classes of words that go on a clause whose noun phrase has ended. */
const CLAUSE_WORDS: ReadonlySet<WordClass> = new Set([
  'auxiliary',
  'verb',
  'preposition',
  'conjunction',
] as const);
const ENDS: ReadonlySet<string> = new Set([',', ';', '.', ')', '!', '?']);

/**
 * The noun of the nearest count before that has one, in a clause that is coordinated with this one or holds it; in
 * "cases rose from 200 to 274" that of the number right before, whose noun stands before both.
 */
function findAntecedent(
  tokens: readonly Token[],
  places: readonly FigurePlace[],
  nouns: readonly (FigurePlace | undefined)[],
  i: number,
): FigurePlace | undefined {
  const from = places[i]?.firstToken ?? 0;
  const previous = places[i - 1];
  if (previous?.kind === 'count' && previous.lastToken + 2 === from && lowerAt(tokens, from - 1) === 'to')
    return nouns[i - 1] ?? previous;
  for (let j = i - 1; j >= 0; j--) {
    const place = places[j];
    if (place === undefined || from - place.lastToken > REACH) return undefined;
    // "49 were women" says what they are, not what is counted.
    if (tokens[place.lastToken + 1]?.word.wordClass === 'auxiliary') continue;
    if (nouns[j] !== undefined) return isLinked(tokens, place.lastToken + 1, from) ? nouns[j] : undefined;
  }
  return undefined;
}

/** Whether a coordinator, a comma or a word of comparison stands between: without one the number is of something else. */
function isLinked(tokens: readonly Token[], from: number, end: number): boolean {
  for (let at = from; at < end; at++) {
    const lower = lowerAt(tokens, at);
    if (LINKS.has(lower)) return true;
    if (BREAKS.has(lower)) return false;
  }
  return false;
}

const LINKS: ReadonlySet<string> = new Set(
  ', ; and or but while whereas than compared against versus vs'.split(' '),
);
const BREAKS: ReadonlySet<string> = new Set(['(', '"', '“', ':', '—']);
