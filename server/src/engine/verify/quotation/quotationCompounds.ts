import type { QuotationElement, SourceWord } from './quotationWords.ts';

/**
 * Two words of the source that make one of the quotation's, read as one: a number ("thirty-one" for "31"), a compound
 * ("sea front" for "seafront"), whose spaces and hyphens do not count, or what the quotation contracts ("we have" for
 * "we've"), which is one other word.
 */
export function joinSourceCompounds(
  words: readonly SourceWord[],
  elements: readonly QuotationElement[],
): readonly SourceWord[] {
  const written = elements.map((element) => (element.kind === 'word' ? element.word : ''));
  const quoted = new Set(written);
  const contracted = findContracted(written);
  return joinPairs(words, (first, second) => {
    if (first.word === '' || second.word === '') return undefined;
    const [compound, pair] = [joinWords(first.word, second.word), `${first.word} ${second.word}`];
    const word = quoted.has(compound) ? compound : contracted.has(pair) ? pair : undefined;
    return word === undefined ? undefined : { ...first, word, end: second.end };
  });
}

/** Two words as one: "sea" and "front", "30" and "1". */
function joinWords(first: string, second: string): string {
  return TENS.test(first) && UNITS.test(second) ? `${first.charAt(0)}${second}` : first + second;
}

const TENS = /^[2-9]0$/;
const UNITS = /^[1-9]$/;

/** What the end of a contraction stands for, by that end (Quirk et al. 1985, §3.23). */
const CONTRACTIONS: ReadonlyMap<string, readonly string[]> = new Map([
  ["'ve", ['have']],
  ["'ll", ['will', 'shall']],
  ["'re", ['are']],
  ["'m", ['am']],
  ["'d", ['had', 'would']],
  ["'s", ['is', 'has', 'us']],
  ["n't", ['not']],
]);

/** The pairs of words that a quotation contracts, without those that it writes out as well. */
function findContracted(quoted: readonly string[]): ReadonlySet<string> {
  const pairs = quoted.flatMap((word) => {
    const [, first = '', end = ''] = /^(.+?)(n't|'[a-z]{1,2})$/.exec(word) ?? [];
    return (CONTRACTIONS.get(end) ?? []).map((second) => `${first} ${second}`);
  });
  const contracted = new Set(pairs);
  quoted.forEach((word, at) => {
    contracted.delete(`${word} ${quoted[at + 1]}`);
  });
  return contracted;
}

/** The same for two words of the quotation that the source writes as one. */
export function joinQuotedCompounds(
  elements: readonly QuotationElement[],
  words: readonly SourceWord[],
): readonly QuotationElement[] {
  const known = new Set(words.map((word) => word.word));
  return joinPairs(elements, (first, second) => {
    if (first.kind !== 'word' || second.kind !== 'word') return undefined;
    const word = joinWords(first.word, second.word);
    return known.has(word) ? { kind: 'word', word, text: `${first.text} ${second.text}` } : undefined;
  });
}

/** Replaces neighbours by what `join` makes of them; undefined leaves them as they are. */
function joinPairs<T>(items: readonly T[], join: (first: T, second: T) => T | undefined): readonly T[] {
  const joined: T[] = [];
  for (let i = 0; i < items.length; i++) {
    const [first, second] = items.slice(i, i + 2);
    if (first === undefined) break;
    const compound = second === undefined ? undefined : join(first, second);
    joined.push(compound ?? first);
    if (compound !== undefined) i++;
  }
  return joined;
}
