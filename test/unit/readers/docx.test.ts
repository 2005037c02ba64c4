import assert from 'node:assert/strict';
import { readDocx } from '../../../server/src/readers/docx.ts';
import { makeZip, type ZipParts } from '../../zip.ts';
import { REPORT } from './officeSamples.ts';
import { placeOf, readDocument, readFixture, showPassages } from './showReading.ts';

const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';

/** A document of Word with this body; `parts` are further ones, or others in the place of its own. */
function document(body: string, parts: ZipParts = {}): Buffer {
  return makeZip({
    'word/document.xml': `<?xml version="1.0"?><w:document ${W}><w:body>${body}</w:body></w:document>`,
    'word/_rels/document.xml.rels':
      '<Relationships><Relationship Id="r1" Type="x/styles" Target="styles.xml"/><Relationship Id="r2" Type="x/footnotes" Target="/word/footnotes.xml"/></Relationships>',
    'word/styles.xml': `<w:styles ${W}>
      <w:style w:styleId="berschrift2"><w:name w:val="heading 2"/></w:style>
      <w:style w:styleId="Own"><w:name w:val="Own"/><w:basedOn w:val="berschrift2"/></w:style>
      <w:style w:styleId="Outline"><w:name w:val="Chapter"/><w:pPr><w:outlineLvl w:val="2"/></w:pPr></w:style>
      <w:style w:styleId="TOC1"><w:name w:val="toc 1"/></w:style>
      <w:style w:styleId="Loop"><w:name w:val="Loop"/><w:basedOn w:val="Loop"/></w:style>
      <w:style w:styleId="Secret" w:type="character"><w:name w:val="Secret"/><w:rPr><w:vanish/></w:rPr></w:style></w:styles>`,
    'word/footnotes.xml': `<w:footnotes ${W}><w:footnote w:id="1"><w:p><w:r><w:footnoteRef/></w:r><w:r><w:t>Of 40.</w:t></w:r></w:p></w:footnote></w:footnotes>`,
    ...parts,
  });
}

const p = (text: string, properties = '') =>
  `<w:p>${properties && `<w:pPr>${properties}</w:pPr>`}<w:r><w:t>${text}</w:t></w:r></w:p>`;
const style = (id: string) => `<w:pStyle w:val="${id}"/>`;
const cell = (text: string, properties = '') => `<w:tc><w:tcPr>${properties}</w:tcPr>${p(text)}</w:tc>`;

/** `expected`: the passages as `kind: text`, cells as `text@column/row label`. */
function check(name: string, body: string, expected: readonly string[], parts?: ZipParts) {
  it(name, async () => {
    const reading = await readDocument(readDocx, document(body, parts));
    assert.deepEqual(showPassages(reading), expected);
    assert.deepEqual([reading.problems, reading.runs], [[], []]);
  });
}

describe('readDocx: a document of LibreOffice', () => {
  it('headings, notes, tables, items, and nothing that is deleted, hidden or a comment', async () => {
    const reading = await readDocument(readDocx, readFixture('report.docx'));
    assert.deepEqual(showPassages(reading), REPORT);
    assert.deepEqual(reading.metadata, {
      title: 'Reading rooms of the province',
      authors: ['Ann Lee'],
      date: '2016-03-04',
    });
  });

  it('places', async () => {
    const reading = await readDocument(readDocx, readFixture('report.docx'));
    assert.equal(placeOf(reading, 'The rooms'), 'section “Visits”');
    assert.equal(placeOf(reading, 'Pupils came'), 'note 1');
    assert.equal(placeOf(reading, 'Ostby'), 'section “By town”');
  });
});

