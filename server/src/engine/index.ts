/**
 * The engine's only entrance: what hosts, features and readers may use of it. It is pure: no I/O, no clock, no
 * host; it compiles without Node's types.
 */
export { prepareModels } from './align/scorer/models.ts';
export { buildCorpus } from './corpus/buildCorpus.ts';
export { Corpus, type CorpusDocument, type KnownEntry } from './corpus/corpus.ts';
export { countDocumentFigures } from './corpus/countDocumentFigures.ts';
export { GrowingBytes } from './corpus/growingColumns.ts';
export { countDocuments, type IndexSegment } from './corpus/indexSegment.ts';
export { type Allocate, mergeSegments, type SegmentPart } from './corpus/mergeSegments.ts';
export { PassageAnalyses } from './corpus/passageAnalyses.ts';
export { type IndexedSource, placeSources } from './corpus/placeSources.ts';
export { SegmentBuilder } from './corpus/segmentBuilder.ts';
export { DraftParser, parseDraft } from './draft/parseDraft.ts';
export { readYamlFields } from './draft/yamlFields.ts';
export { type DocumentFigure, extractDocumentFigures } from './extractDocument.ts';
export type { FactFilter, FactQuery } from './facts/factQuery.ts';
export type { GivenFilters, UnreadFilter } from './facts/givenFilters.ts';
export {
  type FactAnswer,
  type FactRequest,
  type FactResult,
  lookUpFacts,
  lookUpFactsInSteps,
} from './facts/lookUpFacts.ts';
export { type LookupResult, lookup } from './lookup.ts';
export { type CheckSettings, DEFAULT_SETTINGS } from './model/settings.ts';
export { finish, type Steps } from './steps.ts';
export type { Vocabulary } from './text/vocabulary.ts';
export { AssembledReport, shiftClaim } from './verify/assembleReport.ts';
export { checkDraft } from './verify/checkDraft.ts';
export { DraftChecker } from './verify/draftChecker.ts';
export { createVocabulary } from './vocabulary.ts';
