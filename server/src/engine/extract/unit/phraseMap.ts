import type { Token } from '../../text/token.ts';

/** A phrase found in a sentence: what it stands for and the index of its last token, inclusive. */
interface PhraseMatch<T> {
  readonly value: T;
  readonly last: number;
}

interface Phrase<T> {
  readonly words: readonly string[];
  readonly value: T;
}

/**
 * Looks up phrases of one or more words, whatever their case; the longest wins. Words of a phrase may be joined by
 * hyphens where they are written so ("light-year"). A look-up costs one Map access where no phrase begins.
 */
export class PhraseMap<T> {
  readonly #byFirstWord = new Map<string, Phrase<T>[]>();

  /** Of entries with the same phrase the first counts. */
  constructor(entries: Iterable<readonly [phrase: string, value: T]>) {
    for (const [phrase, value] of entries) this.#add(phrase.toLowerCase().split(' '), value);
    for (const phrases of this.#byFirstWord.values()) phrases.sort((a, b) => b.words.length - a.words.length);
  }

  /** The longest phrase that begins at token `first`. */
  match(tokens: readonly Token[], first: number): PhraseMatch<T> | undefined {
    const token = tokens[first];
    if (token === undefined) return undefined;
    const phrases = this.#byFirstWord.get(fold(token));
    if (phrases === undefined) return undefined;
    for (const phrase of phrases) {
      const last = lastTokenOf(phrase.words, tokens, first);
      if (last >= 0) return { value: phrase.value, last };
    }
    return undefined;
  }

  /** The first words of the phrases, in lower case; with a test, of those whose value passes it. */
  firstWords(passes: (value: T) => boolean = () => true): string[] {
    const entries = [...this.#byFirstWord].filter(([, phrases]) =>
      phrases.some(({ value }) => passes(value)),
    );
    return entries.map(([word]) => word);
  }

  #add(words: readonly string[], value: T): void {
    const first = words[0];
    if (first === undefined || first === '') return;
    const known = this.#byFirstWord.get(first);
    if (known === undefined) this.#byFirstWord.set(first, [{ words, value }]);
    else known.push({ words, value });
  }
}

/** In lower case; also acronyms that the vocabulary keeps in capitals ("US dollars"). */
function fold(token: Token): string {
  const { lower } = token.word;
  return lower.charCodeAt(0) >= SMALL_A ? lower : lower.toLowerCase();
}

const SMALL_A = 97;

function lastTokenOf(words: readonly string[], tokens: readonly Token[], first: number): number {
  let at = first;
  for (let k = 1; k < words.length; k++) {
    at++;
    if (isHyphen(tokens[at])) at++;
    const token = tokens[at];
    if (token === undefined || fold(token) !== words[k]) return -1;
  }
  return at;
}

/** A hyphen that is glued to the word before it; en dashes join ranges and are none. */
export function isHyphen(token: Token | undefined): boolean {
  return token?.glued === true && (token.text === '-' || token.text === '‐' || token.text === '‑');
}

/** The index after a hyphen at `at`, or `at` where none stands there. */
export function skipHyphen(tokens: readonly Token[], at: number): number {
  return isHyphen(tokens[at]) ? at + 1 : at;
}
