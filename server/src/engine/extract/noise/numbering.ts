import { lowerAt } from '../../text/token.ts';
import { type NoiseRule, NoiseSign } from './noiseRule.ts';

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
