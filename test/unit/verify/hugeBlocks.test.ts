import assert from 'node:assert/strict';
import { parseDraft } from '../../../server/src/engine/draft/parseDraft.ts';
import { checkDraft } from '../../../server/src/engine/verify/checkDraft.ts';
import { partsOf } from '../../../server/src/engine/verify/draftSentence.ts';
import { corpusOf } from './sources.ts';

/** The parts in which a draft's blocks are checked. */
function partsIn(text: string): readonly string[] {
  return parseDraft('draft.md', text).sections.flatMap(({ section }) =>
    section.blocks.flatMap((block) =>
      [...partsOf(section, block)].map((part) => section.prose.slice(part.start, part.end)),
    ),
  );
}

describe('a huge block', () => {
  const check = (what: string, text: string, longest: number): void => {
    it(`of ${what} is checked in parts of at most ${longest}`, () => {
      const parts = partsIn(text);
      assert.ok(parts.length > 5);
      assert.ok(Math.max(...parts.map(({ length }) => length)) <= longest);
    });
  };

  check('sentences', 'The museum drew 4,712 visitors. '.repeat(2_000), 40);
  check(
    'sentences with citations before their ends',
    'The museum drew 4,712 visitors [@a].\n'.repeat(2_000),
    40,
  );
  check('lines without an end', 'The museum drew 4,712 visitors\n'.repeat(2_000), 8_000);
  check('words without an end', 'The museum drew 4,712 visitors '.repeat(2_000), 8_000);
  check('one word', `${'w7'.repeat(40_000)}`, 8_000);

  it('is cut at the ends of lines where there are any', () => {
    for (const part of partsIn('The museum drew 4,712 visitors\n'.repeat(2_000)).slice(0, -1))
      assert.ok(part.endsWith('visitors\n'));
  });

  it('keeps all of its claims', () => {
    const text = '- The museum drew 4,712 visitors\n'.repeat(500);
    assert.equal(checkDraft(parseDraft('draft.md', text), corpusOf({})).claims.length, 500);
  });
});
