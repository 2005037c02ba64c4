import assert from 'node:assert/strict';
import type { SourceInContext } from '../../../server/src/engine/align/context.ts';
import { readWhole } from '../../../server/src/engine/align/retrieve.ts';
import { analyzeProse } from '../../../server/src/engine/analyze/analyzePassage.ts';
import type { Corpus } from '../../../server/src/engine/corpus/corpus.ts';
import { finish } from '../../../server/src/engine/steps.ts';
import { deriveClaim } from '../../../server/src/engine/verify/derive/deriveClaim.ts';
import { corpusOf } from './sources.ts';

/** The formulas that give the figures of a sentence from a source, by figure: "71 percent: 249 / 352 = 70.7 %". */
function derive(claim: string, source: string): string {
  return deriveIn(corpusOf({ a: source }), claim);
}

/** The same, from the sources of a corpus. */
export function deriveIn(corpus: Corpus, claim: string): string {
  const sources: SourceInContext[] = corpus.documents.flatMap((owner) => finish(readWhole(corpus, owner)));
  const sentences = analyzeProse({ start: 0, end: claim.length }, { text: claim }, corpus.vocabulary);
  return sentences
    .flatMap((sentence) =>
      sentence.figures.flatMap((figure) => {
        const derivation = deriveClaim(figure, sentence, sources);
        const relation = derivation?.isContradicted ? ' is not' : ':';
        return derivation ? [`${figure.text}${relation} ${derivation.formula}`] : [];
      }),
    )
    .join('; ');
}

/** Checks the formulas that give the figures of a sentence from a source; '' for none. */
export function check(claim: string, source: string, expected: string): void {
  it(`${claim} — ${source}: ${expected || 'nothing'}`, () => assert.equal(derive(claim, source), expected));
}
