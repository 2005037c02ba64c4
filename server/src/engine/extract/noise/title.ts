import { isCapitalised, isVerbal, lowerAt, type Token, tokenAt } from '../../text/token.ts';
import { isUncommon } from '../../text/wordClass.ts';
import { isYear } from '../date/yearContext.ts';
import { MONTHS, WEEKDAYS } from '../lexicon/calendar.ts';
import { NUMBER_PREFIXES } from '../lexicon/noise.ts';
import { NUMBER_WORDS } from '../lexicon/numbers.ts';
import { WordRole } from '../wordRole.ts';
import { type NoiseRule, NoiseSign } from './noiseRule.ts';
import { endsNounPhrase } from './nounPhraseEnd.ts';

/** How many tokens around a number are looked at for the end of a name and for words in lower case. */
const REACH = 6;

/**
 * "Toy Story 4 made …", "Fahrenheit 451", "the Hateful Eight": a number right behind a name that counts nothing, for
 * no noun, unit or magnitude follows it. A name is two capitalised words, or one that is no common word of English.
 * Not in headlines, where every word has a capital, nor in lists of names with their numbers ("France 8, Spain 5").
 */
export const titleNumber: NoiseRule = {
  reason: 'name',
  signs: NoiseSign.capitalBefore,
  match(tokens, i) {
    const token = tokens[i];
    if (token === undefined || !isNamePart(tokenAt(tokens, i - 1))) return undefined;
    if (token.kind === 'number' ? !isPlainNumber(tokens, i, token) : !isNumberOfName(token)) return undefined;
    const first = startOfName(tokens, i);
    if (!isName(tokens, first, i) || !endsNounPhrase(tokens[i + 1]) || isAdverbial(tokens, first, i))
      return undefined;
    return isRunningText(tokens, first, i) && !isTally(tokens, first, i) ? { first: i, last: i } : undefined;
  },
};

/** One to four digits that are no year. */
function isPlainNumber(tokens: readonly Token[], i: number, { text, glued }: Token): boolean {
  if (glued || !/^[1-9]\d{0,3}$/.test(text)) return false;
  return text.length < 4 || !isYear(tokens, i, Number(text));
}

/** In running text number words have capitals only in names. */
function isNumberOfName(token: Token): boolean {
  return isCapitalised(token) && NUMBER_WORDS.get(token.word.lower)?.kind === 'cardinal';
}

/** A capitalised noun that is no month, weekday or the like, and no word that numbers go with in other ways. */
function isNamePart(token: Token | undefined): token is Token {
  if (token === undefined || !isCapitalised(token)) return false;
  const { lower, wordClass } = token.word;
  if (wordClass !== 'noun' && wordClass !== 'adjective') return false;
  if ((token.word.roles & (WordRole.currency | WordRole.unit)) !== 0) return false; // "USD 200"
  return !MONTHS.has(lower) && !WEEKDAYS.has(lower) && !NUMBER_PREFIXES.has(lower);
}

function startOfName(tokens: readonly Token[], i: number): number {
  let first = i - 1;
  while (first > Math.max(0, i - REACH) && isNamePart(tokens[first - 1])) first--;
  return first;
}

function isName(tokens: readonly Token[], first: number, i: number): boolean {
  if (i - first >= 2) return true;
  const name = tokens[first];
  // Every word has a capital where it opens a sentence.
  if (name === undefined || first === 0) return isOneThing(tokens, i);
  // A number word with a capital shows the name already.
  if (tokens[i]?.kind === 'word') return true;
  if (LOCATIVES.has(lowerAt(tokens, first - 1))) return false;
  return isUncommon(name.word.lower) && !isPlural(name);
}

/** "Futura 2000 was …": what is counted is many, and has a verb in the plural. */
function isOneThing(tokens: readonly Token[], i: number): boolean {
  return tokens[i]?.text !== '1' && SINGULAR_VERBS.has(lowerAt(tokens, i + 1));
}

const SINGULAR_VERBS: ReadonlySet<string> = new Set(['is', 'was', 'has', 'does']);

/** Before one word they make it a place: "in Iraq 12". */
const LOCATIVES: ReadonlySet<string> = new Set(['in', 'at', 'from', 'near', 'to']);

/** "Kyrgyz nationals", "Republicans": peoples and parties are counted, names of works are mostly no plurals. */
function isPlural({ word }: Token): boolean {
  return word.lower.endsWith('s');
}

/** "In Syria 49 were killed": a place before the subject, whose number is the subject. */
function isAdverbial(tokens: readonly Token[], first: number, i: number): boolean {
  const before = tokenAt(tokens, first - 1);
  const next = tokens[i + 1];
  const isSubject = next !== undefined && isVerbal(next.word);
  return isSubject && (before?.word.wordClass === 'preposition' || before?.text === ',');
}

/** Whether a word in lower case that is no function word stands near: headlines have none. */
function isRunningText(tokens: readonly Token[], first: number, i: number): boolean {
  for (let at = Math.max(0, first - REACH); at <= Math.min(tokens.length - 1, i + REACH); at++) {
    const token = tokens[at];
    if (token?.kind === 'word' && token.word.isContent && token.text === token.word.lower) return true;
  }
  return false;
}

/** Whether another name with a number stands beside it, or counts were listed before: "won 10 medals, France 8". */
function isTally(tokens: readonly Token[], first: number, i: number): boolean {
  const before = tokenAt(tokens, first - 1);
  if (before !== undefined && LINKS.has(before.word.lower) && hasNumber(tokens, first - REACH, first))
    return true;
  const next = tokens[i + 1];
  return next !== undefined && LINKS.has(next.word.lower) && hasNumber(tokens, i + 1, i + 1 + REACH);
}

const LINKS: ReadonlySet<string> = new Set([',', 'and', ';', 'to']);

function hasNumber(tokens: readonly Token[], from: number, end: number): boolean {
  for (let at = Math.max(0, from); at < Math.min(tokens.length, end); at++)
    if (((tokens[at]?.word.roles ?? 0) & WordRole.numeral) !== 0) return true;
  return false;
}
