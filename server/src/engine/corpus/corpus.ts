import { analyzePassage } from '../analyze/analyzePassage.ts';
import { countFigures } from '../analyze/countFigures.ts';
import type { ExtractionContext } from '../extract/extractor.ts';
import type { AnalyzedSentence } from '../model/analysis.ts';
import type { Passage, SourceDocument } from '../model/document.ts';
import { contentTerms } from '../text/contentTerms.ts';
import type { Vocabulary } from '../text/vocabulary.ts';
import type { PassageHit } from './bestHits.ts';
import { type PassageRange, PassageSearch, type QueryTerm } from './passageSearch.ts';
import type { Postings } from './postings.ts';

/** A bibliography entry that a draft may cite although no document of it is in the corpus. */
export interface KnownEntry {
  readonly key: string;
  readonly title?: string;
}

/** A document of the corpus and where its passages stand in the index: [first, last). */
export interface CorpusDocument extends PassageRange {
  readonly index: number;
  readonly document: SourceDocument;
  /** How many figures it states; counting reads the whole document when it is first asked for. */
  readonly figureCount: number;
  /** The calendar years that it speaks of, its own date's among them; made when they are first asked for. */
  readonly years: ReadonlySet<number>;
}

/** A sentence of a source with the document and passage that it stands in. */
export interface SourceSentence {
  readonly owner: CorpusDocument;
  readonly passage: Passage;
  readonly sentence: AnalyzedSentence;
  /** Term ids of the headings above it and of the document's title. */
  readonly headingTerms: ReadonlySet<number>;
}

/** How many passages' analyses are kept at once. */
const ANALYSES_KEPT = 20_000;

/**
 * The sources as an immutable snapshot: documents, an inverted index of their passages, and their sentences,
 * which are analysed when they are first asked for and kept in a bounded cache.
 */
export class Corpus {
  readonly documents: readonly CorpusDocument[];
  readonly entries: ReadonlyMap<string, KnownEntry>;
  readonly vocabulary: Vocabulary;
  readonly #byKey: ReadonlyMap<string, CorpusDocument>;
  readonly #search: PassageSearch;
  readonly #analyses = new Map<number, readonly SourceSentence[]>();

  constructor(
    documents: readonly SourceDocument[],
    entries: readonly KnownEntry[],
    vocabulary: Vocabulary,
    postings: Postings,
  ) {
    let first = 0;
    this.documents = documents.map((document, index) => {
      const owner = new IndexedDocument(this, document, index, first);
      first = owner.last;
      return owner;
    });
    this.entries = new Map(entries.map((entry) => [entry.key, entry]));
    this.vocabulary = vocabulary;
    this.#byKey = new Map(this.documents.map((owner) => [owner.document.key, owner]));
    this.#search = new PassageSearch(postings);
  }

  /** The document of a citation key; undefined where the corpus has no text for it. */
  documentOf(key: string): CorpusDocument | undefined {
    return this.#byKey.get(key);
  }

  /** The passages that match the query best, best first; in the given ranges only, where there are any. */
  search(query: readonly QueryTerm[], limit: number, ranges?: readonly PassageRange[]): PassageHit[] {
    return this.#search.search(query, limit, ranges);
  }

  /** See PassageSearch.inverseFrequency. */
  inverseFrequency(term: number): number {
    return this.#search.inverseFrequency(term);
  }

  /** The document and passage behind a passage number of a hit. */
  locate(passage: number): { readonly owner: CorpusDocument; readonly passage: Passage } | undefined {
    let [low, high] = [0, this.documents.length - 1];
    while (low < high) {
      const middle = (low + high + 1) >>> 1;
      if ((this.documents[middle]?.first ?? 0) <= passage) low = middle;
      else high = middle - 1;
    }
    const owner = this.documents[low];
    const found = owner?.document.passages[passage - owner.first];
    return owner && found && { owner, passage: found };
  }

  /** The sentences with figures of a passage. */
  sentencesOf(passage: number): readonly SourceSentence[] {
    const known = this.#analyses.get(passage);
    if (known) return known;
    const place = this.locate(passage);
    if (place === undefined) return [];
    const { document } = place.owner;
    const analyzed = analyzePassage(place.passage, contextOf(document), this.vocabulary);
    const headingTerms = analyzed.length > 0 ? this.#headingTermsOf(document, place.passage) : NO_TERMS;
    const sentences = analyzed.map((sentence) => ({ ...place, sentence, headingTerms }));
    if (this.#analyses.size >= ANALYSES_KEPT) this.#forgetOldest();
    this.#analyses.set(passage, sentences);
    return sentences;
  }

  /** The sentences with figures of a whole document, in order. */
  sentencesOfDocument(owner: CorpusDocument): readonly SourceSentence[] {
    const sentences: SourceSentence[] = [];
    for (let passage = owner.first; passage < owner.last; passage++)
      sentences.push(...this.sentencesOf(passage));
    return sentences;
  }

  #headingTermsOf({ metadata: { title } }: SourceDocument, { headings }: Passage): ReadonlySet<number> {
    return contentTerms(title === undefined ? headings : [title, ...headings], this.vocabulary);
  }

  /** How many figures a document states; passages that were analysed are not read again. */
  countFigures(owner: CorpusDocument): number {
    const context = contextOf(owner.document);
    let count = 0;
    for (const [index, passage] of owner.document.passages.entries()) {
      const analyzed = this.#analyses.get(owner.first + index);
      if (analyzed === undefined) count += countFigures(passage, context, this.vocabulary);
      else for (const { sentence } of analyzed) count += sentence.figures.length;
    }
    return count;
  }

  #forgetOldest(): void {
    const oldest = this.#analyses.keys().next();
    if (!oldest.done) this.#analyses.delete(oldest.value);
  }
}

const NO_TERMS: ReadonlySet<number> = new Set();

class IndexedDocument implements CorpusDocument {
  readonly last: number;
  readonly #corpus: Corpus;
  #figureCount: number | undefined;
  #years: ReadonlySet<number> | undefined;

  constructor(
    corpus: Corpus,
    readonly document: SourceDocument,
    readonly index: number,
    readonly first: number,
  ) {
    this.#corpus = corpus;
    this.last = first + document.passages.length;
  }

  get figureCount(): number {
    this.#figureCount ??= this.#corpus.countFigures(this);
    return this.#figureCount;
  }

  get years(): ReadonlySet<number> {
    this.#years ??= collectYears(this.document.metadata.date, this.#corpus.sentencesOfDocument(this));
    return this.#years;
  }
}

function contextOf({ text, metadata }: SourceDocument): ExtractionContext {
  return { text, ...(metadata.date !== undefined && { documentDate: metadata.date }) };
}

function collectYears(date: string | undefined, sentences: readonly SourceSentence[]): ReadonlySet<number> {
  const years = new Set<number>(date === undefined ? [] : [Number(date.slice(0, 4))]);
  for (const { sentence } of sentences) {
    for (const figure of sentence.figures) if (figure.date?.year !== undefined) years.add(figure.date.year);
  }
  return years;
}
