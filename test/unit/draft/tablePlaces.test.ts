import assert from 'node:assert/strict';
import { parseDraft } from '../../../server/src/engine/draft/parseDraft.ts';
import { placeInTable } from '../../../server/src/engine/draft/tablePlaces.ts';

/** The cells of the bodies of a draft's tables: "410: Flats, Year 2019". */
function check(title: string, markdown: string, expected: readonly string[]): void {
  it(title, () => {
    const found = parseDraft('draft.md', markdown).sections.flatMap(({ section }) =>
      section.blocks.flatMap((block) => {
        const place = placeInTable(section, block);
        if (place === undefined) return [];
        const { column, label } = place;
        const text = section.prose.slice(block.start, block.end).trim();
        return [`${text}: ${[column, ...(label ? [`${label.column} ${label.text}`] : [])].join(', ')}`];
      }),
    );
    assert.deepEqual(found, expected);
  });
}

describe('where a cell of a draft stands', () => {
  const BODY = ['2019: Year', '410: Flats, Year 2019', '2020: Year', '355: Flats, Year 2020'];
  check(
    'is below its head and beside the first cell',
    '| Year | Flats |\n|---|--:|\n| 2019 | 410 |\n| 2020 | 355 |',
    BODY,
  );
  check('with no pipes at its ends', 'Year | Flats\n---|---\n2019 | 410\n2020 | 355', BODY);
  check(
    'past cells that are empty',
    '| Year | Flats | Homes |\n|---|---|---|\n| 2019 | | 410 |\n| | 7 | 355 |',
    ['2019: Year', '410: Homes, Year 2019', '7: Flats', '355: Homes, Flats 7'],
  );
  check('past a pipe that is text', '| A\\|B | C |\n|---|---|\n| x | 410 |', ['x: A |B', '410: C, A |B x']);
  check('in the second of two tables', '| A |\n|---|\n| 1 |\n\n| B |\n|---|\n| 2 |', ['1: A', '2: B']);
  check('in a block quotation', '> | A | B |\n> |---|---|\n> | x | 2 |', ['x: A', '2: B, A x']);
  check('not in a head or in other text', '| A | 3 |\n|---|---|\n\nThere are 3.', []);
});
