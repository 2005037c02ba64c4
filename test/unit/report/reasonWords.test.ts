import assert from 'node:assert/strict';
import type { Reason, VerdictReason } from '../../../server/src/engine/model/reason.ts';
import { explainEvidenceInWords, explainVerdictInWords } from '../../../server/src/features/reasonWords.ts';

const setOff = (words: string): string => `*${words}*`;

describe('the words for why a figure bears on a claim', () => {
  const check = (expected: string, ...reasons: readonly Reason[]): void => {
    it(expected || 'are none without reasons', () =>
      assert.equal(explainEvidenceInWords({ reasons }, setOff), expected),
    );
  };
  const value = (
    relation: Extract<Reason, { kind: 'value' }>['relation'],
    draft: string,
    source: string,
  ): Reason => ({
    kind: 'value',
    relation,
    draft: { text: draft, strictness: 'exact' },
    source: { text: source, strictness: 'exact' },
  });

  check('');
  check(
    'same head *nationals*, same places *Syria and Iraq*; source says 352, draft says 325',
    { kind: 'head', outcome: 'same', draft: 'nationals', source: 'nationals' },
    { kind: 'place', outcome: 'shared', words: ['Syria', 'Iraq'] },
    value('disjoint', '325', '352'),
  );
  check('same head *men* and *Men’s*', { kind: 'head', outcome: 'same', draft: 'men', source: 'Men’s' });
  check('related head *nationals* and *fighters*', {
    kind: 'head',
    outcome: 'related',
    draft: 'nationals',
    source: 'fighters',
  });
  check('other verb (draft *killed*, source *captured*)', {
    kind: 'verb',
    outcome: 'different',
    draft: 'killed',
    source: 'captured',
  });
  check('other people (draft *Kyrgyz*, source *Russian and Chechen*)', {
    kind: 'people',
    outcome: 'different',
    draft: ['Kyrgyz'],
    source: ['Russian', 'Chechen'],
  });
  check('both worldwide', {
    kind: 'scope',
    outcome: 'same',
    draft: ['worldwide'],
    source: ['worldwide'],
  });
  check('draft in all and on average, source of a part', {
    kind: 'scope',
    outcome: 'different',
    draft: ['total', 'average'],
    source: ['partial'],
  });
  check('draft says it as a fact, source as possible', {
    kind: 'modality',
    outcome: 'different',
    draft: 'actual',
    source: 'possible',
  });
  check('draft says before, source after', {
    kind: 'dateRelation',
    outcome: 'different',
    draft: 'before',
    source: 'after',
  });
  check('kilometre converted to mile', {
    kind: 'unit',
    outcome: 'converted',
    draft: 'mile',
    source: 'kilometre',
  });
  check('both say Two', value('same', 'two', 'Two'));
  check('source says 4,712, draft says 4,700, which is it rounded', value('rounded', '4,700', '4,712'));
  check('source says at most 4,000, draft says 4,000 without the bound', {
    kind: 'value',
    relation: 'boundDropped',
    draft: { text: '4,000', strictness: 'exact' },
    source: { text: '4,000', strictness: 'atMost' },
  });
  check('source says Saturday (2018-11-10), draft says November 14, 2018', {
    kind: 'value',
    relation: 'disjoint',
    draft: { text: 'November 14, 2018' },
    source: { text: 'Saturday', day: '2018-11-10' },
  });
  check('the source attributes this to *the council*', {
    kind: 'speaker',
    outcome: 'onlyInSource',
    source: 'the council',
  });
  check('the source attributes this to *the council*, the draft to *Ms Harrow*', {
    kind: 'speaker',
    outcome: 'other',
    source: 'the council',
    draft: 'Ms Harrow',
  });
  check('only the draft names a speaker, *Ms Harrow*', {
    kind: 'speaker',
    outcome: 'onlyInDraft',
    draft: 'Ms Harrow',
  });
  it('leave out names that the passage lacks', () =>
    assert.equal(
      explainEvidenceInWords({ reasons: [{ kind: 'name', outcome: 'missing', words: ['Osh'] }] }, setOff),
      '',
    ));
});

describe('the words for what a verdict rests on', () => {
  const check = (expected: readonly string[], reason: VerdictReason): void => {
    it(expected[0] ?? `are none: ${reason.kind}`, () =>
      assert.deepEqual(explainVerdictInWords({ reasons: [reason] }, setOff), expected),
    );
  };
  check([], { kind: 'search', in: 'all', sentences: 3, comparable: 1 });
  const search = { kind: 'search', in: 'all', comparable: 0 } as const;
  check(['3 sentences of the sources were read; none has a figure of this kind and unit.'], {
    ...search,
    sentences: 3,
  });
  check(['1 sentence of the cited sources was read; it has no figure of this kind and unit.'], {
    ...search,
    in: 'cited',
    sentences: 1,
  });
  check(['No sentence with a figure was found for it in the sources.'], { ...search, sentences: 0 });
  const decision = { kind: 'decision', on: 'passage', threshold: 0.77 } as const;
  check(['A contradiction is 81 % likely; from 77 % on it is reported.'], {
    ...decision,
    outcome: 'conflict',
    probability: 0.81,
  });
  check(['A contradiction is 60 % likely; below 77 % it is not reported.'], {
    ...decision,
    outcome: 'unsure',
    probability: 0.6,
  });
  check(['Nearest is @a: source does not name *Osh*.'], {
    kind: 'nearest',
    figure: {
      source: 'a',
      path: 'a.txt',
      start: 0,
      end: 2,
      text: '49',
      score: 0.3,
      reasons: [{ kind: 'name', outcome: 'missing', words: ['Osh'] }],
    },
  });
  check([], { kind: 'unread' });
});