describe('readDocx: paragraphs', () => {
  check('headings by style, in any language', p('A', style('berschrift2')), ['heading: A']);
  check('headings by a style that is based on one', p('A', style('Own')), ['heading: A']);
  check('headings by outline level', `${p('A', style('Outline'))}${p('B', '<w:outlineLvl w:val="0"/>')}`, [
    'heading: A',
    'heading: B',
  ]);
  check('a style that is based on itself', p('A', style('Loop')), ['paragraph: A']);
  check('items', p('A', '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="3"/></w:numPr>'), ['item: A']);
  check('no items', p('A', '<w:numPr><w:numId w:val="0"/></w:numPr>'), ['paragraph: A']);
  check('a table of contents is left out', p('Visits 17', style('TOC1')), []);
  check(
    'runs, breaks and hyphens',
    '<w:p><w:r><w:t xml:space="preserve">some </w:t><w:t>3</w:t></w:r><w:r><w:t>52</w:t><w:br/><w:t>men</w:t><w:noBreakHyphen/><w:t>at</w:t><w:softHyphen/><w:t>arms</w:t><w:tab/><w:t>x</w:t></w:r></w:p>',
    ['paragraph: some 352 men-atarms x'],
  );
  check(
    'raised digits',
    '<w:p><w:r><w:t>352</w:t></w:r><w:r><w:rPr><w:vertAlign w:val="superscript"/></w:rPr><w:t>1</w:t></w:r></w:p>',
    ['paragraph: 352¹'],
  );
  check(
    'footnotes follow their paragraph',
    `<w:p><w:r><w:t>A</w:t><w:footnoteReference w:id="1"/><w:t>b</w:t></w:r></w:p>${p('C')}`,
    ['paragraph: Ab', 'paragraph: Of 40.', 'paragraph: C'],
  );
  check(
    'text boxes',
    `<w:p><w:r><w:t>A</w:t><mc:AlternateContent xmlns:mc="x"><mc:Choice><w:txbxContent>${p('B 2')}</w:txbxContent></mc:Choice><mc:Fallback><w:txbxContent>${p('B 2')}</w:txbxContent></mc:Fallback></mc:AlternateContent><w:t>c</w:t></w:r></w:p>`,
    ['paragraph: B 2', 'paragraph: Ac'],
  );
  check('another prefix', '', ['paragraph: Some 352'], {
    'word/document.xml':
      '<ns0:document xmlns:ns0="http://purl.oclc.org/ooxml/wordprocessingml/main"><ns0:body><ns0:p><ns0:r><ns0:t>Some 352</ns0:t></ns0:r></ns0:p></ns0:body></ns0:document>',
  });
});

describe('readDocx: what is not shown', () => {
  const run = (properties: string, text: string) =>
    `<w:r><w:rPr>${properties}</w:rPr><w:t>${text}</w:t></w:r>`;
  check('hidden text', `<w:p>${run('<w:vanish/>', '999')}${run('<w:vanish w:val="0"/>', '352')}</w:p>`, [
    'paragraph: 352',
  ]);
  check(
    'text that a style hides',
    `<w:p>${run('<w:rStyle w:val="Secret"/>', '999')}${run('', '352')}</w:p>`,
    ['paragraph: 352'],
  );
  check('the mark of a paragraph that is hidden hides nothing', p('352', '<w:rPr><w:vanish/></w:rPr>'), [
    'paragraph: 352',
  ]);
  check(
    'deleted and moved text',
    `<w:p><w:del><w:r><w:delText>999</w:delText></w:r></w:del><w:moveFrom><w:r><w:t>888</w:t></w:r></w:moveFrom><w:ins><w:r><w:t>352</w:t></w:r></w:ins><w:moveTo><w:r><w:t> men</w:t></w:r></w:moveTo></w:p>`,
    ['paragraph: 352 men'],
  );
  check('a deleted mark joins paragraphs', `${p('some ', '<w:rPr><w:del w:id="1"/></w:rPr>')}${p('352')}`, [
    'paragraph: some 352',
  ]);
  check(
    'the format before a change',
    `<w:p><w:pPr><w:pPrChange><w:pPr><w:pStyle w:val="berschrift2"/></w:pPr></w:pPrChange></w:pPr><w:r><w:t>A</w:t></w:r></w:p>`,
    ['paragraph: A'],
  );
  check(
    'instructions of fields',
    '<w:p><w:r><w:instrText>PAGE 999</w:instrText></w:r><w:r><w:t>352</w:t></w:r></w:p>',
    ['paragraph: 352'],
  );
});

