import assert from 'node:assert/strict';
import { readEpub } from '../../../server/src/readers/epub.ts';
import { makeZip, type ZipParts } from '../../zip.ts';
import { placeOf, readDocument, readFixture, refusal, showPassages } from './showReading.ts';

const page = (body: string) =>
  `<?xml version="1.0"?><html xmlns="http://www.w3.org/1999/xhtml"><head><title>x</title></head><body>${body}</body></html>`;

/** A book of two chapters in a folder; `parts` are further ones, or others in the place of its own. */
function book(parts: ZipParts = {}, manifest = ''): Buffer {
  return makeZip({
    mimetype: 'application/epub+zip',
    'META-INF/container.xml':
      '<container xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><rootfiles><rootfile full-path="OPS/book.opf"/></rootfiles></container>',
    'OPS/book.opf': `<opf:package xmlns:opf="http://www.idpf.org/2007/opf" xmlns:dc="http://purl.org/dc/elements/1.1/"><opf:metadata>
      <dc:title>The rooms</dc:title><dc:title>A second title</dc:title><dc:creator>Ann Lee</dc:creator><dc:creator>Bo Ek</dc:creator><dc:publisher>Ost Press</dc:publisher>
      <dc:date opf:event="modification">2020-01-01</dc:date><dc:date opf:event="publication">2016-03-04T00:00:00Z</dc:date></opf:metadata>
      <opf:manifest><opf:item id="b" href="text/b%20two.xhtml"/><opf:item id="a" href="text/a.xhtml"/><opf:item id="n" href="nav.xhtml" properties="nav"/>${manifest}</opf:manifest>
      <opf:spine><opf:itemref idref="n"/><opf:itemref idref="a"/><opf:itemref idref="b"/><opf:itemref idref="c"/></opf:spine></opf:package>`,
    'OPS/nav.xhtml': page(
      '<nav><ol><li><a href="text/a.xhtml#x">One: <i>the roof</i></a></li><li><a href="https://a.example/">Elsewhere</a></li></ol></nav>',
    ),
    'OPS/text/a.xhtml': page(
      '<h1>One</h1><h2>Costs</h2><p>Some 352<a href="#n1"><sup>1</sup></a> men, 640 m<sup>2</sup>.</p><script>x(999)</script>',
    ),
    'OPS/text/b two.xhtml': page(
      '<h1>Two</h1><table><tr><th>Town</th><th>Visits</th></tr><tr><td>Ost</td><td>3</td></tr></table>',
    ),
    ...parts,
  });
}

describe('readEpub', () => {
  it('chapters in the order of the spine, with their titles as places', async () => {
    const reading = await readDocument(readEpub, book());
    assert.deepEqual(showPassages(reading), [
      'heading: One',
      'heading: Costs',
      'paragraph: Some 352 men, 640 m².',
      'heading: Two',
      'heading: Town | Visits',
      'row: Ost@Town; 3@Visits/Ost',
    ]);
    assert.equal(placeOf(reading, 'Some'), 'chapter “One: the roof”');
    assert.equal(placeOf(reading, 'Ost'), 'chapter “Two”');
    assert.deepEqual(
      reading.passages.map(({ headings }) => headings),
      [['One: the roof'], ['One: the roof', 'One'], ['One: the roof', 'One', 'Costs'], [], ['Two'], ['Two']],
    );
    assert.deepEqual([reading.problems, reading.runs], [[], []]);
  });

  it('metadata', async () =>
    assert.deepEqual((await readDocument(readEpub, book())).metadata, {
      title: 'The rooms',
      authors: ['Ann Lee', 'Bo Ek'],
      publisher: 'Ost Press',
      date: '2016-03-04',
    }));

  it('a chapter that goes on in another part', async () => {
    const parts = { 'OPS/text/c.xhtml': page('<p>More of it.</p>') };
    const reading = await readDocument(readEpub, book(parts, '<opf:item id="c" href="text/c.xhtml"/>'));
    assert.equal(placeOf(reading, 'More'), 'chapter “Two”');
  });

  it('titles from an NCX, as EPUB 2 has them', async () => {
    const ncx =
      '<ncx><navMap><navPoint><navLabel><text>Of roofs</text></navLabel><content src="text/a.xhtml"/></navPoint></navMap></ncx>';
    const reading = await readDocument(readEpub, book({ 'OPS/nav.xhtml': ncx }));
    assert.equal(placeOf(reading, 'Some'), 'chapter “Of roofs”');
  });

  it('a book of LibreOffice', async () => {
    const reading = await readDocument(readEpub, readFixture('report.epub'));
    assert.equal(placeOf(reading, 'The rooms counted 1,352 visits'), 'chapter “Visits”');
    assert.deepEqual(reading.metadata, { title: 'Reading rooms of the province', authors: ['Ann Lee'] });
  });
});

describe('readEpub: bad input', () => {
  const check = (name: string, bytes: Buffer, code: string) =>
    it(name, async () => assert.deepEqual(await refusal(readEpub, bytes), [`error ${code}`]));

  check(
    'a manifest that climbs out',
    book({}, '<opf:item id="x" href="../../../etc/passwd"/>'),
    'path-outside',
  );
  check(
    'one that hides how it climbs out',
    book({}, '<opf:item id="x" href="..%2f..%2fetc/passwd"/>'),
    'path-outside',
  );
  check('a part that climbs out', book({ '../../x.xhtml': 'x' }), 'path-outside');
  check(
    'a container that climbs out',
    book({ 'META-INF/container.xml': '<container><rootfile full-path="../x.opf"/></container>' }),
    'path-outside',
  );
  check('no container', makeZip({ mimetype: 'x' }), 'damaged-file');
  check('cut off', readFixture('report.epub').subarray(0, 3000), 'damaged-file');
  check(
    'copy protection',
    book({
      'META-INF/encryption.xml':
        '<encryption><enc:EncryptedData><enc:EncryptionMethod Algorithm="http://www.w3.org/2001/04/xmlenc#aes128-cbc"/></enc:EncryptedData></encryption>',
    }),
    'encrypted-file',
  );

  it('garbled fonts are no protection', async () => {
    const parts = {
      'META-INF/encryption.xml':
        '<encryption><enc:EncryptionMethod Algorithm="http://www.idpf.org/2008/embedding"/></encryption>',
    };
    assert.deepEqual((await readDocument(readEpub, book(parts))).problems, []);
  });

  it('a chapter that is missing', async () => {
    const { problems, passages } = await readDocument(
      readEpub,
      book({}, '<opf:item id="c" href="text/c.xhtml"/><opf:item id="d" href="https://a.example/d.xhtml"/>'),
    );
    assert.deepEqual(
      problems.map(({ code, severity }) => [code, severity]),
      [['damaged-file', 'warning']],
    );
    assert.equal(passages.length, 6);
  });
});
