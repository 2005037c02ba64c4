import { type Token, tokenAt } from '../../text/token.ts';
import { FRACTION_CHARACTERS, NUMBER_WORDS } from '../lexicon/numbers.ts';
import type { Numeral } from '../numeral.ts';
import { WordRole } from '../wordRole.ts';

/**
 * Takes the fraction at or after a numeral in digits into it: "1/2", "2 1/2", "2-1/2", "2½", "2 and a half",
 * "2 and three quarters".
 */
export function addFraction(numeral: Numeral, tokens: readonly Token[]): Numeral {
  if (numeral.step !== 1) return numeral;
  const slashed = readSlashed(tokens, numeral.firstToken);
  if (slashed !== undefined && numeral.firstToken === numeral.lastToken)
    return { ...numeral, value: slashed, step: 0, lastToken: numeral.lastToken + 2, form: 'fraction' };
  const next = tokens[numeral.lastToken + 1];
  const character = next && FRACTION_CHARACTERS.get(next.text);
  if (character !== undefined) return addPart(numeral, character, numeral.lastToken + 1);
  const part =
    next?.kind === 'number' && !next.glued ? readSlashed(tokens, numeral.lastToken + 1) : undefined;
  if (part !== undefined && part < 1) return addPart(numeral, part, numeral.lastToken + 3);
  const hyphened =
    next?.text === '-' && next.glued ? readSixteenths(tokens, numeral.lastToken + 2) : undefined;
  if (hyphened !== undefined) return addPart(numeral, hyphened, numeral.lastToken + 4);
  return addSpokenPart(numeral, tokens);
}

/** "and a half", "and three quarters" after a numeral in digits or words. */
export function addSpokenPart(numeral: Numeral, tokens: readonly Token[]): Numeral {
  let at = numeral.lastToken + 1;
  const isHyphened = tokens[at]?.text === '-';
  if (isHyphened) at++;
  if (tokens[at]?.word.lower !== 'and') return numeral;
  at++;
  if (isHyphened && tokens[at]?.text === '-') at++;
  const part = readSpokenPart(tokens, at);
  if (part === undefined || part.value >= 1) return numeral;
  const scale = numeral.magnitude;
  return { ...addPart(numeral, part.value * scale, part.lastToken), step: 0 };
}

function addPart(numeral: Numeral, part: number, lastToken: number): Numeral {
  return { ...numeral, value: numeral.value + part, step: 0, lastToken, form: 'mixed' };
}

/** a/b in whole glued digits, not part of a date or path (1/2/2015). Undefined unless it can be a fraction. */
function readSlashed(tokens: readonly Token[], i: number): number | undefined {
  const slash = tokens[i + 1];
  const below = tokens[i + 2];
  if (slash === undefined || below?.kind !== 'number') return undefined;
  if (!SLASHES.has(slash.text) || !slash.glued || !below.glued) return undefined;
  if (tokenAt(tokens, i - 1)?.text === '/' && tokens[i]?.glued) return undefined;
  const after = tokens[i + 3];
  if (after?.glued && (SLASHES.has(after.text) || after.kind === 'number')) return undefined;
  const numerator = tokens[i]?.text ?? '';
  if (!/^\d{1,3}$/.test(numerator) || !/^[1-9]\d{0,3}$/.test(below.text)) return undefined;
  const value = Number(numerator) / Number(below.text);
  if (isPairOfValues(Number(numerator), Number(below.text), after)) return undefined;
  return value < 1 || IMPROPER_DENOMINATORS.has(below.text) ? value : undefined;
}

/** The proper fraction glued at `i` whose denominator is a power of two: others after a hyphen may be dates ("1-2/3"). */
function readSixteenths(tokens: readonly Token[], i: number): number | undefined {
  const below = tokens[i + 2]?.text ?? '';
  if (tokens[i]?.glued !== true || !/^(?:2|4|8|16|32|64)$/.test(below)) return undefined;
  const value = readSlashed(tokens, i);
  return value !== undefined && value < 1 ? value : undefined;
}

/** "110/220 V", "50/60 Hz": before a unit a fraction is in lowest terms, two values need not be. */
function isPairOfValues(first: number, second: number, next: Token | undefined): boolean {
  if (first < 10 || next === undefined || (next.word.roles & WordRole.unit) === 0) return false;
  return second % first === 0 || (first % 10 === 0 && second % 10 === 0);
}

const SLASHES: ReadonlySet<string> = new Set(['/', '⁄', '∕']);
/** Above one, only these denominators are written as fractions; others are scores, dates and codes. */
const IMPROPER_DENOMINATORS: ReadonlySet<string> = new Set(['2', '3', '4', '8', '16']);

/** "a half", "half", "three quarters", "two-thirds", with the index of its last token. */
function readSpokenPart(
  tokens: readonly Token[],
  i: number,
): { readonly value: number; readonly lastToken: number } | undefined {
  const first = tokens[i];
  if (first === undefined) return undefined;
  const known = NUMBER_WORDS.get(first.word.lower);
  if (known?.kind === 'part' && known.denominator === 2) return { value: 1 / 2, lastToken: i };
  const numerator = ARTICLES.has(first.word.lower) ? 1 : known?.kind === 'cardinal' ? known.value : undefined;
  if (numerator === undefined) return undefined;
  const at = tokens[i + 1]?.text === '-' ? i + 2 : i + 1;
  const part = NUMBER_WORDS.get(tokens[at]?.word.lower ?? '');
  if (part?.kind !== 'part' || part.plural !== numerator > 1) return undefined;
  return { value: numerator / part.denominator, lastToken: at };
}

const ARTICLES: ReadonlySet<string> = new Set(['a', 'an']);
