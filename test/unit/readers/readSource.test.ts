import assert from 'node:assert/strict';
import { chmodSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type FileOpener, openFile, openFileBlocking } from '../../../server/src/readers/openFile.ts';
import type { ReadOptions } from '../../../server/src/readers/readBytes.ts';
import { readSourceFile } from '../../../server/src/readers/readSource.ts';
import { withFolder } from '../../temporaryFolder.ts';

interface Expected {
  readonly code: string;
  readonly severity: 'error' | 'warning';
  readonly message: RegExp;
  /** The text of the document; undefined: there is none. */
  readonly text?: string | RegExp;
}

function check(
  name: string,
  file: string,
  content: string | Uint8Array,
  expected: Expected,
  options?: ReadOptions,
) {
  for (const open of [openFile, openFileBlocking])
    it(`${name}, by ${open.name}`, () =>
      withFolder({ [file]: content }, async (folder) => {
        const path = join(folder, file);
        const { document, problems } = await readSourceFile(path, { ...options, open });
        assert.deepEqual(
          problems.map(({ code, severity }) => [code, severity]),
          [[expected.code, expected.severity]],
        );
        assert.equal(problems[0]!.path, path);
        assert.match(problems[0]!.message, expected.message);
        if (expected.text === undefined) assert.equal(document, undefined);
        else assert.match(document!.text, new RegExp(expected.text));
      }));
}

describe('readSourceFile: bad input', () => {
  check('an empty file', 'a.txt', '', {
    code: 'empty-file',
    severity: 'warning',
    message: /empty/,
    text: /^$/,
  });
  check('an empty table', 'a.csv', '\n\n', {
    code: 'empty-file',
    severity: 'warning',
    message: /empty/,
    text: /^\n\n$/,
  });
  check('an empty page', 'a.html', ' ', {
    code: 'empty-file',
    severity: 'warning',
    message: /empty/,
    text: /^$/,
  });
  check('a binary file named .txt', 'a.txt', Buffer.from('\x89PNG\r\n\x1a\n\0\0', 'latin1'), {
    code: 'binary-file',
    severity: 'error',
    message: /PNG image.*Give it the extension/,
  });
  check('invalid UTF-8', 'a.txt', Buffer.from('one\nsome \xff\xfe men', 'latin1'), {
    code: 'guessed-encoding',
    severity: 'warning',
    message: /line 2.*Save it as UTF-8/,
    text: /some ÿþ men/,
  });
  check('damaged UTF-8', 'a.md', Buffer.concat([Buffer.from('café naïve '), Buffer.from([0xff])]), {
    code: 'damaged-encoding',
    severity: 'warning',
    message: /Line 1 .*Save the file as UTF-8 again/,
    text: /café naïve/,
  });
  check(
    'a file above the limit',
    'a.txt',
    'x'.repeat(2000),
    {
      code: 'file-too-large',
      severity: 'error',
      message: /MB/,
    },
    { maxFileBytes: 1000 },
  );
  check('an unknown format', 'a.xyz', 'text', {
    code: 'unsupported-format',
    severity: 'error',
    message: /\.xyz file is not read.*\.md/,
  });
  check('a document of an unread format', 'a.doc', 'text', {
    code: 'unsupported-format',
    severity: 'error',
    message: /^A \.doc file is not read\. Save it as \.docx/,
  });
  check('a line of 10 MB', 'a.txt', 'Some 300 men were counted. '.repeat(400_000), {
    code: 'long-line',
    severity: 'warning',
    message: /^Line 1 has 10,800,000 characters/,
    text: /^Some 300 men/,
  });
  check('a line of 10 MB in Markdown', 'a.md', 'Some *300* men were counted. '.repeat(360_000), {
    code: 'long-line',
    severity: 'warning',
    message: /^Line 1 has/,
    text: /^Some/,
  });

  it('a file of 200 MB is refused unread', () =>
    withFolder({ 'a.txt': '' }, async (folder) => {
      const path = join(folder, 'a.txt');
      truncateSync(path, 200 * 1024 * 1024);
      const { document, problems } = await readSourceFile(path);
      assert.equal(document, undefined);
      assert.deepEqual(
        problems.map(({ code }) => code),
        ['file-too-large'],
      );
      assert.match(problems[0]!.message, /^The file has 200 MB, more than the 50 MB/);
    }));

  for (const path of ['/nowhere/a.txt', '/nowhere/a', '/nowhere/a.doc'])
    it(`a missing file: ${path}`, async () => {
      const { problems } = await readSourceFile(path);
      assert.deepEqual(
        problems.map(({ code }) => code),
        ['file-not-found'],
      );
    });

  for (const name of ['a.txt', 'a'])
    it(`a folder named as a file: ${name}`, () =>
      withFolder({ [`${name}/b.txt`]: '' }, async (folder) => {
        const { problems } = await readSourceFile(join(folder, name));
        assert.deepEqual(
          problems.map(({ code }) => code),
          ['file-unreadable'],
        );
        assert.match(problems[0]!.message, /is a folder/);
      }));

  it('a file that may not be read', function () {
    if (process.getuid?.() === 0) this.skip();
    return withFolder({ 'a.txt': 'x' }, async (folder) => {
      chmodSync(join(folder, 'a.txt'), 0);
      const { problems } = await readSourceFile(join(folder, 'a.txt'));
      assert.deepEqual(
        problems.map(({ code }) => code),
        ['file-unreadable'],
      );
    });
  });
});

