import assert from 'node:assert/strict';
import { excerptAround } from '../../../client/src/commands/excerpt.ts';
import { fitCitation } from '../../../client/src/commands/fitCitation.ts';

describe('a citation that is inserted', () => {
  const check = (before: string, inserted: string) =>
    it(`behind “${before}” is “${inserted}”`, () =>
      assert.equal(fitCitation(before, '[@key, p. 4]'), inserted));

  check('', '[@key, p. 4]');
  check('It rained ', '[@key, p. 4]');
  check('It rained', ' [@key, p. 4]');
  check('It rained [@other]', ' [@key, p. 4]');
  check('It rained (', '[@key, p. 4]');
  check('It rained [', '@key, p. 4');
  check('It rained [@', 'key, p. 4');
  check('It rained [@other', '; @key, p. 4');
  check('It rained [@other;', ' @key, p. 4');
  check('It rained [@other; ', '@key, p. 4');
  check('It rained [@other; @', 'key, p. 4');

  it('keeps a citation that has no brackets', () => {
    assert.equal(fitCitation('It rained, says', '@key [p. 4]'), ' @key [p. 4]');
  });
});

describe('the excerpt of a passage', () => {
  const long = `${'The mill stands by the river. '.repeat(20)}It ground 412 sacks in May.`;

  it('is the whole of a short one, in one line', () => {
    assert.equal(excerptAround('One\n  line.', 'line'), 'One line.');
  });

  it('shows the figure that was searched', () => {
    assert.match(excerptAround(long, 'sacks 412'), /^… .{1,60}412 sacks in May\.$/);
  });

  it('shows the longest word where there is no figure', () => {
    assert.match(excerptAround(long, 'in ground'), /ground 412/);
  });

  it('begins at the beginning where no word is held as it is', () => {
    assert.match(excerptAround(long, 'grinding'), /^The mill.{1,300} …$/);
  });
});
