import assert from 'node:assert/strict';
import {
  isFlagged,
  type JudgedCase,
  measureDocuments,
  measurePassages,
} from '../../../scripts/train/evaluate.ts';
import type { PassageCase } from '../../../scripts/train/vitaminc.ts';
import type { DocumentCase } from '../../../scripts/train/wice.ts';
import { analyzeProse } from '../../../server/src/engine/analyze/analyzePassage.ts';
import type { Verdict } from '../../../server/src/engine/model/verdict.ts';
import { createVocabulary } from '../../../server/src/engine/vocabulary.ts';

const text = 'The museum drew 352 visitors.';
const [sentence] = analyzeProse({ start: 0, end: text.length }, { text }, createVocabulary());
const figure = sentence?.figures[0];
assert.ok(sentence && figure);
const inDraft = { sentence, headingTerms: new Set<number>(), aliases: [] };

function judged(verdicts: readonly Verdict[]): JudgedCase<unknown>['figures'] {
  return verdicts.map((verdict) => ({ inDraft, figure: figure!, judgement: { verdict, evidence: [] } }));
}

function passage(label: PassageCase['label'], ...verdicts: readonly Verdict[]): JudgedCase<PassageCase> {
  const one = { id: text, page: text, label, text, sentences: [inDraft], sources: [] };
  return { case: one, figures: judged(verdicts) };
}

function inDocument(
  origin: DocumentCase['origin'],
  ...verdicts: readonly Verdict[]
): JudgedCase<DocumentCase> {
  const one = { id: text, source: text, kind: 'true', origin, isMade: false, at: 16, length: 3 } as const;
  return { case: { ...one, text, sentences: [inDraft], sources: [] }, figures: judged(verdicts) };
}

describe('a flagged case', () => {
  const check = (expected: boolean, ...verdicts: readonly Verdict[]): void => {
    it(`${expected}: ${verdicts.join(', ') || 'no figure'}`, () =>
      assert.equal(isFlagged(passage('REFUTES', ...verdicts)), expected));
  };
  check(true, 'conflict');
  check(true, 'supported', 'overstated');
  check(true, 'miscited');
  check(true, 'misattributed');
  check(false, 'supported', 'derived', 'unsupported', 'disputed');
  check(false);
});

describe('the measures of passages', () => {
  const check = (title: string, cases: readonly JudgedCase<PassageCase>[], expected: object): void => {
    it(title, () => {
      const measures = measurePassages(cases);
      for (const [name, value] of Object.entries(expected)) assert.equal(measures[name], value, name);
    });
  };
  check(
    'count what is not settled against one precision only',
    [
      passage('REFUTES', 'conflict'),
      passage('REFUTES', 'unsupported'),
      passage('SUPPORTS', 'supported'),
      passage('SUPPORTS', 'conflict'),
      passage('NOT ENOUGH INFO', 'miscited'),
      passage('NOT ENOUGH INFO', 'conflict'),
    ],
    { precision: 0.25, precisionWithoutNei: 0.5, recall: 0.5, falseAlarm: 0.5, confirmed: 0.5 },
  );
  check('count a case once', [passage('REFUTES', 'conflict', 'conflict')], { precision: 1, recall: 1 });
  check('are numbers where there is nothing', [], { precision: 0, recall: 0, falseAlarm: 0, confirmed: 0 });
});

describe('the measures of documents', () => {
  it('are shares of the cases of one kind', () => {
    const measures = measureDocuments([
      inDocument('original', 'supported'),
      inDocument('original', 'conflict'),
      inDocument('mutated', 'conflict'),
      inDocument('mutated', 'unsupported'),
      inDocument('mutated', 'supported'),
      inDocument('mutated'),
      inDocument('swapped', 'conflict'),
      inDocument('tokens', 'derived'),
    ]);
    assert.deepEqual(measures, {
      falseAlarm: 0.5,
      confirmed: 0.5,
      mutatedFlagged: 0.25,
      mutatedAlarmed: 0.5,
      swappedFlagged: 1,
      tokensFalseAlarm: 0,
    });
  });
});
