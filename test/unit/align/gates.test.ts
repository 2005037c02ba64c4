import assert from 'node:assert/strict';
import { isDiffering } from '../../../server/src/engine/align/alignedClaim.ts';
import { alignSentence } from '../../../server/src/engine/align/alignSentence.ts';
import { mayContradict } from '../../../server/src/engine/align/gates.ts';
import { MODELS } from '../../../server/src/engine/align/models.ts';
import { retrieveOpen } from '../../../server/src/engine/align/retrieve.ts';
import { analyzeProse } from '../../../server/src/engine/analyze/analyzePassage.ts';
import { finish } from '../../../server/src/engine/steps.ts';
import { corpusOf } from '../verify/sources.ts';

describe('a figure that differs may contradict', () => {
  /** Whether the best figure that differs from the claim's figure `text` may contradict it. */
  const check = (expected: boolean, text: string, claim: string, source: string): void => {
    it(`${expected}, ${text}: ${claim} — ${source}`, () => {
      const corpus = corpusOf({ a: source });
      const [sentence] = analyzeProse({ start: 0, end: claim.length }, { text: claim }, corpus.vocabulary);
      assert.ok(sentence);
      const inDraft = { sentence, headingTerms: new Set<number>(), aliases: [] };
      const claims = alignSentence(inDraft, finish(retrieveOpen(corpus, inDraft)), () => 1, MODELS.pair);
      const aligned = claims.find(({ figure }) => figure.text === text);
      const differing = aligned?.candidates.find(isDiffering);
      assert.ok(differing);
      const others = claims.filter((other) => other !== aligned);
      assert.equal(mayContradict(differing, others), expected);
    });
  };

  const drew = (count: number, when: string): string => `The museum drew ${count} visitors ${when}.`;
  check(false, '352', drew(352, 'in 2014'), drew(480, 'in 2015'));
  check(false, '352', drew(352, 'before 5 May 2014'), drew(480, 'as of 5 May 2014'));
  check(true, '352', drew(352, 'in 2014'), drew(480, 'in 2014'));
  check(true, '352', drew(352, 'in 2014'), drew(480, 'on 5 May 2014'));
  check(true, '352', drew(352, 'in 2014'), drew(480, 'in spring'));
  check(true, '352', drew(352, 'in spring'), drew(480, 'in 2014'));
  check(true, '352', drew(352, 'in 2014'), `${drew(480, '')} It opened in 2015.`);
  check(true, '2014', drew(352, 'in 2014'), drew(352, 'in 2015'));

  const rated = (share: number, cases: string): string => `The play is rated ${share}% ${cases}.`;
  check(false, '71%', rated(71, 'based on 59 reviews'), rated(64, 'based on 63 reviews'));
  check(true, '71%', rated(71, 'based on 59 reviews'), rated(64, 'based on 59 reviews'));
  check(true, '71%', rated(71, 'based on 59 reviews'), rated(64, 'and seen by 63 critics'));
  check(true, '59', rated(71, 'based on 59 reviews'), rated(71, 'based on 63 reviews'));
});
