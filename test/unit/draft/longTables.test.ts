import assert from 'node:assert/strict';
import { cutLongTable, joinParts, placePart } from '../../../server/src/engine/draft/longTables.ts';
import { parseMarkdown } from '../../../server/src/engine/draft/markdown.ts';
import { DraftParser } from '../../../server/src/engine/index.ts';

const HEAD = '| Place | *Cases* |\n|:--|--:|\n';

/** A table whose rows hold all that cells may hold. */
function tableOf(rows: number, end = '\n'): string {
  const cells = [
    '5 [@a, p. 3]',
    '**6** of 7',
    '`8 \\| 9`',
    'a \\| b [^1]',
    '<b>10</b>',
    '',
    '[11](https://a.org)',
  ];
  const row = (_: unknown, i: number) => `| Town ${i} | ${cells[i % cells.length]} |`;
  return `${HEAD}${Array.from({ length: rows }, row).join('\n')}${end}`;
}

describe('a long table', () => {
  for (const [name, table] of [
    ['of whole parts', tableOf(100)],
    ['whose last part is short', tableOf(119)],
    ['without a line end', tableOf(90, '')],
    ['with blank lines behind it', tableOf(90, '\n\n \n')],
    ['with line ends of Windows', tableOf(80).replaceAll('\n', '\r\n')],
  ] as const)
    it(`${name} parses in parts as it does in one`, () => {
      const parts = cutLongTable(table);
      assert.ok(parts !== undefined && parts.length > 2);
      assert.deepEqual(
        joinParts(parts.map((part) => placePart(parseMarkdown(part.text), part))),
        joinParts([parseMarkdown(table)]),
      );
    });

  for (const [name, segment] of [
    ['short', tableOf(20)],
    ['without a row of delimiters', tableOf(100).replace('|:--|--:|', '| a | b |')],
    ['with a line that is no row', tableOf(100).replace('| Town 60', 'Town 60')],
    ['a paragraph', 'It fell by 5. '.repeat(500)],
  ] as const)
    it(`is not cut where it is ${name}`, () => assert.equal(cutLongTable(segment), undefined));

  it('is parsed in steps', () => {
    const steps = new DraftParser('draft.md').steps(`It fell.\n\n${tableOf(600)}\nIt rose.\n`);
    let count = 0;
    while (!steps.next().done) count++;
    assert.ok(count > 20, String(count));
  });
});
