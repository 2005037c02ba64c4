import stem from 'wink-porter2-stemmer';
import { CLOSED_CLASS } from './closedClass.ts';
import { CONCEPT_OF } from './concepts.ts';
import { extendHash, FormTable, HASH_SEED } from './formTable.ts';
import { lemmatize } from './lemma.ts';
import type { WordClass } from './partOfSpeech.ts';
import { classify, mayBeNoun, mayBeVerb } from './wordClass.ts';

/** What is known of a word form in lower case, with plain apostrophes; made once for each distinct form. */
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
  /** What the form may be in a figure: bits that the vocabulary's maker gives a meaning to (extract/wordRole.ts). */
  readonly roles: number;
}

/** A form as written. */
export interface WrittenForm {
  readonly kind: 'word' | 'number' | 'symbol';
  readonly text: string;
  readonly word: Word;
}

/**
 * Interns words, so that lemma and class are looked up once a distinct form. One belongs to a corpus and to the
 * drafts that are checked against it, so that their term ids agree; it only grows.
 */
export class Vocabulary {
  readonly #words = new Map<string, Word>();
  readonly #terms = new TermTable();
  readonly #rolesOf: (lower: string) => number;

  readonly #forms = new FormTable<WrittenForm>((text) => ({
    kind: kindOf(text),
    text,
    word: this.#describe(foldCase(text)),
  }));

  /** @param rolesOf the roles of a form in lower case, asked once a form. */
  constructor(rolesOf: (lower: string) => number) {
    this.#rolesOf = rolesOf;
  }

  /** The word for a form as written. */
  word(text: string): Word {
    let hash = HASH_SEED;
    for (let i = 0; i < text.length; i++) hash = extendHash(hash, text.charCodeAt(i));
    return this.form(text, 0, text.length, hash).word;
  }

  /** The form `text[start, end)`; `hash` is the hash of its code units (see `extendHash`). */
  form(text: string, start: number, end: number, hash: number): WrittenForm {
    return this.#forms.find(text, start, end, hash);
  }

  /** How many term ids have been given out: every id is below it. */
  get termCount(): number {
    return this.#terms.size;
  }

  /** The name of a term, the same in every vocabulary: of a concept, or a stem; it holds no white space. */
  nameOf(term: number): string {
    return this.#terms.nameOf(term);
  }

  #describe(lower: string): Word {
    const known = this.#words.get(lower);
    if (known) return known;
    const word = new InternedWord(lower, this.#rolesOf(lower), this.#terms);
    this.#words.set(lower, word);
    return word;
  }
}

/** A word that finds out what is asked of it: an index asks for terms, an extractor for lemmas of few words. */
class InternedWord implements Word {
  readonly wordClass: WordClass;
  readonly isContent: boolean;
  readonly #terms: TermTable;
  #lemma: string | undefined;
  #term = -1;
  #mayBeNoun: boolean | undefined;

  constructor(
    readonly lower: string,
    readonly roles: number,
    terms: TermTable,
  ) {
    this.wordClass = classify(lower);
    this.isContent = CONTENT.has(this.wordClass);
    this.#terms = terms;
  }

  get lemma(): string {
    this.#lemma ??= lemmatize(this.lower);
    return this.#lemma;
  }

  get term(): number {
    if (this.#term < 0) this.#term = this.#terms.idOf(this.lemma);
    return this.#term;
  }

  get mayBeNoun(): boolean {
    this.#mayBeNoun ??= mayBeNoun(this.lower);
    return this.#mayBeNoun;
  }

  get mayBeVerb(): boolean {
    return mayBeVerb(this.lower);
  }
}

/** Gives out term ids, dense, from 0. */
class TermTable {
  readonly #byName = new Map<string, number>();
  readonly #byLemma = new Map<string, number>();
  readonly #names: string[] = [];

  get size(): number {
    return this.#names.length;
  }

  nameOf(id: number): string {
    return this.#names[id] ?? '';
  }

  idOf(lemma: string): number {
    const known = this.#byLemma.get(lemma);
    if (known !== undefined) return known;
    const name = CONCEPT_OF.get(lemma) ?? (HAS_NO_STEM.test(lemma) ? lemma : stem(lemma));
    const id = this.#idOfName(name);
    this.#byLemma.set(lemma, id);
    return id;
  }

  #idOfName(name: string): number {
    const known = this.#byName.get(name);
    if (known !== undefined) return known;
    this.#byName.set(name, this.#names.length);
    return this.#names.push(name) - 1;
  }
}

/** Numbers, names with digits ("A330") and acronyms in capitals have no stem. */
const HAS_NO_STEM = /[\dA-Z]/;

/**
 * The form in lower case and with plain apostrophes; an acronym that would become a function word ("IS", "US", "WHO")
 * keeps its capitals, so that it stays the name that it is.
 */
function foldCase(form: string): string {
  const lower = form.toLowerCase().replaceAll('’', "'");
  return form.length > 1 && form !== lower && CLOSED_CLASS.has(lower) && form === form.toUpperCase()
    ? form
    : lower;
}

const CONTENT: ReadonlySet<WordClass> = new Set(['noun', 'verb', 'adjective', 'adverb', 'number']);

const RIGHT_QUOTATION_MARK = 0x2019;

function kindOf(written: string): WrittenForm['kind'] {
  const code = written.charCodeAt(0);
  if (code >= 48 && code <= 57) return 'number';
  if ((code >= 65 && code <= 90) || (code >= 97 && code <= 122)) return 'word';
  // A possessive is a word, with either apostrophe.
  if (code < 128 || code === RIGHT_QUOTATION_MARK) return written.length > 1 ? 'word' : 'symbol';
  return /^\p{L}/u.test(written) ? 'word' : 'symbol';
}
