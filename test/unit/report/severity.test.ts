import assert from 'node:assert/strict';
import type { Severity } from '../../../server/src/engine/model/verdict.ts';
import { applySeverities } from '../../../server/src/features/report/severity.ts';
import { reaches, type Threshold } from '../../../server/src/features/report/threshold.ts';
import { sampleRun } from './sample.ts';

describe('severities', () => {
  const check = (severity: Severity, threshold: Threshold, expected: boolean) =>
    it(`${severity} ${expected ? 'reaches' : 'does not reach'} ${threshold}`, () =>
      assert.equal(reaches(severity, threshold), expected));

  check('warning', 'warning', true);
  check('error', 'warning', true);
  check('information', 'warning', false);
  check('hint', 'hint', true);
  check('error', 'never', false);

  const [draft] = sampleRun().drafts;

  it('takes the severity that the user sets', () => {
    const { diagnostics } = applySeverities(draft!.report, { conflict: 'error' });
    assert.equal(diagnostics[0]!.severity, 'error');
  });

  it('drops the findings of a rule that is off, and keeps the claims', () => {
    const report = applySeverities(draft!.report, { conflict: 'off' });
    assert.equal(report.diagnostics.length, 0);
    assert.equal(report.claims.length, 2);
  });

  it('leaves other rules alone', () => {
    assert.deepEqual(
      applySeverities(draft!.report, { misquoted: 'off' }).diagnostics,
      draft!.report.diagnostics,
    );
  });
});
