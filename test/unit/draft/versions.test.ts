import assert from 'node:assert/strict';
import { DraftParser, parseDraft } from '../../../server/src/engine/draft/parseDraft.ts';

/** Pieces of Markdown that open, close or reach over blocks. */
const PIECES = [
  'It fell by 5 in 2015 [@a, p. 3].',
  '# One\n\n',
  '## Two\n\n',
  '\n\n',
  '\n',
  ' ',
  '    ',
  'x',
  '- an item\n',
  '> quoted words of somebody\n',
  '```\n',
  '<!-- stet: why -->',
  '<!-- stet-disable conflict -->\n\n',
  '<!-- stet-enable -->',
  '<!--',
  '-->',
  '<pre>',
  '</pre>\n',
  '::: note\n',
  '[^1]',
  '\n\n[^1]: See @b.\n',
  '[link][r]',
  '\n\n[r]: https://a.org\n',
  '| a | 3 |\n|---|---|\n| b | 4 |\n',
  '---\n',
  'title: t\n',
  '“so many words”',
  '\uFEFF',
  '\r\n\r\n',
];

/** Numbers that are the same in each run (a linear congruential generator, after Numerical Recipes). */
function makeRandom(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

/** Makes edits at random places, and checks after each that the parser gives what a new one gives. */
function checkEdits(seed: number, edits: number): void {
  const random = makeRandom(seed);
  const pick = () => PIECES[random(PIECES.length)] ?? '';
  const parser = new DraftParser('draft.md');
  let text = Array.from({ length: 30 }, pick).join('');
  for (let edit = 0; edit < edits; edit++) {
    const start = random(text.length + 1);
    const end = Math.min(text.length, start + (random(3) === 0 ? random(40) : 0));
    text = text.slice(0, start) + pick() + text.slice(end);
    const [draft, anew] = [parser.parse(text), parseDraft('draft.md', text)];
    assert.deepEqual(draft, anew, JSON.stringify(text));
    assert.deepEqual(draft.citations, anew.citations);
    assert.equal(draft.prose.length, text.length);
  }
}

describe('a parser that has seen earlier versions', () => {
  for (const seed of [1, 2, 3, 4])
    it(`gives what a new one gives, after edits ${seed}`, () => checkEdits(seed, 20));

  it('keeps the sections that an edit does not bear on', () => {
    const text = '# One\n\nIt fell by 5.\n\nIt rose by 6 [^1].\n\nIt stayed.\n\n[^1]: See @b.\n';
    const parser = new DraftParser('draft.md');
    const before = parser.parse(text).sections.map(({ section }) => section);
    const after = parser.parse(text.replace('fell', 'dropped')).sections.map(({ section }) => section);
    assert.deepEqual(
      after.map((section, i) => section === before[i]),
      [true, false, true, true, true],
    );
  });
});
