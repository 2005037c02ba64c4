import { DATE_FOLLOWERS, DATE_OPENERS } from './date/scan.ts';
import { DECADE_NAMES } from './lexicon/calendar.ts';
import { IDIOMS, NUMBER_LABELS } from './lexicon/noise.ts';
import { FRACTION_CHARACTERS, NUMBER_WORDS } from './lexicon/numbers.ts';
import { MULTIPLE_WORDS } from './multiple.ts';
import { ORDINAL_WORDS } from './numerals/ordinalWords.ts';
import { PERCENT_WORDS } from './percent.ts';
import { ARTICLE_UNIT_WORDS } from './unit/articleMeasure.ts';
import { CURRENCY_MARK_WORDS } from './unit/currencyMark.ts';
import { SINGLE_COINS } from './unit/money.ts';
import { UNIT_WORDS } from './unit/readPower.ts';
import { WordRole } from './wordRole.ts';

/** The words of each role, in any case. */
const WORDS_BY_ROLE: readonly (readonly [role: number, words: Iterable<string>])[] = [
  [WordRole.numeral, NUMBER_WORDS.keys()],
  [WordRole.numeral, FRACTION_CHARACTERS.keys()],
  [WordRole.ordinal, ORDINAL_WORDS.keys()],
  [WordRole.dateOpener, DATE_OPENERS],
  [WordRole.dateFollower, DATE_FOLLOWERS],
  [WordRole.currency, CURRENCY_MARK_WORDS],
  [WordRole.singleCoin, SINGLE_COINS.keys()],
  [WordRole.unit, UNIT_WORDS],
  [WordRole.articleUnit, ARTICLE_UNIT_WORDS],
  [WordRole.percent, PERCENT_WORDS],
  [WordRole.multiple, MULTIPLE_WORDS],
  [WordRole.decade, DECADE_NAMES.keys()],
  [WordRole.label, NUMBER_LABELS],
  [WordRole.idiom, IDIOMS.keys()],
];

const ROLES: ReadonlyMap<string, number> = collectRoles();

function collectRoles(): Map<string, number> {
  const roles = new Map<string, number>();
  for (const [role, words] of WORDS_BY_ROLE) {
    for (const word of words) {
      const lower = word.toLowerCase();
      roles.set(lower, (roles.get(lower) ?? 0) | role);
    }
  }
  return roles;
}

/** The roles that a form may have, whatever its case. */
export function rolesOf(form: string): number {
  const lower = form.toLowerCase();
  const known = ROLES.get(lower) ?? 0;
  const first = lower.charCodeAt(0);
  if (isDigit(first)) return known | WordRole.numeral;
  const last = lower.charCodeAt(lower.length - 1);
  if (!isDigit(last) && !POWERS.has(last)) return known;
  // "USD115" is money, "km2" and "m³" are units.
  return known | WordRole.endsInDigit | ((ROLES.get(lower.slice(0, -1)) ?? 0) & WordRole.unit);
}

function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}

/** ² and ³ */
const POWERS: ReadonlySet<number> = new Set([0xb2, 0xb3]);
