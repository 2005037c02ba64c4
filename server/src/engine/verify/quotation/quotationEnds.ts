import { CLOSED_CLASS } from '../../text/closedClass.ts';
import type { AlignedWords, AlignmentStep } from './quotationAlignment.ts';
import type { SourceWord } from './quotationWords.ts';

/**
 * Pairs the words that a draft adds at an end of a quotation with the source's words there, as they are paired within
 * it: an alignment with free ends finds it cheaper to add a word than to replace one.
 */
export function pairEnds(steps: readonly AlignmentStep[], sides: AlignedWords): readonly AlignmentStep[] {
  const first = steps.findIndex((step) => step.kind !== 'added');
  const last = steps.findLastIndex((step) => step.kind !== 'added');
  if (first < 0) return steps;
  const before = pairOutwards(steps.slice(0, first).reverse(), placeOf(steps[first]), -1, sides);
  const behind = pairOutwards(steps.slice(last + 1), placeOf(steps[last]), 1, sides);
  return [...before.reverse(), ...steps.slice(first, last + 1), ...behind];
}

function placeOf(step: AlignmentStep | undefined): number | undefined {
  return step !== undefined && 'word' in step ? step.word : undefined;
}

/**
 * Pairs words, from the one beside the aligned stretch outwards, up to the first that has no counterpart. `place` is that
 * of the stretch's last word in the source.
 */
function pairOutwards(
  added: readonly AlignmentStep[],
  place: number | undefined,
  by: -1 | 1,
  sides: AlignedWords,
): AlignmentStep[] {
  let inner = place;
  return added.map((step) => {
    if (inner === undefined || step.kind !== 'added' || !isCounterpart(step.element, inner, by, sides)) {
      inner = undefined;
      return step;
    }
    inner += by;
    return { kind: 'different', element: step.element, word: inner };
  });
}

/** Whether a quoted word may stand for the word of the source behind (by 1) or before (-1) the `inner` one. */
function isCounterpart(
  at: number,
  inner: number,
  by: -1 | 1,
  { elements, words, text }: AlignedWords,
): boolean {
  const [quoted, known, source] = [elements[at], words[inner], words[inner + by]];
  if (quoted?.kind !== 'word' || known === undefined || source === undefined) return false;
  if (source.word === '' || source.optional || !areInOnePhrase(known, source, text)) return false;
  return isFunctionWord(quoted.word) === isFunctionWord(source.word);
}

/** Only white space or a hyphen stands between them: at any other mark a statement ends, and another begins. */
function areInOnePhrase(a: SourceWord, b: SourceWord, text: string): boolean {
  const between = text.slice(Math.min(a.end, b.end), Math.max(a.start, b.start));
  return /^[\s\u2010\u2011-]*$/.test(between);
}

/** Whether a word as compared is of a closed class, or begins as one ("we've"); of digits, "1" is the pronoun as well. */
export function isFunctionWord(word: string): boolean {
  if (word.length < 2) return !/[2-9]/.test(word);
  return CLOSED_CLASS.has(word) || CLOSED_CLASS.has(/^[^' ]*/.exec(word)?.[0] ?? '');
}
