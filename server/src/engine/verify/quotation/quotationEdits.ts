import type { AlignedWords, AlignmentStep } from './quotationAlignment.ts';

/** A difference between a quotation and its source, in words as written. */
export interface WordEdit {
  /** What the draft did to the source's words: `insert`: `source` is empty; `delete`: `draft` is empty. */
  readonly kind: 'insert' | 'delete' | 'replace';
  readonly draft: string;
  readonly source: string;
}

/** A stretch of the alignment in which the words agree, or differ. */
interface Stretch {
  readonly agrees: boolean;
  readonly draft: readonly string[];
  readonly source: readonly string[];
}

/** The differences of an alignment, in order. */
export function findEdits(steps: readonly AlignmentStep[], sides: AlignedWords): WordEdit[] {
  const stretches = joinMoved(collectStretches(steps, sides));
  return stretches
    .filter((stretch) => !stretch.agrees)
    .map(({ draft, source }) => ({
      kind: draft.length === 0 ? 'delete' : source.length === 0 ? 'insert' : 'replace',
      draft: draft.join(' '),
      source: source.join(' '),
    }));
}

function collectStretches(
  steps: readonly AlignmentStep[],
  { elements, words, text }: AlignedWords,
): Stretch[] {
  const stretches: { agrees: boolean; draft: string[]; source: string[] }[] = [];
  for (const step of steps) {
    const element = 'element' in step ? elements[step.element] : undefined;
    const word = 'word' in step ? words[step.word] : undefined;
    if (step.kind === 'missing' && word?.optional !== false) continue;
    const agrees = step.kind === 'same' || step.kind === 'covered';
    let last = stretches.at(-1);
    if (last?.agrees !== agrees) {
      last = { agrees, draft: [], source: [] };
      stretches.push(last);
    }
    if (element?.kind === 'word') last.draft.push(element.text);
    if (word !== undefined) last.source.push(text.slice(word.start, word.end));
  }
  return stretches;
}

/** How many words a moved word may have passed to be one edit. */
const LONGEST_MOVE = 3;

/** Words that moved past a few others are one edit ("been nearly" for "nearly been"), not two. */
function joinMoved(stretches: readonly Stretch[]): Stretch[] {
  const joined: Stretch[] = [];
  for (const stretch of stretches) {
    const [first, between] = joined.slice(-2);
    if (first !== undefined && between?.agrees && isMove(first, between, stretch)) {
      joined.splice(-2, 2, {
        agrees: false,
        draft: [...first.draft, ...between.draft, ...stretch.draft],
        source: [...first.source, ...between.source, ...stretch.source],
      });
    } else {
      joined.push(stretch);
    }
  }
  return joined;
}

/** Whether what one stretch leaves out, the other puts in. */
function isMove(first: Stretch, between: Stretch, second: Stretch): boolean {
  if (between.draft.length > LONGEST_MOVE) return false;
  const isSwap = (a: Stretch, b: Stretch) =>
    a.source.length === 0 && b.draft.length === 0 && letters(a.draft) === letters(b.source);
  return isSwap(first, second) || isSwap(second, first);
}

function letters(words: readonly string[]): string {
  return words
    .join('')
    .toLowerCase()
    .replace(/%/g, 'percent')
    .replace(/[’ʼ]/g, "'")
    .replace(/[[\]\u00AD]/g, '');
}
