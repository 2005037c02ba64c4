import type { Steps } from '../../engine/index.ts';

/** So many are sorted, or merged, in a step: about a millisecond. */
const WORDS_A_STEP = 1_000;

/** Words in their order, by code units. In steps: a hundred thousand take a quarter of a second. */
export function* sortInSteps(words: readonly string[]): Steps<readonly string[]> {
  let runs: (readonly string[])[] = [];
  for (let at = 0; at < words.length; at += WORDS_A_STEP) {
    runs.push(words.slice(at, at + WORDS_A_STEP).sort());
    yield;
  }
  while (runs.length > 1) {
    const merged: (readonly string[])[] = [];
    for (let at = 0; at < runs.length; at += 2) merged.push(yield* merge(runs[at] ?? [], runs[at + 1] ?? []));
    runs = merged;
  }
  return runs[0] ?? [];
}

function* merge(left: readonly string[], right: readonly string[]): Steps<readonly string[]> {
  if (right.length === 0) return left;
  const merged: string[] = [];
  let [i, j] = [0, 0];
  while (i < left.length || j < right.length) {
    const [a, b] = [left[i], right[j]];
    if (b === undefined || (a !== undefined && a < b)) {
      merged.push(a ?? '');
      i++;
    } else {
      merged.push(b);
      j++;
    }
    if (merged.length % WORDS_A_STEP === 0) yield;
  }
  return merged;
}
