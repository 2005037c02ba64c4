import { lemmatize } from './lemma.ts';
import { classify, type WordClass } from './wordClass.ts';

/** What is known of a word form in lower case; made once for each distinct form. */
export interface Word {
  readonly lower: string;
  /** The dictionary form of its likeliest part of speech: "nationals" -> "national", "said" -> "say". */
  readonly lemma: string;
  readonly wordClass: WordClass;
}

/**
 * Interns words, so that lemma and class are looked up once a distinct form. One belongs to each analysis or
 * corpus; it only grows, up to `limit` forms, past which rare words are described anew each time.
 */
export class Vocabulary {
  readonly #words = new Map<string, Word>();
  readonly #limit: number;

  constructor(limit = 500_000) {
    this.#limit = limit;
  }

  /** The word for a form as written. */
  word(text: string): Word {
    const known = this.#words.get(text);
    if (known) return known;
    const word = this.#describe(text.toLowerCase());
    if (this.#words.size < this.#limit) this.#words.set(text, word);
    return word;
  }

  #describe(lower: string): Word {
    const known = this.#words.get(lower);
    if (known) return known;
    const word: Word = { lower, lemma: lemmatize(lower), wordClass: classify(lower) };
    if (this.#words.size < this.#limit) this.#words.set(lower, word);
    return word;
  }
}
