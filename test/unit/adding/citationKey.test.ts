import assert from 'node:assert/strict';
import { makeKey, requireKey } from '../../../server/src/adding/citationKey.ts';
import { parseAuthor, type Work } from '../../../server/src/adding/work.ts';

describe('a citation key', () => {
  const check = (
    expected: string,
    { author, ...rest }: { author?: string | undefined; title?: string; date?: string; publisher?: string },
    fallback = 'page',
    taken: readonly string[] = [],
  ): void => {
    it(`is ${expected}`, () => {
      const work: Work = {
        type: 'misc',
        authors: author === undefined ? [] : [parseAuthor(author)],
        ...rest,
      };
      assert.equal(
        makeKey(work, fallback, (key) => taken.includes(key)),
        expected,
      );
    });
  };
  const LEE = { author: 'Ann Lee', title: 'The Counts of Spring', date: '2015-06-13' };
  check('lee2015counts', LEE);
  check('lee2015countsa', LEE, 'page', ['lee2015counts']);
  check('lee2015countsc', LEE, 'page', ['lee2015counts', 'lee2015countsa', 'lee2015countsb']);
  check('vanek2015counts', { ...LEE, author: 'van Ek, Bo' });
  check('oneill2015counts', { ...LEE, author: 'Nora O’Neill' });
  check('muller2015counts', { ...LEE, author: 'Jörg Müller' });
  check('кузнецова2015counts', { ...LEE, author: 'Анна Кузнецова' });
  check('world2015counts', { ...LEE, author: 'World Health Organization' });
  check('steppe2015counts', { ...LEE, publisher: 'The Steppe Wire', author: undefined });
  check('lee', { author: 'Ann Lee' });
  check('pagehow', { title: 'How' }, 'page how');
  check('museumvisitors', { title: '4,712 visitors' }, 'museum');
  check('source', {}, '–');
  check('con_', { author: 'Con' });
  it('is bounded', () => {
    const long = 'x'.repeat(10_000);
    const key = makeKey({ type: 'misc', title: `a ${long}`, authors: [parseAuthor(long)] }, 'a', () => false);
    assert.ok(key.length <= 50, key);
  });

  const chosen = (key: string, isGood: boolean): void => {
    it(`${isGood ? 'may' : 'may not'} be “${key}”`, () => {
      if (isGood) assert.equal(requireKey(key), key);
      else assert.throws(() => requireKey(key), { code: 'key-invalid' });
    });
  };
  for (const key of ['lee2015', 'a', '_a', 'lee-2015.b', 'müller', '2015']) chosen(key, true);
  for (const key of [
    '',
    'a b',
    '../a',
    'a/b',
    'a\\b',
    '.a',
    'a.',
    'a:b',
    'a,b',
    'a}',
    'a\nb',
    'nul',
    'x'.repeat(101),
  ])
    chosen(key, false);
});

describe('an author', () => {
  const check = (name: string, ...expected: readonly (string | undefined)[]): void => {
    it(name, () => {
      const author = parseAuthor(name);
      assert.deepEqual(author.kind === 'body' ? [author.name] : [author.family, author.given], expected);
    });
  };
  check('Ann Lee', 'Lee', 'Ann');
  check('Lee, Ann  B.', 'Lee', 'Ann B.');
  check('Ann B. Lee', 'Lee', 'Ann B.');
  check('Reuters', 'Reuters');
  check('Ministry of Health', 'Ministry of Health');
  check('The Steppe Wire staff', 'The Steppe Wire staff');
  check('王小明', '王小明');
});