/** Files whose time of change is another whenever it is asked for, as often as is said. */
function openChanging(changes: number): FileOpener {
  let left = changes;
  return (path) => {
    const file = openFileBlocking(path);
    assert(!(file instanceof Promise));
    const stat = async () => Object.assign(await file.stat(), left-- > 0 ? { mtimeMs: left } : {});
    return { ...file, stat };
  };
}

describe('readSourceFile: a file that changes while it is read', () => {
  const check = (changes: number, codes: readonly string[], text: string | undefined) =>
    it(`${changes} times`, () =>
      withFolder({ 'a.txt': 'Some 300 men' }, async (folder) => {
        const options = { open: openChanging(changes) };
        const { document, bytes, problems } = await readSourceFile(join(folder, 'a.txt'), options);
        assert.deepEqual(
          problems.map(({ code }) => code),
          codes,
        );
        assert.equal(document?.text, text);
        assert.equal(bytes === undefined ? undefined : Buffer.from(bytes).toString(), text);
      }));
  check(0, [], 'Some 300 men');
  check(2, [], 'Some 300 men');
  check(4, ['file-changed'], undefined);
});

describe('readSourceFile: documents', () => {
  it('the key is the name without extension, or the front matter’s id', () =>
    withFolder({ 'a.b.txt': 'x', 'c.md': '---\nid: d\n---\n', 'e.html': '<p>x' }, async (folder) => {
      const keys = ['a.b.txt', 'c.md', 'e.html'].map(
        async (name) => (await readSourceFile(join(folder, name))).document?.key,
      );
      assert.deepEqual(await Promise.all(keys), ['a.b', 'd', 'e']);
    }));

  it('a byte order mark is not part of the text', () =>
    withFolder({ 'a.csv': '\uFEFFA,B\nx,1', 'b.md': '\uFEFF---\nid: d\n---\n' }, async (folder) => {
      assert.equal((await readSourceFile(join(folder, 'a.csv'))).document?.text, 'A|B\nx|1');
      assert.equal((await readSourceFile(join(folder, 'b.md'))).document?.key, 'd');
    }));

  it('UTF-16', () =>
    withFolder({}, async (folder) => {
      const path = join(folder, 'a.txt');
      writeFileSync(path, Buffer.from('\uFEFFSome 300 men', 'utf16le'));
      assert.equal((await readSourceFile(path)).document?.text, 'Some 300 men');
    }));
});
