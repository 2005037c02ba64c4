import type { AnalyzedSentence } from '../model/analysis.ts';
import type { Passage, SourceDocument } from '../model/document.ts';
import { type Alias, readAliases } from '../names/aliases.ts';
import type { Vocabulary } from '../text/vocabulary.ts';
import type { PassageHit } from './bestHits.ts';
import { countDocumentFigures } from './countDocumentFigures.ts';
import { PassageAnalyses } from './passageAnalyses.ts';
import { type PassageRange, PassageSearch, type QueryTerm } from './passageSearch.ts';
import type { PlacedSource, PlacedSources } from './placeSources.ts';

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
  /** The abbreviations that it introduces; read when they are first asked for. */
  readonly aliases: readonly Alias[];
  /** The passage that is the head of the table in which a passage is a row, both by their places in the index. */
  headOf(passage: number): number | undefined;
}

/** A sentence of a source with the document and passage that it stands in. */
export interface SourceSentence {
  readonly owner: CorpusDocument;
  readonly passage: Passage;
  readonly sentence: AnalyzedSentence;
  /** Term ids of the headings above it and of the document's title. */
  readonly headingTerms: ReadonlySet<number>;
  /** Of a table's row that has dates from the heads of its columns: where these stand. */
  readonly head?: SourceSentence;
}

/** How many passages' sentences are kept at once. */
const PASSAGES_KEPT = 20_000;

/**
 * The sources as an immutable snapshot: documents, an inverted index of their passages, and their sentences,
 * which are analysed when they are first asked for and kept in a bounded cache.
 */
export class Corpus {
  /** In the order of the sources, whatever their places in the index. */
  readonly documents: readonly CorpusDocument[];
  readonly entries: ReadonlyMap<string, KnownEntry>;
  readonly vocabulary: Vocabulary;
  readonly #byKey: ReadonlyMap<string, CorpusDocument>;
  readonly #byPlace: readonly CorpusDocument[];
  readonly #search: PassageSearch;
  readonly #analyses: PassageAnalyses;
  readonly #sentences = new Map<number, readonly SourceSentence[]>();
  /** By document; undefined: not counted yet. */
  readonly #figureCounts: (number | undefined)[] = [];

