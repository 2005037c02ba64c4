import assert from 'node:assert/strict';
import { writeCheckJson } from '../../../server/src/features/report/checkJson.ts';
import type { CheckRun } from '../../../server/src/features/report/checkRun.ts';
import { DRAFT_TEXT, sampleClaim, sampleEvidence, sampleRun, showPath } from './sample.ts';

describe('the JSON of check', () => {
  const write = (run: CheckRun) => JSON.parse([...writeCheckJson(run, showPath)].join(''));

  it('has the shape of the contract', () => {
    const json = write(sampleRun());
    assert.equal(json.version, 1);
    assert.deepEqual(Object.keys(json), ['version', 'drafts', 'sources', 'problems', 'summary']);
    const [draft] = json.drafts;
    assert.equal(draft.path, 'draft.md');
    assert.deepEqual(
      draft.claims.map((claim: { text: string }) => claim.text),
      ['4,100', 'June 2015'],
      'claims stand in the order of the draft',
    );
    for (const { start, end, text } of draft.claims) assert.equal(DRAFT_TEXT.slice(start, end), text);
    assert.deepEqual(draft.diagnostics, [
      { start: 16, end: 21, rule: 'conflict', severity: 'warning', message: 'The report has 4,700.' },
    ]);
  });

  it('writes a claim and its evidence', () => {
    const [claim] = write(sampleRun()).drafts[0].claims;
    assert.deepEqual(claim, {
      start: 16,
      end: 21,
      text: '4,100',
      kind: 'count',
      verdict: 'conflict',
      value: 4100,
      low: 4100,
      high: 4100,
      message: 'The report has 4,700.',
      cited: [],
      evidence: [
        {
          source: 'report',
          path: 'sources/report.txt',
          start: 32,
          end: 37,
          text: '4,700',
          passage: 'The museum drew 4,700 visitors, 4,700 fewer than planned.',
          locator: { kind: 'line', line: 3 },
          value: 4700,
          low: 4700,
          high: 4700,
          relation: 'differs',
          score: 0.988,
          reasons: [],
        },
      ],
      reasons: [],
    });
  });

  it('writes dates as calendar dates, and evidence where it stands in the file', () => {
    const claim = write(sampleRun()).drafts[0].claims[1];
    assert.equal(claim.low, 20150601);
    assert.equal(claim.high, 20150630);
    assert.equal(claim.date, '2015-06');
    assert.equal(claim.evidence[0].start, 136);
    assert.equal(claim.evidence[0].end, 145);
  });

  it('writes the reasons, with figures where they stand in the file', () => {
    const figure = {
      source: 'site',
      path: '/work/sources/site.html',
      start: 16,
      end: 25,
      text: 'June 2015',
      score: 0.2,
      reasons: [],
    };
    const claim = sampleClaim({ reasons: [{ kind: 'unread' }, { kind: 'nearest', figure }] });
    const report = { path: '/work/draft.md', claims: [claim], diagnostics: [] };
    const [written] = write(sampleRun({ drafts: [{ text: DRAFT_TEXT, report }] })).drafts[0].claims;
    assert.deepEqual(written.reasons, [
      { kind: 'unread' },
      { kind: 'nearest', figure: { ...figure, path: 'sources/site.html', start: 136, end: 145 } },
    ]);
  });

  it('leaves out what is infinite or unknown', () => {
    const claim = sampleClaim({ high: Number.POSITIVE_INFINITY, low: 4100, kind: 'count' });
    const undated = sampleClaim({ kind: 'date', low: Number.NaN, high: Number.NaN });
    const report = { path: '/work/draft.md', claims: [claim, undated], diagnostics: [] };
    const [first, second] = write(sampleRun({ drafts: [{ text: DRAFT_TEXT, report }] })).drafts[0].claims;
    assert.equal('high' in first, false);
    assert.equal(first.low, 4100);
    for (const key of ['low', 'high', 'date']) assert.equal(key in second, false, key);
  });

  it('gives evidence without a place in the file the offsets 0 and 0', () => {
    const evidence = sampleEvidence({ path: '/work/sources/site.html', start: 0, end: 4 });
    const claim = sampleClaim({ evidence: [evidence] });
    const [, site] = sampleRun().sources;
    const document = { ...site!.document, runs: [{ start: 5, fileStart: 50, length: 3 }] };
    const run = sampleRun({
      drafts: [{ text: DRAFT_TEXT, report: { path: '/work/draft.md', claims: [claim], diagnostics: [] } }],
      sources: [{ document, figureCount: 1 }],
    });
    const written = write(run).drafts[0].claims[0].evidence[0];
    assert.deepEqual([written.start, written.end], [0, 0]);
  });

  it('lists sources with their figures, and files that could not be read with their problem', () => {
    assert.deepEqual(write(sampleRun()).sources, [
      { key: 'report', path: 'sources/report.txt', figures: 2 },
      { key: 'site', path: 'sources/site.html', figures: 1 },
      {
        key: 'scan',
        path: 'sources/scan.txt',
        figures: 0,
        problem: 'This is a PDF. Convert it to text.',
        code: 'binary-file',
        severity: 'error',
      },
    ]);
  });

  it('counts the claims by verdict', () => {
    const { summary } = write(sampleRun());
    assert.equal(summary.claims, 2);
    assert.equal(summary.conflict, 1);
    assert.equal(summary.supported, 1);
    assert.equal(summary.disputed, 0);
  });

  it('names drafts that could not be read, and settings that were not understood', () => {
    const json = write(
      sampleRun({
        drafts: [],
        failures: [
          { about: 'draft', path: '/work/gone.md', message: 'There is no such file.' },
          { about: 'settings', path: '/work/stet.json', message: 'not valid', line: 3, column: 5 },
        ],
      }),
    );
    assert.deepEqual(json.drafts, [
      { path: 'gone.md', problem: 'There is no such file.', claims: [], diagnostics: [] },
    ]);
    assert.deepEqual(json.problems, [{ path: 'stet.json', problem: 'not valid', line: 3, column: 5 }]);
  });

  it('is valid JSON without any drafts', () => {
    assert.deepEqual(write(sampleRun({ drafts: [] })).drafts, []);
  });
});
