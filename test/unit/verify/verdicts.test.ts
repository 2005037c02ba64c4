import assert from 'node:assert/strict';
import { buildCorpus } from '../../../server/src/engine/corpus/buildCorpus.ts';
import { parseDraft } from '../../../server/src/engine/draft/parseDraft.ts';
import type { Verdict } from '../../../server/src/engine/model/verdict.ts';
import { checkDraft } from '../../../server/src/engine/verify/checkDraft.ts';
import { corpusOf, documentOf } from './sources.ts';

type Sources = Readonly<Record<string, string>>;

const OTHER = 'The bakery on the corner sells bread.';

/** A museum's sentence with a number in its place. */
const drew = (number: string): string => `In spring the museum drew ${number} visitors.`;

describe('the verdict', () => {
  const check = (verdict: Verdict, draft: string, text: string, sources: Sources): void => {
    it(`${text} in “${draft}” beside “${Object.values(sources).join(' | ')}”`, () => {
      const { claims } = checkDraft(parseDraft('draft.md', draft), corpusOf(sources));
      const verdicts = claims
        .filter((one) => one.text === text)
        .map((one) => `${one.verdict}: ${one.message}`);
      assert.deepEqual(
        verdicts.map((one) => one.split(':')[0]),
        [verdict],
        verdicts.join('\n'),
      );
    });
  };

  describe('supported, of a claim that cites its source', () => {
    const cited = (claimed: string, stated: string): void =>
      check('supported', `${drew(claimed)} [@a]`, claimed.replace(/^(?:about|over|more than) /, ''), {
        a: drew(stated),
        b: OTHER,
      });
    cited('4,712', '4,712');
    cited('4,712', '4712');
    cited('six', '6');
    cited('about 4,700', '4,712');
    cited('over 4,700', '4,712');
    cited('4,700', '4,712');
    cited('300', 'some 300');
    cited('more than 300', 'more than 320');
  });

  describe('supported, of a claim that cites nothing', () => {
    check('supported', drew('4,712'), '4,712', { a: drew('4,712'), b: OTHER });
    check('supported', drew('4,712'), '4,712', { a: drew('4,712'), b: drew('about 4,700') });
    const owned = 'The quay museum owns 4,712 paintings of ships.';
    check('supported', 'Inside hang 4,712 paintings.', '4,712', { a: owned, b: OTHER });
  });

  describe('unsupported, of a claim that cites nothing, beside what is not stated as fact', () => {
    check('conflict', drew('4,712'), '4,712', { a: drew('352'), b: OTHER });
    const perhaps = 'In spring the museum may have drawn 352 visitors.';
    check('unsupported', drew('4,712'), '4,712', { a: perhaps, b: OTHER });
  });

  describe('of a bound', () => {
    const up = { a: drew('up to 1,350'), b: 'In autumn the museum drew 5,600 visitors.' };
    check('overstated', `${drew('at least 1,350')} [@a]`, '1,350', up);
    check('supported', `${drew('up to 1,350')} [@a]`, '1,350', up);
    check('unsupported', drew('at least 1,350'), '1,350', up);
    check('overstated', 'The fund took less than $40 million a year [@a].', '$40 million a year', {
      a: 'In the first months of spring the fund took $30 million. Before, the fund took more than $40 million a year.',
    });
    const calls = {
      a: 'The helpline took more than 3,600 calls. Trains carried 31.7 million people.',
      b: OTHER,
    };
    check('supported', 'More than 3,600 people rang the helpline [@a].', '3,600', calls);
    check('unsupported', 'More than 4,100 cooks rang the bell [@a].', '4,100', calls);
  });

  describe('supported, of dates', () => {
    const opened = (date: string): string => `The museum on the quay opened ${date}.`;
    check('supported', `${opened('on June 13, 2015')} [@a]`, 'June 13, 2015', {
      a: opened('on 13 June 2015'),
    });
    check('supported', `${opened('in 2015')} [@a]`, '2015', { a: opened('on 13 June 2015') });
    check('supported', `${opened('after 2012')} [@a]`, 'after 2012', { a: opened('in 2013') });
  });

  describe('conflict', () => {
    check('conflict', `${drew('355')} [@a]`, '355', { a: drew('352'), b: OTHER });
    check('conflict', `${drew('more than 4,712')} [@a]`, '4,712', { a: drew('4,712') });
    check('conflict', `${drew('fewer than 300')} [@a]`, '300', { a: drew('352') });
    check('conflict', 'The works cost the city $17 million. [@a]', '$17 million', {
      a: 'The works cost the city $70 million.',
    });
    const parts = 'Of the 352 visitors 49 were women and 22 were minors.';
    check('conflict', 'Women and minors together were 91 of them. [@a]', '91', { a: parts });
    check('derived', 'Women and minors together were 71 of them. [@a]', '71', { a: parts });
    check('derived', 'Women and minors together were about 70 of them. [@a]', '70', { a: parts });
    check('derived', 'Women and minors together were more than 60 of them. [@a]', '60', { a: parts });
    check('conflict', 'Women and minors together were about 90 of them. [@a]', '90', { a: parts });
    check('unsupported', 'Women and pupils together were 91 of them. [@a]', '91', { a: parts });
    // Without a citation a like sentence must share three words, and most of what the claim's sentence says.
    check('unsupported', 'The tour had 30 dates.', '30', { a: 'The tour had 12 dates.', b: OTHER });
    check('conflict', 'The spring tour had 30 dates.', '30', {
      a: 'The spring tour had 12 dates.',
      b: OTHER,
    });
    check('conflict', drew('355'), '355', { a: drew('480'), b: OTHER });
  });

  describe('overstated', () => {
    check('overstated', `${drew('4,000')} [@a]`, '4,000', { a: drew('up to 4,000') });
    check('overstated', `${drew('4,000')} [@a]`, '4,000', { a: drew('at least 4,000') });
    check('overstated', `${drew('4,000')} [@a]`, '4,000', { a: drew('between 3,000 and 4,000') });
  });

  describe('disputed', () => {
    check('disputed', drew('352'), '352', { a: drew('352'), b: drew('480') });
    const other = 'A gallery drew 480 visitors.';
    check('supported', drew('352'), '352', { a: drew('352'), b: other });
    check('supported', drew('352'), '352', { a: `${drew('352')} ${drew('480')}`, b: OTHER });
    check('supported', `${drew('352')} [@a]`, '352', { a: drew('352'), b: drew('480') });
  });

  describe('miscited', () => {
    check('miscited', `${drew('4,712')} [@b]`, '4,712', { a: drew('4,712'), b: OTHER });
    check('miscited', `${drew('36')} [@b]`, '36', { a: drew('36'), b: OTHER });

    it('takes a date of the same sentence along', () => {
      const found = (elsewhere: string): (Verdict | undefined)[] => {
        const corpus = buildCorpus([documentOf('a', elsewhere), documentOf('b', OTHER)]);
        const draft = parseDraft('draft.md', 'In January the museum sold works for $47,300 [@b].');
        return checkDraft(draft, corpus).claims.map(({ verdict }) => verdict);
      };
      assert.deepEqual(found('On 20 January the museum sold works for $47,300.'), ['miscited', 'miscited']);
      assert.deepEqual(found('The museum sold works for $47,300. It closed on 20 January.'), [
        'unsupported',
        'miscited',
      ]);
    });

    it('is none where another edition of the cited work says it', () => {
      const titled = (key: string, text: string, title: string) => ({
        ...documentOf(key, text),
        metadata: { title },
      });
      const verdictBeside = (title: string): Verdict | undefined => {
        const corpus = buildCorpus([titled('a', drew('4,712'), title), titled('b', OTHER, 'The yearbook')]);
        return checkDraft(parseDraft('draft.md', `${drew('4,712')} [@b]`), corpus).claims[0]?.verdict;
      };
      assert.equal(verdictBeside('The museum'), 'miscited');
      assert.equal(verdictBeside('The yearbook'), 'unsupported');
    });
    check('supported', `${drew('4,712')} [@a; @b]`, '4,712', { a: drew('4,712'), b: OTHER });
    check('unsupported', `${drew('6')} [@b]`, '6', { a: 'The council has 6 seats.', b: OTHER });
    check('unsupported', 'The museum opened in 2015. [@b]', '2015', {
      a: 'The museum opened in 2015.',
      b: OTHER,
    });
  });

  describe('supported, of an age in a sentence that plans', () => {
    const planned = { a: 'John Harrow, 49, will become mayor of Ostby.', b: OTHER };
    check('supported', 'John Harrow, forty-nine, is to lead Ostby. [@a]', 'forty-nine', planned);
    check('supported', 'John Harrow of Ostby is 49. [@a]', '49', planned);
  });

  describe('of a small number that another source states', () => {
    const council = 'The council of Ostby has six seats for women of the harbour.';
    check('miscited', 'The council of Ostby has six seats for women of the harbour. [@b]', 'six', {
      a: council,
      b: OTHER,
    });
    check('unsupported', 'The council has six seats for women of the harbour. [@b]', 'six', {
      a: council,
      b: OTHER,
    });
  });

  describe('of a value that its sentence gives to something else', () => {
    const moves = 'Harrow came to Ostby from Westby in March 1950 and left for Norby in May 1961.';
    check('supported', 'Harrow came from Westby in March 1950. [@a]', 'March 1950', { a: moves });
    check('unsupported', 'Harrow came from Westby in May 1961. [@a]', 'May 1961', { a: moves });
    check('supported', 'Harrow left for Norby in May 1961. [@a]', 'May 1961', { a: moves });
  });

  describe('of a claim that cites nothing, beside a source that names none of its names', () => {
    const spring = (name: string): string => `The spring tour of ${name} had 12 dates by the sea.`;
    check('conflict', 'The spring tour of Harrow had 30 dates by the sea.', '30', {
      a: spring('Harrow'),
      b: OTHER,
    });
    check('unsupported', 'The spring tour of Harrow had 30 dates by the sea.', '30', {
      a: spring('Tillman'),
      b: OTHER,
    });
    const placed = (rank: string): string =>
      `In spring the team of Harrow came ${rank} in the league of Ostby.`;
    check('unsupported', placed('fourth'), 'fourth', { a: placed('sixth'), b: OTHER });
    check('conflict', `${placed('fourth')} [@a]`, 'fourth', { a: placed('sixth'), b: OTHER });
  });

  describe('misattributed', () => {
    const said = (speaker: string): string => `${speaker} said that the museum drew 4,712 visitors.`;
    const elsewhere = 'Ms Harrow said that she had counted 30 cups.';
    const draft = `${said('Ms Harrow')} [@a]`;
    check('misattributed', draft, '4,712', { a: `${said('The city council')}\n\n${elsewhere}` });
    check('supported', draft, '4,712', { a: `${said('Ms Harrow')}\n\n${elsewhere}` });
    // Harrow speaks nowhere else: the source may call her by another name.
    check('supported', draft, '4,712', { a: said('The city council') });
    // Harrow is of the council.
    check('supported', draft, '4,712', {
      a: `${said('The city council')}\n\nCity council head Ms Harrow said that she had counted 30 cups.`,
    });
    check('supported', `${said('She')} [@a]`, '4,712', { a: `${said('The city council')}\n\n${elsewhere}` });
    // Who says it stands in the sentence before, or around the marks.
    const twoVoices = (words: string): string => `Mayor Tillman spoke on Tuesday. ${words}\n\n${elsewhere}`;
    check('misattributed', draft, '4,712', { a: twoVoices(said('She')) });
    check('misattributed', draft, '4,712', {
      a: twoVoices('“The museum drew 4,712 visitors. It was a good year,” she said.'),
    });
    check('supported', draft, '4,712', { a: twoVoices(`Ms Harrow was there. ${said('She')}`) });
    check('misattributed', `Ms Harrow spoke. ${said('She')} [@a]`, '4,712', {
      a: `${said('The city council')}\n\n${elsewhere}`,
    });
    // "The director" may be Harrow, and so may speak for the board.
    check('supported', draft, '4,712', { a: `${said('The director')}\n\n${elsewhere}` });
    check('supported', `${drew('4,712')} [@a]`, '4,712', {
      a: `${said('The city council')}\n\n${elsewhere}`,
    });
  });

  describe('derived', () => {
    check('derived', 'The museum owns 352 paintings, of which 71 percent are by women. [@a]', '71 percent', {
      a: 'The museum owns 352 paintings; 249 paintings are by women.',
    });
    check('supported', 'Of the paintings 71 percent are by women. [@a]', '71 percent', {
      a: 'Of the 352 paintings 249 (71 percent) are by women.',
    });
  });

  describe('unsupported', () => {
    check('unsupported', 'The museum has 61 employees. [@a]', '61', { a: OTHER });
    check('unsupported', 'The museum has 61 employees.', '61', { a: OTHER });
    check('unsupported', 'The museum has 61 employees. [@nothing]', '61', { a: OTHER });
    check('unsupported', 'The museum has 61 employees. [@a]', '61', { a: 'The city has 98 parks.' });
  });

  describe('unchecked', () => {
    check('unchecked', 'See section 3 of it.', '3', { a: OTHER });
    check('unchecked', 'It meets ISO 9001.', '9001', { a: OTHER });
  });

  it('is the same whatever was checked before', () => {
    const corpus = corpusOf({ a: drew('352'), b: OTHER });
    const text = `${drew('355')} [@a]\n\nIt has 61 staff.`;
    assert.deepEqual(
      checkDraft(parseDraft('draft.md', text), corpus),
      checkDraft(parseDraft('draft.md', text), corpusOf({ a: drew('352'), b: OTHER })),
    );
  });

  it('is none of what is no prose', () => {
    const text = '---\ntitle: 352 things\n---\n\n```\n352\n```\n\n`352` <https://example.org/352>\n';
    assert.deepEqual(checkDraft(parseDraft('draft.md', text), corpusOf({ a: drew('352') })).claims, []);
  });
});
