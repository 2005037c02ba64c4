import assert from 'node:assert/strict';
import { readTable } from '../../../server/src/readers/csv.ts';

const read = (text: string, path = 'a.csv') => readTable({ path, text });

/** `expected`: the passages as `kind row: cells`, cells as `text@column/row label`. */
function check(name: string, text: string, expected: readonly string[], path = 'a.csv') {
  it(name, () => {
    const reading = read(text, path);
    assert.equal(reading.text.length, text.length);
    const passages = reading.passages.map(({ start, end, kind, locator, cells }) => {
      const row = locator.kind === 'row' ? locator.row : '';
      const inRow = kind === 'row' ? cells : undefined;
      const shown = inRow?.map((cell) => {
        const label = cell.row === undefined ? '' : `/${cell.row}`;
        return `${reading.text.slice(cell.start, cell.end)}@${cell.column}${label}`;
      });
      return `${kind} ${row}: ${shown?.join('; ') ?? reading.text.slice(start, end)}`;
    });
    assert.deepEqual(passages, expected);
    assert.deepEqual(reading.problems, []);
  });
}

describe('readTable: cells', () => {
  check('columns and labels', 'Country,Nationals,Share\nFoo,352,71%\n', [
    'heading 1: Country|Nationals|Share',
    'row 2: Foo@Country; 352@Nationals/Foo; 71%@Share/Foo',
  ]);
  check('quotes', 'Country,Total\n"Foo, ""Bar""","1,234"\n', [
    'heading 1: Country|Total',
    'row 2: Foo, " Bar" @Country; 1,234@Total/Foo, "Bar"',
  ]);
  check('line ends within quotes', 'A,B\n"x\ny",1\nz,2\n', [
    'heading 1: A|B',
    'row 2: x\ny@A; 1@B/x\ny',
    'row 3: z@A; 2@B/z',
  ]);
  check('semicolons and decimal commas', 'Land;Anteil\nFoo;7,5\nBar;8,5', [
    'heading 1: Land|Anteil',
    'row 2: Foo@Land; 7,5@Anteil/Foo',
    'row 3: Bar@Land; 8,5@Anteil/Bar',
  ]);
  check('tabs', 'A\tB\nx, y\t1', ['heading 1: A|B', 'row 2: x, y@A; 1@B/x, y'], 'a.tsv');
  check('bars', 'A|B\nx|1', ['heading 1: A|B', 'row 2: x@A; 1@B/x']);
  check('empty cells and spaces', 'A,B,C\n x ,, 3 ', ['heading 1: A|B|C', 'row 2: x@A; 3@C/x']);
  check('CR LF and blank lines', 'A,B\r\n\r\nx,1\r\n', ['heading 1: A|B', 'row 3: x@A; 1@B/x']);
});

