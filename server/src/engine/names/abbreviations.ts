import { startsWithCapital } from '../text/token.ts';

/** A short form with the name that it stands for, as a text introduces the two. */
export interface Abbreviation {
  readonly short: string;
  readonly long: string;
}

/** How long what stands in the parentheses may be, in code units. */
const LONGEST_INSIDE = 100;
/** How far before them the long form is looked for. */
const LONGEST_BEFORE = 150;

/**
 * The abbreviations that a text introduces: "World Health Organization (WHO)" and "WHO (World Health Organization)",
 * after Schwartz & Hearst (2003), "A simple algorithm for identifying abbreviation definitions in biomedical text".
 * Only names in capitals count. The first introduction of a short form holds.
 */
export function findAbbreviations(text: string): Abbreviation[] {
  const found = new Map<string, Abbreviation>();
  for (let open = text.indexOf('('); open >= 0; open = text.indexOf('(', open + 1)) {
    const inside = text.slice(open + 1, open + 1 + LONGEST_INSIDE);
    const end = inside.indexOf(')');
    if (end < 2) continue;
    const before = text.slice(Math.max(0, open - LONGEST_BEFORE), open);
    const introduced = readIntroduction(before, inside.slice(0, end));
    if (introduced && !found.has(introduced.short)) found.set(introduced.short, introduced);
  }
  return [...found.values()];
}

function readIntroduction(before: string, inside: string): Abbreviation | undefined {
  const named = (inside.split(/[,;]/, 1)[0] ?? '').replace(/["“”‘’']/g, '').trim();
  const words = wordsOf(lastSentence(before));
  const short = named.replace(/^the /, '');
  if (isShortForm(short)) {
    const long = matchInitials(short, words) ?? matchName(short, words);
    return long === undefined ? undefined : { short, long };
  }
  const last = words.at(-1) ?? '';
  if (!isShortForm(last)) return undefined;
  const long = matchInitials(last, wordsOf(named));
  return long === undefined ? undefined : { short: last, long };
}

/** One word of two to ten characters with two capitals: "WHO", "UNHCR", "MoD", "AT&T". */
function isShortForm(word: string): boolean {
  return SHORT_FORM.test(word) && (word.match(/\p{Lu}/gu)?.length ?? 0) >= 2;
}

const SHORT_FORM = /^\p{Lu}[\p{L}\p{N}&/-]{1,9}$/u;

function lastSentence(before: string): string {
  const breaks = /[.!?;:()\n]\s/g;
  let start = 0;
  for (const match of before.matchAll(breaks)) start = match.index + 1;
  return before.slice(start);
}

function wordsOf(text: string): string[] {
  return text.split(/[\s,]+/).filter(Boolean);
}

/**
 * The fewest last words whose letters spell the short form in order, its first letter the capital of a word; no more words
 * than the method allows for.
 */
function matchInitials(short: string, words: readonly string[]): string | undefined {
  const most = Math.min(short.length + 5, short.length * 2);
  const text = words.slice(-most).join(' ');
  const letters = [...short.toLowerCase()].filter((letter) => LETTER.test(letter));
  const folded = text.toLowerCase();
  const find = (letter: string, before: number): number =>
    before <= 0 ? -1 : folded.lastIndexOf(letter, before - 1);
  const opensName = (at: number): boolean =>
    !LETTER.test(text[at - 1] ?? '') && /^[\p{Lu}\p{N}]/u.test(text.slice(at));
  let at = folded.length;
  for (const letter of letters.toReversed()) at = find(letter, at);
  while (at >= 0 && !opensName(at)) at = find(letters[0] ?? '', at);
  const long = text.slice(at);
  return at >= 0 && long.includes(' ') ? long : undefined;
}

const LETTER = /[\p{L}\p{N}]/u;

/** Words inside a name that are written without a capital and have no letter in its short form. */
const INSIDE_NAMES: ReadonlySet<string> = new Set('of for the and on in de la du des'.split(' '));
/** A short form of fewer letters may be a country, a state or a party beside a person's name. */
const FEWEST_LETTERS = 3;

/**
 * The name before the parentheses where its short form has another language's letters, one for each word: "State
 * Committee for National Security (GKNB)".
 */
function matchName(short: string, words: readonly string[]): string | undefined {
  let [from, capitals] = [words.length, 0];
  for (let i = words.length - 1; i >= 0; i--) {
    const word = words[i] ?? '';
    if (word === 'The') break;
    if (startsWithCapital(word)) [from, capitals] = [i, capitals + 1];
    else if (!INSIDE_NAMES.has(word)) break;
  }
  const isWhole = capitals === short.length && capitals >= FEWEST_LETTERS && short === short.toUpperCase();
  return isWhole ? words.slice(from).join(' ') : undefined;
}
