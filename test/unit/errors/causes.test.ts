import assert from 'node:assert/strict';
import {
  type Cause,
  findCauseOfAlarm,
  findCauseOfDoubt,
  findCauseOfMiss,
} from '../../../scripts/errors/causes.ts';
import type { AlignedClaim } from '../../../server/src/engine/align/alignedClaim.ts';
import { alignSentence } from '../../../server/src/engine/align/alignSentence.ts';
import { readWhole } from '../../../server/src/engine/align/retrieve.ts';
import { MODELS } from '../../../server/src/engine/align/scorer/models.ts';
import { analyzeProse } from '../../../server/src/engine/analyze/analyzePassage.ts';
import type { Verdict } from '../../../server/src/engine/model/verdict.ts';
import { finish } from '../../../server/src/engine/steps.ts';
import { corpusOf } from '../verify/sources.ts';

function align(claim: string, source: string): { readonly claims: AlignedClaim[]; readonly figures: number } {
  const corpus = corpusOf({ a: source });
  const sources = finish(readWhole(corpus, corpus.documents[0]!));
  const claims = analyzeProse({ start: 0, end: claim.length }, { text: claim }, corpus.vocabulary).flatMap(
    (sentence) =>
      alignSentence({ sentence, headingTerms: new Set(), aliases: [] }, sources, () => 1, MODELS.pair),
  );
  return { claims, figures: sources.reduce((sum, { sentence }) => sum + sentence.figures.length, 0) };
}

describe('the cause of a miss', () => {
  const check = (cause: Cause, claim: string, source: string): void => {
    it(`${cause}: ${claim} — ${source}`, () => {
      const { claims, figures } = align(claim, source);
      assert.equal(findCauseOfMiss(claims, figures), cause);
    });
  };
  check('extraction', 'The museum drew many visitors.', 'The museum drew 352 visitors.');
  check('extraction', 'The museum drew 352 visitors.', 'The museum drew many visitors.');
  check('unit', 'The museum drew 352 visitors.', 'The museum cost $352.');
  check('wording', 'The museum sold 352 cakes.', 'The museum ate 352 cakes.');
  check('bound', 'The museum drew under 360 visitors.', 'The museum drew more than 350 visitors.');
  check('head', 'The museum drew 352 visitors.', 'The museum sold 480 cakes.');
  check('modality', 'The museum drew 352 visitors.', 'The museum may draw 480 visitors.');
  check('time', 'The museum opened in 2015.', 'The museum opened in 2012.');
  check('score', 'The museum drew 352 visitors.', 'The museum drew 480 visitors.');
});

describe('the cause of a false alarm', () => {
  const check = (cause: Cause, claim: string, source: string, verdict: Verdict = 'conflict'): void => {
    it(`${cause}: ${claim} — ${source}`, () => {
      const [first] = align(claim, source).claims;
      assert.ok(first);
      assert.equal(findCauseOfAlarm(first, { verdict, evidence: [] }, source), cause);
    });
  };
  check('retrieval', 'It drew 352 visitors.', 'It drew 480 visitors.', 'miscited');
  check('speaker', 'It drew 352 visitors.', 'It drew 352 visitors.', 'misattributed');
  check('bound', 'It drew 352 visitors.', 'It drew up to 352 visitors.', 'overstated');
  check('head', 'It drew 352 visitors.', 'It drew 480 visitors and sold 352 cakes.');
  check('extraction', 'It drew 352 visitors.', 'It drew 480 visitors to Room 352.');
  check('time', 'It opened in 2015.', 'It opened in 2012.');
});

describe('the cause of a claim that is not confirmed', () => {
  const check = (cause: Cause, claim: string, source: string): void => {
    it(`${cause}: ${claim} — ${source}`, () => {
      assert.equal(findCauseOfDoubt(align(claim, source).claims[0], source), cause);
    });
  };
  check('extraction', 'It drew many visitors.', 'It drew 352 visitors.');
  check('extraction', 'It drew 352 visitors.', 'It drew 480 visitors to Room 352.');
  check('wording', 'It drew 352 visitors.', 'It drew 480 visitors.');
  check('bound', 'It drew 352 visitors.', 'It drew more than 340 visitors.');
  check('head', 'It drew 352 visitors.', 'It sold 352 cakes.');
  check('score', 'It drew 352 visitors.', 'It drew 352 visitors.');
});
