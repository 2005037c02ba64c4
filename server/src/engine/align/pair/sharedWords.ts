import type { Figure } from '../../model/analysis.ts';
import type { Reason } from '../../model/reason.ts';
import { namesPlace } from '../../text/demonyms.ts';
import { startsWithCapital, type Token } from '../../text/token.ts';
import { type SentenceInContext, saidTerms } from '../context.ts';

/** How many words of one kind a reason gives: enough to recognise the passage by. */
const MOST_WORDS = 5;

/** Words of a claim's sentence: what the source's sentence, or a heading above it, has of them, and which names it lacks. */
export function findSharedWords(
  claim: Figure,
  inDraft: SentenceInContext,
  inSource: SentenceInContext,
): Reason[] {
  const found = new WordLists();
  const { subject } = claim;
  const own = new Set([subject.headTerm, subject.verb, ...subject.peoples]);
  const near = new Set([...subject.before, ...subject.after]);
  const { tokens, terms, names } = inDraft.sentence;
  const said = saidTerms(inSource, inDraft.aliases);
  tokens.forEach((token, at) => {
    const { term } = token.word;
    if (token.kind !== 'word' || !terms.has(term) || own.has(term) || isWithin(claim, token)) return;
    const isShared = said.has(term) || inSource.headingTerms.has(term);
    if (names.has(term) && startsWithCapital(token.text))
      found.add(namesPlace(token.word) ? 'place' : 'name', isShared, token, at);
    else if (isShared && near.has(term)) found.add('word', true, token, at);
  });
  return found.toReasons();
}

type WordKind = 'place' | 'name' | 'word';

interface FoundWords {
  readonly words: string[];
  readonly terms: Set<number>;
  /** The index of the token that was found last: the next one continues its name. */
  last: number;
}

/** The words found of each kind, in the order of the text; names of several words are joined. */
class WordLists {
  readonly #shared = new Map<WordKind, FoundWords>();
  readonly #missing = new Map<WordKind, FoundWords>();

  add(kind: WordKind, isShared: boolean, token: Token, at: number): void {
    const lists = isShared ? this.#shared : this.#missing;
    const list = lists.get(kind) ?? { words: [], terms: new Set(), last: -2 };
    lists.set(kind, list);
    if (list.terms.has(token.word.term)) return;
    list.terms.add(token.word.term);
    const previous = list.words.at(-1);
    const continues = kind === 'name' && list.last === at - 1 && previous !== undefined;
    if (continues) list.words[list.words.length - 1] = `${previous} ${token.text}`;
    else if (list.words.length < MOST_WORDS) list.words.push(token.text);
    list.last = at;
  }

  toReasons(): Reason[] {
    const reasons: Reason[] = [];
    for (const kind of ['place', 'name', 'word'] as const) {
      const words = this.#shared.get(kind)?.words;
      if (words !== undefined) reasons.push({ kind, outcome: 'shared', words });
    }
    for (const kind of ['place', 'name'] as const) {
      const words = this.#missing.get(kind)?.words;
      if (words !== undefined) reasons.push({ kind, outcome: 'missing', words });
    }
    return reasons;
  }
}

function isWithin(figure: Figure, { start, end }: Token): boolean {
  return figure.start <= start && end <= figure.end;
}
