import assert from 'node:assert/strict';
import { run } from '../../../server/src/cli/run.ts';
import { writeFolder } from '../../temporaryFolder.ts';
import { createFakeEnvironment } from './fakeEnvironment.ts';

describe('the other commands', () => {
  const stet = async (files: Readonly<Record<string, string>>, ...argv: readonly string[]) => {
    const environment = createFakeEnvironment(writeFolder(files));
    const code = await run(argv, environment);
    return { code, ...environment.written };
  };

  describe('stet extract', () => {
    it('writes the figures of each file as JSON', async () => {
      const { code, stdout } = await stet(
        { 'a.txt': 'One RIGHT.', 'b.txt': '' },
        'extract',
        'a.txt',
        'b.txt',
        '--format',
        'json',
      );
      assert.equal(code, 0);
      assert.deepEqual(JSON.parse(stdout), {
        version: 1,
        files: [
          {
            path: 'a.txt',
            figures: [
              {
                start: 4,
                end: 9,
                text: 'RIGHT',
                kind: 'count',
                value: 7,
                low: 7,
                high: 7,
                strictness: 'exact',
              },
            ],
          },
          { path: 'b.txt', figures: [] },
        ],
      });
    });

    it('writes them as lines', async () => {
      const { stdout } = await stet({ 'a.txt': 'One\nRIGHT.' }, 'extract', 'a.txt');
      assert.equal(stdout, 'a.txt:2:1  count  «RIGHT»  7\na.txt: 1 figure.\n');
    });

    it('goes on after a file that cannot be read, and fails', async () => {
      const { code, stdout, stderr } = await stet(
        { 'a.txt': 'RIGHT' },
        'extract',
        'gone.txt',
        'a.txt',
        '--format',
        'json',
      );
      assert.equal(code, 2);
      const [gone, read] = JSON.parse(stdout).files;
      assert.deepEqual(gone, {
        path: 'gone.txt',
        problem: 'It is gone.',
        code: 'file-not-found',
        figures: [],
      });
      assert.equal(read.figures.length, 1);
      assert.match(stderr, /gone\.txt: error: It is gone\./);
    });

    it('wants a file', async () => {
      const { code, stderr } = await stet({}, 'extract');
      assert.equal(code, 2);
      assert.match(stderr, /missing required argument 'file'/);
    });
  });

  describe('stet lookup', () => {
    const files = { 'sources/a.txt': 'the RIGHT words\n', 'sources/b.txt': 'others' };

    it('shows the passages that answer', async () => {
      const { code, stdout } = await stet(files, 'lookup', 'RIGHT', 'words');
      assert.equal(code, 0);
      assert.equal(stdout, 'a  sources/a.txt:1\n  the «RIGHT» «words»\n\n');
    });

    it('writes JSON', async () => {
      const { stdout } = await stet(files, 'lookup', 'RIGHT', '--format', 'json');
      assert.deepEqual(JSON.parse(stdout).results, [
        {
          source: 'a',
          path: 'sources/a.txt',
          start: 4,
          end: 9,
          text: 'RIGHT',
          passage: 'the RIGHT words',
          score: 1,
        },
      ]);
    });

    it('fails where nothing is found', async () => {
      const { code, stderr } = await stet(files, 'lookup', 'nothing');
      assert.equal(code, 1);
      assert.match(stderr, /Nothing found for "nothing"/);
    });

    it('wants a query or a filter', async () => {
      const { code, stderr } = await stet(files, 'lookup', ' ');
      assert.equal(code, 2);
      assert.match(stderr, /nothing to look up\. Say what/);
    });

    it('says how the query was read, in the JSON', async () => {
      const { stdout } = await stet(files, 'lookup', 'RIGHT', '--format', 'json');
      assert.deepEqual(JSON.parse(stdout).read, {
        words: ['RIGHT'],
        filters: [],
        examined: 0,
        complete: true,
      });
    });

    it('says that not all passages were examined', async () => {
      const { code, stderr } = await stet({ 'sources/a.txt': 'many' }, 'lookup', 'many');
      assert.equal(code, 0);
      assert.match(stderr, /not all: there may be more/);
    });

    it('fails where a filter is not understood', async () => {
      const { code, stderr } = await stet(files, 'lookup', 'RIGHT', '--unit', 'heaps');
      assert.equal(code, 2);
      assert.match(stderr, /--unit "heaps" is not understood\. Give something like km/);
    });

    it('says what to do where there are no sources', async () => {
      const { code, stderr } = await stet({}, 'lookup', 'RIGHT');
      assert.equal(code, 2);
      assert.match(stderr, /There are no sources\. Put them into sources\//);
    });

    it('wants a limit that is a number', async () => {
      const { code, stderr } = await stet(files, 'lookup', 'RIGHT', '--limit', 'many');
      assert.equal(code, 2);
      assert.match(stderr, /whole number from 1/);
    });
  });

  describe('stet index', () => {
    const files = { 'sources/a.txt': 'RIGHT', 'sources/b.bad': '' };

    it('lists sources and what could not be read', async () => {
      const { code, stdout } = await stet(files, 'index');
      assert.equal(code, 0);
      assert.match(stdout, /^a {2}sources\/a\.txt {2}0 passages, 1 figure\n/);
      assert.match(stdout, /sources\/b\.bad {2}error {2}binary-file\n {2}It is broken\./);
      assert.match(stdout, /1 source with 1 figure, 1 file not read\./);
    });

    it('fails strictly where a source could not be read', async () => {
      assert.equal((await stet(files, 'index', '--strict')).code, 2);
    });

    it('writes JSON', async () => {
      const { summary, problems } = JSON.parse((await stet(files, 'index', '--format', 'json')).stdout);
      assert.deepEqual(summary, { sources: 1, figures: 1, errors: 1, warnings: 0, skipped: 0 });
      assert.equal(problems[0].path, 'sources/b.bad');
    });
  });

  describe('the command line', () => {
    it('suggests the command that was meant', async () => {
      const { code, stderr } = await stet({}, 'chek');
      assert.equal(code, 2);
      assert.match(stderr, /unknown command 'chek'[\s\S]*Did you mean check\?/);
    });

    it('suggests the option that was meant', async () => {
      const { code, stderr } = await stet({}, 'check', '--source', 'x');
      assert.equal(code, 2);
      assert.match(stderr, /unknown option '--source'[\s\S]*Did you mean --sources\?/);
    });

    it('prints the version', async () => {
      assert.deepEqual(await stet({}, '--version'), { code: 0, stdout: '1.2.3\n', stderr: '' });
    });

    it('prints help without a command, and fails', async () => {
      const { code, stderr } = await stet({});
      assert.equal(code, 2);
      assert.match(stderr, /Usage: stet/);
    });

    for (const command of ['check', 'report', 'extract', 'lookup', 'index'])
      it(`has help with examples for ${command}`, async () => {
        const { code, stdout } = await stet({}, command, '--help');
        assert.equal(code, 0);
        assert.match(stdout, new RegExp(`Examples:\\n {2}\\$ stet ${command}`));
      });

    it('wants to know how the server talks', async () => {
      const { code, stderr } = await stet({}, 'lsp');
      assert.equal(code, 2);
      assert.match(stderr, /^stet: .*stet lsp --stdio$/m);
      assert.equal((await stet({}, 'lsp', '--stdio')).code, 0);
    });

    it('names a defect of its own as such', async () => {
      const environment = createFakeEnvironment(writeFolder({ 'a.md': '' }), {
        loadEngine: () => Promise.reject(new Error('boom')),
      });
      assert.equal(await run(['check', 'a.md'], environment), 2);
      assert.match(environment.written.stderr, /wrong inside Stet: boom.*STET_DEBUG=1/);
    });
  });
});
