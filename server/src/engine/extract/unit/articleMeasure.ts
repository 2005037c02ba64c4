import { type Sentence, type Token, tokenAt } from '../../text/token.ts';
import { NUMBER_WORDS } from '../lexicon/numbers.ts';
import type { Numeral } from '../numeral.ts';
import { WordRole } from '../wordRole.ts';
import { readUnit } from './readUnit.ts';
import type { UnitReading } from './unitReading.ts';
import { SIMPLE_UNITS, UNIT_NAMES } from './unitTable.ts';

/** A measure whose number is an article: "a gallon of beer". */
interface ArticleMeasure {
  readonly numeral: Numeral;
  readonly unit: UnitReading;
}

/** Dimensions whose unit names are not used in other senses or as counted containers. */
const PLAIN_DIMENSIONS: ReadonlySet<string> = new Set(['length', 'area', 'information', 'energy', 'power']);
const PLAIN_UNITS: ReadonlySet<string> = new Set(['litre', 'gallon', 'pint', 'tonne', 'kilogram']);
const NOT_PLAIN: ReadonlySet<string> = new Set(['foot', 'yard', 'inch', 'bit', 'furlong']);

/** The words that the unit after such an article begins with, in lower case. */
export const ARTICLE_UNIT_WORDS: readonly string[] = UNIT_NAMES.firstWords(isPlainUnit);

/** All of "a/an" with a unit name, where the article is a number ("a mile away") and not a rate ("$5 a gallon"). */
export function readArticleMeasure({ tokens, roles }: Sentence): ArticleMeasure[] {
  const found: ArticleMeasure[] = [];
  if ((roles & WordRole.articleUnit) === 0) return found;
  for (let i = 0; i < tokens.length - 1; i++) {
    if (((tokens[i + 1]?.word.roles ?? 0) & WordRole.articleUnit) === 0) continue;
    const lower = tokens[i]?.word.lower;
    if (lower !== 'a' && lower !== 'an') continue;
    const unit = readUnit(tokens, i + 1);
    if (unit?.form !== 'name' || !isPlainUnit(unit.id)) continue;
    if (mayBeRate(tokens, i) || isModifier(tokens[unit.last + 1])) continue;
    found.push({ numeral: numeralOfArticle(i), unit });
  }
  return found;
}

function numeralOfArticle(at: number): Numeral {
  return { firstToken: at, lastToken: at, value: 1, step: 0, form: 'words', magnitude: 1 };
}

function isPlainUnit(id: string): boolean {
  const simple = SIMPLE_UNITS.get(id.split('/')[0] ?? id);
  if (simple === undefined || NOT_PLAIN.has(simple.id)) return false;
  return PLAIN_DIMENSIONS.has(simple.dimension) || PLAIN_UNITS.has(simple.id);
}

/** After a noun, number or sign the article divides: "$5 a gallon", "18 cents a mile". */
function mayBeRate(tokens: readonly Token[], article: number): boolean {
  const before = tokenAt(tokens, article - 1);
  if (before === undefined) return false;
  if (before.kind !== 'word') return before.kind === 'number' || before.text === '.';
  if (NUMBER_WORDS.has(before.word.lower)) return true;
  if (before.word.lower === 'half' || before.word.lower === 'of') return true;
  return (
    UNIT_NAMES.match(tokens, article - 1) !== undefined ||
    /^(?:dollar|cent|pound|euro|yen)s?$/.test(before.word.lower)
  );
}

/** "a mile marker", "a gallon jug": the unit modifies a noun that is no amount. */
function isModifier(next: Token | undefined): boolean {
  if (next?.kind !== 'word') return next?.text === '-';
  return next.word.wordClass === 'noun' || next.word.wordClass === 'adjective';
}
