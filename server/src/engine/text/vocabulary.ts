import stem from 'wink-porter2-stemmer';
import { CLOSED_CLASS } from './closedClass.ts';
import { CONCEPT_OF } from './concepts.ts';
import { extendHash, type Form, FormTable, HASH_SEED } from './formTable.ts';
import { lemmatize } from './lemma.ts';
import type { WordClass } from './partOfSpeech.ts';
import { classify, mayBeNoun, mayBeVerb } from './wordClass.ts';

/** What is known of a word form in lower case; made once for each distinct form. */
export interface Word {
  /** Acronyms spelled like a function word keep their capitals: "IS" is no form of "be". */
  readonly lower: string;
  /** The dictionary form of its likeliest part of speech: "nationals" -> "national", "said" -> "say". */
  readonly lemma: string;
  readonly wordClass: WordClass;
  /** Whether the form is ever a noun, or a verb, whatever its likeliest class. */
  readonly mayBeNoun: boolean;
  readonly mayBeVerb: boolean;
  /**
   * The id of its search term: words with one id are taken to mean the same. It stands for the concept that the
   * lemma belongs to, else for the lemma's stem. Ids are dense, from 0, and belong to one vocabulary.
   */
  readonly term: number;
  /** Whether the word carries meaning of its own: no function word, no bare symbol. */
  readonly isContent: boolean;
}

/**
 * Interns words, so that lemma and class are looked up once a distinct form. One belongs to a corpus and to the
 * drafts that are checked against it, so that their term ids agree; it only grows.
 */
export class Vocabulary {
  readonly #words = new Map<string, Word>();
  readonly #terms = new Map<string, number>();

  readonly #forms = new FormTable<Word>((form) => this.#describe(foldCase(form)));

  /** The word for a form as written. */
  word(text: string): Word {
    let hash = HASH_SEED;
    for (let i = 0; i < text.length; i++) hash = extendHash(hash, text.charCodeAt(i));
    return this.form(text, 0, text.length, hash).value;
  }

  /** The form `text[start, end)` with its word; `hash` is the hash of its code units (see `extendHash`). */
  form(text: string, start: number, end: number, hash: number): Form<Word> {
    return this.#forms.find(text, start, end, hash);
  }

  /** How many term ids have been given out: every id is below it. */
  get termCount(): number {
    return this.#terms.size;
  }

  #describe(lower: string): Word {
    const known = this.#words.get(lower);
    if (known) return known;
    const lemma = lemmatize(lower);
    const wordClass = classify(lower);
    const word: Word = {
      lower,
      lemma,
      wordClass,
      mayBeNoun: mayBeNoun(lower),
      mayBeVerb: mayBeVerb(lower),
      term: this.#term(lemma),
      isContent: CONTENT.has(wordClass),
    };
    this.#words.set(lower, word);
    return word;
  }

  #term(lemma: string): number {
    const name = CONCEPT_OF.get(lemma) ?? (startsWithDigit(lemma) ? lemma : stem(lemma));
    const known = this.#terms.get(name);
    if (known !== undefined) return known;
    const id = this.#terms.size;
    this.#terms.set(name, id);
    return id;
  }
}

/** Numbers have no stem; they are most of the distinct forms of long texts. */
function startsWithDigit(form: string): boolean {
  const code = form.charCodeAt(0);
  return code >= 48 && code <= 57;
}

/**
 * The form in lower case; an acronym that would become a function word ("IS", "US", "WHO") keeps its capitals, so
 * that it stays the name that it is.
 */
function foldCase(form: string): string {
  const lower = form.toLowerCase();
  return form.length > 1 && form !== lower && CLOSED_CLASS.has(lower) && form === form.toUpperCase()
    ? form
    : lower;
}

const CONTENT: ReadonlySet<WordClass> = new Set(['noun', 'verb', 'adjective', 'adverb', 'number']);
