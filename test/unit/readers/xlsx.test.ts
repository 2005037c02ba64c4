import assert from 'node:assert/strict';
import { describeLeftOut, nothingLeftOut } from '../../../server/src/readers/sheets/leftOut.ts';
import { MOST_CELLS } from '../../../server/src/readers/sheets/sheet.ts';
import { SheetHandler } from '../../../server/src/readers/xlsx/sheetHandler.ts';
import { NumberWriter } from '../../../server/src/readers/xlsx/showNumber.ts';
import { readXlsx } from '../../../server/src/readers/xlsx.ts';
import { makeZip, type ZipParts } from '../../zip.ts';
import { VISITS } from './officeSamples.ts';
import { placeOf, readDocument, readFixture, refusal, showPassages } from './showReading.ts';

/** A workbook with one sheet; `parts` are further ones, or others in the place of its own. */
function workbook(sheet: string, parts: ZipParts = {}): Buffer {
  return makeZip({
    'xl/workbook.xml': '<workbook><sheets><sheet name="Sheet1" r:id="r1"/></sheets></workbook>',
    'xl/_rels/workbook.xml.rels':
      '<Relationships><Relationship Id="r1" Type="x/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="r2" Type="x/styles" Target="styles.xml"/></Relationships>',
    'xl/styles.xml':
      '<styleSheet><numFmts><numFmt numFmtId="170" formatCode="0.0%"/><numFmt numFmtId="171" formatCode="dd/mm/yy"/><numFmt numFmtId="172" formatCode="#,##0.0,,&quot; million&quot;"/><numFmt numFmtId="173" formatCode=";;;"/></numFmts>' +
      '<cellStyleXfs><xf numFmtId="9"/></cellStyleXfs><cellXfs>' +
      [0, 170, 171, 172, 173, 17, 20, 22, 4, 44, 12].map((id) => `<xf numFmtId="${id}"/>`).join('') +
      '</cellXfs></styleSheet>',
    'xl/worksheets/sheet1.xml': `<worksheet>${sheet}</worksheet>`,
    ...parts,
  });
}

const text = (value: string) => `<c t="inlineStr"><is><t>${value}</t></is></c>`;
const number = (value: number | string, style = 0) => `<c s="${style}"><v>${value}</v></c>`;
const rows = (...cells: string[]) =>
  `<sheetData>${cells.map((row) => `<row>${row}</row>`).join('')}</sheetData>`;

/** `expected`: the passages as `kind: text`, cells as `text@column/row label`. */
function check(name: string, sheet: string, expected: readonly string[], parts?: ZipParts) {
  it(name, async () => {
    const reading = await readDocument(readXlsx, workbook(sheet, parts));
    assert.deepEqual(showPassages(reading), expected);
    assert.deepEqual([reading.problems, reading.runs], [[], []]);
  });
}

/** A value as it is shown, by the index of its style. */
function checkShown(value: number | string, style: number, expected: string, parts?: ZipParts) {
  check(
    `${value} in style ${style} is ${expected}`,
    rows(text('a') + number(value, style)),
    [`row: a@; ${expected}@/a`],
    parts,
  );
}

describe('readXlsx: a workbook of LibreOffice', () => {
  it('tables with their values as they are shown, and nothing that is hidden', async () => {
    const reading = await readDocument(readXlsx, readFixture('visits.xlsx'));
    assert.deepEqual(showPassages(reading), VISITS);
    assert.deepEqual(
      reading.problems.map(({ code, severity, message }) => [code, severity, message]),
      [
        [
          'hidden-cells',
          'warning',
          'Hidden and not read: the sheet “Scratch”, 4 cells of hidden rows or columns. Show what you cite.',
        ],
      ],
    );
    assert.deepEqual(reading.metadata, { title: 'Visits by town', authors: ['Ann Lee'], date: '2016-03-04' });
  });

  it('places and headings', async () => {
    const reading = await readDocument(readXlsx, readFixture('visits.xlsx'));
    assert.equal(placeOf(reading, 'Westby'), 'Towns!B5');
    assert.equal(placeOf(reading, 'Ostby | 700'), "'By sex'!A3");
    const row = reading.passages.find(({ start }) => reading.text.startsWith('Ostby', start))!;
    assert.deepEqual(row.headings, ['Towns', 'Visits by town, provisional']);
    assert.deepEqual(
      row.cells!.map(({ address }) => address),
      ['B4', 'C4', 'D4', 'F4', 'G4'],
    );
  });
});

