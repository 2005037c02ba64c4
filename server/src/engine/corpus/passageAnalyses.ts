import { analyzePassage } from '../analyze/analyzePassage.ts';
import type { ExtractionContext } from '../extract/extractor.ts';
import type { AnalyzedSentence } from '../model/analysis.ts';
import type { Passage, SourceDocument } from '../model/document.ts';
import { contentTerms } from '../text/contentTerms.ts';
import type { Vocabulary } from '../text/vocabulary.ts';

/** What was found in a passage. */
export interface PassageAnalysis {
  readonly passage: Passage;
  /** The sentences that hold figures, in order. */
  readonly sentences: readonly AnalyzedSentence[];
  /** Term ids of the headings above it, of its table's and of the document's title; none where no sentence holds figures. */
  readonly headingTerms: ReadonlySet<number>;
}

/** How many passages' analyses are kept at once. */
const ANALYSES_KEPT = 20_000;

const NO_TERMS: ReadonlySet<number> = new Set();
const NOTHING: PassageAnalysis = {
  passage: { start: 0, end: 0, kind: 'paragraph', headings: [], locator: { kind: 'line', line: 1 } },
  sentences: [],
  headingTerms: NO_TERMS,
};

/** The analyses of passages of one vocabulary's documents, made when they are asked for; a bounded cache. */
export class PassageAnalyses {
  readonly #known = new Map<SourceDocument, (PassageAnalysis | undefined)[]>();
  #kept = 0;

  /** The analysis of a passage, where it was made and is still kept. */
  find(document: SourceDocument, index: number): PassageAnalysis | undefined {
    return this.#known.get(document)?.[index];
  }

  get(document: SourceDocument, index: number, vocabulary: Vocabulary): PassageAnalysis {
    const known = this.find(document, index);
    if (known !== undefined) return known;
    const passage = document.passages[index];
    if (passage === undefined) return NOTHING;
    const sentences = analyzePassage(passage, contextOf(document), vocabulary);
    const headingTerms = sentences.length > 0 ? headingTermsOf(document, passage, vocabulary) : NO_TERMS;
    const analysis = { passage, sentences, headingTerms };
    this.#keep(document, index, analysis);
    return analysis;
  }

  /** Forgets whole documents, those first that were analysed first. */
  #keep(document: SourceDocument, index: number, analysis: PassageAnalysis): void {
    for (const [oldest, analyses] of this.#known) {
      if (this.#kept < ANALYSES_KEPT) break;
      this.#kept -= analyses.reduce((sum) => sum + 1, 0);
      this.#known.delete(oldest);
    }
    const analyses = this.#known.get(document) ?? [];
    if (analyses.length === 0) this.#known.set(document, analyses);
    analyses[index] = analysis;
    this.#kept++;
  }
}

/** What the figures of a document are read with. */
export function contextOf({ text, metadata }: Pick<SourceDocument, 'text' | 'metadata'>): ExtractionContext {
  return { text, ...(metadata.date !== undefined && { documentDate: metadata.date }) };
}

function headingTermsOf(
  { key, metadata: { title } }: SourceDocument,
  { kind, headings, caption }: Passage,
  vocabulary: Vocabulary,
): ReadonlySet<number> {
  // A file of a table without a title is named for what it holds.
  const name = title ?? (kind === 'row' ? key.replace(/[_.-]/g, ' ') : undefined);
  const above = [name, ...headings, caption].filter((text) => text !== undefined);
  return contentTerms(above, vocabulary);
}