describe('readTable: heads', () => {
  check('years', 'Country,2010,2011\nFoo,1,2', [
    'heading 1: Country|2010|2011',
    'row 2: Foo@Country; 1@2010/Foo; 2@2011/Foo',
  ]);
  check('years behind words', 'Country,Code,2010,2011\nFoo,F,1,2', [
    'heading 1: Country|Code|2010|2011',
    'row 2: Foo@Country; F@Code/Foo; 1@2010/Foo; 2@2011/Foo',
  ]);
  check('one year', 'Country,2010\nFoo,1', ['heading 1: Country|2010', 'row 2: Foo@Country; 1@2010/Foo']);
  check('fiscal years and periods', 'Item,FY2019,2020-21,2022e\nFoo,1,2,3', [
    'heading 1: Item|FY2019|2020-21|2022e',
    'row 2: Foo@Item; 1@FY2019/Foo; 2@2020-21/Foo; 3@2022e/Foo',
  ]);
  check('no years over years', 'Foo,2010\nBar,2011', ['row 1: Foo@; 2010@/Foo', 'row 2: Bar@; 2011@/Bar']);
  check('years above the columns', 'Country,2010,,2011,\n,Men,Women,Men,Women\nFoo,1,2,3,4', [
    'heading 1: Country|2010||2011',
    'heading 2: Men|Women|Men|Women',
    'row 3: Foo@Country; 1@2010 Men/Foo; 2@2010 Women/Foo; 3@2011 Men/Foo; 4@2011 Women/Foo',
  ]);
  it('have cells with the names of their columns', () => {
    const { text, passages } = read('Country,Men,,Women,\n,2010,2011,2010,2011\nFoo,1,2,3,4');
    const heads = passages.filter(({ kind }) => kind === 'heading').map(({ cells = [] }) => cells);
    assert.deepEqual(
      heads.map((cells) => cells.map(({ start, end, column }) => `${text.slice(start, end)}@${column}`)),
      [
        ['Country@Country', 'Men@Men', 'Women@Women'],
        ['2010@Men 2010', '2011@Men 2011', '2010@Women 2010', '2011@Women 2011'],
      ],
    );
  });
  check('words over words', 'Name,Role\nAnn,chair\nBo,clerk', [
    'heading 1: Name|Role',
    'row 2: Ann@Name; chair@Role/Ann',
    'row 3: Bo@Name; clerk@Role/Bo',
  ]);
  check('groups above the columns', 'Country,Men,,Women,\n,2010,2011,2010,2011\nFoo,1,2,3,4', [
    'heading 1: Country|Men||Women',
    'heading 2: 2010|2011|2010|2011',
    'row 3: Foo@Country; 1@Men 2010/Foo; 2@Men 2011/Foo; 3@Women 2010/Foo; 4@Women 2011/Foo',
  ]);
  check('a column without a name', 'Country,Total,,Note\nFoo,1,a,b\nBar,2,c,d', [
    'heading 1: Country|Total||Note',
    'row 2: Foo@Country; 1@Total/Foo; a@/Foo; b@Note/Foo',
    'row 3: Bar@Country; 2@Total/Bar; c@/Bar; d@Note/Bar',
  ]);
  check('none', 'Foo,1\nBar,2', ['row 1: Foo@; 1@/Foo', 'row 2: Bar@; 2@/Bar']);
  check('a label behind a rank', 'Rank,Country,Total\n1,Foo,7', [
    'heading 1: Rank|Country|Total',
    'row 2: 1@Rank/Foo; Foo@Country; 7@Total/Foo',
  ]);
  check('a year as a label', 'Year,Total\n2014,7', [
    'heading 1: Year|Total',
    'row 2: 2014@Year; 7@Total/2014',
  ]);
  check('notes above and below', 'Counts of 2015\n\nCountry,Total\nFoo,7\nSource: the ministry', [
    'paragraph 1: Counts of 2015',
    'heading 3: Country|Total',
    'row 4: Foo@Country; 7@Total/Foo',
    'paragraph 5: Source: the ministry',
  ]);
  check('nothing', '', []);
});

describe('readTable: problems', () => {
  it('names the first ragged row', () => {
    const { passages, problems } = read('A,B,C\n"x\ny",1,2\nz,3\nw,4,5,6\n');
    assert.equal(passages.length, 4);
    assert.deepEqual(
      problems.map(({ path, code, severity }) => [path, code, severity]),
      [['a.csv', 'ragged-rows', 'warning']],
    );
    assert.match(
      problems[0]!.message,
      /^Line 4 has 2 cells where the table has 3 columns, as have 1 more rows/,
    );
  });

  it('names a quote that is never closed, and reads on', () => {
    const { passages, problems } = read('A,B\n"x,1\ny,2\n');
    assert.equal(passages.length, 3);
    assert.deepEqual(
      problems.map(({ code }) => code),
      ['unclosed-quote'],
    );
    assert.match(problems[0]!.message, /^Line 2: /);
  });

  it('takes a note above the table for its title', () => {
    assert.deepEqual(read('Counts of 2015\n\nCountry,Total\nFoo,7\n').metadata, { title: 'Counts of 2015' });
  });

  it('reads hostile quotes in linear time', () => {
    assert.equal(read('"a,'.repeat(100_000)).text.length, 300_000);
    assert.equal(read('""'.repeat(100_000)).text.length, 200_000);
  });
});
