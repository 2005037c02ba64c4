/** The words that some phrases begin with, their words parted by spaces: a look-up that leaves most places at once. */
export function firstWordsOf(phrases: Iterable<string>): ReadonlySet<string> {
  return new Set(Array.from(phrases, (phrase) => phrase.split(' ')[0] ?? ''));
}
