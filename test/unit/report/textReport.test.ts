import assert from 'node:assert/strict';
import type { CheckRun } from '../../../server/src/features/report/checkRun.ts';
import { type Detail, writeTextReport } from '../../../server/src/features/report/textReport.ts';
import { createTextStyle } from '../../../server/src/features/report/textStyle.ts';
import {
  DRAFT_TEXT,
  SOURCE_TEXT,
  sampleClaim,
  sampleEvidence,
  sampleRun,
  showPath,
  spanOf,
} from './sample.ts';

describe('the text report', () => {
  const write = (
    run: CheckRun,
    look: { colors: boolean; width?: number } = { colors: false },
    detail: Detail = 'findings',
  ) => [...writeTextReport(run, { style: createTextStyle(look), showPath, detail })].join('');
  const withClaim = (claim: ReturnType<typeof sampleClaim>) => {
    const [draft] = sampleRun().drafts;
    return sampleRun({ drafts: [{ ...draft!, report: { ...draft!.report, claims: [claim] } }] });
  };

  it('shows a finding, its sentence, and the words of the source', () => {
    assert.equal(
      write(sampleRun()),
      [
        'draft.md:1:17  warning  conflict',
        '  The report has 4,700.',
        '  │ The museum drew «4,100» visitors: a record.',
        '    differs  report  sources/report.txt:3',
        '      The museum drew «4,700» visitors, 4,700 fewer than planned.',
        '',
        '2 claims in 1 draft checked against 2 sources: 1 supported, 1 conflict.',
        '1 warning, 1 source not read.',
        '',
      ].join('\n'),
    );
  });

  it('marks the figure that is meant where the passage holds the same digits twice', () => {
    const evidence = sampleEvidence(spanOf(SOURCE_TEXT, '4,700', 2));
    assert.match(write(withClaim(sampleClaim({ evidence: [evidence] }))), /4,700 visitors, «4,700» fewer/);
  });

  it('shows the figures of one passage together', () => {
    const parts = [1, 2].map((n) =>
      sampleEvidence({ ...spanOf(SOURCE_TEXT, '4,700', n), relation: 'derives' }),
    );
    const written = write(withClaim(sampleClaim({ evidence: parts })));
    assert.match(
      written,
      /derives[^\n]*\n {6}The museum drew «4,700» visitors, «4,700» fewer than planned\.\n\n/,
    );
  });

  it('says why, and with everything what else was considered', () => {
    const differs = [
      { kind: 'head', outcome: 'same', draft: 'visitors', source: 'visitors' },
      { kind: 'value', relation: 'disjoint', draft: { text: '4,100' }, source: { text: '4,700' } },
    ] as const;
    const search = { kind: 'search', in: 'cited', sentences: 3, comparable: 0 } as const;
    const claim = sampleClaim({ evidence: [sampleEvidence({ reasons: differs })], reasons: [search] });
    const why = /\n {6}same head “visitors”; source says 4,700, draft says 4,100\n/;
    const considered = /\n {4}3 sentences of the cited sources were read; none/;
    assert.match(write(withClaim(claim)), why);
    assert.doesNotMatch(write(withClaim(claim)), considered);
    assert.match(write(withClaim(claim), { colors: false }, 'everything'), considered);
  });

  it('shows supported claims only where everything is asked for', () => {
    assert.doesNotMatch(write(sampleRun()), /draft\.md:2/);
    const everything = write(sampleRun(), { colors: false }, 'everything');
    assert.match(everything, /draft\.md:2:34 {2}ok {2}supported/);
    assert.match(everything, /agrees {2}site {2}sources\/site\.html \(paragraph 2\)/);
  });

  it('underlines the figure in bold on a terminal', () => {
    const colored = write(sampleRun(), { colors: true });
    assert.ok(colored.includes('\u001b[1m\u001b[4m4,100\u001b[24m\u001b[22m'));
    assert.doesNotMatch(colored, /«/);
  });

  it('wraps to the width of the terminal', () => {
    const passage = 'The museum drew 4,700 visitors and '.repeat(12).trim();
    const report = write(withClaim(sampleClaim({ evidence: [sampleEvidence({ passage })] })), {
      colors: false,
      width: 60,
    });
    for (const line of report.split('\n').slice(1, -3)) assert.ok(line.length <= 60, line);
  });

  it('cuts a sentence that is very long around its figure', () => {
    const filler = 'and so on '.repeat(200);
    const text = `${filler}4,100 ${filler}`;
    const place = spanOf(text, '4,100');
    const claim = sampleClaim({ ...place, sentence: { start: 0, end: text.length } });
    const diagnostics = [{ ...place, rule: 'conflict', severity: 'warning', message: 'No.' } as const];
    const report = { path: '/work/draft.md', claims: [claim], diagnostics };
    const written = write(sampleRun({ drafts: [{ text, report }] }));
    assert.match(written, /… .* «4,100» .* …/);
    assert.ok(written.length < 2000);
  });

  it('shows the formula of a derived figure', () => {
    const claim = sampleClaim({ verdict: 'derived', formula: '249 / 352 = 70.7 %' });
    assert.match(write(withClaim(claim), { colors: false }, 'everything'), /249 \/ 352 = 70\.7 %/);
  });

  it('shows the reason of a stet', () => {
    const claim = sampleClaim({ stet: 'checked by phone' });
    const report = { path: '/work/draft.md', claims: [claim], diagnostics: [] };
    const run = sampleRun({ drafts: [{ text: DRAFT_TEXT, report }] });
    assert.match(
      write(run, { colors: false }, 'everything'),
      /stet {2}conflict[\s\S]*Let stand: checked by phone/,
    );
    assert.match(write(run), /^1 claim let stand, 1 source not read\.$/m);
  });

  it('gives no hint for each claim where there are no sources, unless everything is asked for', () => {
    const claim = sampleClaim({ verdict: 'unsupported', message: 'Nothing says so.' });
    const { start, end, verdict: rule, message } = claim;
    const runWith = (severity: 'hint' | 'warning') => {
      const report = {
        path: '/work/draft.md',
        claims: [claim],
        diagnostics: [{ start, end, rule, severity, message }],
      };
      return sampleRun({ drafts: [{ text: DRAFT_TEXT, report }], sources: [], problems: [] });
    };
    assert.equal(write(runWith('hint')), '1 claim in 1 draft checked: 1 unsupported.\n1 hint.\n');
    assert.match(write(runWith('hint'), { colors: false }, 'everything'), /Nothing says so/);
    assert.match(write(runWith('warning')), /Nothing says so/);
  });

  it('says so where nothing is wrong', () => {
    const run = sampleRun({ drafts: [], problems: [] });
    assert.match(write(run), /Nothing to report\./);
  });
});
