import type { SourceDocument } from '../../../server/src/engine/model/document.ts';
import type { CheckedClaim, Diagnostic, Evidence } from '../../../server/src/engine/model/verdict.ts';
import type { CheckRun } from '../../../server/src/features/report/checkRun.ts';

/** A draft of two sentences about a made-up museum, and two sources, one of them derived text. */
export const DRAFT_TEXT = 'The museum drew 4,100\nvisitors: a record. It opened in June 2015.\n';
export const SOURCE_TEXT = 'Annual report.\n\nThe museum drew 4,700 visitors, 4,700 fewer than planned.\n';
const DERIVED_TEXT = 'Doors opened in June 2015.';

/** The span of the n-th occurrence of the words in a text. */
export function spanOf(text: string, words: string, occurrence = 1): { start: number; end: number } {
  let start = -1;
  for (let i = 0; i < occurrence; i++) start = text.indexOf(words, start + 1);
  if (start < 0) throw new Error(`no "${words}" in the text`);
  return { start, end: start + words.length };
}

function sampleDocument(key: string, path: string, text: string, rest: Partial<SourceDocument> = {}) {
  return { key, path, metadata: {}, text, passages: [], ...rest } satisfies SourceDocument;
}

export function sampleClaim(rest: Partial<CheckedClaim>): CheckedClaim {
  const place = spanOf(DRAFT_TEXT, '4,100');
  return {
    ...place,
    text: '4,100',
    kind: 'count',
    verdict: 'conflict',
    message: 'The report has 4,700.',
    cited: [],
    evidence: [],
    reasons: [],
    value: 4100,
    low: 4100,
    high: 4100,
    sentence: spanOf(DRAFT_TEXT, 'The museum drew 4,100\nvisitors: a record.'),
    ...rest,
  };
}

export function sampleEvidence(rest: Partial<Evidence>): Evidence {
  return {
    ...spanOf(SOURCE_TEXT, '4,700'),
    source: 'report',
    path: '/work/sources/report.txt',
    text: '4,700',
    passage: 'The museum drew 4,700 visitors, 4,700 fewer than planned.',
    locator: { kind: 'line', line: 3 },
    value: 4700,
    low: 4700,
    high: 4700,
    relation: 'differs',
    score: 0.98765,
    reasons: [],
    ...rest,
  };
}

const dateClaim = sampleClaim({
  ...spanOf(DRAFT_TEXT, 'June 2015'),
  text: 'June 2015',
  kind: 'date',
  verdict: 'supported',
  message: 'The site agrees.',
  low: 16587,
  high: 16616,
  sentence: spanOf(DRAFT_TEXT, 'It opened in June 2015.'),
  evidence: [
    sampleEvidence({
      ...spanOf(DERIVED_TEXT, 'June 2015'),
      source: 'site',
      path: '/work/sources/site.html',
      text: 'June 2015',
      passage: DERIVED_TEXT,
      locator: { kind: 'paragraph', paragraph: 2 },
      low: 16587,
      high: 16616,
      relation: 'agrees',
    }),
  ],
});

/** A run with a conflict, a supported date, a source that was not read, and settings that were not understood. */
export function sampleRun(rest: Partial<CheckRun> = {}): CheckRun {
  const { value: _, ...undated } = dateClaim;
  const conflict = sampleClaim({ evidence: [sampleEvidence({})] });
  const diagnostic: Diagnostic = {
    start: conflict.start,
    end: conflict.end,
    rule: 'conflict',
    severity: 'warning',
    message: conflict.message,
  };
  return {
    drafts: [
      {
        text: DRAFT_TEXT,
        report: { path: '/work/draft.md', claims: [undated, conflict], diagnostics: [diagnostic] },
      },
    ],
    sources: [
      { document: sampleDocument('report', '/work/sources/report.txt', SOURCE_TEXT), figureCount: 2 },
      {
        document: sampleDocument('site', '/work/sources/site.html', DERIVED_TEXT, {
          runs: [{ start: 0, fileStart: 120, length: DERIVED_TEXT.length }],
        }),
        figureCount: 1,
      },
    ],
    problems: [
      {
        path: '/work/sources/scan.txt',
        code: 'binary-file',
        message: 'This is a PDF. Convert it to text.',
        severity: 'error',
      },
    ],
    failures: [],
    ...rest,
  };
}

export const showPath = (path: string): string => path.replace(/^\/work\//, '');
