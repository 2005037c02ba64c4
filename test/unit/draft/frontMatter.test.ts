import assert from 'node:assert/strict';
import { parseDraft } from '../../../server/src/engine/draft/parseDraft.ts';
import type { DraftSettings } from '../../../server/src/engine/model/draft.ts';

const NOTHING: DraftSettings = { bibliography: [], sources: [] };

describe('front matter', () => {
  function check(title: string, markdown: string, expected: Partial<DraftSettings>): void {
    it(title, () => {
      const draft = parseDraft('draft.md', markdown);
      assert.deepEqual(draft.settings, { ...NOTHING, ...expected });
      assert.deepEqual(draft.problems, []);
    });
  }
  check('a bibliography', '---\nbibliography: a.bib\n---\n', { bibliography: ['a.bib'] });
  check('lists', '---\nbibliography: [a.bib, b.json]\nsources:\n  - x/\n  - y/\n---\n', {
    bibliography: ['a.bib', 'b.json'],
    sources: ['x/', 'y/'],
  });
  check('a title', '---\ntitle: "A: b"\n...\ntext', { title: 'A: b' });
  check('a date', '---\ndate: 2015-06-13\n---\n', { date: '2015-06-13' });
  check('a year', '---\ndate: 2015\n---\n', { date: '2015' });
  check('a date in words', '---\ndate: June 3, 2015\n---\n', { date: '2015-06-03' });
  check('a month in words', '---\ndate: 13 Sept. 2015\n---\n', { date: '2015-09-13' });
  check('a date that is none', '---\ndate: today\n---\n', {});
  check('other types', '---\ntitle: [a]\nbibliography: {a: b}\nsources: null\n---\n', {});
  check('none', '# Title\n\n---\n\ntitle: x\n', {});
  check('a rule at the start', '---\n\nText\n', {});
  check('empty', '---\n---\nText', {});

  function checkProblem(title: string, markdown: string, message: RegExp, at: string): void {
    it(title, () => {
      const [problem, ...others] = parseDraft('draft.md', markdown).problems;
      assert.match(problem?.message ?? '', message);
      assert.equal(markdown.slice(problem?.start, problem?.end).slice(0, at.length), at);
      assert.deepEqual(others, []);
    });
  }
  checkProblem(
    'invalid YAML names its place',
    '---\ntitle: a\nsources: [x, y\n---\n\nText',
    /not valid YAML/,
    '',
  );
  checkProblem(
    'a title with a colon',
    '---\ntitle: A: "b" c\nbibliography: a.bib\n---\n',
    /the value of “title” holds a colon: put it in quotation marks\.$/,
    'A: "b" c',
  );
  it('a title with a colon is read as it is meant', () => {
    const { settings } = parseDraft('draft.md', '---\ntitle: A: "b" c\nbibliography: a.bib\n---\n');
    assert.deepEqual(settings, { ...NOTHING, title: 'A: "b" c', bibliography: ['a.bib'] });
  });
  checkProblem('left open', '---\ntitle: a\n\nText', /not closed/, '---');

  it('does not expand aliases without end', () => {
    const levels = Array.from(
      { length: 20 },
      (_, i) => `a${i}: &a${i} [${i === 0 ? 'x' : `*a${i - 1}, *a${i - 1}`}]`,
    );
    const draft = parseDraft('draft.md', `---\n${levels.join('\n')}\nbibliography: *a19\n---\nText`);
    assert.equal(draft.settings.bibliography.length < 3, true);
  });
});
