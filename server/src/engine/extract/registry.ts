import { colonExtractor } from './colon.ts';
import { countExtractor } from './count.ts';
import { countFromDateRefiner } from './date/countFromDate.ts';
import { implyYearRefiner } from './date/implyYear.ts';
import { dateExtractors } from './date/index.ts';
import { dateRelationRefiner } from './date/relation.ts';
import type { Extractor, Refiner } from './extractor.ts';
import { multipleExtractor } from './multiple.ts';
import { noiseExtractors } from './noise/index.ts';
import { ordinalExtractor } from './ordinal.ts';
import { percentExtractor } from './percent.ts';
import { ratioExtractor } from './ratio.ts';
import { applyHedges } from './refiners/applyHedges.ts';
import { boundRanks } from './refiners/boundRanks.ts';
import { joinRanges } from './refiners/joinRanges.ts';
import { readPoints } from './refiners/readPoints.ts';
import { shareCurrency } from './refiners/shareCurrency.ts';
import { shareElidedUnits } from './refiners/shareElidedUnits.ts';
import { shareEstimate } from './refiners/shareEstimate.ts';
import { shareUnits } from './refiners/shareUnits.ts';
import { unitExtractors } from './unit/index.ts';

/** All extractors. Where two claim overlapping tokens, noise wins, then the longer, then the earlier in this list. */
export const EXTRACTORS: readonly Extractor[] = [
  ...noiseExtractors,
  ...dateExtractors,
  percentExtractor,
  ...unitExtractors,
  colonExtractor,
  ratioExtractor,
  multipleExtractor,
  ordinalExtractor,
  countExtractor,
];

/** What is done to a sentence's extractions after overlaps are resolved, in this order. */
export const REFINERS: readonly Refiner[] = [
  readPoints,
  joinRanges,
  shareUnits,
  shareElidedUnits,
  shareCurrency,
  shareEstimate,
  applyHedges,
  boundRanks,
  implyYearRefiner,
  countFromDateRefiner,
  dateRelationRefiner,
];
