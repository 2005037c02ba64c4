import { isCapitalised, lowerAt, type Token, tokenAt } from '../../text/token.ts';
import { CAPITALISED_PLACES, NUMBERED_PLACES, STREETS, US_STATES } from '../lexicon/noise.ts';
import { type NoiseRule, NoiseSign } from './noiseRule.ts';

/** "Room 12", "Highway 35", "Exit 436". */
export const numberedPlace: NoiseRule = {
  reason: 'address',
  signs: NoiseSign.label,
  match(tokens, i) {
    const word = lowerAt(tokens, i - 1);
    if (NUMBERED_PLACES.has(word)) return { first: i, last: i };
    if (!CAPITALISED_PLACES.has(word) || i <= 1) return undefined;
    const isNamed = isCapitalised(tokenAt(tokens, i - 1)) || (BOARDED.has(word) && endsPlace(tokens[i + 1]));
    return isNamed ? { first: i, last: i } : undefined;
  },
};

/** Where people board, which has a number without a capital as well: "from gate 23". */
const BOARDED: ReadonlySet<string> = new Set(['gate', 'platform', 'terminal', 'pier']);

/** Nothing that the number could count. */
function endsPlace(next: Token | undefined): boolean {
  return (
    next === undefined ||
    (next.kind === 'symbol' && !next.glued) ||
    PLACE_END.has(next.text) ||
    next.word.wordClass === 'preposition'
  );
}

const PLACE_END: ReadonlySet<string> = new Set(['.', ',', ';', ')', '?', '!']);

/** "10 Downing Street", "1600 Pennsylvania Avenue NW". */
export const streetNumber: NoiseRule = {
  reason: 'address',
  signs: NoiseSign.capitalAfter,
  match(tokens, i) {
    if (!/^\d{1,5}$/.test(tokens[i]?.text ?? '')) return undefined;
    let at = i + 1;
    while (at <= i + 4 && isCapitalised(tokens[at]) && !STREETS.has(lowerAt(tokens, at))) at++;
    const isStreet = at > i + 1 && isCapitalised(tokens[at]) && STREETS.has(lowerAt(tokens, at));
    return isStreet ? { first: i, last: i } : undefined;
  },
};

/** "CA 94043", "SW1A 1AA". */
export const postcode: NoiseRule = {
  reason: 'address',
  signs: NoiseSign.capitalBefore,
  match(tokens, i) {
    const written = tokens[i]?.text ?? '';
    const before = tokenAt(tokens, i - 1)?.text ?? '';
    if (/^\d{5}$/.test(written) && US_STATES.has(before)) {
      const hasExtension = tokens[i + 1]?.text === '-' && tokens[i + 2]?.kind === 'number';
      return { first: i, last: hasExtension ? i + 2 : i };
    }
    const inward = tokens[i + 1];
    const isInward = /^\d$/.test(written) && inward?.glued === true && /^[A-Z]{2}$/.test(inward.text);
    return isInward && /^[A-Z]{1,2}\d[A-Z\d]?$/.test(before) ? { first: i, last: i + 1 } : undefined;
  },
};
