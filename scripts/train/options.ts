import type { DecisionModel } from '../../server/src/engine/align/scorer/models.ts';
import type { BoostOptions } from './boost.ts';

/** How the model of pairs is fitted; chosen on held-back pages, as the others. */
export const PAIR_OPTIONS: BoostOptions = {
  trees: 80,
  depth: 4,
  rate: 0.15,
  penalty: 2,
  leafWeight: 3,
  sampled: 0.8,
  models: 5,
};

/** What a pair of a claim and a whole article counts beside one of a short passage: they are the fewer and the harder. */
export const DOCUMENT_PAIR_WEIGHT = 3;

/** How the decision about single passages is fitted. */
export const PASSAGE_OPTIONS: BoostOptions = {
  trees: 120,
  depth: 5,
  rate: 0.1,
  penalty: 3,
  leafWeight: 4,
  sampled: 0.8,
  models: 4,
};

/** Few features and only the way that sense allows: the true claims with whole articles are few. */
export const DOCUMENT_OPTIONS: BoostOptions = {
  trees: 120,
  depth: 3,
  rate: 0.1,
  penalty: 5,
  leafWeight: 1.5,
  sampled: 0.8,
  models: 10,
  tested: [
    ...['differing', 'agreeing', 'partial', 'margin', 'lead', 'gap', 'candidates', 'claimIsExact'],
    ...['isDate', 'dateAgrees', 'othersAgree', 'claimFigures', 'sourceFigures', 'samePrecision'],
    ...['sameHead', 'sharedNear', 'sharedBefore', 'sharedAfter', 'verbInSource'],
    ...['valueSaid', 'rank', 'agreeingGap', 'sourceIsAdverbial', 'claimIsAdverbial'],
    ...['coverage', 'coverageWithHeadings', 'nameCoverage'],
  ],
  monotone: {
    differing: 1,
    agreeing: -1,
    partial: -1,
    margin: 1,
    coverage: 1,
    coverageWithHeadings: 1,
    nameCoverage: 1,
    sharedNear: 1,
    sharedBefore: 1,
    sharedAfter: 1,
    verbInSource: 1,
  },
};

/** What a claim of each origin counts in the document decision. */
export const DOCUMENT_WEIGHTS = { annotated: 3, changed: 0.5 };

/** What composed claims (ADR 111) weigh: true ones, changed ones, and those of which their article says nothing. */
export const COMPOSED_WEIGHTS = { so: 0.3, otherwise: 0.2, nothing: 0.1 };

/** From these probabilities on a conflict is reported; chosen on the held-back pages that the tables show. */
export const THRESHOLDS: Readonly<Record<'passage' | 'document', DecisionModel['thresholds']>> = {
  passage: { date: 0.85, ordinal: 0.9, other: 0.85 },
  document: { date: 0.6, ordinal: 0.73, other: 0.6 },
};
