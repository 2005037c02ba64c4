import { lowerAt, tokenAt } from '../../text/token.ts';
import { NUMBERED_UNITS } from '../lexicon/noise.ts';
import { type NoiseRule, NoiseSign } from './noiseRule.ts';
import { endsNounPhrase } from './nounPhraseEnd.ts';

/** "1." or "1)" at the start of a block, "(2)" before an item of a list in a sentence. */
export const listNumber: NoiseRule = {
  reason: 'numbering',
  signs: NoiseSign.first | NoiseSign.markBefore,
  match(tokens, i) {
    if (!/^\d{1,3}$/.test(tokens[i]?.text ?? '')) return undefined;
    const mark = lowerAt(tokens, i + 1);
    if (i === 0 && (mark === '.' || mark === ')') && tokens[1]?.glued)
      return isAlone(tokens.length, mark) ? { first: 0, last: 0 } : undefined;
    if (mark !== ')' || lowerAt(tokens, i - 1) !== '(' || tokens[i + 2]?.kind !== 'word') return undefined;
    const before = lowerAt(tokens, i - 2);
    return before === '' || LIST_MARKS.has(before) ? { first: i, last: i } : undefined;
  },
};

/** After "1." the sentence splitter ends a sentence: a number alone with its period is a list number. */
function isAlone(tokens: number, mark: string): boolean {
  return mark === ')' || tokens === 2;
}

const LIST_MARKS: ReadonlySet<string> = new Set([':', ';', ',', 'and', 'or', '.', '—', '–']);

/** "From kilometre 35 on", "on day 3": a singular unit before its number is a place in an order, not an amount. */
export const numberedUnit: NoiseRule = {
  reason: 'numbering',
  signs: NoiseSign.label,
  match(tokens, i) {
    if (!/^[1-9]\d{0,2}$/.test(tokens[i]?.text ?? '') || !NUMBERED_UNITS.has(lowerAt(tokens, i - 1)))
      return undefined;
    const isAmount = UNIT_COUNTS.has(lowerAt(tokens, i - 2)) || tokenAt(tokens, i - 2)?.kind === 'number';
    const next = tokens[i + 1];
    const isAlone = endsNounPhrase(next) || next?.word.wordClass === 'pronoun';
    return isAlone && !isAmount ? { first: i, last: i } : undefined;
  },
};

/** Before a unit they count it: "each day 30, …". */
const UNIT_COUNTS: ReadonlySet<string> = new Set('a an one per each every that this last next'.split(' '));
