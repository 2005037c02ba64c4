import assert from 'node:assert/strict';
import { readDocx } from '../../../server/src/readers/docx.ts';
import { parseXml } from '../../../server/src/readers/package/parseXml.ts';
import { UNPACK_LIMITS, ZipPackage } from '../../../server/src/readers/package/zipPackage.ts';
import { makeZip, type ZipParts } from '../../zip.ts';
import { readFixture, refusal } from './showReading.ts';

const MAIN = 'word/document.xml';

function check(name: string, bytes: () => Uint8Array, code: string) {
  it(name, async () => assert.deepEqual(await refusal(readDocx, bytes()), [`error ${code}`]));
}

describe('packages: bad input', () => {
  check('no archive', () => Buffer.from('Some 352 men were counted.'), 'damaged-file');
  check('an empty archive', () => makeZip({}), 'damaged-file');
  check('an archive of something else', () => makeZip({ 'a.txt': 'x' }), 'damaged-file');
  check('cut off', () => readFixture('report.docx').subarray(0, 5000), 'damaged-file');
  check(
    'bytes that have changed',
    () => makeZip({ [MAIN]: { content: '<w:document/>', claimedChecksum: 17 } }),
    'damaged-file',
  );
  check('garbage between the parts', () => readFixture('report.docx').fill(7, 200, 6000), 'damaged-file');
  check('encrypted parts', () => makeZip({ [MAIN]: { content: 'x', isEncrypted: true } }), 'encrypted-file');
  check(
    'an encrypted document of Office',
    () =>
      Buffer.concat([
        Buffer.from('d0cf11e0a1b11ae1', 'hex'),
        Buffer.alloc(600),
        Buffer.from('EncryptedPackage', 'utf16le'),
      ]),
    'encrypted-file',
  );
  check(
    'a document of old Office under a newer name',
    () => Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(600)]),
    'damaged-file',
  );
  check('a name that climbs out', () => makeZip({ '../../etc/passwd': 'x', [MAIN]: '<a/>' }), 'path-outside');
  check('an absolute name', () => makeZip({ '/etc/passwd': 'x', [MAIN]: '<a/>' }), 'path-outside');
  check(
    'a relationship that climbs out',
    () =>
      makeZip({
        '_rels/.rels':
          '<Relationships><Relationship Id="a" Type="x/officeDocument" Target="../../etc/passwd"/></Relationships>',
      }),
    'path-outside',
  );
  check(
    'a hundred thousand elements deep',
    () => makeZip({ [MAIN]: '<w:p>'.repeat(100_000) }),
    'damaged-file',
  );
});

describe('packages: bombs', () => {
  check(
    'blanks that pack well',
    () => makeZip({ [MAIN]: Buffer.alloc(30_000_000, 32) }),
    'unpacked-too-large',
  );
  check(
    'a part that unpacks to more than it says',
    () => makeZip({ [MAIN]: { content: Buffer.alloc(30_000_000, 32), claimedSize: 1000 } }),
    'damaged-file',
  );
  check(
    'too many parts',
    () => makeZip(Object.fromEntries(Array.from({ length: 20_001 }, (_, i) => [`p${i}`, '']))),
    'unpacked-too-large',
  );

  it('parts that are too large together', async () => {
    const parts = Object.fromEntries(['a', 'b', 'c'].map((name) => [name, 'x'.repeat(400)]));
    const limits = { ...UNPACK_LIMITS, bytes: 1000 };
    const archive = await ZipPackage.open(makeZip(parts), limits);
    assert.equal((await archive.read('a'))?.length, 400);
    await archive.read('b');
    await assert.rejects(archive.read('c'), { code: 'unpacked-too-large' });
  });
});

describe('parseXml', () => {
  async function textOf(content: string | Uint8Array): Promise<string> {
    const pieces: string[] = [];
    const archive = await ZipPackage.open(makeZip({ a: content } satisfies ZipParts));
    await parseXml(archive, 'a', { open: () => {}, close: () => {}, text: (text) => pieces.push(text) });
    return pieces.join('');
  }

  it('expands no entities of the file', async () => {
    const definitions = Array.from({ length: 9 }, (_, i) => `<!ENTITY l${i + 1} "${`&l${i};`.repeat(10)}">`);
    const bomb = `<!DOCTYPE a [<!ENTITY l0 "lol">${definitions.join('')}]><a>&l9;</a>`;
    assert.ok((await textOf(bomb)).length < 100);
  });
  it('reads nothing outside', async () =>
    assert.doesNotMatch(
      await textOf('<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]><a>&x;</a>'),
      /root:/,
    ));
  it('decodes the entities of XML', async () =>
    assert.equal(await textOf('<a>&lt;3 &#xe9;&#38;</a>'), '<3 é&'));
  it('reads UTF-16 and Latin-1', async () => {
    assert.equal(await textOf(Buffer.from('\uFEFF<a>é</a>', 'utf16le')), 'é');
    assert.equal(
      await textOf(Buffer.from('<?xml version="1.0" encoding="ISO-8859-1"?><a>é</a>', 'latin1')),
      'é',
    );
  });
  it('reads characters that are cut in two by the pieces of a part', async () =>
    assert.equal(await textOf(`<a>${'é€😀'.repeat(50_000)}</a>`), 'é€😀'.repeat(50_000)));
});
