import type { Extractor } from '../extractor.ts';
import { ageExtractor } from './age.ts';
import { durationExtractor } from './duration.ts';
import { halfMoreExtractor } from './halfMore.ts';
import { measureExtractor } from './measure.ts';
import { moneyExtractor } from './money.ts';

/** The extractors of numbers with a unit, in the order in which they win over each other. */
export const unitExtractors: readonly Extractor[] = [
  moneyExtractor,
  ageExtractor,
  durationExtractor,
  measureExtractor,
  halfMoreExtractor,
];
