import assert from 'node:assert/strict';
import { buildCorpus } from '../../../server/src/engine/corpus/buildCorpus.ts';
import type { Cell } from '../../../server/src/engine/model/document.ts';
import { quotePassage } from '../../../server/src/engine/verify/evidence.ts';

/** What is quoted of a row whose cells are parted by bars, with the column heads `columns`. */
function quoteRow(text: string, columns: readonly string[], anchor = 0): string {
  let start = 0;
  const cells = text.split('|').map((value, i): Cell => {
    const cell = { start, end: start + value.length, column: columns[i] ?? '' };
    start = cell.end + 1;
    return cell;
  });
  const passage = {
    start: 0,
    end: text.length,
    kind: 'row',
    headings: [],
    locator: { kind: 'row', row: 2 },
    cells,
  } as const;
  const corpus = buildCorpus([{ key: 'a', path: 'a.csv', metadata: {}, text, passages: [passage] }]);
  return quotePassage(corpus.locate(0)!, anchor, 0, text.length);
}

describe('a passage as evidence', () => {
  const check = (title: string, quoted: string, expected: string): void => {
    it(title, () => assert.equal(quoted, expected));
  };

  check(
    'names each cell of a row by its column',
    quoteRow('Archive|July 2015|352', ['Office', 'Month', 'Visitors']),
    'Office: Archive; Month: July 2015; Visitors: 352',
  );
  check('leaves out what has no head', quoteRow('Archive|352', ['', 'Visitors']), 'Archive; Visitors: 352');
  check(
    'names the columns of a head once',
    quoteRow('Office|Visitors', ['Office', ' Visitors']),
    'Office; Visitors',
  );
  check(
    'collapses white space',
    quoteRow(' Archive \n hall|352', ['Office ', 'Visitors:']),
    'Office: Archive hall; Visitors: 352',
  );

  it('cuts a long row around the figure', () => {
    const text = [...Array.from({ length: 400 }, (_, i) => `word${i}`), '352', 'end'].join('|');
    const quoted = quoteRow(text, [], text.indexOf('|352|') + 1);
    assert.ok(quoted.startsWith('… ') && quoted.endsWith('352; end') && quoted.length < 620, quoted);
  });
});
