import assert from 'node:assert/strict';
import { composeClaims } from '../../../scripts/train/composedClaims.ts';
import type { PassageCase } from '../../../scripts/train/vitaminc.ts';
import type { SourceInContext } from '../../../server/src/engine/align/context.ts';
import { readWhole, retrieveCited } from '../../../server/src/engine/align/retrieve.ts';
import { analyzeProse } from '../../../server/src/engine/analyze/analyzePassage.ts';
import type { Corpus } from '../../../server/src/engine/corpus/corpus.ts';
import { finish } from '../../../server/src/engine/steps.ts';
import { corpusOf } from '../verify/sources.ts';

const EVIDENCE = {
  museum: 'In spring the harbour museum drew 352 visitors.',
  garden: 'Its garden has 17 old pear trees.',
  again: 'In spring the harbour museum drew 360 visitors.',
  tower: 'The tower of Lund is 55 metres high.',
};
const passages = corpusOf(EVIDENCE);
const articles = corpusOf({ bakery: 'The bakery sold 61 loaves.\n\nIt burnt 9 of them.' });

function caseOf(
  key: keyof typeof EVIDENCE,
  label: PassageCase['label'],
  text: string,
  page = 'Harbour museum',
): PassageCase {
  const sentences = analyzeProse({ start: 0, end: text.length }, { text }, passages.vocabulary).map(
    (sentence) => ({ sentence, headingTerms: new Set<number>(), aliases: [] }),
  );
  const [first] = sentences;
  const owner = passages.documentOf(key);
  assert.ok(first && owner);
  return { id: key, page, label, text, sentences, sources: finish(retrieveCited(passages, first, [owner])) };
}

const supported = caseOf('museum', 'SUPPORTS', 'The harbour museum drew 352 visitors in spring.');
const others = [
  caseOf('garden', 'SUPPORTS', 'The garden has more than 12 trees.'),
  caseOf('again', 'NOT ENOUGH INFO', 'The harbour museum drew 352 visitors in spring.'),
  caseOf('tower', 'SUPPORTS', 'The tower is about as high as 3 masts, over 50 metres.', 'Lund'),
];

function compose(...cases: readonly PassageCase[]) {
  const asCases = (corpus: Corpus) => ({ corpus, cases: [] });
  return composeClaims({ corpus: passages, cases }, asCases(articles));
}

const keysOf = (sources: readonly SourceInContext[]): string[] =>
  sources.map(({ place }) => place.owner.document.key);

describe('claims composed with documents', () => {
  const [withEvidence, without] = compose(supported, ...others);

  it('are set against their evidence, and against a document without it', () => {
    assert.deepEqual([withEvidence?.says, without?.says], ['so', 'nothing']);
    assert.ok(keysOf(withEvidence?.sources ?? []).includes('museum'));
    assert.ok(!keysOf(without?.sources ?? []).includes('museum'));
  });

  it('stand in a whole article, in its order', () => {
    const bakery = (withEvidence?.sources ?? []).filter(({ place }) => place.owner.document.key === 'bakery');
    assert.deepEqual(bakery, finish(readWhole(articles, articles.documents[0]!)));
  });

  it('stand among sentences about their page that tell of something else', () => {
    const keys = new Set(keysOf(withEvidence?.sources ?? []));
    assert.ok(keys.has('garden'));
    assert.ok(!keys.has('again') && !keys.has('tower'));
  });

  it('are contradicted where they are refuted', () => {
    const refuted = { ...supported, label: 'REFUTES' as const };
    assert.deepEqual(
      compose(refuted).map(({ says }) => says),
      ['otherwise', 'nothing'],
    );
  });

  it('are none of claims with bounds, or that are not settled', () => {
    assert.deepEqual(compose(...others), []);
  });

  it('are the same in each run', () => {
    const keys = () => compose(supported, ...others).map(({ sources }) => keysOf(sources));
    assert.deepEqual(keys(), keys());
  });
});
