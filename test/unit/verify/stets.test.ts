import assert from 'node:assert/strict';
import { parseDraft } from '../../../server/src/engine/draft/parseDraft.ts';
import { DEFAULT_SETTINGS } from '../../../server/src/engine/model/settings.ts';
import { checkDraft } from '../../../server/src/engine/verify/checkDraft.ts';
import { corpusOf } from './sources.ts';

const CORPUS = corpusOf({ a: 'In spring the museum drew 352 visitors.' });
const WRONG = 'In spring the museum drew 355 visitors [@a].';
const RIGHT = 'In spring the museum drew 352 visitors [@a].';

describe('what a comment lets stand', () => {
  /** The rules of the findings; `reason` is that of the claim 355 or 352. */
  const check = (title: string, draft: string, rules: readonly string[], reason?: string): void => {
    it(title, () => {
      const report = checkDraft(parseDraft('draft.md', draft), CORPUS);
      const claim = report.claims.find(({ text }) => /35[25]/.test(text));
      assert.deepEqual([report.diagnostics.map(({ rule }) => rule), claim?.stet], [rules, reason]);
    });
  };

  check('nothing without one', WRONG, ['conflict']);
  check('the sentence before it', `${WRONG} <!-- stet: recounted -->`, [], 'recounted');
  check(
    'the sentence before it, before the full stop',
    'In spring the museum drew 355 visitors [@a] <!-- stet: recounted -->.',
    [],
    'recounted',
  );
  check(
    'the sentence before it, on a line of its own',
    `${WRONG}\n<!-- stet: recounted -->`,
    [],
    'recounted',
  );
  check('no other sentence', `${WRONG} So it was. <!-- stet: recounted -->`, ['conflict', 'unused-stet']);
  check('no later sentence', `<!-- stet: recounted --> ${WRONG}`, ['unused-stet', 'conflict']);
  check('nothing where nothing is found', `${RIGHT} <!-- stet: recounted -->`, ['unused-stet']);
  check('nothing where there is no claim', 'It is old. <!-- stet: so what -->', ['unused-stet']);
});

describe('a part in which rules are off', () => {
  const check = (title: string, draft: string, rules: readonly string[]): void => {
    it(title, () => {
      const report = checkDraft(parseDraft('draft.md', draft), CORPUS);
      assert.deepEqual(
        report.diagnostics.map(({ rule }) => rule),
        rules,
      );
      assert.ok(report.claims.some(({ verdict }) => verdict === 'conflict'));
    });
  };
  const off = (rules: string): string => `<!-- stet-disable${rules} -->`;
  const ON = '<!-- stet-enable -->';
  const UNKNOWN = 'It is old [@nobody].';

  check('silences all rules', `${off('')}\n\n${WRONG}\n\n${UNKNOWN}\n\n${ON}`, []);
  check('silences the rule that it names', `${off(' conflict')}\n\n${WRONG}\n\n${UNKNOWN}\n\n${ON}`, [
    'unknown-citation',
  ]);
  check('silences several', `${off(' conflict unknown-citation')}\n\n${WRONG}\n\n${UNKNOWN}\n\n${ON}`, []);
  check('goes to the end of the draft', `${off(' conflict')}\n\n${UNKNOWN}\n\n${WRONG}`, [
    'unknown-citation',
  ]);
  check('does not silence what is before it', `${WRONG}\n\n${off(' conflict')}\n\nIt is old.`, ['conflict']);
  check('does not silence what is behind it', `${off('')}\n\nIt is old.\n\n${ON}\n\n${WRONG}`, ['conflict']);
  check('does not silence other rules', `${off(' unsupported')}\n\n${WRONG}\n\n${ON}`, ['conflict']);
});

describe('a draft without sources', () => {
  const rulesOf = (draft: string): readonly string[] =>
    checkDraft(parseDraft('draft.md', draft), corpusOf({})).diagnostics.map(({ rule }) => rule);

  it('is told so where it has claims', () => assert.ok(rulesOf('It has 61 rooms.').includes('no-sources')));
  it('is not where it has none', () => assert.deepEqual(rulesOf('It has rooms.'), []));
});

describe('a claim that cites a source which does not hold it', () => {
  const severityOf = (warnUnsupportedCitations: boolean): string | undefined => {
    const draft = parseDraft('draft.md', 'The bakery sold 61 loaves [@a].');
    return checkDraft(draft, CORPUS, { ...DEFAULT_SETTINGS, warnUnsupportedCitations }).diagnostics[0]
      ?.severity;
  };
  it('is a hint', () => assert.equal(severityOf(false), 'hint'));
  it('is a warning where that is asked for', () => assert.equal(severityOf(true), 'warning'));
});
