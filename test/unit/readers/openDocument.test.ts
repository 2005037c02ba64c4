import assert from 'node:assert/strict';
import { readOds } from '../../../server/src/readers/ods.ts';
import { readOdt } from '../../../server/src/readers/odt.ts';
import { makeZip, type ZipParts } from '../../zip.ts';
import { REPORT, VISITS } from './officeSamples.ts';
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
    assert.deepEqual(showPassages(reading), REPORT);
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
    assert.deepEqual(showPassages(reading), VISITS);
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
