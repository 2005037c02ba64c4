import assert from 'node:assert/strict';
import { buildCorpus } from '../../../server/src/engine/corpus/buildCorpus.ts';
import { parseDraft } from '../../../server/src/engine/draft/parseDraft.ts';
import { checkDraft } from '../../../server/src/engine/verify/checkDraft.ts';
import { readTable } from '../../../server/src/readers/csv.ts';
import { corpusOf } from './sources.ts';

type Check = (sentence: string, expected: string) => void;

/** The verdicts on the claims of a sentence that cites a table, or not: "supported 41, unsupported 2020". */
function checkAgainst(table: string): { readonly cited: Check; readonly uncited: Check } {
  const source = { key: 'a', path: 'a.csv', ...readTable({ path: 'a.csv', text: table }) };
  const corpus = buildCorpus([source]);
  const check = (draft: string, expected: string): void => {
    it(draft, () => {
      const { claims } = checkDraft(parseDraft('draft.md', draft), corpus);
      const verdicts = claims.map(({ verdict, text }) => `${verdict} ${text}`);
      assert.equal(verdicts.join(', '), expected);
    });
  };
  return { cited: (sentence, expected) => check(`${sentence} [@a]`, expected), uncited: check };
}

const YEARS = 'Exports (tonnes),2018,2019,2020\nWheat,38,44,41\nBarley,12,13,11\n';

describe('a date of a claim about a table with years in its head', () => {
  it('rests on the head of the column', () => {
    const source = { key: 'a', path: 'a.csv', ...readTable({ path: 'a.csv', text: YEARS }) };
    const draft = parseDraft('draft.md', 'Exports of wheat were 41 tonnes in 2020.');
    const { claims } = checkDraft(draft, buildCorpus([source]));
    const [, date] = claims.map(({ evidence: [first] }) => first);
    assert.equal(date?.text, '2020');
    assert.equal(YEARS.slice(date?.start, date?.end), '2020');
    assert.deepEqual(date?.locator, { kind: 'row', row: 1 });
  });
});

