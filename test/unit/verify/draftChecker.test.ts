import assert from 'node:assert/strict';
import {
  buildCorpus,
  checkDraft,
  DraftChecker,
  DraftParser,
  parseDraft,
} from '../../../server/src/engine/index.ts';
import type { SourceDocument } from '../../../server/src/engine/model/document.ts';
import { editAtRandom } from '../draft/randomEdits.ts';

const TEXT =
  'The ministry has counted 352 nationals who left for Syria, 49 of them women. "Nobody asked us how many beds were left," a doctor said.';

const SOURCE: SourceDocument = {
  key: 'ministry',
  path: 'ministry.txt',
  metadata: { title: 'Register of departures', date: '2015-06-15' },
  text: TEXT,
  passages: [
    { kind: 'paragraph', start: 0, end: TEXT.length, headings: [], locator: { kind: 'line', line: 1 } },
  ],
};

const DRAFT = `# Departures

The ministry counted 352 nationals who left for Syria [@ministry]. Of these, 49 were women [@ministry].

| who | count |
|-----|-------|
| women | 49 [@ministry] |

> Nobody asked us how many beds were left. [@ministry]

The ministry counted 325 nationals who left for Syria.[^1] Section 2 has 12 pages.

[^1]: See @ministry.
`;

/** Checks that a checker that has seen the draft reports of the edited one what a new checker does. */
function check(edit: (text: string) => string): void {
  const corpus = buildCorpus([SOURCE]);
  const [parser, checker] = [new DraftParser('draft.md'), new DraftChecker(corpus)];
  checker.check(parser.parse(DRAFT));
  const edited = parser.parse(edit(DRAFT));
  const report = checker.check(edited);
  assert.deepEqual(report, checkDraft(edited, corpus));
  assert.ok(report.claims.length > 0);
}

describe('a checker that has seen an earlier version', () => {
  const edits: readonly (readonly [string, (text: string) => string])[] = [
    ['the same text', (text) => text],
    ['a changed figure', (text) => text.replace('352', '353')],
    ['a changed word', (text) => text.replace('counted', 'numbered')],
    ['text before', (text) => `A new first sentence.\n\n${text}`],
    ['another heading', (text) => text.replace('# Departures', '# Arrivals')],
    ['a citation taken away', (text) => text.replace(' [@ministry].', '.')],
    ['a citation that nothing has', (text) => text.replace('[@ministry]', '[@nobody]')],
    ['another note', (text) => text.replace('See @ministry.', 'See nothing.')],
    ['a date in the front matter', (text) => `---\ndate: 2020-01-01\n---\n\n${text}`],
    ['a comment that lets stand', (text) => text.replace('[^1] Section', '[^1] <!-- stet: why --> Section')],
    ['a rule that is switched off', (text) => `<!-- stet-disable conflict -->\n\n${text}`],
    [
      'a paragraph twice',
      (text) => `${text}\nThe ministry counted 352 nationals who left for Syria [@ministry].\n`,
    ],
    ['markup in a figure', (text) => text.replace('352', '**352**')],
    ['nothing left', () => 'There are 3 words.'],
  ];
  for (const [name, edit] of edits) it(`reports the same of ${name}`, () => check(edit));

  for (const seed of [1, 2, 3]) {
    it(`reports the same after edits at random ${seed}`, () => {
      const corpus = buildCorpus([SOURCE]);
      const [parser, checker] = [new DraftParser('draft.md'), new DraftChecker(corpus)];
      editAtRandom(seed, 30, (text) => {
        const report = checker.check(parser.parse(text));
        assert.deepEqual(report, checkDraft(parseDraft('draft.md', text), corpus), JSON.stringify(text));
      });
    });
  }

  /** Checks two versions of a draft, one after the other, against a source that tells of a day. */
  const checkDays = (name: string, before: string, after: string): void => {
    it(`reports the same of ${name}`, () => {
      const text = 'The ministry closed the register on 7 March 2019.';
      const corpus = buildCorpus([
        { ...SOURCE, text, passages: [{ ...SOURCE.passages[0]!, end: text.length }] },
      ]);
      const [parser, checker] = [new DraftParser('draft.md'), new DraftChecker(corpus)];
      checker.check(parser.parse(before));
      const draft = parser.parse(after);
      assert.deepEqual(checker.check(draft), checkDraft(draft, corpus));
    });
  };
  const closed = 'The ministry closed the register on 7 March [@ministry].';
  const dated = (date: string, first: string): string => `---\ndate: ${date}\n---\n\n${first}${closed}\n`;
  checkDays('a day whose year the draft’s date tells', dated('2019-05-01', ''), dated('2015-05-01', ''));
  checkDays(
    'a day behind another year',
    dated('2019-05-01', 'It opened. '),
    dated('2019-05-01', 'It opened in 2015. '),
  );

  it('keeps what it judged when it is interrupted', () => {
    const corpus = buildCorpus([SOURCE]);
    const checker = new DraftChecker(corpus);
    const draft = new DraftParser('draft.md').parse(DRAFT);
    checker.steps(draft).next();
    assert.deepEqual(checker.check(draft), checkDraft(draft, corpus));
  });
});
