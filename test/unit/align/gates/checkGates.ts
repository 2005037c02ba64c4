import assert from 'node:assert/strict';
import { isDiffering } from '../../../../server/src/engine/align/alignedClaim.ts';
import { alignSentence } from '../../../../server/src/engine/align/alignSentence.ts';
import type { Candidate } from '../../../../server/src/engine/align/candidates.ts';
import { retrieveOpen } from '../../../../server/src/engine/align/retrieve.ts';
import { MODELS } from '../../../../server/src/engine/align/scorer/models.ts';
import { analyzeProse } from '../../../../server/src/engine/analyze/analyzePassage.ts';
import { buildCorpus } from '../../../../server/src/engine/corpus/buildCorpus.ts';
import type { SourceDocument } from '../../../../server/src/engine/model/document.ts';
import { finish } from '../../../../server/src/engine/steps.ts';
import { readTable } from '../../../../server/src/readers/csv.ts';
import { documentOf } from '../../verify/sources.ts';

/** The source figures that may contradict each figure of a claim, or bear it out: "300: 352, 480". */
export function check(
  claim: string,
  source: SourceDocument,
  expected: readonly string[],
  isWanted: (candidate: Candidate) => boolean = isDiffering,
) {
  it(`${claim} — ${source.text.trim()}`, () => {
    const corpus = buildCorpus([source]);
    const [sentence] = analyzeProse({ start: 0, end: claim.length }, { text: claim }, corpus.vocabulary);
    assert.ok(sentence);
    const inDraft = { sentence, headingTerms: new Set<number>(), aliases: [] };
    const sources = finish(retrieveOpen(corpus, inDraft));
    const aligned = alignSentence(inDraft, sources, (term) => corpus.inverseFrequency(term), MODELS.pair);
    const differing = aligned.map(({ figure, candidates }) => {
      const texts = candidates.filter(isWanted).map((candidate) => candidate.figure);
      return `${figure.text}: ${texts.map(({ text }) => text).join(', ')}`.trim();
    });
    assert.deepEqual(differing, expected);
  });
}

/** A source of prose. */
export const prose = (text: string) => documentOf('a', text);

/** A table in CSV as a source. */
export function tableOf(text: string): SourceDocument {
  return { key: 'a', path: 'a.csv', ...readTable({ path: 'a.csv', text }) };
}
