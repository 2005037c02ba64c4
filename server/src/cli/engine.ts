import type {
  CheckSettings,
  DocumentFigure,
  FactAnswer,
  FactRequest,
  UnreadFilter,
} from '../engine/index.ts';
import type { SourceDocument } from '../engine/model/document.ts';
import type { Draft } from '../engine/model/draft.ts';
import type { DraftReport } from '../engine/model/verdict.ts';
import type { ReadSource } from '../features/report/checkRun.ts';

/** What the commands need to know of a corpus; the engine's own holds the index besides. */
export interface Corpus {
  readonly documents: readonly ReadSource[];
}

/** The part of the engine that the commands use. */
export interface Engine {
  parseDraft(path: string, text: string): Draft;
  checkDraft(draft: Draft, corpus: Corpus, settings: CheckSettings): DraftReport;
  extractDocumentFigures(document: SourceDocument): Iterable<readonly DocumentFigure[]>;
  lookUpFacts(corpus: Corpus, request: FactRequest): FactAnswer | UnreadFilter;
}
