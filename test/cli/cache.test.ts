import assert from 'node:assert/strict';
import { readdirSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { writeFolder } from '../temporaryFolder.ts';
import { finish, type Run, startStet } from './stet.ts';

const SENTENCE =
  'The museum counted 4,712 visitors in the year of its opening, and 312 on the first day.\n\n';

/** So much text that workers read it. */
const LARGE = Object.fromEntries(
  Array.from({ length: 60 }, (_, at) => [`sources/s${at}.txt`, `Report ${at}. ${SENTENCE.repeat(2_500)}`]),
);

const LOOKUP = ['lookup', 'visitors 4,712', '--format', 'json'];

/** All files below a folder. */
function listFiles(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => join(folder, name))
    .filter((path) => statSync(path).isFile());
}

describe('the cache on the disk', function () {
  this.timeout(240_000);

  const run = (folder: string, cache: string, ...argv: readonly string[]): Promise<Run> =>
    finish(startStet(folder, cache, ...argv));

  it('changes no answer, and is made by workers as by the main thread', async () => {
    const folder = writeFolder(LARGE);
    const cache = writeFolder({});
    const cold = await run(folder, cache, ...LOOKUP);
    assert.deepEqual([cold.code, cold.stderr], [0, '']);
    const size = listFiles(cache).reduce((sum, path) => sum + statSync(path).size, 0);
    assert.ok(size > 1_000_000);
    assert.deepEqual(await run(folder, cache, ...LOOKUP), cold);
    assert.deepEqual(await run(folder, cache, ...LOOKUP, '--no-cache'), cold);
  });

  it('is made anew where it was damaged, and says so once', async () => {
    const folder = writeFolder(LARGE);
    const cache = writeFolder({});
    const before = await run(folder, cache, ...LOOKUP);
    for (const path of listFiles(cache).filter((name) => name.includes('content')))
      truncateSync(path, Math.floor(statSync(path).size / 2));
    const damaged = await run(folder, cache, ...LOOKUP);
    assert.match(damaged.stderr, /warning: The cache was damaged/);
    assert.equal(damaged.stdout, before.stdout);
    assert.deepEqual(await run(folder, cache, ...LOOKUP), before);
  });

  it('that cannot be written is named, and nothing is lost', async () => {
    const folder = writeFolder({ 'sources/a.txt': SENTENCE, 'not-a-folder': '' });
    const { code, stdout, stderr } = await run(folder, join(folder, 'not-a-folder'), ...LOOKUP);
    assert.match(stderr, /warning: The index could not be saved/);
    assert.equal(code, 0);
    assert.equal(JSON.parse(stdout).results.length > 0, true);
  });

  it('stays whole when processes are killed at any moment, or run at the same time', async () => {
    const folder = writeFolder(LARGE);
    const cache = writeFolder({});
    const expected = await run(folder, writeFolder({}), ...LOOKUP);
    for (const delay of [300, 900, 1_800, 3_000]) {
      const child = startStet(folder, cache, ...LOOKUP);
      const ended = finish(child);
      await setTimeout(delay);
      child.kill('SIGKILL');
      await ended;
    }
    const runs = [run(folder, cache, ...LOOKUP), run(folder, cache, ...LOOKUP)];
    assert.deepEqual(await Promise.all(runs), [expected, expected]);
    writeFileSync(join(folder, 'sources/s7.txt'), 'The bakery sold 61 loaves.');
    const changed = await run(folder, cache, 'lookup', 'bakery loaves', '--format', 'json');
    assert.match(changed.stdout, /61 loaves/);
    assert.deepEqual(await run(folder, cache, 'lookup', 'bakery loaves', '--format', 'json'), changed);
  });

  it('is cleared by a command, in any folder', async () => {
    const cache = writeFolder({});
    const clear = ['index', '--clear-cache'];
    await run(writeFolder({ 'sources/a.txt': SENTENCE }), cache, ...LOOKUP);
    const cleared = await run(writeFolder({}), cache, ...clear);
    assert.equal(cleared.code, 0);
    assert.match(cleared.stdout, /^The cache was cleared: [\d.]+ MB in .*index\.\n$/);
    assert.deepEqual(listFiles(cache), []);
    assert.match((await run(writeFolder({}), cache, ...clear)).stdout, /^There was nothing in the cache/);
  });

  it('is not there with "cache": false', async () => {
    const folder = writeFolder({ 'sources/a.txt': SENTENCE, 'stet.json': '{"cache": false}' });
    const cache = writeFolder({});
    assert.equal((await run(folder, cache, ...LOOKUP)).code, 0);
    assert.deepEqual(listFiles(cache), []);
  });
});
