import type { Vocabulary } from '../text/vocabulary.ts';

/** As many heads as are kept of one vocabulary: those of a few tables, each of which is asked once a row. */
const KEPT_HEADS = 500;

/** What `read` makes of a head, made once for all the cells below it. */
export function keepHeads<Read>(
  read: (head: string, vocabulary: Vocabulary) => Read,
): (head: string, vocabulary: Vocabulary) => Read {
  const kept = new WeakMap<Vocabulary, Map<string, Read>>();
  return (head, vocabulary) => {
    let known = kept.get(vocabulary);
    if (known === undefined || known.size > KEPT_HEADS) {
      known = new Map();
      kept.set(vocabulary, known);
    }
    const before = known.get(head);
    if (before !== undefined) return before;
    const made = read(head, vocabulary);
    known.set(head, made);
    return made;
  };
}
