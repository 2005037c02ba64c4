/**
 * The engine's only entrance: what hosts, features and readers may use of it. It is pure: no I/O, no clock, no
 * host; it compiles without Node's types.
 */
export type { Corpus, CorpusDocument, KnownEntry } from './corpus/corpus.ts';
export { buildCorpus, CorpusIndexer } from './corpus/corpusIndexer.ts';
export { DraftParser, parseDraft } from './draft/parseDraft.ts';
export { type DocumentFigure, extractDocumentFigures } from './extractDocument.ts';
export { type LookupResult, lookup } from './lookup.ts';
export { type CheckSettings, DEFAULT_SETTINGS } from './model/settings.ts';
export { checkDraft } from './verify/checkDraft.ts';
export { DraftChecker } from './verify/draftChecker.ts';
export { createVocabulary } from './vocabulary.ts';
