import assert from 'node:assert/strict';
import type { AlignedClaim } from '../../../server/src/engine/align/alignedClaim.ts';
import { alignSentence } from '../../../server/src/engine/align/alignSentence.ts';
import type { SentenceInContext } from '../../../server/src/engine/align/context.ts';
import { PAIR_FEATURES } from '../../../server/src/engine/align/pair/pairFeatures.ts';
import { retrieveOpen } from '../../../server/src/engine/align/retrieve.ts';
import { MODELS } from '../../../server/src/engine/align/scorer/models.ts';
import { analyzeProse } from '../../../server/src/engine/analyze/analyzePassage.ts';
import { buildCorpus } from '../../../server/src/engine/corpus/buildCorpus.ts';
import { finish } from '../../../server/src/engine/steps.ts';
import { documentOf } from '../verify/sources.ts';

/** What a test sets of a source figure, by its text, instead of what the model and the words make of it. */
export type Settings = Readonly<
  Record<string, { readonly aligned: number } & Partial<Record<(typeof PAIR_FEATURES)[number], number>>>
>;

/** The first claim of a sentence with the figures of a source, aligned as the test has it. */
export function alignAs(
  claim: string,
  source: string,
  settings: Settings,
): AlignedClaim & { readonly inDraft: SentenceInContext } {
  const corpus = buildCorpus([documentOf('a', source)]);
  const [sentence] = analyzeProse({ start: 0, end: claim.length }, { text: claim }, corpus.vocabulary);
  assert.ok(sentence);
  const inDraft = { sentence, headingTerms: new Set<number>(), aliases: [] };
  const sources = finish(retrieveOpen(corpus, inDraft));
  const [aligned] = alignSentence(inDraft, sources, (term) => corpus.inverseFrequency(term), MODELS.pair);
  assert.ok(aligned);
  const candidates = aligned.candidates.flatMap((candidate) => {
    const set = settings[candidate.figure.text];
    if (set === undefined) return [];
    const features = PAIR_FEATURES.map((name, i) => set[name] ?? candidate.features[i] ?? 0);
    return [{ ...candidate, aligned: set.aligned, features }];
  });
  return { ...aligned, inDraft, candidates: candidates.sort((a, b) => b.aligned - a.aligned) };
}
