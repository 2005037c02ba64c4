import assert from 'node:assert/strict';
import { buildCorpus } from '../../../server/src/engine/corpus/buildCorpus.ts';
import { parseDraft } from '../../../server/src/engine/draft/parseDraft.ts';
import { checkDraft } from '../../../server/src/engine/verify/checkDraft.ts';
import { corpusOf, documentOf } from './sources.ts';

describe('the message of a verdict', () => {
  /** What is said of the claim `text` of a draft. */
  const check = (
    draft: string,
    text: string,
    sources: Readonly<Record<string, string>>,
    verdict: string,
    message: string,
  ): void => {
    it(message, () => {
      const { claims } = checkDraft(parseDraft('draft.md', draft), corpusOf(sources));
      const claim = claims.find((one) => one.text === text);
      assert.deepEqual([claim?.verdict, claim?.message], [verdict, message]);
    });
  };
  const drew = (number: string): string => `In May the museum drew ${number} visitors.`;

  check(
    `${drew('300')} [@a]`,
    '300',
    { a: drew('some 300') },
    'supported',
    '“300” agrees with the source: @a says “300”.',
  );
  check(
    drew('300'),
    '300',
    { a: drew('300'), b: drew('three hundred') },
    'supported',
    '“300” agrees with the sources: @a says “300”; @b says “three hundred”.',
  );
  check(
    drew('300'),
    '300',
    { a: `${drew('300')}\n\n${drew('300')}` },
    'supported',
    '“300” agrees with the source: @a says “300”.',
  );
  check(
    `${drew('525')} [@a]`,
    '525',
    { a: drew('352') },
    'conflict',
    'The draft says “525”, but @a says “352”.',
  );
  check(
    drew('352'),
    '352',
    { a: drew('352'), b: drew('480') },
    'disputed',
    'The sources disagree on “352”: @a says “352”, but @b says “480”. Say whose figure it is.',
  );
  check(
    `${drew('4,000')} [@a]`,
    '4,000',
    { a: drew('up to 4,000') },
    'overstated',
    'The draft says “4,000” where @a says “museum drew up to 4,000 visitors”: the source gives a limit, which the draft leaves out or turns round.',
  );
  check(
    `${drew('4,000')} [@b]`,
    '4,000',
    { a: drew('4,000'), b: 'The bakery on the corner sells bread.' },
    'miscited',
    'The cited source says nothing of “4,000”, but @a says “4,000”. Cite @a instead.',
  );
  check(
    'The museum owns 352 paintings, of which 71 percent are by women. [@a]',
    '71 percent',
    { a: 'The museum owns 352 paintings; 249 paintings are by women.' },
    'derived',
    '“71 percent” is not stated but follows: 249 / 352 = 70.7 % (@a).',
  );
  check(
    'Ms Harrow said that the museum drew 4,712 visitors. [@a]',
    '4,712',
    {
      a: 'The city council said that the museum drew 4,712 visitors.\n\nMs Harrow said that she had counted 30 cups.',
    },
    'misattributed',
    'The figure agrees, but @a attributes it to the city council.',
  );
  check(
    'The museum has 61 employees. [@a]',
    '61',
    { a: 'The bakery on the corner sells bread.' },
    'unsupported',
    'No source says anything about “61” in this connection.',
  );
  check('See section 3.', '3', { a: 'The bakery sells bread.' }, 'unchecked', '');
});

describe('the message of a conflict of days', () => {
  const report = 'By Jo Smith, June 16, 2015\n\nThe old harbour museum of Ostby opened on Monday.';
  const dated = buildCorpus([{ ...documentOf('a', report), metadata: { date: '2015-06-16' } }]);
  const draft = parseDraft('draft.md', 'The old harbour museum of Ostby opened on June 3, 2015 [@a].');

  it('says which day the source means, and nothing of that of its byline', () => {
    const [claim] = checkDraft(draft, dated).claims;
    assert.equal(claim?.message, 'The draft says “June 3, 2015”, but @a says “Monday” (2015-06-15).');
  });
});
