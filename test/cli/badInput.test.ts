import assert from 'node:assert/strict';
import { symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { writeFolder } from '../temporaryFolder.ts';
import { stet } from './stet.ts';

const GOOD = {
  'draft.md': 'The museum counted 4,712 visitors. [@report]\n',
  'sources/report.txt': 'The museum counted 4,712 visitors.\n',
};

describe('bad input', function () {
  this.timeout(60_000);

  /** Runs `stet check draft.md`: the message must match, and the good draft and source must still count. */
  const check = (
    what: string,
    files: Readonly<Record<string, string | Uint8Array>>,
    message: RegExp,
    rest: { argv?: readonly string[]; code?: number; prepare?: (folder: string) => void } = {},
  ) =>
    it(what, () => {
      const folder = writeFolder({ ...GOOD, ...files });
      rest.prepare?.(folder);
      const { code, stdout, stderr } = stet(
        folder,
        'check',
        'draft.md',
        '--format',
        'json',
        ...(rest.argv ?? []),
      );
      assert.match(stderr, message);
      assert.equal(code, rest.code ?? 0, stderr);
      assert.equal(JSON.parse(stdout).summary.supported, 1, 'the rest is still checked');
    });

  check('a missing folder', {}, /gone: error: There is no such folder/, {
    argv: ['--sources', 'sources', 'gone'],
    code: 2,
  });
  check('a missing draft', {}, /gone\.md: There is no such file/, { argv: ['gone.md'], code: 2 });
  check(
    'a binary file named .txt',
    { 'sources/x.txt': Uint8Array.from([0x7f, 0x45, 0x4c, 0x46, 0, 1, 2, 0]) },
    /sources\/x\.txt: error: .*(?:binary|kind)/,
  );
  check(
    'invalid UTF-8',
    { 'sources/x.txt': Buffer.from([0xc3, 0xa9, 0x20, 0xc3, 0xa9, 0x20, 0xff, 0x0a]) },
    /sources\/x\.txt: warning: .*UTF-8/,
  );
  check(
    'a CSV with ragged rows',
    { 'sources/x.csv': 'Branch,Visitors\nOld town,2310,9,9\nHarbour\n' },
    /sources\/x\.csv: warning: /,
  );
  check(
    'a bibliography with a mistake in one entry',
    {
      'sources/x.bib':
        '@book{good, title = {Good}}\n\n@book{bad, title = {Bad\n\n@book{other, title = {Other}}\n',
    },
    /sources\/x\.bib: /,
  );
  check('a file of 200 MB', {}, /sources\/huge\.txt: error: The file has 200 MB/, {
    prepare: (folder) => {
      writeFileSync(join(folder, 'sources/huge.txt'), '');
      truncateSync(join(folder, 'sources/huge.txt'), 200 * 1024 * 1024);
    },
  });
  check('a symlink loop', {}, /symbolic link leads back/, {
    prepare: (folder) => symlinkSync('..', join(folder, 'sources/loop')),
  });
  check(
    'a line of 10 MB',
    { 'sources/x.txt': `${'so it went on and on '.repeat(20)}for 12 days `.repeat(23_000) },
    /sources\/x\.txt: warning: /,
  );

  it('a draft of 200 MB', () => {
    const folder = writeFolder(GOOD);
    truncateSync(join(folder, 'draft.md'), 200 * 1024 * 1024);
    const { code, stderr } = stet(folder, 'check', 'draft.md');
    assert.equal(code, 2);
    assert.match(stderr, /draft\.md: The file has 210 MB; a draft has at most 20\./);
  });

  it('a citation key that no source has', () => {
    const folder = writeFolder({
      ...GOOD,
      'draft.md': `${GOOD['draft.md']}\nIt has 61 employees. [@nobody]\n`,
    });
    const { stdout, code } = stet(folder, 'check', 'draft.md');
    assert.match(stdout, /draft\.md:3:\d+ {2}warning {2}unknown-citation/);
    assert.equal(code, 1);
  });

  it('an empty draft', () => {
    const { code, stdout } = stet(writeFolder({ ...GOOD, 'draft.md': '' }), 'check', 'draft.md');
    assert.equal(code, 0);
    assert.match(stdout, /0 claims in 1 draft/);
  });

  it('a draft without sources', () => {
    const { code, stdout } = stet(
      writeFolder({ 'draft.md': 'The museum counted 4,712 visitors.\n' }),
      'check',
    );
    assert.equal(code, 0);
    assert.match(stdout, /information {2}no-sources/);
  });
});
