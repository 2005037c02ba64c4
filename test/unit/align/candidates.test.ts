import assert from 'node:assert/strict';
import { alignSentence } from '../../../server/src/engine/align/alignSentence.ts';
import type { Candidate } from '../../../server/src/engine/align/candidates.ts';
import {
  DECISION_FEATURES,
  describeDecision,
} from '../../../server/src/engine/align/decide/decisionFeatures.ts';
import {
  readWhole,
  retrieveCited,
  retrieveOpen,
  termsOf,
} from '../../../server/src/engine/align/retrieve.ts';
import { MODELS } from '../../../server/src/engine/align/scorer/models.ts';
import { analyzeProse } from '../../../server/src/engine/analyze/analyzePassage.ts';
import { buildCorpus } from '../../../server/src/engine/corpus/buildCorpus.ts';
import type { Corpus } from '../../../server/src/engine/corpus/corpus.ts';
import { finish } from '../../../server/src/engine/steps.ts';
import { corpusOf, documentOf } from '../verify/sources.ts';

function read(corpus: Corpus, text: string) {
  const [sentence] = analyzeProse({ start: 0, end: text.length }, { text }, corpus.vocabulary);
  assert.ok(sentence);
  return { sentence, headingTerms: new Set<number>(), aliases: [] };
}

/** The claims of a sentence with their candidates in the sources. */
function align(claim: string, sources: Readonly<Record<string, string>>) {
  const corpus = corpusOf(sources);
  const inDraft = read(corpus, claim);
  return alignSentence(
    inDraft,
    finish(retrieveOpen(corpus, inDraft)),
    (term) => corpus.inverseFrequency(term),
    MODELS.pair,
  );
}

describe('the candidates of a claim', () => {
  /** "figure relation" of the candidates of the first figure, the best first. */
  const check = (title: string, claim: string, source: string, expected: readonly string[]): void => {
    it(title, () => {
      const write = ({ figure, comparison }: Candidate): string => `${figure.text} ${comparison.relation}`;
      assert.deepEqual(align(claim, { a: source })[0]?.candidates.map(write), expected);
    });
  };
  const drew = (number: string): string => `In spring the museum drew ${number} visitors.`;

  check('are the comparable figures', drew('352'), `${drew('352')} They fed 70 people. It cost $980.`, [
    '352 same',
    '70 disjoint',
  ]);
  check('are none of another dimension', drew('352'), 'The museum cost $352 million in spring.', []);
  check(
    'come the best aligned first',
    drew('4,712'),
    'In spring the museum paid 352 people.\n\nIn spring the museum drew 4,800 visitors.',
    ['4,800 disjoint', '352 disjoint'],
  );
  check(
    'agree in a date whose year the source speaks of',
    'The museum opened on 15 June 2015.',
    'The museum opened on 15 June.\n\nAll this was in 2015.',
    ['15 June within'],
  );
  check(
    'do not agree in a date whose year it does not speak of',
    'The museum opened on 15 June 2015.',
    'The museum opened on 15 June.\n\nAll this was in 2012.',
    ['15 June yearUnstated'],
  );

  it('are surer of the same thing than of another', () => {
    const [claim] = align(drew('352'), {
      a: 'In spring the museum drew 480 visitors.\n\nThe ministry in the north bought 17 ships.',
    });
    const [same, other] = claim?.candidates ?? [];
    assert.equal(same?.figure.text, '480');
    assert.ok(same.aligned > 0.9 && (other?.aligned ?? 0) < 0.2, `${same.aligned} ${other?.aligned}`);
  });
});

