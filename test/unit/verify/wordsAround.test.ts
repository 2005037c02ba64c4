import assert from 'node:assert/strict';
import { wordsAround } from '../../../server/src/engine/verify/wordsAround.ts';

describe('the words around a figure', () => {
  /** The figure stands between braces. */
  const check = (marked: string, expected: string): void => {
    it(`${marked} is "${expected}"`, () => {
      const start = marked.indexOf('{');
      const end = marked.indexOf('}') - 1;
      const text = marked.replace(/[{}]/g, '');
      assert.equal(wordsAround(text, { start, end }, { start: 0, end: text.length }), expected);
    });
  };

  check('In May the museum drew up to {4,000} visitors.', 'museum drew up to 4,000 visitors');
  check('At least {300} came.', 'At least 300 came');
  check('{300} or more came on the first day.', '300 or more came on');
  check('In May, up to {300} came, and 20 left.', 'up to 300 came');
  check('Costs were “up to {$300}” then.', 'Costs were up to $300');
  check('more\n  than {300}\nmen', 'more than 300 men');
  check('Archive|July|{300}|none', '300');
  check('(up to {300})', 'up to 300');
  check('“{300} came”', '300 came');
  check('an up to {300}-bed ward', 'an up to 300-bed ward');
  check('{300}', '300');
  check(`${'w'.repeat(500)} {300} ${'w'.repeat(500)}`, '300');

  it('stays within the sentence', () => {
    const text = 'So it was. Some 300 came. They sang.';
    const figure = { start: 16, end: 19 };
    assert.equal(wordsAround(text, figure, { start: 11, end: 25 }), 'Some 300 came');
  });
});
