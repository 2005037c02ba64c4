import assert from 'node:assert/strict';
import { parseDraft } from '../../../server/src/engine/draft/parseDraft.ts';
import { checkDraft } from '../../../server/src/engine/verify/checkDraft.ts';
import { DraftChecker } from '../../../server/src/engine/verify/draftChecker.ts';
import { corpusOf } from './sources.ts';

const CORPUS = corpusOf({
  a: 'In spring the museum drew 352 visitors.\n\nThe works cost the city $70 million.',
  b: 'The north hall holds 249 paintings, said the council.',
});

const DRAFT = `# Visits

In spring the museum drew 355 visitors [@a]. The works cost the city $70 million [@a].

The north hall holds 249 paintings [@b, line 7]. It is “the north hall holds” much.

- In spring the museum drew 352 visitors.
- It has 61 rooms. <!-- stet: counted -->
`;

describe('a draft that is checked again', () => {
  /** Each edit in turn: the first text with what takes its place. */
  const check = (title: string, ...edits: readonly (readonly [text: string, instead: string])[]): void => {
    it(`says the same as a new check: ${title}`, () => {
      const checker = new DraftChecker(CORPUS);
      let text = DRAFT;
      checker.check(parseDraft('draft.md', text));
      for (const [before, after] of edits) {
        assert.ok(text.includes(before), before);
        text = text.replace(before, after);
        const draft = parseDraft('draft.md', text);
        assert.deepEqual(checker.check(draft), checkDraft(draft, CORPUS));
      }
    });
  };

  check('after no edit', ['', '']);
  check('after a figure changed', ['355', '352']);
  check('after a figure changed and back', ['355', '352'], ['352', '355']);
  check('after a line was put before it', ['# Visits', 'New words.\n\n# Visits']);
  check('after its heading changed', ['# Visits', '# Costs']);
  check('after a citation changed', ['[@a]', '[@b]'], ['[@b]', '']);
  check('after a locator changed', ['line 7', 'line 1']);
  check('after a paragraph left', ['In spring the museum drew 355 visitors [@a]. ', '']);
  check('after a paragraph came twice', ['# Visits', DRAFT]);
  check('after a stet came and left', ['[@a].', '[@a]. <!-- stet: so -->'], ['<!-- stet: so -->', '']);
  check('after rules were switched off', ['# Visits', '# Visits\n\n<!-- stet-disable conflict -->']);
  check('after the front matter dated it', ['# Visits', '---\ndate: 2015-06-01\n---\n\n# Visits']);
  check('after all of it left', [DRAFT, ''], ['', DRAFT]);

  it('can be given up between two steps', () => {
    const checker = new DraftChecker(CORPUS);
    const draft = parseDraft('draft.md', DRAFT);
    const steps = checker.steps(draft);
    steps.next();
    steps.next();
    assert.deepEqual(checker.check(draft), checkDraft(draft, CORPUS));
  });
});