describe('a claim that names a cell', () => {
  const { cited, uncited } = checkAgainst(YEARS);
  cited('Exports of wheat were 41 tonnes in 2020.', 'supported 41 tonnes, supported 2020');
  cited('Exports of wheat were 44 tonnes in 2020.', 'conflict 44 tonnes, supported 2020');
  cited(
    'Wheat exports fell from 44 tonnes in 2019 to 41 tonnes in 2020.',
    'supported 44 tonnes, supported 2019, supported 41 tonnes, supported 2020',
  );
  uncited('Exports of barley were 13 tonnes in 2019.', 'supported 13 tonnes, supported 2019');

  describe('is contradicted by no cell where it says more, or something else', () => {
    cited('Exports of wheat to Malta were 27 tonnes in 2020.', 'unsupported 27 tonnes, supported 2020');
    cited('Farmers burned 27 tonnes of wheat in 2020.', 'unsupported 27 tonnes, supported 2020');
    cited('Exports of wheat will be 27 tonnes in 2020.', 'unsupported 27 tonnes, supported 2020');
    cited('Exports of wheat fell by 27 tonnes in 2020.', 'unsupported 27 tonnes, supported 2020');
    cited(
      'Exports of wheat were 27 tonnes a month in 2020.',
      'unsupported 27 tonnes a month, supported 2020',
    );
    cited('Exports of wheat were 27 tonnes in late 2020.', 'unsupported 27 tonnes, unsupported late 2020');
    cited('Exports of wheat were 41,000 tonnes in 2020.', 'unsupported 41,000 tonnes, supported 2020');
    cited('Exports of wheat were 27 tonnes in 2016.', 'unsupported 27 tonnes, unsupported 2016');
  });

  describe('is not contradicted by all sources where it names nobody: it may be of another company', () => {
    const staff = checkAgainst('Item,2019,2020\nEmployees,4120,3985\n');
    staff.uncited('Employees numbered 4,120 in 2020.', 'unsupported 4,120, supported 2020');
    staff.cited('Employees numbered 4,120 in 2020.', 'conflict 4,120, supported 2020');
  });

  describe('is contradicted by no forecast, and by none of two cells that it names', () => {
    const forecast = checkAgainst('Crop,2019,2020 (forecast)\nWheat,44,41\n');
    forecast.cited('Wheat was 27 in 2020.', 'unsupported 27, supported 2020');
    const twice = checkAgainst('Crop,2019,2020\nWheat,44,41\nWheat,31,28\n');
    twice.cited('Wheat was 69 in 2020.', 'unsupported 69, supported 2020');
  });

  describe('by the further words of its row', () => {
    const long = checkAgainst(
      'Country,Indicator,Year,Value\nArvania,Hotel beds,2019,21400\nArvania,Guests,2019,98000\nBelmora,Hotel beds,2019,64000\n',
    );
    long.cited('Arvania had 21,400 hotel beds in 2019.', 'supported 21,400, supported 2019');
    long.cited('Arvania had 64,000 hotel beds in 2019.', 'conflict 64,000, supported 2019');
    long.uncited('Arvania had 64,000 hotel beds in 2019.', 'conflict 64,000, supported 2019');
  });

  describe('by a column for each name', () => {
    const votes = checkAgainst('District,Labour,Greens\nNorthgate,12044,8212\nHarbourside,9120,10934\n');
    votes.cited(
      'In Harbourside the Greens won 10,934 votes and Labour 9,120.',
      'supported 10,934, supported 9,120',
    );
    votes.cited(
      'In Harbourside the Greens won 9,120 votes and Labour 10,934.',
      'unsupported 9,120, unsupported 10,934',
    );
    votes.cited('In Harbourside the Greens won 9,120 votes.', 'unsupported 9,120');
  });

  describe('by abbreviated heads', () => {
    const rates = checkAgainst(
      'District,Pop.,Unemp. rate (pct)\nNorthgate,41205,6.4\nHarbourside,38770,8.1\n',
    );
    rates.cited('Northgate has a population of 41,205.', 'supported 41,205');
    rates.cited('The unemployment rate in Northgate is 8.1 percent.', 'conflict 8.1 percent');
  });
});

describe('a cell of a table in the draft', () => {
  const { uncited } = checkAgainst(
    'Year,Flats completed,Building permits,Average rent (£)\n2019,410,1120,9.10\n2020,355,1010,9.75\n',
  );
  const table = (...rows: readonly string[]): string =>
    ['| Year | Permits | Rent (£) |', '|---|---|---|', ...rows, '', 'Source: [@a]'].join('\n');
  const years = 'supported 2019';
  uncited(table('| 2019 | 1,120 | 9.10 |'), `${years}, supported 1,120, supported 9.10`);
  uncited(table('| 2019 | 1,010 | 9.75 |'), `${years}, conflict 1,010, conflict 9.75`);
  uncited(table('| 2018 | 1,050 | 9.15 |'), 'unsupported 2018, unsupported 1,050, unsupported 9.15');
  uncited('| Year | Strikes |\n|---|---|\n| 2019 | 7 |\n\nSource: [@a]', `${years}, unsupported 7`);
});

describe('a cell of a table in the draft whose source is prose', () => {
  const corpus = corpusOf({
    a: 'Harrow has had 101 cases, Tilling 54 and Port Arlen 33.\n\nIn all 207 people fell ill.\n\nNobody died.\n\nIt ends.',
  });
  const check = (rows: string, expected: string): void => {
    it(rows, () => {
      const draft = `| District | Cases |\n|---|---|\n${rows}\n\nSource: @a`;
      const { claims } = checkDraft(parseDraft('draft.md', draft), corpus);
      assert.equal(claims.map(({ verdict, text }) => `${verdict} ${text}`).join(', '), expected);
    });
  };
  check('| Harrow | 101 |\n| Tilling | 54 |', 'supported 101, supported 54');
  check('| Harrow | 110 |', 'conflict 110');
});
