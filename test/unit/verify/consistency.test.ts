import assert from 'node:assert/strict';
import { parseDraft } from '../../../server/src/engine/draft/parseDraft.ts';
import { checkDraft } from '../../../server/src/engine/verify/checkDraft.ts';
import { DraftChecker } from '../../../server/src/engine/verify/draftChecker.ts';
import { corpusOf } from './sources.ts';

describe('a draft that contradicts itself', () => {
  /** The messages of the rule; the draft's lines are given one by one. */
  const check = (lines: readonly string[], expected: string | undefined): void => {
    it(`${lines.join(' / ')}: ${expected ?? 'nothing'}`, () => {
      const draft = parseDraft('draft.md', lines.join('\n\n'));
      const found = checkDraft(draft, corpusOf({})).diagnostics.filter(({ rule }) => rule === 'inconsistent');
      assert.equal(found.map(({ message }) => message).join('\n'), expected ?? '');
    });
  };
  const line = 'In spring the old museum drew 4,712 visitors.';
  const again = (number: string): string => `So in spring the old museum drew ${number} visitors.`;

  describe('is shown', () => {
    check([line, again('4,217')], 'The draft says “4,217” here but “4,712” of the same in line 1.');
    check(
      ['# Visits', 'It rained.', line, again('4,217')],
      'The draft says “4,217” here but “4,712” of the same in line 5.',
    );
    check(
      [`${line} [@a]`, `${again('4,217')} [@a]`],
      'The draft says “4,217” here but “4,712” of the same in line 1.',
    );
    check(
      ['The old bridge cost the city $70 million.', 'The old bridge cost the city $17 million.'],
      undefined,
    );
  });

  describe('is not one where', () => {
    check([line, again('4,712')], undefined);
    check([line, again('about 4,700')], undefined);
    check([line, again('over 4,000')], undefined);
    check([line, 'So in spring the old museum drew 980 guides.'], undefined);
    check([line, 'So in spring the old museum drew 980 young visitors.'], undefined);
    check([line, 'So in spring the bakery served 980 visitors.'], undefined);
    check([line, 'In spring the old museum may have drawn 980 visitors.'], undefined);
    check([`${line} [@a]`, `${again('4,217')} [@b]`], undefined);
    check(
      [`In 2014 the old museum drew 4,712 visitors.`, 'In 2015 the old museum drew 980 visitors.'],
      undefined,
    );
    check(['It drew 4,712 visitors.', 'Then 980 visitors.'], undefined);
    check(['The old museum drew 4,712 visitors, of whom 980 visitors were young.'], undefined);
    check(['The old museum opened in 2014.', 'The old museum opened in 2015.'], undefined);
  });

  describe('is not one where words set the figures apart', () => {
    check(['The Ostby hall seats 200 guests.', 'The Marston hall seats 50 guests.'], undefined);
    check(['The fire killed 12 people.', 'The flood killed 30 people.'], undefined);
    check(['The first survey asked 1,200 adults.', 'The second survey asked 900 adults.'], undefined);
    check(['The trial lasted 3 weeks.', 'The first trial lasted 5 weeks.'], undefined);
    check(['Before the war the town had 30,000 people.', 'After the war it had 12,000 people.'], undefined);
    check(['The old museum drew 4,712 visitors.', 'The old museum now draws 980 visitors.'], undefined);
    check(['Ostby scored 41 goals in 78 games.', 'Marston scored 14 goals in 11 games.'], undefined);
    // What one of them leaves out does not.
    check(
      ['The old museum of Ostby drew 4,712 visitors.', 'So the old museum drew 4,217 visitors.'],
      'The draft says “4,217” here but “4,712” of the same in line 1.',
    );
    check(
      ['The first survey asked 1,200 adults.', 'So the first survey asked 1,020 adults.'],
      'The draft says “1,020” here but “1,200” of the same in line 1.',
    );
  });

  describe('in a series', () => {
    const linesOf = (count: number) => Array.from({ length: count }, (_, at) => again(String(1000 + at)));
    const findIn = (checker: DraftChecker, count: number) =>
      checker
        .check(parseDraft('draft.md', linesOf(count).join('\n\n')))
        .diagnostics.filter(({ rule }) => rule === 'inconsistent')
        .map(({ severity, message }) => `${severity}: ${message}`);

    it('is not looked for, and that is said', () => {
      const found = findIn(new DraftChecker(corpusOf({})), 101);
      assert.deepEqual(found, [
        'information: The draft gives 101 figures of the same as “1000”: so many are not compared with each other.',
      ]);
    });
    it('is looked for again in a version with fewer', () => {
      const checker = new DraftChecker(corpusOf({}));
      const before = findIn(checker, 100);
      assert.equal(before.length, 99);
      findIn(checker, 102);
      assert.deepEqual(findIn(checker, 100), before);
    });
  });
});
