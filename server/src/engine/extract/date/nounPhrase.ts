import { lowerAt, type Token } from '../../text/token.ts';
import { QUANTITY_HEADS } from '../lexicon/calendar.ts';
import { isCapital, isDash } from './dateMatch.ts';

/** What the noun phrase after a number says of it: plural heads are counted, singular ones are qualified. */
type HeadNumber = 'plural' | 'singular' | 'none';

/** The head of the noun phrase behind a number, as far as it tells years from counts. */
export interface FollowingHead {
  readonly number: HeadNumber;
  /** The head's lower-case form; empty where there is none. */
  readonly lower: string;
  /** No modifier stands between. */
  readonly isDirect: boolean;
}

const LONGEST_PHRASE = 5;
const NO_HEAD: FollowingHead = { number: 'none', lower: '', isDirect: false };

/**
 * The head of the noun phrase that starts at a token: the last of its run of nouns, past adjectives. Capitalised
 * plurals are names, which are not counted.
 */
export function followingHead(tokens: readonly Token[], at: number): FollowingHead {
  let head = NO_HEAD;
  const end = Math.min(tokens.length, at + LONGEST_PHRASE);
  for (let i = at; i < end; i++) {
    const token = tokens[i];
    if (token === undefined || !continuesPhrase(tokens, i)) break;
    if (!isNounLike(token)) {
      if (head.number === 'plural') break;
      continue;
    }
    const number = isPlural(token) && !isCapital(tokens, i) ? 'plural' : 'singular';
    head = { number, lower: token.word.lower, isDirect: i === at };
    if (number === 'plural') break;
  }
  return head;
}

/** Whether the thing after a number makes it an amount: a percent sign, a magnitude, a unit, a counted noun. */
export function isQuantityHead(tokens: readonly Token[], at: number): boolean {
  const lower = lowerAt(tokens, at);
  if (lower === 'per') return lowerAt(tokens, at + 1) === 'cent';
  return AMOUNT_SYMBOLS.has(lower) || QUANTITY_HEADS.has(lower);
}

const AMOUNT_SYMBOLS: ReadonlySet<string> = new Set(['%', '°', '$', '€', '£', '¥', '₹', '‰']);

/** Whether the form is the plural of a noun, by its lemma. */
export function isPlural(token: Token): boolean {
  const { lower, lemma } = token.word;
  if (lower === lemma || token.kind !== 'word') return false;
  return lower.endsWith('s') || IRREGULAR_PLURALS.has(lower);
}

const IRREGULAR_PLURALS: ReadonlySet<string> = new Set(
  'people men women children policemen firemen feet'.split(' '),
);

/** Participles of unknown class and hyphens belong to the phrase; function words and other symbols end it. */
function continuesPhrase(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  if (token === undefined) return false;
  if (token.kind === 'symbol') return isDash(token.text) && token.glued;
  if (token.kind === 'number') return token.glued;
  const { wordClass, lower } = token.word;
  if (wordClass === 'noun' || wordClass === 'adjective') return true;
  return wordClass === 'verb' && (lower.endsWith('ed') || lower.endsWith('ing') || isPlural(token));
}

function isNounLike(token: Token): boolean {
  return token.kind === 'word' && (token.word.wordClass === 'noun' || isPlural(token));
}
