import { lowerAt, type Token, tokenAt } from '../../text/token.ts';
import { TELEPHONE_WORDS } from '../lexicon/noise.ts';
import { type NoiseMatch, type NoiseRule, NoiseSign } from './noiseRule.ts';

/** Groups of digits with the marks of telephone numbers between them (ITU-T E.123). */
interface DigitGroups {
  readonly groups: readonly string[];
  readonly last: number;
  /** Every group but the first follows a dash, point, slash or bracket. */
  readonly marked: boolean;
}

/** "020 7946 0018", "+1-222-2222-2222", "(555) 123-4567", "call 555-1234". */
export const telephoneNumber: NoiseRule = {
  reason: 'telephone',
  signs: NoiseSign.runsOn | NoiseSign.pointed,
  match(tokens, i) {
    if (tokens[i]?.kind !== 'number' || tokenAt(tokens, i - 1)?.text === '.') return undefined;
    const run = readGroups(tokens, i);
    if (run.groups.length < 2 && !POINTED.test(run.groups[0] ?? '')) return undefined;
    return isTelephone(tokens, i, run) ? widen(tokens, i, run.last) : undefined;
  },
};

const POINTED = /^\d{3}\.\d{3}\.\d{4}$/;

function readGroups(tokens: readonly Token[], i: number): DigitGroups {
  const groups = [tokens[i]?.text ?? ''];
  let last = i;
  let marked = true;
  while (groups.length < 7) {
    const at = nextGroup(tokens, last);
    const group = tokens[at];
    if (group?.kind !== 'number' || !(PLAIN.test(group.text) || at > last + 1)) break;
    if (at === last + 1) marked = false;
    groups.push(group.text);
    last = at;
  }
  return { groups, last, marked };
}

const PLAIN = /^\d{2,7}$/;

/** The index where the next group may stand, past at most two marks that are glued to a digit on one side. */
function nextGroup(tokens: readonly Token[], last: number): number {
  let at = last + 1;
  while (at <= last + 2 && MARKS.has(tokens[at]?.text ?? '')) at++;
  return at;
}

const MARKS: ReadonlySet<string> = new Set(['-', '–', '.', '/', '(', ')']);

function isTelephone(tokens: readonly Token[], i: number, { groups, marked }: DigitGroups): boolean {
  const digits = groups.join('').replaceAll('.', '').length;
  if (digits < 7 || digits > 15 || groups.some((group) => group.includes(','))) return false;
  if (isPlus(tokens, i)) return digits >= 9;
  if (POINTED.test(groups[0] ?? '')) return true;
  const lengths = groups.map((group) => group.length).join('-');
  if (marked && (lengths === '3-3-4' || lengths === '1-3-3-4')) return true;
  if (groups[0]?.startsWith('0') && groups[0].length >= 3 && digits >= 9) return true;
  return isCalled(tokens, i);
}

function isPlus(tokens: readonly Token[], i: number): boolean {
  return tokenAt(tokens, i - 1)?.text === '+' && tokens[i]?.glued === true;
}

/** A word for telephones up to three tokens before. */
function isCalled(tokens: readonly Token[], i: number): boolean {
  for (let at = i - 1; at >= Math.max(0, i - 3); at--)
    if (TELEPHONE_WORDS.has(lowerAt(tokens, at))) return true;
  return false;
}

function widen(tokens: readonly Token[], i: number, last: number): NoiseMatch {
  const opens = tokenAt(tokens, i - 1)?.text === '(' || isPlus(tokens, i);
  return { first: opens ? i - 1 : i, last };
}
