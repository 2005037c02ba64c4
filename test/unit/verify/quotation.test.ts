import assert from 'node:assert/strict';
import { describeMatch, matchQuotation, passagesOf, SOURCE, WORDS } from './describeMatch.ts';

describe('a quotation and its source', () => {
  describe('is exact', () => {
    function check(title: string, quotation: string, source = SOURCE, words = WORDS): void {
      it(title, () => assert.equal(describeMatch(quotation, source), `exact: ${words}`));
    }
    check('word by word', WORDS);
    check(
      'whatever the case and the punctuation at the end',
      'the old harbour bridge will be closed to all lorries until the spring,',
    );
    check('over spaces and line ends', WORDS.replace(/ /g, ' \n'));
    check('with an ellipsis', 'The old harbour bridge … until the spring');
    check('with an ellipsis in brackets', 'The old harbour bridge will be closed [...] until the spring');
    check('with an ellipsis at its ends', `… ${WORDS}…`);
    check('with a bracketed first word', '[This] bridge will be closed', SOURCE, 'bridge will be closed');
    check('with a bracketed letter', '[t]he old harbour bridge', SOURCE, 'The old harbour bridge');
    check(
      'with a bracketed ending',
      'will be clos[ing] to all lorries',
      SOURCE,
      'will be closed to all lorries',
    );
    check(
      'with a bracketed insertion',
      'The old harbour bridge [in the east] will be closed',
      SOURCE,
      'The old harbour bridge will be closed',
    );
    check(
      'with a bracketed replacement',
      'The [bridge] will be closed',
      SOURCE,
      'The old harbour bridge will be closed',
    );
    check('with [sic]', 'closed to all [sic] lorries', SOURCE, 'closed to all lorries');
    check(
      'with another hyphen, dash or apostrophe',
      'the mid harbour bridge—it’s old',
      "So the mid-harbour bridge - it's old.",
      "the mid-harbour bridge - it's old",
    );
    check(
      'joined or parted',
      'a cease-fire on the seafront',
      'A ceasefire on the sea front.',
      'A ceasefire on the sea front',
    );
    check(
      'without what the source has in brackets',
      'closed to all lorries until spring',
      'It is “closed to all lorries [over 3 tonnes] until spring”.',
      'closed to all lorries [over 3 tonnes] until spring',
    );
    check(
      'over an attribution in the source',
      'We will close it, and we will not wait',
      '“We will close it,” she told us, “and we will not wait.”',
      'We will close it,” she told us, “and we will not wait',
    );
    check(
      'over the paragraphs of the source',
      'We close it. We do not wait.',
      'He said: “We close it.\n\n“We do not wait.”',
      'We close it.\n\n“We do not wait',
    );
    check(
      'with % for percent',
      'some 40% of the lorries',
      'It is some 40 percent of the lorries.',
      'some 40 percent of the lorries',
    );
    check(
      'with digits for number words',
      'for 31 years, and since I was 19',
      'I know it for thirty-one years, and since I was nineteen.',
      'for thirty-one years, and since I was nineteen',
    );
    check(
      'with number words for digits',
      'twenty-five lorries and two trams',
      'It bore 25 lorries and 2 trams.',
      '25 lorries and 2 trams',
    );
    const COST = 'It will cost 2.4 million euros in two hundred days, or 5 million dollars.';
    check('with a sign for a currency', 'will cost €2.4 million in', COST, 'will cost 2.4 million euros in');
    check('with a letter for a magnitude', 'will cost €2.4m in', COST, 'will cost 2.4 million euros in');
    check(
      'with a number in digits',
      'cost €2,400,000 in 200 days',
      COST,
      'cost 2.4 million euros in two hundred days',
    );
    check('with a country before a sign', 'days, or US$5m', COST, 'days, or 5 million dollars');
    check('with words for a sign', 'it took twenty-one million pounds', 'It took £21m.', 'It took £21m');
    check(
      'that begins within an amount',
      'million euros in two hundred',
      COST,
      'million euros in two hundred',
    );
    check('that ends within an amount', 'It will cost 2.4 million', COST, 'It will cost 2.4 million');
    check('a term', 'harbour bridge', SOURCE, 'harbour bridge');
  });

  describe('is absent', () => {
    function check(title: string, quotation: string, source = SOURCE): void {
      it(title, () => assert.equal(describeMatch(quotation, source), 'absent'));
    }
    check('where only function words agree', 'It was to be to all of the people until the end');
    check('where only the topic agrees', 'The new bridge at the harbour opened to great applause');
    check('where too little is left', 'lorries are loud in the spring and in the autumn');
    check(
      'where only names agree',
      'See Does Harbour Authority Threaten North Bank?',
      'A clerk of the Harbour Authority group in the North Bank said so.',
    );
    check('as a term in other words', 'harbour tunnel');
    const SAID = '“We have never had a better autumn,” said Ostby. We have never lost a better vote.';
    check(
      'where a word differs from one that the source does not quote',
      'we have never lost a better race',
      SAID,
    );
    check('where two words differ of a short one', 'they have never had a better spring', SAID);
    check('where next to nothing is left', 'had a better spring', SAID);
    check('where only function words are left', 'it was to be ours', '“It was to be yours,” she said.');
    check(
      'as a phrase after another article',
      'in a state of emergency',
      'In the state of emergency it is closed.',
    );
    check('without words', '…');
    check('in an empty source', WORDS, '');
    check(
      'where a bracket would stand for half a sentence',
      '[The] spring',
      'The new bridge was, as all of us in the town then knew, late: spring.'.replace('spring', 'summer'),
    );
  });

  it('finds it in the first document that has it', () => {
    const passages = [
      ...passagesOf('b', 'Nothing here.'),
      ...passagesOf('c', SOURCE),
      ...passagesOf('d', SOURCE),
    ];
    const match = matchQuotation(WORDS, passages);
    assert.equal(match.kind === 'exact' && match.passage.document, 'c');
  });

  it('prefers an exact match to an altered one before it', () => {
    const passages = [...passagesOf('b', SOURCE.replace('old', 'new')), ...passagesOf('c', SOURCE)];
    const match = matchQuotation(WORDS, passages);
    assert.equal(match.kind === 'exact' && match.passage.document, 'c');
  });

  it('does not read over a gap between passages', () => {
    const text = 'We close it.\n\nSomething else.\n\nWe do not wait.';
    const [first, , last] = passagesOf('a', text);
    assert.notEqual(matchQuotation('We close it. We do not wait.', [first!, last!]).kind, 'exact');
    assert.equal(matchQuotation('We close it … We do not wait.', [first!, last!]).kind, 'exact');
  });

  it('takes bounded time', () => {
    const source = 'closed to all lorries until the spring '.repeat(1_000);
    const passages = passagesOf('a', source.replace(/spring /g, 'spring\n'));
    assert.equal(matchQuotation('lorries closed to the spring '.repeat(400), passages).kind, 'absent');
  });
});
