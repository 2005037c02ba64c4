import assert from 'node:assert/strict';
import { finish } from '../../../server/src/engine/index.ts';
import { makeFactCheck } from '../../../server/src/features/factCheck/factCheck.ts';
import {
  FACT_CHECK_FORMATS,
  type FactCheckFormat,
} from '../../../server/src/features/factCheck/factCheckFormats.ts';
import { html } from '../../../server/src/features/factCheck/html.ts';
import { writeFactCheck } from '../../../server/src/features/factCheck/writeFactCheck.ts';
import type { CheckRun } from '../../../server/src/features/report/checkRun.ts';
import { DRAFT_TEXT, sampleClaim, sampleEvidence, sampleRun, showPath, spanOf } from '../report/sample.ts';

const CONTEXT = { day: '2026-11-22', version: '1.2.3', showPath };
const write = (format: FactCheckFormat, run: CheckRun): string =>
  [...writeFactCheck(finish(makeFactCheck(run, CONTEXT)), format)].join('');
const writeHtml = (run: CheckRun = sampleRun()): string => write('html', run);
const writeMarkdown = (run: CheckRun = sampleRun()): string => write('markdown', run);

const LET_STAND = sampleClaim({ ...spanOf(DRAFT_TEXT, 'June 2015'), text: 'June 2015', stet: 'by phone' });

function runOf(text: string, claims = [sampleClaim({})]): CheckRun {
  return sampleRun({ drafts: [{ text, report: { path: '/work/draft.md', claims, diagnostics: [] } }] });
}

describe('a fact-check report', () => {
  for (const format of FACT_CHECK_FORMATS) {
    const check = (title: string, run: CheckRun, expected: RegExp): void => {
      it(`${title}, as ${format}`, () => assert.match(write(format, run), expected));
    };
    check(
      'says when, by what and against what',
      sampleRun(),
      /2026-11-22 by Stet 1\.2\.3 against 2 sources, 2 of/,
    );
    check('says what agrees', sampleRun(), /supported[\s\S]*in order/);
    check('says what differs', sampleRun(), /conflict[\s\S]*The report has 4,700/);
    check('says where it stands', sampleRun(), /sources\/report\.txt:3/);
    check('says what was not read', sampleRun(), /scan\.txt[\s\S]*This is a PDF\. Convert it to text\./);
    check(
      'gives the reason of what was let stand',
      runOf(DRAFT_TEXT, [LET_STAND]),
      /Let stand[\s\S]*June 2015[\s\S]*by phone/,
    );
    check('says that there is nothing', runOf('', []), /holds nothing that could be checked/);
    check('says that there are no sources', sampleRun({ sources: [] }), /against no sources/);
  }

  it('lists tasks in Markdown', () => {
    const report = writeMarkdown();
    assert.match(report, /^- \[ \] \*\*1\*\* line 1, conflict \(warning\): The report has 4,700\.$/m);
    assert.match(report, /^ {2}> The museum drew \*\*4,100\*\* visitors: a record\.$/m);
    assert.match(report, /^ {2}differs: @report, sources\/report\.txt:3$/m);
    assert.match(report, /^ {2}> The museum drew \*\*4,700\*\* visitors, 4,700 fewer than planned\.$/m);
    assert.match(report, /^\| conflict \| The sources have another figure \| 1 \|$/m);
  });

  it('marks the draft in HTML, and links the marks with their notes', () => {
    const page = writeHtml();
    assert.match(
      page,
      /drew <mark class="warning">4,100<\/mark><sup id="mark-1-1"><a href="#note-1-1">1<\/a>/,
    );
    assert.match(page, /<article class="warning" id="note-1-1">\n<p><a href="#mark-1-1">1<\/a>/);
    for (const [, id] of page.matchAll(/href="#([^"]*)"/g))
      assert.ok(page.includes(`id="${decodeURIComponent(id!)}"`), id);
  });

  it('links a source where it has an address on the web, and nowhere else', () => {
    const withUrl = (url: string) => {
      const run = sampleRun();
      const sources = run.sources.map((source) => ({
        ...source,
        document: { ...source.document, metadata: { url } },
      }));
      return writeHtml({ ...run, sources });
    };
    assert.match(
      withUrl('https://a.example/?b&c'),
      /<a href="https:\/\/a\.example\/\?b&amp;c" rel="noreferrer">/,
    );
    assert.doesNotMatch(withUrl('javascript:alert(1)'), /javascript/);
  });

  it('holds no markup of a draft or a source', () => {
    const evil = '<script>alert("1")</script>';
    const claim = sampleClaim({
      ...spanOf(evil, 'alert'),
      message: evil,
      stet: evil,
      evidence: [sampleEvidence({ passage: evil, source: evil, text: 'alert' })],
    });
    const run = sampleRun({
      drafts: [{ text: evil, report: { path: evil, claims: [claim], diagnostics: [] } }],
      problems: [{ path: evil, code: 'binary-file', message: evil, severity: 'error' }],
    });
    assert.doesNotMatch(writeHtml(run), /<script/);
    assert.doesNotMatch(writeMarkdown(run).replace(/\\</g, ''), /<script/);
  });
});

describe('html', () => {
  it('escapes words and keeps markup', () => {
    const part = html`<b>${'a<b'}</b>`;
    assert.equal(
      html`<p title="${`"'`}">${[part, part]}${1}&</p>`.markup,
      '<p title="&quot;&#39;"><b>a&lt;b</b><b>a&lt;b</b>1&</p>',
    );
  });
});
