/** As many letters as a word may differ from what was meant, to be offered as a correction. */
const MOST_EDITS = 3;

/** The word of the list that is most like `word`; undefined where none is near. */
export function nearestWord(word: string, words: readonly string[]): string | undefined {
  let nearest: string | undefined;
  let fewest = Math.min(MOST_EDITS, Math.ceil(word.length / 2)) + 1;
  for (const candidate of words) {
    const edits = countEdits(word.toLowerCase(), candidate.toLowerCase());
    if (edits < fewest) {
      fewest = edits;
      nearest = candidate;
    }
  }
  return nearest;
}

/** The Levenshtein distance. */
function countEdits(a: string, b: string): number {
  let previous = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 0; i < a.length; i++) {
    const current = [i + 1];
    for (let k = 0; k < b.length; k++) {
      const replaced = (previous[k] ?? 0) + (a[i] === b[k] ? 0 : 1);
      current.push(Math.min(replaced, (previous[k + 1] ?? 0) + 1, (current[k] ?? 0) + 1));
    }
    previous = current;
  }
  return previous[b.length] ?? 0;
}