describe('readDocx: tables', () => {
  const tr = (cells: string, properties = '') => `<w:tr><w:trPr>${properties}</w:trPr>${cells}</w:tr>`;
  check(
    'heads that are marked',
    `<w:tbl>${tr(cell('2014') + cell('2015'), '<w:tblHeader/>')}${tr(cell('3') + cell('4'))}</w:tbl>`,
    ['heading: 2014 | 2015', 'row: 3@2014; 4@2015'],
  );
  check(
    'merged cells',
    `<w:tbl>${tr(cell('Town') + cell('Visits', '<w:gridSpan w:val="2"/>'))}${tr(cell('', '<w:vMerge/>') + cell('Men') + cell('Women'))}${tr(cell('Ost', '<w:vMerge w:val="restart"/>') + cell('3') + cell('4'))}${tr(cell('', '<w:vMerge/>') + cell('5') + cell('6'))}</w:tbl>`,
    [
      'heading: Town | Visits',
      'heading: Town | Men | Women',
      'row: Ost@Town; 3@Visits Men/Ost; 4@Visits Women/Ost',
      'row: Ost@Town; 5@Visits Men/Ost; 6@Visits Women/Ost',
    ],
  );
  check(
    'deleted and hidden rows',
    `<w:tbl>${tr(cell('a') + cell('1'))}${tr(cell('b') + cell('999'), '<w:del w:id="1"/>')}${tr(cell('c') + cell('888'), '<w:hidden/>')}</w:tbl>`,
    ['row: a@; 1@/a'],
  );
  check(
    'a table within a cell',
    `<w:tbl>${tr(`${cell('a')}<w:tc><w:tbl>${tr(cell('x') + cell('1'))}</w:tbl>${p('7')}</w:tc>`)}${tr(cell('c') + cell('2'))}</w:tbl>`,
    ['row: x@; 1@/x', 'row: a@; 7@/a', 'row: c@; 2@/c'],
  );
  check('a table of one column is text', `<w:tbl>${tr(cell('Some 352 men.'))}</w:tbl>`, [
    'paragraph: Some 352 men.',
  ]);
});

describe('readDocx: metadata', () => {
  const core = (fields: string) => ({
    'docProps/core.xml': `<cp:coreProperties>${fields}</cp:coreProperties>`,
  });
  const read = async (body: string, parts: ZipParts) =>
    (await readDocument(readDocx, document(body, parts))).metadata;

  it('properties go before the text', async () =>
    assert.deepEqual(
      await read(
        p('A', style('berschrift2')),
        core(
          '<dc:title>The rooms</dc:title><dc:creator>Ann Lee;Bo Ek</dc:creator><dcterms:created>2016-03-04T09:30:00Z</dcterms:created>',
        ),
      ),
      { title: 'The rooms', authors: ['Ann Lee', 'Bo Ek'], date: '2016-03-04' },
    ));
  it('what programs write by themselves says nothing', async () =>
    assert.deepEqual(
      await read(
        `${p('The rooms', '<w:outlineLvl w:val="0"/>')}${p('By Ann Lee, 5 May 2017')}`,
        core(
          '<dc:title>Microsoft Word - rooms.doc</dc:title><dc:creator>python-docx</dc:creator><dcterms:created>2013-12-23T23:15:00Z</dcterms:created>',
        ),
      ),
      { title: 'The rooms', date: '2017-05-05' },
    ));
  it('the date of the last change, where that of the making says nothing', async () =>
    assert.deepEqual(
      await read(
        '',
        core(
          '<dcterms:created>1601-01-01T00:00:00Z</dcterms:created><dcterms:modified>2016-03-18T17:00:00Z</dcterms:modified>',
        ),
      ),
      { date: '2016-03-18' },
    ));
});
