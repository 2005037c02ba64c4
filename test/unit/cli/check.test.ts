import assert from 'node:assert/strict';
import { join } from 'node:path';
import { run } from '../../../server/src/cli/run.ts';
import { writeFolder } from '../../temporaryFolder.ts';
import { createFakeEnvironment, type FakeEnvironment } from './fakeEnvironment.ts';

describe('stet check', () => {
  const check = async (files: Readonly<Record<string, string>>, ...argv: readonly string[]) => {
    const folder = writeFolder(files);
    const environment = createFakeEnvironment(folder);
    const code = await run(['check', ...argv], environment);
    return { code, folder, ...environment.written, corpora: environment.corpora, built: environment.built };
  };
  const paths = (stdout: string) => JSON.parse(stdout).drafts.map(({ path }: { path: string }) => path);
  const good = { 'draft.md': 'It is RIGHT.', 'sources/a.txt': 'RIGHT' };
  const bad = { 'draft.md': 'It is WRONG.', 'sources/a.txt': 'RIGHT' };

  describe('exit codes', () => {
    const exits = (what: string, expected: number, files: Record<string, string>, ...argv: string[]) =>
      it(`${expected}: ${what}`, async () => {
        const { code, stderr } = await check(files, ...argv);
        assert.equal(code, expected, stderr);
      });

    exits('nothing wrong', 0, good, 'draft.md');
    exits('a finding', 1, bad, 'draft.md');
    exits('a finding below the severity', 0, bad, 'draft.md', '--severity', 'error');
    exits('a finding, never to fail', 0, bad, 'draft.md', '--severity', 'never');
    exits(
      'a finding of a rule that is off',
      0,
      { ...bad, 'stet.json': '{"severities":{"conflict":"off"}}' },
      'draft.md',
    );
    exits(
      'a finding of a rule made an error',
      1,
      { ...bad, 'stet.json': '{"severities":{"conflict":"error"}}' },
      'draft.md',
      '--severity',
      'error',
    );
    exits('a draft that is missing', 2, good, 'draft.md', 'gone.md');
    exits('no drafts at all', 2, { 'sources/a.txt': '' });
    exits('a folder without drafts', 2, good, 'sources');
    exits('sources that are missing', 2, good, 'draft.md', '--sources', 'gone');
    exits('a source that cannot be read', 0, { ...good, 'sources/b.bad': '' }, 'draft.md');
    exits(
      'a source that cannot be read, strictly',
      2,
      { ...good, 'sources/b.bad': '' },
      'draft.md',
      '--strict',
    );
    exits('no source that can be read', 2, { 'draft.md': 'It is RIGHT.', 'sources/b.bad': '' }, 'draft.md');
    exits('a configuration with a mistake', 2, { ...good, 'stet.json': '{"source": "a"}' }, 'draft.md');
    exits('a configuration that is missing', 2, good, 'draft.md', '--config', 'gone.json');
    exits('front matter that cannot be read', 2, { ...good, 'draft.md': 'problem: no YAML' }, 'draft.md');
    exits('no sources', 0, { 'draft.md': 'It is RIGHT.' }, 'draft.md');
    exits('an empty draft', 0, { ...good, 'draft.md': '' }, 'draft.md');
    exits('an unknown format', 2, good, 'draft.md', '--format', 'xml');
  });

  describe('drafts', () => {
    const finds = (
      what: string,
      files: readonly string[],
      argv: readonly string[],
      expected: readonly string[],
    ) =>
      it(what, async () => {
        const content = Object.fromEntries(
          files.map((name) => [name, name === 'stet.json' ? '{"drafts":["b/*.md"]}' : '']),
        );
        const { stdout, stderr } = await check(content, ...argv, '--format', 'json');
        assert.deepEqual(paths(stdout), expected, stderr);
      });

    finds('are those that are named, in their order', ['b.md', 'a.md'], ['b.md', 'a.md'], ['b.md', 'a.md']);
    finds('are checked once', ['a.md'], ['a.md', 'a.md', '.'], ['a.md']);
    finds('may be any file', ['a.txt'], ['a.txt'], ['a.txt']);
    finds(
      'are found in folders, sorted',
      ['d/b.md', 'd/a.md', 'd/e/c.markdown'],
      ['d'],
      ['d/a.md', 'd/b.md', 'd/e/c.markdown'],
    );
    finds('are the Markdown files here by default', ['a.md', 'd/b.md', 'c.txt'], [], ['a.md']);
    finds('are those of the configuration', ['a.md', 'b/c.md', 'stet.json'], [], ['b/c.md']);
    finds('are found by patterns', ['a1.md', 'a2.md', 'b.md'], ['a*.md'], ['a1.md', 'a2.md']);
    finds('are no project files', ['README.md', 'a.md', 'CHANGELOG.md'], ['.'], ['a.md']);
    finds('are no reports', ['a.md', 'a.fact-check.md'], ['.'], ['a.md']);
    finds('are project files where they are named', ['README.md'], ['README.md'], ['README.md']);
    finds('are no sources', ['a.md', 'sources/b.md', 'd/sources/c.md', 'seeds/d.md'], ['.'], ['a.md']);
    finds(
      'stand in seeds/ that has sources of its own',
      ['seeds/a.md', 'seeds/sources/b.md'],
      ['.'],
      ['seeds/a.md'],
    );
    finds(
      'are not in the folder given as sources',
      ['a.md', 'archive/b.md'],
      ['.', '--sources', 'archive'],
      ['a.md'],
    );
    finds('are not hidden', ['a.md', '.obsidian/b.md', 'node_modules/c.md'], ['.'], ['a.md']);

    it('are explained where there are none', async () => {
      assert.match((await check({})).stderr, /no drafts to check.*stet check draft\.md/);
    });
  });

  describe('sources', () => {
    const reads = (what: string, files: Record<string, string>, argv: string[], expected: string[][]) =>
      it(what, async () => {
        const { corpora, folder } = await check(files, ...argv);
        assert.deepEqual(
          corpora,
          expected.map((group) => group.map((name) => join(folder, name))),
        );
      });

    reads('stand in sources/ at the root', { 'a.md': '', 'sources/a.txt': '' }, ['a.md'], [['sources']]);
    reads('or in seeds/', { 'a.md': '', 'seeds/a.txt': '' }, ['a.md'], [['seeds']]);
    reads(
      'or in the sources/ of seeds/',
      { 'a.md': '', 'seeds/b.md': '', 'seeds/sources/a.txt': '' },
      ['a.md'],
      [['seeds/sources']],
    );
    reads(
      'beside the draft first',
      { 'd/a.md': '', 'd/sources/a.txt': '', 'sources/b.txt': '' },
      ['d/a.md'],
      [['d/sources']],
    );
    reads(
      'at the root for a draft further down',
      { 'd/a.md': '', 'sources/b.txt': '' },
      ['d/a.md'],
      [['sources']],
    );
    reads(
      'are those named',
      { 'a.md': '', 'x/a.txt': '', 'y/a.txt': '', 'sources/b.txt': '' },
      ['a.md', '--sources', 'x', 'y'],
      [['x', 'y']],
    );
    reads(
      'are those of the configuration, relative to it',
      { 'd/a.md': '', 'x/a.txt': '', 'stet.json': '{"sources":"x"}' },
      ['d/a.md'],
      [['x']],
    );
    reads(
      'are added by front matter, relative to the draft',
      { 'd/a.md': 'sources: more.txt', 'd/more.txt': '', 'sources/b.txt': '' },
      ['d/a.md'],
      [['sources', 'd/more.txt']],
    );
    reads(
      'are read once for all drafts that share them',
      { 'a.md': '', 'b.md': '', 'sources/b.txt': '' },
      ['a.md', 'b.md'],
      [['sources']],
    );
    reads(
      'are read for each group of drafts',
      { 'a.md': '', 'b.md': 'sources: b.txt', 'b.txt': '', 'sources/b.txt': '' },
      ['a.md', 'b.md'],
      [['sources'], ['sources', 'b.txt']],
    );

    it('never hold the draft itself', async () => {
      const { built } = await check({ 'x/a.txt': 'RIGHT', 'x/b.txt': '' }, 'x/a.txt', '--sources', 'x');
      assert.deepEqual(built, [['b']]);
    });
  });

  it('checks the rest where a draft is missing, and says so', async () => {
    const { stdout, stderr } = await check(bad, 'gone.md', 'draft.md', '--format', 'json');
    assert.deepEqual(paths(stdout), ['draft.md', 'gone.md']);
    assert.match(stderr, /gone\.md: There is no such file or folder/);
  });

  it('says which setting is wrong, and where', async () => {
    const { stderr } = await check({ ...good, 'stet.json': '{\n  "source": "a"\n}' }, 'draft.md');
    assert.match(stderr, /stet\.json:2:\d+: "source" is not a setting: did you mean "sources"\?/);
  });

  it('says that a path after --sources is a source', async () => {
    const { stderr } = await check({ ...good, 'b.md': '' }, '--sources', 'sources', 'b.md');
    assert.match(stderr, /"b\.md" follows --sources and is read as a source/);
  });

  it('says that a binary file is no draft', async () => {
    const { stderr, code } = await check({ 'a.md': '\u0000\u0001\u0002', 'sources/a.txt': '' }, 'a.md');
    assert.match(stderr, /a\.md: This is no text/);
    assert.equal(code, 2);
  });

  it('writes each format', async () => {
    const text = await check(bad, 'draft.md');
    assert.match(text.stdout, /^draft\.md:1:7 {2}warning {2}conflict/);
    const json = await check(bad, 'draft.md', '--format', 'json');
    assert.equal(JSON.parse(json.stdout).summary.conflict, 1);
    const sarif = await check(bad, 'draft.md', '--format', 'sarif');
    assert.equal(JSON.parse(sarif.stdout).runs[0].results[0].ruleId, 'conflict');
    const github = await check(bad, 'draft.md', '--format', 'github');
    assert.match(github.stdout, /^::warning file=draft\.md,line=1/);
  });

  it('shows what is supported when asked', async () => {
    assert.match((await check(good, 'draft.md', '--verbose')).stdout, /ok {2}supported/);
  });

  it('keeps drafts of several groups in their order', async () => {
    const files = { 'a.md': '', 'b.md': 'sources: b.txt', 'c.md': '', 'b.txt': '', 'sources/b.txt': '' };
    const { stdout } = await check(files, 'a.md', 'b.md', 'c.md', '--format', 'json');
    assert.deepEqual(paths(stdout), ['a.md', 'b.md', 'c.md']);
  });

  it('stops when it is cancelled', async () => {
    const environment: FakeEnvironment = createFakeEnvironment(writeFolder(good));
    environment.cancellation.abort();
    assert.equal(await run(['check', 'draft.md'], environment), 130);
    assert.equal(environment.written.stdout, '');
    assert.match(environment.written.stderr, /Cancelled/);
  });
});
