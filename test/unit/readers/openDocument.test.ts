import assert from 'node:assert/strict';
import { readOds } from '../../../server/src/readers/ods.ts';
import { readOdt } from '../../../server/src/readers/odt.ts';
import { makeZip, type ZipParts } from '../../zip.ts';
import { placeOf, readDocument, readFixture, refusal, showPassages } from './showReading.ts';

/** An OpenDocument file with this body and these styles; `parts` are further ones. */
function file(body: string, styles = '', parts: ZipParts = {}): Buffer {
  const content = `<office:document-content><office:automatic-styles>${styles}</office:automatic-styles><office:body>${body}</office:body></office:document-content>`;
  return makeZip({ 'content.xml': content, ...parts });
}

/** `expected`: the passages as `kind: text`, cells as `text@column/row label`. */
function check(name: string, body: string, expected: readonly string[], styles?: string) {
  it(name, async () => {
    const reading = await readDocument(readOdt, file(`<office:text>${body}</office:text>`, styles));
    assert.deepEqual(showPassages(reading), expected);
  });
}

describe('readOdt: a document of LibreOffice', () => {
  it('says what the same document says as DOCX', async () => {
    const reading = await readDocument(readOdt, readFixture('report.odt'));
    assert.deepEqual(showPassages(reading), [
      'heading: Reading rooms of the province',
      'heading: Visits',
      'paragraph: The rooms counted 1,352 visits in 2015, of which 214 were made by pupils of the two schools. The roof cost 9,400 crowns.',
      'paragraph: Pupils came on 46 mornings.',
      'heading: By town',
      'heading: Town | Visits in 2014 | Visits in 2015',
      'row: Ostby@Town; 310@Visits in 2014/Ostby; 352@Visits in 2015/Ostby',
      'row: Ostby@Town; 17 guided@Visits in 2014/Ostby; 24 guided@Visits in 2015/Ostby',
      'row: Westby@Town; closed for repairs@Visits in 2014/Westby',
      'heading: Holdings',
      'paragraph: The shelves measure 640 m², and hold three kinds of things:',
      'paragraph: As of 31 December 2015.',
      'item: 5,210 maps',
      'item: 88 globes and their stands',
    ]);
    assert.equal(placeOf(reading, 'Pupils came'), 'note 1');
    assert.equal(placeOf(reading, '5,210 maps'), 'section “Holdings”');
    assert.deepEqual(reading.metadata, {
      title: 'Reading rooms of the province',
      authors: ['Ann Lee'],
      date: '2016-03-04',
    });
  });
});

describe('readOdt: what is not shown', () => {
  const hidden =
    '<style:style style:name="H" style:family="text"><style:text-properties text:display="none"/></style:style>' +
    '<style:style style:name="P" style:family="paragraph" style:parent-style-name="Q"/>' +
    '<style:style style:name="Q" style:family="paragraph" style:parent-style-name="P"><style:text-properties text:display="none"/></style:style>';
  check(
    'hidden text, also within what is shown, and by the style of a parent',
    '<text:p>352<text:span text:style-name="H"> 999 <text:span>888</text:span></text:span></text:p><text:p text:style-name="P">777</text:p>',
    ['paragraph: 352'],
    hidden,
  );
  check(
    'hidden sections and indexes',
    '<text:section text:display="none"><text:p>999</text:p></text:section><text:table-of-content><text:p>Visits 17</text:p></text:table-of-content><text:section><text:p>352</text:p></text:section>',
    ['paragraph: 352'],
  );
  check('comments', '<text:p>35<office:annotation><text:p>999</text:p></office:annotation>2</text:p>', [
    'paragraph: 352',
  ]);
});

describe('readOds', () => {
  it('says what the same workbook says as XLSX', async () => {
    const reading = await readDocument(readOds, readFixture('visits.ods'));
    assert.deepEqual(showPassages(reading), [
      'paragraph: Visits by town, provisional',
      'heading: Town | Visits | Share of pupils | Opened | Cost',
      'row: Ostby@Town; 1,352@Visits/Ostby; 35.2%@Share of pupils/Ostby; 3 June 2015@Opened/Ostby; £9,400.50@Cost/Ostby',
      'row: Westby@Town; 214@Visits/Westby; 7.0%@Share of pupils/Westby; November 2014@Opened/Westby',
      'row: Both@Town; 1,566@Visits/Both',
      'heading: Town | Visits',
      'heading: Town | Men | Women',
      'row: Ostby@Town; 700@Visits Men/Ostby; 652@Visits Women/Ostby',
    ]);
    assert.deepEqual(
      reading.problems.map(({ message }) => message),
      ['Hidden and not read: the sheet “Scratch”, 4 cells of hidden rows or columns. Show what you cite.'],
    );
    assert.equal(placeOf(reading, 'Both'), 'Towns!B7');
    const both = reading.passages.find(({ start }) => reading.text.startsWith('Both', start));
    assert.deepEqual(both?.headings, ['Towns', 'Visits by town, provisional']);
  });

  it('cells and rows that are repeated without end', async () => {
    const cell = (times: number) =>
      `<table:table-cell table:number-columns-repeated="${times}"><text:p>3</text:p></table:table-cell>`;
    const rows = `<table:table-row table:number-rows-repeated="1048576">${cell(16384)}</table:table-row>`;
    const reading = await readDocument(
      readOds,
      file(`<office:spreadsheet><table:table table:name="A">${rows}</table:table></office:spreadsheet>`),
    );
    assert.ok(reading.text.length < 500_000, `${reading.text.length}`);
  }).timeout(20_000);
});

describe('OpenDocument: bad input', () => {
  it('encrypted parts', async () => {
    const manifest =
      '<manifest:manifest><manifest:file-entry><manifest:encryption-data/></manifest:file-entry></manifest:manifest>';
    const parts = { 'META-INF/manifest.xml': manifest };
    assert.deepEqual(await refusal(readOdt, file('', '', parts)), ['error encrypted-file']);
  });
  it('an encrypted package', async () =>
    assert.deepEqual(await refusal(readOds, makeZip({ 'encrypted-package': 'x' })), [
      'error encrypted-file',
    ]));
  it('no content', async () => {
    assert.deepEqual(await refusal(readOdt, makeZip({ mimetype: 'x' })), ['error damaged-file']);
    assert.deepEqual(await refusal(readOds, readFixture('visits.ods').subarray(0, 3000)), [
      'error damaged-file',
    ]);
  });
});
