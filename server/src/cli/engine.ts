import type { Locator, SourceDocument } from '../engine/model/document.ts';
import type { Draft } from '../engine/model/draft.ts';
import type { CheckSettings } from '../engine/model/settings.ts';
import type { DraftReport } from '../engine/model/verdict.ts';
import type { ExtractedFigure } from '../features/report/extractJson.ts';

/** What the commands need to know of a corpus. */
export interface Corpus {
  readonly documents: readonly { readonly document: SourceDocument; readonly figureCount: number }[];
}

export interface BibliographyEntry {
  readonly key: string;
  readonly title?: string;
}

/** A passage of the corpus that answers a query. The span points into the source's text. */
export interface LookupResult {
  readonly source: string;
  readonly path: string;
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly passage: string;
  readonly locator?: Locator;
  readonly score: number;
}

/** The part of the engine that the commands use. */
export interface Engine {
  parseDraft(path: string, text: string): Draft;
  buildCorpus(documents: readonly SourceDocument[], entries: readonly BibliographyEntry[]): Corpus;
  checkDraft(draft: Draft, corpus: Corpus, settings: CheckSettings): DraftReport;
  extractDocumentFigures(document: SourceDocument): readonly ExtractedFigure[];
  lookup(corpus: Corpus, query: string, limit: number): readonly LookupResult[];
}
