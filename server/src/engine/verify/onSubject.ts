import type { Candidate } from '../align/candidates.ts';
import type { SentenceInContext } from '../align/context.ts';
import { PAIR_FEATURES } from '../align/pair/pairFeatures.ts';

/**
 * Among all sources many a sentence is like the claim's without being about its subject: one that speaks for or against it
 * must share this much of the weight of its words, and so many words at the least, those of the headings above included.
 */
const LEAST_COVERAGE = 0.4;
const FEWEST_SHARED = 3;

const COVERAGE = PAIR_FEATURES.indexOf('coverage');
const NAME_COVERAGE = PAIR_FEATURES.indexOf('nameCoverage');

/** Whether a source's sentence shows by its words, and by a name where the claim has any, that it is about what the claim's is about. */
export function isOnSubject(
  { features, source: { sentence } }: Candidate,
  { sentence: { terms, impliedTerms }, headingTerms }: SentenceInContext,
): boolean {
  if ((features[COVERAGE] ?? 0) < LEAST_COVERAGE || features[NAME_COVERAGE] === 0) return false;
  let shared = 0;
  for (const term of new Set([...terms, ...impliedTerms, ...headingTerms]))
    if (sentence.terms.has(term)) shared++;
  return shared >= FEWEST_SHARED;
}