describe('the sentences that a claim may rest on', () => {
  const paragraphs = (count: number): string =>
    Array.from({ length: count }, (_, i) => `Room ${i + 100} of the palace holds ${i + 5} clocks.`).join(
      '\n\n',
    );
  const corpus = corpusOf({
    small: 'The museum drew 352 visitors.\n\nIt is old.\n\nIt sold 980 cakes.',
    large: `${paragraphs(200)}\n\nThe bakery sold 61 loaves.`,
  });
  const [small, large] = ['small', 'large'].map((key) => corpus.documentOf(key)!);
  const bakery = read(corpus, 'The bakery sold 70 loaves.');

  it('are all of a small source that is cited', () => {
    assert.equal(finish(retrieveCited(corpus, bakery, [small!])).length, 2);
  });

  it('are the best of a large one', () => {
    const found = finish(retrieveCited(corpus, bakery, [large!]));
    assert.ok(found.length > 0 && found.length <= 10);
    assert.equal(found[0]?.sentence.figures[0]?.text, '61');
  });

  it('are of cited sources only', () => {
    const found = finish(retrieveCited(corpus, read(corpus, 'The museum drew 352 visitors.'), [large!]));
    assert.ok(found.every(({ place }) => place.owner === large));
    assert.deepEqual(finish(retrieveCited(corpus, bakery, [])), []);
  });

  it('are of any source where none is cited', () => {
    const found = finish(retrieveOpen(corpus, bakery));
    assert.equal(found[0]?.sentence.figures[0]?.text, '61');
    assert.ok(found.length <= 24 && found.some(({ place }) => place.owner === small));
  });

  it('are all sentences of a source that is read whole', () => {
    assert.equal(finish(readWhole(corpus, large!)).length, 201);
  });

  it('know the title and the headings above', () => {
    const document = {
      ...documentOf('a', 'It drew 352 visitors.'),
      metadata: { title: 'The harbour museum' },
    };
    const titled = buildCorpus([
      { ...document, passages: document.passages.map((passage) => ({ ...passage, headings: ['Spring'] })) },
    ]);
    const [source] = finish(readWhole(titled, titled.documents[0]!));
    const terms = ['harbour', 'museum', 'spring'].map((word) => titled.vocabulary.word(word).term);
    assert.deepEqual([...(source?.headingTerms ?? [])], terms);
    assert.deepEqual([...termsOf(titled, ['the museum'])], [terms[1]]);
  });
});

describe('the features of a decision', () => {
  const row = (claim: string, source: string): readonly number[] | undefined => {
    const claims = align(claim, { a: source });
    return describeDecision(claims[0]!, claims.slice(1));
  };
  const check = (feature: string, expected: number, claim: string, source: string): void => {
    it(`${feature} is ${expected}: ${claim} — ${source}`, () => {
      const value = row(claim, source)?.[DECISION_FEATURES.indexOf(feature as never)];
      assert.ok(Math.abs((value ?? Number.NaN) - expected) < 0.005, String(value));
    });
  };
  const drew = (number: string): string => `The museum drew ${number} visitors.`;

  check('gap', 0.25, drew('300'), drew('400'));
  check('isSoft', 1, drew('over 200'), drew('over 100'));
  check('isSoft', 0, drew('300'), drew('400'));
  check('agreeing', 0, drew('300'), drew('400'));
  check('agreeingGap', 1, drew('300'), drew('400'));
  check('claimIsAbout', 1, drew('about 300'), drew('500'));
  check('claimIsLower', 1, drew('over 300'), drew('100'));
  check('sourceIsBound', 1, drew('351'), drew('fewer than 300'));
  check('candidates', 1, drew('300'), drew('400'));
  check('rank', 0, drew('300'), drew('400'));

  check('valueSaid', 0, drew('352'), drew('400'));
  check('valueSaid', 3, drew('352'), `${drew('400')} It sold 352 cakes.`);
  const drewIn = (number: string, when: string): string => `The museum drew ${number} visitors ${when}.`;
  check('sameDay', 1, drewIn('300', 'in June 2015'), drewIn('400', 'in June 2015'));
  check('nestedDay', 1, drewIn('300', 'in 2015'), drewIn('400', 'in June 2015'));
  check('otherDay', 1, drewIn('300', 'as of 5 May 2014'), drewIn('400', 'as of 6 May 2014'));
  check('dayUnsaid', 1, drewIn('300', 'in 2015'), drew('400'));
  check('dayOnlyInSource', 1, drew('300'), drewIn('400', 'in 2014'));

  it('are none where nothing differs', () => {
    assert.equal(row(drew('300'), drew('300')), undefined);
    assert.equal(row(drew('300'), 'It cost $70.'), undefined);
  });

  it('are as many as their names', () => {
    assert.equal(row(drew('300'), drew('400'))?.length, DECISION_FEATURES.length);
  });

  it('know that another claim of the sentence agrees', () => {
    const claims = align('They killed six suspects and captured seven suspects.', {
      a: 'They killed five suspects and captured seven suspects.',
    });
    const row = describeDecision(claims[0]!, claims.slice(1));
    const candidate = claims[0]!.candidates.find(({ comparison }) => comparison.relation === 'disjoint');
    assert.equal(candidate?.figure.text, 'five');
    assert.equal(row?.[DECISION_FEATURES.indexOf('othersAgree')], 1);
  });
});
