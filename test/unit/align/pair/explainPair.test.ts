import assert from 'node:assert/strict';
import { compareWithSources, scoreCandidates } from '../../../../server/src/engine/align/candidates.ts';
import { explainPair } from '../../../../server/src/engine/align/pair/explainPair.ts';
import { pairSentences } from '../../../../server/src/engine/align/pair/pairSentences.ts';
import { readWhole } from '../../../../server/src/engine/align/retrieve.ts';
import { MODELS } from '../../../../server/src/engine/align/scorer/models.ts';
import { analyzeProse } from '../../../../server/src/engine/analyze/analyzePassage.ts';
import type { Reason } from '../../../../server/src/engine/model/reason.ts';
import { finish } from '../../../../server/src/engine/steps.ts';
import { corpusOf } from '../../verify/sources.ts';

/** Why the first figure of a claim was aligned as it was with the source's figure that is written so. */
function explain(claim: string, source: string, figure: string): readonly Reason[] {
  const corpus = corpusOf({ a: source });
  const [sentence] = analyzeProse({ start: 0, end: claim.length }, { text: claim }, corpus.vocabulary);
  const [own] = sentence?.figures ?? [];
  assert.ok(sentence && own);
  const inDraft = { sentence, headingTerms: new Set<number>(), aliases: [] };
  const sources = finish(readWhole(corpus, corpus.documents[0]!));
  const pairs = pairSentences(inDraft, sources, () => 1);
  const candidates = scoreCandidates(own, compareWithSources(own, pairs), MODELS.pair);
  const candidate = candidates.find((one) => one.figure.text === figure);
  assert.ok(candidate, candidates.map((one) => one.figure.text).join(', '));
  return explainPair(own, inDraft, candidate);
}

describe('why two figures were aligned', () => {
  /** `expected`: the reasons of its kind and outcome; undefined: there is none of that kind. */
  const check = (
    kind: Reason['kind'],
    claim: string,
    source: string,
    figure: string,
    expected: object | undefined,
  ): void => {
    it(`${kind}: “${claim}” beside “${source}”`, () => {
      const reasons = explain(claim, source, figure).filter((reason) => reason.kind === kind);
      assert.deepEqual(reasons, expected === undefined ? [] : [{ kind, ...expected }]);
    });
  };
  const LEFT = 'The ministry counted 352 nationals who left.';

  describe('by their heads', () => {
    const head = (source: string, figure: string, outcome: string | undefined, words = ''): void =>
      check(
        'head',
        LEFT,
        source,
        figure,
        outcome === undefined ? undefined : { outcome, draft: 'nationals', source: words },
      );
    head('It has 325 nationals.', '325', 'same', 'nationals');
    head('It has 325 fighters.', '325', 'related', 'fighters');
    head('It has 325 chairs.', '325', 'different', 'chairs');
    head('It is 325.', '325', undefined);
  });

  describe('by peoples', () => {
    const people = (source: string, outcome: string | undefined, words: readonly string[] = []): void =>
      check(
        'people',
        'They counted 352 Kyrgyz men.',
        source,
        '49',
        outcome === undefined ? undefined : { outcome, draft: ['Kyrgyz'], source: words },
      );
    people('There were 49 Kyrgyz men.', 'same', ['Kyrgyz']);
    people('There were 49 Russian men.', 'different', ['Russian']);
    people('There were 49 men.', undefined);
  });

  describe('by verbs', () => {
    const KILLED = 'They killed six men.';
    check('verb', KILLED, 'They had killed ten men.', 'ten', {
      outcome: 'same',
      draft: 'killed',
      source: 'killed',
    });
    check('verb', KILLED, 'They captured ten men.', 'ten', {
      outcome: 'different',
      draft: 'killed',
      source: 'captured',
    });
    check('verb', KILLED, 'A list of ten men.', 'ten', undefined);
  });

  describe('by scope, modality and time', () => {
    const SOLD = 'It sold 352 tickets worldwide.';
    check('scope', SOLD, 'It sold 49 tickets globally.', '49', {
      outcome: 'same',
      draft: ['worldwide'],
      source: ['worldwide'],
    });
    check('scope', SOLD, 'It sold 49 tickets nationwide.', '49', {
      outcome: 'different',
      draft: ['worldwide'],
      source: ['domestic'],
    });
    check('scope', SOLD, 'It sold 49 tickets.', '49', undefined);
    check('modality', 'It sold 352 tickets.', 'It may sell 49 tickets.', '49', {
      outcome: 'different',
      draft: 'actual',
      source: 'possible',
    });
    check('modality', 'It sold 352 tickets.', 'It sold 49 tickets.', '49', undefined);
    check('dateRelation', 'They met before 2015.', 'They met after 2012.', 'after 2012', {
      outcome: 'different',
      draft: 'before',
      source: 'after',
    });
  });

  describe('by places, names and other words', () => {
    const claim = 'In spring Rahat Sulaymanov counted 352 nationals in Syria and Iraq.';
    check('place', claim, 'It has 49 nationals in Iraq and in Syria.', '49', {
      outcome: 'shared',
      words: ['Syria', 'Iraq'],
    });
    check('place', claim, 'It has 49 nationals.', '49', { outcome: 'missing', words: ['Syria', 'Iraq'] });
    check('name', claim, 'Rahat Sulaymanov has 49 nationals.', '49', {
      outcome: 'shared',
      words: ['Rahat Sulaymanov'],
    });
    check('word', claim, 'It had 49 nationals in spring.', '49', { outcome: 'shared', words: ['spring'] });
    check('word', claim, 'It has 49 nationals.', '49', undefined);
  });

  describe('by units', () => {
    const LONG = 'The wall is 32 miles long.';
    check('unit', LONG, 'The wall is 51 kilometres long.', '51 kilometres', {
      outcome: 'converted',
      draft: 'mile',
      source: 'kilometre',
    });
    check('unit', LONG, 'The wall is 51 miles long.', '51 miles', undefined);
  });

  describe('and how their values lie to each other', () => {
    const value = (draft: string, strictness: string, source: string, theirs: string, relation: string) =>
      check(
        'value',
        `They counted ${draft} men.`,
        `They counted ${source} men.`,
        source.replace(/\D+/g, ''),
        {
          relation,
          draft: { text: draft.replace(/\D+/g, ''), strictness },
          source: { text: source.replace(/\D+/g, ''), strictness: theirs },
        },
      );
    value('325', 'exact', '352', 'exact', 'disjoint');
    value('352', 'exact', '352', 'exact', 'same');
    value('some 300', 'about', '310', 'exact', 'within');
    value('400', 'exact', 'up to 400', 'atMost', 'boundDropped');
    value('more than 300', 'moreThan', '352', 'exact', 'within');
  });

  it('says no more than a bounded number of words', () => {
    const words = Array.from({ length: 60 }, (_, i) => `Town${String.fromCharCode(97 + (i % 26))}${i}`);
    const claim = `They counted 352 men in ${words.join(', ')}.`;
    const reason = explain(claim, claim.replace('352', '49'), '49').find(({ kind }) => kind === 'name');
    assert.ok(reason && 'words' in reason);
    assert.equal(reason.words.length, 5);
  });
});
