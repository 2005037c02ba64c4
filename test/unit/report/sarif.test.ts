import assert from 'node:assert/strict';
import schema from '@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json' with { type: 'json' };
import Ajv from 'ajv-draft-04';
import addFormats from 'ajv-formats';
import type { CheckRun } from '../../../server/src/features/report/checkRun.ts';
import { toSarif } from '../../../server/src/features/report/sarif.ts';
import { sampleClaim, sampleEvidence, sampleRun, showPath } from './sample.ts';

describe('SARIF', () => {
  // A pattern of the schema holds a stray bracket, which only the older syntax of regular expressions takes.
  const ajv = new Ajv({ strict: false, allErrors: true, unicodeRegExp: false });
  addFormats(ajv);
  const validate = ajv.compile(schema);
  const write = (run: CheckRun) =>
    toSarif(run, {
      version: '1.2.3',
      rootUri: 'file:///work/',
      locate: (path) => ({ uri: showPath(path), uriBaseId: '%SRCROOT%' }),
      helpUri: (code) => `file:///stet/docs/rules/${code}.md`,
    });

  const checkValid = (what: string, run: CheckRun) =>
    it(`is valid for ${what}`, () => {
      const valid = validate(JSON.parse(JSON.stringify(write(run))));
      assert.ok(valid, JSON.stringify(validate.errors, undefined, 1));
    });

  checkValid('a run with findings and problems', sampleRun());
  checkValid('a run without drafts', sampleRun({ drafts: [], sources: [], problems: [] }));
  checkValid(
    'failures with and without a place',
    sampleRun({
      failures: [
        { about: 'settings', path: '/work/stet.json', message: 'wrong', line: 2, column: 3 },
        { about: 'draft', path: '/work/gone.md', message: 'gone' },
      ],
    }),
  );

  it('is not valid for anything', () => {
    assert.equal(validate({ version: '2.1.0' }), false);
    assert.equal(validate({ ...write(sampleRun()), extra: 1 }), false);
  });

  it('puts a finding where it stands, with its evidence', () => {
    const [result, ...others] = write(sampleRun()).runs[0]!.results;
    assert.equal(others.length, 0, 'supported claims are no results');
    assert.equal(result!.ruleId, 'conflict');
    assert.equal(result!.level, 'warning');
    assert.deepEqual(result!.locations[0]!.physicalLocation.region, {
      startLine: 1,
      startColumn: 17,
      endLine: 1,
      endColumn: 22,
      charOffset: 16,
      charLength: 5,
      snippet: { text: '4,100' },
    });
    const [related] = result!.relatedLocations!;
    assert.equal(related!.physicalLocation.artifactLocation.uri, 'sources/report.txt');
    assert.equal(related!.physicalLocation.region!.startLine, 3);
    assert.match(related!.message!.text, /differs \(report, line 3\)/);
  });

  it('names the rule of each result', () => {
    const [run] = write(sampleRun()).runs;
    const [result] = run!.results;
    assert.equal(run!.tool.driver.rules[result!.ruleIndex]!.id, 'conflict');
    assert.equal(run!.tool.driver.rules[result!.ruleIndex]!.helpUri, 'file:///stet/docs/rules/conflict.md');
  });

  it('gives derived text offsets in the file, and no lines', () => {
    const evidence = sampleEvidence({ path: '/work/sources/site.html', start: 16, end: 20 });
    const base = sampleRun();
    const report = { ...base.drafts[0]!.report, claims: [sampleClaim({ evidence: [evidence] })] };
    const [result] = write({ ...base, drafts: [{ ...base.drafts[0]!, report }] }).runs[0]!.results;
    assert.deepEqual(result!.relatedLocations![0]!.physicalLocation.region, {
      charOffset: 136,
      charLength: 4,
    });
  });

  it('lists a claim that a stet lets stand as suppressed, with the reason', () => {
    const base = sampleRun();
    const report = {
      path: '/work/draft.md',
      claims: [sampleClaim({ stet: 'checked by phone' })],
      diagnostics: [],
    };
    const run = { ...base, drafts: [{ ...base.drafts[0]!, report }] };
    assert.deepEqual(write(run).runs[0]!.results[0]!.suppressions, [
      { kind: 'inSource', justification: 'checked by phone' },
    ]);
    assert.ok(validate(JSON.parse(JSON.stringify(write(run)))), JSON.stringify(validate.errors));
  });

  it('says that a run with failures did not succeed', () => {
    const run = sampleRun({ failures: [{ about: 'draft', path: '/work/gone.md', message: 'gone' }] });
    assert.equal(write(run).runs[0]!.invocations[0]!.executionSuccessful, false);
  });
});
