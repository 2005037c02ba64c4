import assert from 'node:assert/strict';
import { locateFrom, showPathFrom } from '../../../server/src/readers/shownPaths.ts';

describe('paths as they are shown', () => {
  const show = showPathFrom('/work');
  const check = (path: string, expected: string) =>
    it(`shows ${path}`, () => assert.equal(show(path), expected));

  check('/work/a/b.md', 'a/b.md');
  check('/work', '.');
  check('/other/b.md', '/other/b.md');
  check('/working/b.md', '/working/b.md');
  check('/work/..b.md', '..b.md');

  it('locates files inside the folder relatively, others absolutely', () => {
    const locate = locateFrom('/work');
    assert.deepEqual(locate('/work/a b/c#1.md'), { uri: 'a%20b/c%231.md', uriBaseId: '%SRCROOT%' });
    assert.deepEqual(locate('/other/a b.md'), { uri: 'file:///other/a%20b.md' });
  });
});
