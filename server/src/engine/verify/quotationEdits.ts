import type { AlignmentStep } from './quotationAlignment.ts';
import type { QuotationElement, SourceWord } from './quotationWords.ts';

/** A difference between a quotation and its source, in words as written. */
export interface WordEdit {
  /** What the draft did to the source's words: `insert`: `source` is empty; `delete`: `draft` is empty. */
  readonly kind: 'insert' | 'delete' | 'replace';
  readonly draft: string;
  readonly source: string;
}

/** Words that differ, as compared and as written. */
interface Run {
  readonly draft: readonly string[];
  readonly source: readonly string[];
  /** How many words that agree stand before it, since the last run. */
  readonly agreeing: number;
}

/** The differences of an alignment, in order. Words that are only joined or parted ("cease-fire") do not differ. */
export function findEdits(
  steps: readonly AlignmentStep[],
  elements: readonly QuotationElement[],
  words: readonly SourceWord[],
  text: string,
): WordEdit[] {
  const runs = joinMoved(collectRuns(steps, elements, words, text)).filter((run) => !isRespaced(run));
  return runs.map(({ draft, source }) => ({
    kind: draft.length === 0 ? 'delete' : source.length === 0 ? 'insert' : 'replace',
    draft: draft.join(' '),
    source: source.join(' '),
  }));
}

function collectRuns(
  steps: readonly AlignmentStep[],
  elements: readonly QuotationElement[],
  words: readonly SourceWord[],
  text: string,
): Run[] {
  const runs: Run[] = [];
  let agreeing = 0;
  let run: { draft: string[]; source: string[] } | undefined;
  for (const step of steps) {
    if (step.kind === 'same' || step.kind === 'covered') {
      if (run !== undefined) runs.push({ ...run, agreeing });
      agreeing = run === undefined ? agreeing + 1 : 1;
      run = undefined;
      continue;
    }
    const element = 'element' in step ? elements[step.element] : undefined;
    const word = 'word' in step ? words[step.word] : undefined;
    if (step.kind === 'missing' && (word === undefined || word.optional)) continue;
    run ??= { draft: [], source: [] };
    if (element?.kind === 'word') run.draft.push(element.text);
    if (word !== undefined) run.source.push(text.slice(word.start, word.end));
  }
  return run === undefined ? runs : [...runs, { ...run, agreeing }];
}

/** A word that moved past one other is one edit ("been nearly" for "nearly been"), not two. */
function joinMoved(runs: readonly Run[]): Run[] {
  const joined: Run[] = [];
  for (const run of runs) {
    const last = joined.at(-1);
    const isMoved =
      last !== undefined &&
      run.agreeing === 1 &&
      ((isEmptyExcept(last.draft, run.source) && last.source.length === 0 && run.draft.length === 0) ||
        (isEmptyExcept(last.source, run.draft) && last.draft.length === 0 && run.source.length === 0));
    if (isMoved) joined[joined.length - 1] = { ...last, ...swapAround(last, run) };
    else joined.push(run);
  }
  return joined;
}
