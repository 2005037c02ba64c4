/**
 * The engine's only entrance: what hosts, features and readers may use of it. It is pure: no I/O, no clock, no
 * host; it compiles without Node's types.
 */
export { type Corpus, type CorpusDocument, buildCorpus, type KnownEntry } from './corpus/corpus.ts';
export { parseDraft } from './draft/parseDraft.ts';
export { extractDocumentFigures, type DocumentFigure } from './extractDocument.ts';
export { lookup, type LookupResult } from './lookup.ts';
export { DEFAULT_SETTINGS, type CheckSettings } from './model/settings.ts';
export { checkDraft } from './verify/checkDraft.ts';
