import { lowerAt, type Token, tokenAt } from '../../text/token.ts';
import { DIRECTIONS } from '../lexicon/calendar.ts';
import type { Numeral } from '../numeral.ts';
import { isPersonLike, isRole } from './personLike.ts';

/** The oldest person was 122; ages without "old" or "aged" are of people. */
export const OLDEST = 120;

/**
 * "A woman of 54", "Winslet, at 31, …", "who turned 90", "She was 78.", "dies at 78": an age where nothing is counted
 * behind the number.
 */
export function isOfPerson(tokens: readonly Token[], numeral: Numeral): boolean {
  const { firstToken, lastToken, value } = numeral;
  if (!Number.isInteger(value) || value < 1 || value > OLDEST || !isPlainNumber(tokens, numeral))
    return false;
  if (!countsNothing(tokens[lastToken + 1])) return false;
  const before = firstToken - 1;
  if (isTurning(tokens, before)) return true;
  if (isPersonBeing(tokens, before, value)) return endsStatement(tokens[lastToken + 1]);
  const preposition = lowerAt(tokens, before);
  if (EXTREMES.has(preposition))
    return lowerAt(tokens, before - 1) === 'the' && endsStatement(tokens[lastToken + 1]);
  if (AGE_BOUNDS.has(preposition)) return GROUPS.has(tokenAt(tokens, before - 1)?.word.lemma ?? '');
  if (preposition === 'than') return AGE_COMPARATIVES.has(lowerAt(tokens, before - 1));
  if (preposition === 'of') return SINGLE_PERSONS.has(lowerAt(tokens, before - 1));
  if (preposition !== 'at') return false;
  if (isLifeEvent(tokens, before - 1)) return value > HOURS && endsStatement(tokens[lastToken + 1]);
  const isSetOff = lowerAt(tokens, before - 1) === ',' && tokens[lastToken + 1]?.text === ',';
  return isSetOff && isPersonLike(tokens, before - 2);
}

/** One word or number, or two words that a hyphen joins: "82", "eighty", "eighty-two". */
export function isPlainNumber(tokens: readonly Token[], { firstToken, lastToken, form }: Numeral): boolean {
  if (firstToken === lastToken) return form === 'digits' || form === 'words';
  return form === 'words' && lastToken === firstToken + 2 && tokens[firstToken + 1]?.text === '-';
}

function countsNothing(after: Token | undefined): boolean {
  if (after === undefined) return true;
  if (after.kind !== 'symbol') return opensClause(after);
  return after.text !== '%' && after.text !== '/' && !(after.text === '-' && after.glued);
}

/** "She was just", "who is now", "The victim was", "Karaulova was": names are of teams and lists too, whose numbers are low. */
function isPersonBeing(tokens: readonly Token[], last: number, value: number): boolean {
  const verb = BEFORE_AGE.has(lowerAt(tokens, last)) ? last - 1 : last;
  if (!BEING.has(lowerAt(tokens, verb))) return false;
  if (lowerAt(tokens, verb - 1) === ',' && value > HOURS && isPersonLike(tokens, verb - 2)) return true;
  const subject = lowerAt(tokens, verb - 1);
  if (EXTREMES.has(subject)) return true;
  if (PERSONAL_PRONOUNS.has(subject) || SINGLE_PERSONS.has(subject) || isRole(subject)) return true;
  return value > HOURS && isPersonLike(tokens, verb - 1);
}

/** "The youngest was 22, the oldest 87" */
const EXTREMES: ReadonlySet<string> = new Set(['youngest', 'oldest', 'eldest']);

const BEING: ReadonlySet<string> = new Set(['was', 'is', 'am', "'s", '’s', "'m", '’m']);
const BEFORE_AGE: ReadonlySet<string> = new Set(
  'just only about almost barely nearly now then still already'.split(' '),
);
const PERSONAL_PRONOUNS: ReadonlySet<string> = new Set(['he', 'she', 'i', 'who']);

/** Behind an age that is a predicate only the end or another clause: "He was 3 for 12" tells of throws. */
function endsStatement(after: Token | undefined): boolean {
  return after === undefined || STATEMENT_ENDS.has(after.word.lower);
}

const STATEMENT_ENDS: ReadonlySet<string> = new Set(
  '. , ; : ! ? ) – — - ” " when while and but at'.split(' '),
);

/** "dies at", "was found dead at", "retired at": what happens once in a life. */
function isLifeEvent(tokens: readonly Token[], at: number): boolean {
  const word = tokenAt(tokens, at)?.word;
  if (word?.lower === 'away') return lowerAt(tokens, at - 1).startsWith('pass');
  return word !== undefined && (word.lower === 'dead' || LIFE_EVENTS.has(word.lemma));
}

const LIFE_EVENTS: ReadonlySet<string> = new Set(['die', 'retire', 'marry']);
/** At 10 one dies in the morning; from 13 on the number is an age. */
const HOURS = 12;

/** "turned 90", "when she turns 18"; turns are of roads as well ("turns 3 and 4"). */
function isTurning(tokens: readonly Token[], at: number): boolean {
  const verb = lowerAt(tokens, at);
  if (verb === 'turned' || verb === 'turning') return true;
  return (verb === 'turns' || verb === 'turn') && BEFORE_TURNING.has(lowerAt(tokens, at - 1));
}

const BEFORE_TURNING: ReadonlySet<string> = new Set('he she who i you they to will would'.split(' '));

/** A clause, or a time: "turned 90 last week". */
function opensClause({ word }: Token): boolean {
  return CLAUSE_WORDS.has(word.wordClass) || DIRECTIONS.has(word.lower);
}

/** What may follow an age that is no noun phrase: the number counts nothing then. */
const CLAUSE_WORDS: ReadonlySet<string> = new Set([
  'verb',
  'auxiliary',
  'preposition',
  'conjunction',
  'pronoun',
  'adverb',
]);

/** "Children under 12", "adults over 60": people and animals by their age. */
const AGE_BOUNDS: ReadonlySet<string> = new Set(['under', 'over', 'above', 'below']);
const GROUPS: ReadonlySet<string> = new Set(
  'child kid people person adult man woman boy girl youth player patient driver worker citizen resident'.split(
    ' ',
  ),
);

const AGE_COMPARATIVES: ReadonlySet<string> = new Set(['older', 'younger']);

/** Nouns for one human being that take "of" and an age. */
const SINGLE_PERSONS: ReadonlySet<string> = new Set(
  'man woman boy girl youth child student pupil person lad teenager pensioner widow widower mother father'.split(
    ' ',
  ),
);