describe('readXlsx: values', () => {
  checkShown(352, 0, '352');
  checkShown('0.30000000000000004', 0, '0.3');
  checkShown(0.352, 1, '35.2%');
  checkShown(42158, 2, '3 June 2015');
  checkShown(2_460_000, 3, '2.5 million');
  checkShown(42158, 5, 'June 2015');
  checkShown(0.5, 6, '12:00');
  checkShown(42158.75, 7, '3 June 2015 18:00');
  checkShown(1234.5, 8, '1,234.50');
  checkShown(1234.5, 9, '$1,234.50');
  checkShown(0.5, 10, '1/2');
  checkShown(352, 99, '352');
  checkShown(40696, 2, '3 June 2015', {
    'xl/workbook.xml':
      '<workbook><workbookPr date1904="1"/><sheets><sheet name="Sheet1" r:id="r1"/></sheets></workbook>',
  });
  check('a number that its format hides', rows(text('a') + number(999, 4) + number(3)), ['row: a@; 3@/a']);
  check(
    'errors, truths and results',
    rows(
      `${text('a')}<c t="e"><v>#REF!</v></c><c t="b"><v>1</v></c><c t="str"><f>A1</f><v>b</v></c>${number(3)}`,
    ),
    ['row: a@; TRUE@/a; b@/a; 3@/a'],
  );
  check(
    'rich text',
    rows(
      `<c t="inlineStr"><is><r><t>Ost</t></r><r><rPr><vertAlign val="superscript"/></rPr><t>1</t></r><rPh><t>999</t></rPh></is></c>${number(3)}`,
    ),
    ['row: Ost¹@; 3@/Ost¹'],
  );
  check('another prefix', '', ['row: a@; 3@/a'], {
    'xl/worksheets/sheet1.xml':
      '<x:worksheet xmlns:x="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><x:sheetData><x:row><x:c t="inlineStr"><x:is><x:t>a</x:t></x:is></x:c><x:c><x:v>3</x:v></x:c></x:row></x:sheetData></x:worksheet>',
  });
});

describe('readXlsx: tables', () => {
  check(
    'notes above, within and below',
    rows(
      text('Visits of 2015'),
      text('Town') + text('Visits'),
      text('North'),
      text('Ost') + number(3),
      text('Source: the rooms'),
    ),
    [
      'paragraph: Visits of 2015',
      'heading: Town | Visits',
      'paragraph: North',
      'row: Ost@Town; 3@Visits/Ost',
      'paragraph: Source: the rooms',
    ],
  );
  check(
    'a blank row does not part the rows from their heads',
    rows(text('Town') + text('Visits'), text('Ost') + number(3), '', text('West') + number(4)),
    ['heading: Town | Visits', 'row: Ost@Town; 3@Visits/Ost', 'row: West@Town; 4@Visits/West'],
  );
  check(
    'another table has heads of its own',
    rows(
      text('Town') + text('Visits'),
      text('Ost') + number(3),
      '',
      text('Year') + text('Cost'),
      number(2014) + number(4),
    ),
    [
      'heading: Town | Visits',
      'row: Ost@Town; 3@Visits/Ost',
      'heading: Year | Cost',
      'row: 2014@Year; 4@Cost/2014',
    ],
  );
  check(
    'a label that spans rows',
    `${rows(text('Town') + text('Sex') + text('Visits'), text('Ost') + text('men') + number(3), `<c r="B3" t="inlineStr"><is><t>women</t></is></c>${number(4)}`)}<mergeCells><mergeCell ref="A2:A3"/></mergeCells>`,
    [
      'heading: Town | Sex | Visits',
      'row: Ost@Town; men@Sex/Ost; 3@Visits/Ost',
      'row: Ost@Town; women@Sex/Ost; 4@Visits/Ost',
    ],
  );
});

describe('readXlsx: bad input', () => {
  it('hundreds of thousands of empty rows', async () => {
    const empty = Array.from(
      { length: 300_000 },
      (_, i) => `<row r="${i + 2}" s="1"><c r="A${i + 2}" s="1"/></row>`,
    );
    const sheet = `<sheetData><row r="1">${text('a')}${number(3)}</row>${empty.join('')}</sheetData>`;
    assert.deepEqual(showPassages(await readDocument(readXlsx, workbook(sheet))), ['row: a@; 3@/a']);
  }).timeout(20_000);

  it('more cells than are read', () => {
    const left = nothingLeftOut();
    const cellCount = MOST_CELLS - 2;
    const numbers = new NumberWriter(1900);
    const handler = new SheetHandler({ strings: ['a'], formats: [], numbers, left, cellCount });
    for (let i = 0; i < 3; i++) {
      for (const name of ['row', 'c', 'v']) handler.open(name, {});
      handler.text('7');
      for (const name of ['v', 'c', 'row']) handler.close(name);
    }
    assert.equal(handler.finish().length, 2);
    assert.ok(handler.isDone());
    assert.deepEqual(
      describeLeftOut('a', left).map(({ code }) => code),
      ['sheet-too-large'],
    );
  });

  it('formulas without results', async () => {
    const { problems } = await readDocument(readXlsx, workbook(rows(`${text('a')}<c><f>SUM(B1)</f></c>`)));
    assert.deepEqual(
      problems.map(({ code }) => code),
      ['uncalculated-cells'],
    );
  });

  it('no workbook', async () => {
    assert.deepEqual(await refusal(readXlsx, makeZip({ 'word/document.xml': '<a/>' })), [
      'error damaged-file',
    ]);
    assert.deepEqual(await refusal(readXlsx, readFixture('visits.xlsx').subarray(0, 4000)), [
      'error damaged-file',
    ]);
  });

  check(
    'addresses that are none, and endless spans',
    `<sheetData><row r="x"><c r="?"><v>3</v></c><c r="ZZZZZ1"><v>4</v></c></row></sheetData><mergeCells><mergeCell ref="A1:XFD1048576"/><mergeCell ref="?"/></mergeCells>`,
    ['row: 3@; 4@'],
  );
});