  /**
   * `analyses` may be shared by the successive corpora of
   * one set of sources, so that a document that stays is not analysed again.
   */
  constructor(
    { segments, places }: PlacedSources,
    entries: readonly KnownEntry[],
    vocabulary: Vocabulary,
    analyses: PassageAnalyses = new PassageAnalyses(),
  ) {
    this.documents = places.map((source, index) => new IndexedDocument(this, source, index));
    this.entries = new Map(entries.map((entry) => [entry.key, entry]));
    this.vocabulary = vocabulary;
    this.#byKey = new Map(this.documents.map((owner) => [owner.document.key, owner]));
    this.#byPlace = this.documents.toSorted((a, b) => a.first - b.first || a.last - b.last);
    this.#search = new PassageSearch(
      segments,
      (term) => vocabulary.nameOf(term),
      (passage, other) => this.#comesFirst(passage, other),
    );
    this.#analyses = analyses;
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
    const owner = this.#ownerOf(passage);
    const found = owner?.document.passages[passage - owner.first];
    return owner && found && { owner, passage: found };
  }

  /** The sentences with figures of a passage. */
  sentencesOf(passage: number): readonly SourceSentence[] {
    const known = this.#sentences.get(passage);
    if (known) return known;
    const owner = this.#ownerOf(passage);
    if (owner === undefined) return [];
    const { document, first } = owner;
    const {
      passage: found,
      sentences,
      headingTerms,
    } = this.#analyses.get(document, passage - first, this.vocabulary);
    const head = sentences.some(hasDatedCells) ? this.#headOf(owner, passage) : undefined;
    const placed = sentences.map((sentence) => ({
      ...{ owner, passage: found, sentence, headingTerms },
      ...(head !== undefined && { head }),
    }));
    if (this.#sentences.size >= PASSAGES_KEPT) this.#forgetOldest();
    this.#sentences.set(passage, placed);
    return placed;
  }

  /** The sentences with figures of a whole document, in order. */
  sentencesOfDocument(owner: CorpusDocument): readonly SourceSentence[] {
    const sentences: SourceSentence[] = [];
    for (let passage = owner.first; passage < owner.last; passage++)
      sentences.push(...this.sentencesOf(passage));
    return sentences;
  }

  /** How many figures a document states; passages that were analysed are not read again. */
  countFigures({ document, index }: CorpusDocument): number {
    this.#figureCounts[index] ??= countDocumentFigures(document, this.vocabulary, (passage) =>
      this.#analyses.find(document, passage),
    );
    return this.#figureCounts[index];
  }

  /** Takes counts of figures that were made elsewhere; undefined: not counted. */
  takeFigureCounts(counts: Iterable<readonly [CorpusDocument, number | undefined]>): void {
    for (const [{ index }, count] of counts) this.#figureCounts[index] ??= count;
  }

  #headOf(owner: CorpusDocument, row: number): SourceSentence | undefined {
    const head = owner.headOf(row);
    return head === undefined ? undefined : this.sentencesOf(head)[0];
  }

  #ownerOf(passage: number): CorpusDocument | undefined {
    let [low, high] = [0, this.#byPlace.length - 1];
    while (low < high) {
      const middle = (low + high + 1) >>> 1;
      if ((this.#byPlace[middle]?.first ?? 0) <= passage) low = middle;
      else high = middle - 1;
    }
    const owner = this.#byPlace[low];
    return owner !== undefined && owner.first <= passage && passage < owner.last ? owner : undefined;
  }

  /** Whether a passage stands before another one in the order of the sources. */
  #comesFirst(passage: number, other: number): boolean {
    const [owner, owned] = [this.#ownerOf(passage), this.#ownerOf(other)];
    if (owner === owned) return passage < other;
    return (owner?.index ?? 0) < (owned?.index ?? 0);
  }

  #forgetOldest(): void {
    const oldest = this.#sentences.keys().next();
    if (!oldest.done) this.#sentences.delete(oldest.value);
  }
}

class IndexedDocument implements CorpusDocument {
  readonly document: SourceDocument;
  readonly first: number;
  readonly last: number;
  readonly #corpus: Corpus;
  #years: ReadonlySet<number> | undefined;
  #aliases: readonly Alias[] | undefined;
  #heads: Int32Array | undefined;

  constructor(
    corpus: Corpus,
    { document, first, last }: PlacedSource,
    readonly index: number,
  ) {
    this.#corpus = corpus;
    this.document = document;
    this.first = first;
    this.last = last;
  }

  get figureCount(): number {
    return this.#corpus.countFigures(this);
  }

  get years(): ReadonlySet<number> {
    this.#years ??= collectYears(this.document.metadata.date, this.#corpus.sentencesOfDocument(this));
    return this.#years;
  }

  get aliases(): readonly Alias[] {
    this.#aliases ??= readAliases(this.document.text, this.#corpus.vocabulary);
    return this.#aliases;
  }

  headOf(passage: number): number | undefined {
    this.#heads ??= findHeads(this.document.passages);
    const head = this.#heads[passage - this.first] ?? NO_HEAD;
    return head === NO_HEAD ? undefined : this.first + head;
  }
}

const NO_HEAD = -1;

/** For each passage the place of the last head of a table before it, in which it is a row. */
function findHeads(passages: readonly Passage[]): Int32Array {
  const heads = new Int32Array(passages.length).fill(NO_HEAD);
  let head = NO_HEAD;
  for (const [index, { kind, cells }] of passages.entries()) {
    if (kind === 'heading') head = cells === undefined ? NO_HEAD : index;
    else if (kind === 'row') heads[index] = head;
  }
  return heads;
}

function hasDatedCells({ figures }: AnalyzedSentence): boolean {
  return figures.some(({ cell }) => cell?.when !== undefined);
}

function collectYears(date: string | undefined, sentences: readonly SourceSentence[]): ReadonlySet<number> {
  const years = new Set<number>(date === undefined ? [] : [Number(date.slice(0, 4))]);
  for (const { sentence } of sentences) {
    for (const figure of sentence.figures) if (figure.date?.year !== undefined) years.add(figure.date.year);
  }
  return years;
}
