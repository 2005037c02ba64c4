import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { DIAGNOSTIC_RULES, VERDICTS } from '../../../server/src/engine/model/verdict.ts';
import { VERDICT_SEVERITY } from '../../../server/src/engine/verify/severities.ts';
import { findRule, RULES } from '../../../server/src/features/report/rules.ts';

describe('rules', () => {
  const codes: readonly string[] = [...VERDICTS, ...DIAGNOSTIC_RULES];

  it('describe every verdict and every rule once', () => {
    assert.deepEqual(RULES.map(({ code }) => code).sort(), [...codes].sort());
  });

  it('have a page each, and no page is left over', () => {
    const pages = readdirSync('docs/rules').filter((name) => name !== 'README.md');
    assert.deepEqual(pages.sort(), codes.map((code) => `${code}.md`).sort());
  });

  for (const code of codes)
    it(`have a page on ${code} that says its severity and how to silence it`, () => {
      const page = readFileSync(`docs/rules/${code}.md`, 'utf8');
      const severity = findRule(code)!.severity;
      assert.ok(page.startsWith(`# ${code}: `));
      assert.match(
        page,
        severity === 'off' ? /^Not shown\.$/m : new RegExp(`^Shown as: ${severity}\\.$`, 'm'),
      );
      for (const heading of ['What it means', 'Example', 'What to do'])
        assert.match(page, new RegExp(`^## ${heading}$`, 'm'));
      assert.match(page, severity === 'off' ? /nothing to silence/ : new RegExp(`stet-disable ${code}`));
    });

  it('have the severities that the engine gives', () => {
    for (const verdict of VERDICTS)
      assert.equal(findRule(verdict)!.severity, VERDICT_SEVERITY[verdict] ?? 'off', verdict);
  });
});
