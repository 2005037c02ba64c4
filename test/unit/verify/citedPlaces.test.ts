import assert from 'node:assert/strict';
import { buildCorpus } from '../../../server/src/engine/corpus/buildCorpus.ts';
import { parseDraft } from '../../../server/src/engine/draft/parseDraft.ts';
import type { Locator } from '../../../server/src/engine/model/document.ts';
import { checkDraft } from '../../../server/src/engine/verify/checkDraft.ts';
import { documentOf } from './sources.ts';

const SOURCE = `The museum on the quay is the oldest of the region.

In May the museum drew 4,712 visitors. Its café served
them 980 cakes.

The north hall of the museum holds 352 paintings.`;

/** How the same source counts its paragraphs. */
const LINES = (_: number, line: number): Locator => ({ kind: 'line', line });
const PARAGRAPHS = (paragraph: number): Locator => ({ kind: 'paragraph', paragraph });
const ROWS = (paragraph: number): Locator => ({ kind: 'row', row: paragraph + 1 });
const PAGES = (paragraph: number): Locator => ({ kind: 'page', page: String(paragraph + 30) });
const ROMAN = (paragraph: number): Locator => ({ kind: 'page', page: 'i'.repeat(paragraph) });

const DREW = 'In May the museum drew 4,712 visitors';

describe('the place that a citation names', () => {
  /** What is said of the citations of a draft; undefined: nothing. */
  const check = (draft: string, locate: typeof LINES, expected: string | undefined): void => {
    it(`${draft}: ${expected ?? 'nothing'}`, () => {
      const report = checkDraft(
        parseDraft('draft.md', draft),
        buildCorpus([documentOf('a', SOURCE, locate)]),
      );
      const found = report.diagnostics.filter(({ rule }) => rule === 'locator-mismatch');
      const said = found
        .map(({ start, end, message }) => `${draft.slice(start, end)}: ${message}`)
        .join('\n');
      assert.equal(said, expected ?? '');
    });
  };

  describe('is corrected', () => {
    const line3 = (named: string) => `${named}: The citation names “${named}”, but @a has “4,712” in line 3.`;
    check(`${DREW} [@a, line 6].`, LINES, line3('line 6'));
    check(`${DREW} [@a, ll. 5-9].`, LINES, line3('ll. 5-9'));
    check(`${DREW} [@a, ll. 1, 6].`, LINES, line3('ll. 1, 6'));
    check(`${DREW} [@a, line 700].`, LINES, line3('line 700'));
    check(`@a [line 6] says that in May the museum drew 4,712 visitors.`, LINES, line3('line 6'));
    check(
      'The café served them 980 cakes [@a, l. 1].',
      LINES,
      'l. 1: The citation names “l. 1”, but @a has “980” in line 4.',
    );
    check(`${DREW} [@a, p. 33].`, PAGES, 'p. 33: The citation names “p. 33”, but @a has “4,712” on page 32.');
    check(`${DREW} [@a, 33].`, PAGES, '33: The citation names “33”, but @a has “4,712” on page 32.');
    check(
      `${DREW} [@a, para. 1].`,
      PARAGRAPHS,
      'para. 1: The citation names “para. 1”, but @a has “4,712” in paragraph 2.',
    );
  });

  describe('is corrected in a table', () => {
    check(`${DREW} [@a, row 2].`, ROWS, 'row 2: The citation names “row 2”, but @a has “4,712” in row 3.');
  });

  describe('is right', () => {
    check(`${DREW} [@a, rows 2-3].`, ROWS, undefined);
    check(`${DREW} [@a, line 3].`, LINES, undefined);
    check(`${DREW} [@a, ll. 3-4].`, LINES, undefined);
    check(`${DREW} [@a, l. 4].`, LINES, undefined);
    check(`${DREW} [@a, ll. 1ff.].`, LINES, undefined);
    check(`${DREW} [@a, pp. 31-33].`, PAGES, undefined);
    check(`${DREW} [@a, ¶ 2].`, PARAGRAPHS, undefined);
    check(
      'The museum drew 4,712 visitors, and its north hall holds 352 paintings [@a, l. 6].',
      LINES,
      undefined,
    );
  });

  describe('is not judged', () => {
    check(`${DREW} [@a, p. 6].`, LINES, undefined);
    check(`${DREW} [@a, row 6].`, LINES, undefined);
    check(`${DREW} [@a, chap. 2].`, LINES, undefined);
    check(`${DREW} [@a, p. iii].`, ROMAN, undefined);
    check(`${DREW} [@a, p. 3].`, ROMAN, undefined);
    check(`${DREW} [@a].`, LINES, undefined);
    check('The bakery sold 61 loaves [@a, l. 1].', LINES, undefined);
    check('The museum is old [@a, l. 6].', LINES, undefined);
    check(`${DREW} [@b, l. 6].`, LINES, undefined);
    check(
      `<!-- stet-disable locator-mismatch -->\n\n${DREW} [@a, l. 6].\n\n<!-- stet-enable -->`,
      LINES,
      undefined,
    );
  });

  it('is right where it says the same as another place', () => {
    const source = documentOf('a', `${DREW}.\n\nThe museum drew 4,712 visitors, wrote the paper.`);
    const draft = parseDraft('draft.md', `${DREW} [@a, l. 3].`);
    const rules = checkDraft(draft, buildCorpus([source])).diagnostics.map(({ rule }) => rule);
    assert.deepEqual(rules, []);
  });

  it('is corrected for a quotation', () => {
    const draft = parseDraft('draft.md', 'It is “the oldest of the region” [@a, l. 6].');
    const { diagnostics } = checkDraft(draft, buildCorpus([documentOf('a', SOURCE)]));
    assert.deepEqual(
      diagnostics.map(({ message }) => message),
      ['The citation names “l. 6”, but @a has “the oldest of the region” in line 1.'],
    );
  });
});
