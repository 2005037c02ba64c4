import assert from 'node:assert/strict';
import { DraftParser, parseDraft } from '../../../server/src/engine/draft/parseDraft.ts';
import { editAtRandom } from './randomEdits.ts';

/** Checks after each edit that the parser gives what a new one gives. */
function checkEdits(seed: number): void {
  const parser = new DraftParser('draft.md');
  editAtRandom(seed, 20, (text) => {
    const [draft, anew] = [parser.parse(text), parseDraft('draft.md', text)];
    assert.deepEqual(draft, anew, JSON.stringify(text));
    assert.deepEqual(draft.citations, anew.citations);
    assert.equal(draft.prose.length, text.length);
  });
}

describe('a parser that has seen earlier versions', () => {
  for (const seed of [1, 2, 3, 4])
    it(`gives what a new one gives, after edits ${seed}`, () => checkEdits(seed));

  const text = '# One\n\nIt fell by 5.\n\nIt rose by 6 [^1].\n\nIt stayed.\n\n[^1]: See @b.\n';

  /** Checks which sections of the next version are the objects of this one. */
  function checkKept(next: string, expected: readonly boolean[]): void {
    const parser = new DraftParser('draft.md');
    const before = parser.parse(text).sections.map(({ section }) => section);
    const after = parser.parse(next).sections.map(({ section }) => section);
    assert.deepEqual(
      after.map((section, i) => section === before[i]),
      expected,
    );
  }

  it('keeps the sections that an edit does not bear on', () =>
    checkKept(text.replace('fell', 'dropped'), [true, false, true, true, true]));

  it('keeps the sections between two edits', () =>
    checkKept(text.replace('fell', 'dropped').replace('stayed', 'went'), [true, false, true, false, true]));

  it('reads the front matter again when it changes', () => {
    const parser = new DraftParser('draft.md');
    for (const [version, title] of [
      ['---\ntitle: A\n---\nIt fell.\n', 'A'],
      ['---\ntitle: A\n---\nIt fell by 5.\n', 'A'],
      ['---\ntitle: B\n---\nIt fell by 5.\n', 'B'],
      ['---\ntitle: B\n---', 'B'],
      ['---\ntitle: B\n---x\n', undefined],
      ['It fell.\n', undefined],
    ] as const)
      assert.equal(parser.parse(version).settings.title, title, version);
  });
});
