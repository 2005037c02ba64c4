import assert from 'node:assert/strict';
import type { Passage } from '../../../server/src/engine/model/document.ts';
import { packContent, type SourceContent, unpackContent } from '../../../server/src/indexing/packContent.ts';

describe('a packed content', () => {
  const check = (name: string, content: SourceContent): void => {
    it(`gives back ${name}`, () => assert.deepEqual(unpackContent(packContent(content)), content));
  };
  const passage: Passage = {
    start: 2,
    end: 5,
    kind: 'item',
    headings: [],
    locator: { kind: 'line', line: 3 },
  };

  check('nothing', { text: '', passages: [] });
  check('text', { text: 'Some “words” 😀\0\r\n', passages: [passage] });
  check('text that UTF-8 cannot hold', { text: 'half \ud83d a pair', passages: [passage] });
  check('headings', {
    text: '',
    passages: [[], ['A'], ['A', 'B'], ['A', 'B'], ['B']].map((headings) => ({ ...passage, headings })),
  });
  check('locators of every kind', {
    text: '',
    passages: [
      { ...passage, locator: { kind: 'row', row: 70_000 } },
      { ...passage, locator: { kind: 'paragraph', paragraph: 2 } },
      { ...passage, locator: { kind: 'page', page: 'xii' } },
      { ...passage, locator: { kind: 'cell', sheet: 'S', cell: 'C4' } },
    ],
  });
  check('cells', {
    text: '',
    passages: [
      { ...passage, kind: 'row', cells: [{ start: 0, end: 1, column: '' }] },
      { ...passage, kind: 'row' },
      { ...passage, kind: 'row', cells: [] },
      {
        ...passage,
        kind: 'row',
        cells: [
          { start: 0, end: 1, column: 'Dead', row: 'May' },
          { start: 2, end: 3, column: 'Dead', row: '', address: 'B2' },
        ],
        caption: 'Deaths, in thousands',
      },
    ],
  });
  check('places in the file', {
    text: 'x',
    passages: [passage],
    runs: [{ start: 1, fileStart: 100_000, length: 3 }],
    fileLineStarts: [0, 7],
  });
  check('that it has no place in the file', { text: 'x', passages: [], runs: [] });
});
