import type { QuotationElement, SourceWord } from './quotationWords.ts';

/**
 * Two words of the source that the quotation writes as one ("sea front" for "seafront"), read as one word: how a
 * compound is spaced or hyphenated does not count.
 */
export function joinSourceCompounds(
  words: readonly SourceWord[],
  elements: readonly QuotationElement[],
): readonly SourceWord[] {
  const quoted = new Set(elements.flatMap((element) => (element.kind === 'word' ? [element.word] : [])));
  return joinPairs(words, (first, second) => {
    const word = first.word + second.word;
    const isCompound = first.word !== '' && second.word !== '' && quoted.has(word);
    return isCompound ? { ...first, word, end: second.end } : undefined;
  });
}

/** The same for two words of the quotation that the source writes as one. */
export function joinQuotedCompounds(
  elements: readonly QuotationElement[],
  words: readonly SourceWord[],
): readonly QuotationElement[] {
  const known = new Set(words.map((word) => word.word));
  return joinPairs(elements, (first, second) => {
    if (first.kind !== 'word' || second.kind !== 'word') return undefined;
    const word = first.word + second.word;
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
