import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { writeFolder } from '../temporaryFolder.ts';
import { assertCheckJson, assertExtractJson } from './contract.ts';
import { stet } from './stet.ts';

const SOURCES = {
  'sources/report.txt':
    'Annual report\n\nIn May 2014 the museum counted 4,712 visitors, of whom 1,508 were children.\n',
  'sources/notes.md':
    '---\nid: notes\ntitle: Notes\ndate: 2014-06-02\n---\n\n# Roof\n\nThe repair of the roof cost €80,000 & took **11 weeks**.\n',
  'sources/page.html':
    '<html><head><title>Hall</title></head><body><nav>1 2 3</nav><article><h1>The hall</h1>' +
    `<p>The hall &amp; its gallery seat up to 900 people.</p>${'<p>It was built by the town, which still owns it.</p>'.repeat(6)}` +
    '</article></body></html>',
  'sources/table.csv': 'Branch,Visitors,Employees\nOld town,2310,14\nHarbour,1890,9\n',
};

const DRAFT =
  '# Visitors\n\nIn May 2014 the museum counted 4,712 visitors. [@report]\n\nThe repair of the roof cost €95,000. [@notes]\n';

describe('the built command line', function () {
  this.timeout(60_000);

  it('writes JSON to the contract, and offsets that point into the files', () => {
    const folder = writeFolder({ ...SOURCES, 'draft.md': DRAFT });
    const { code, stdout, stderr } = stet(folder, 'check', 'draft.md', '--format', 'json');
    assert.equal(code, 1, stderr);
    const json = JSON.parse(stdout);
    assertCheckJson(json);
    const { claims } = json.drafts[0];
    for (const claim of claims) {
      assert.equal(DRAFT.slice(claim.start, claim.end), claim.text);
      for (const { path, start, end, text } of claim.evidence)
        assert.equal(readFileSync(join(folder, path), 'utf8').slice(start, end), text, path);
    }
    const verdictOf = (text: string) =>
      claims.find((claim: { text: string }) => claim.text === text)?.verdict;
    assert.equal(verdictOf('4,712'), 'supported');
    assert.equal(verdictOf('€95,000'), 'conflict');
    assert.deepEqual(json.sources.map(({ key }: { key: string }) => key).sort(), [
      'notes',
      'page',
      'report',
      'table',
    ]);
  });

  it('finds figures where they stand in the file, in every format', () => {
    const folder = writeFolder(SOURCES);
    const files = Object.keys(SOURCES);
    const { code, stdout, stderr } = stet(folder, 'extract', ...files, '--format', 'json');
    assert.equal(code, 0, stderr);
    const json = JSON.parse(stdout);
    assertExtractJson(json);
    for (const { path, figures } of json.files) {
      assert.ok(figures.length > 0, path);
      const file = readFileSync(join(folder, path), 'utf8');
      for (const { start, end, text } of figures)
        if (!text.includes('*')) assert.equal(file.slice(start, end), text, path);
    }
  });

  it('finds passages', () => {
    const { code, stdout } = stet(writeFolder(SOURCES), 'lookup', 'museum', 'visitors');
    assert.equal(code, 0);
    assert.match(stdout, /report {2}sources\/report\.txt:3/);
  });

  it('finds figures by their values', () => {
    const folder = writeFolder({ 'sources/a.txt': 'Osh had 352 visitors.\n\nNaryn had 12 visitors.\n' });
    const { code, stdout } = stet(folder, 'lookup', 'visitors > 300');
    assert.equal(code, 0);
    assert.equal(
      stdout,
      'Read as words: visitors · figure: > 300\n\na  sources/a.txt:1\n  Osh had «352» visitors.\n\n',
    );
    const json = stet(folder, 'lookup', 'visitors', '--value', '< 20', '--format', 'json').stdout;
    const { read, results } = JSON.parse(json);
    assert.deepEqual(read, {
      words: ['visitors'],
      filters: [{ kind: 'value', text: '< 20', value: 20, high: 20 }],
      examined: 2,
      complete: true,
    });
    assert.deepEqual(results[0].figures, [
      {
        start: 33,
        end: 35,
        text: '12',
        kind: 'count',
        value: 12,
        low: 12,
        high: 12,
        strictness: 'exact',
        head: 'visitor',
      },
    ]);
  });

  it('indexes', () => {
    const { code, stdout } = stet(writeFolder(SOURCES), 'index');
    assert.equal(code, 0);
    assert.match(stdout, /4 sources with \d+ figures\./);
  });

  it('writes no colours into a pipe', () => {
    const folder = writeFolder({ ...SOURCES, 'draft.md': DRAFT });
    assert.ok(!stet(folder, 'check').stdout.includes('\u001b'));
  });

  it('prints help and the version', () => {
    const folder = writeFolder({});
    assert.match(stet(folder, '--help').stdout, /check[\s\S]*extract[\s\S]*lookup[\s\S]*index/);
    const { version } = JSON.parse(readFileSync('package.json', 'utf8'));
    assert.equal(stet(folder, '--version').stdout, `${version}\n`);
  });

  it('prints the help of a command, and says where there is none such', () => {
    const folder = writeFolder({});
    assert.match(stet(folder, 'help').stdout, /^Usage: stet \[options\] \[command\]/);
    assert.match(stet(folder, 'help', 'check').stdout, /^Usage: stet check /);
    const { code, stdout, stderr } = stet(folder, 'help', 'chek');
    assert.deepEqual({ code, stdout }, { code: 2, stdout: '' });
    assert.match(stderr, /unknown command 'chek'\n\(Did you mean check\?\)/);
  });
});
