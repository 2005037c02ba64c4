import assert from 'node:assert/strict';
import type { BibliographyEntry } from '../../../server/src/engine/model/bibliography.ts';
import { readBibliography } from '../../../server/src/readers/bibliography/read.ts';

const read = async (path: string, text: string) => {
  const bibliography = await readBibliography({ path, text });
  assert.ok(bibliography !== undefined);
  return bibliography;
};
const ris = (lines: readonly string[]) => read('/lib/a.ris', lines.join('\r\n'));
const endnote = (records: string) =>
  read(
    '/lib/My Library.xml',
    `<?xml version="1.0" encoding="UTF-8" ?><xml><records>${records}</records></xml>`,
  );

async function codesOf(bibliography: ReturnType<typeof read>) {
  return (await bibliography).problems.map(({ code, severity }) => [code, severity]);
}

describe('readRis', () => {
  function check(name: string, lines: readonly string[], expected: Partial<BibliographyEntry>) {
    it(name, async () => {
      const { entries, problems } = await ris(['TY  - JOUR', ...lines, 'ER  - ']);
      const { path, span, ...rest } = entries[0]!;
      assert.deepEqual(rest, { files: [], ...expected });
      assert.equal(path, '/lib/a.ris');
      assert.ok(span.end > span.start);
      assert.deepEqual(problems, []);
    });
  }
  check(
    'an article',
    [
      'ID  - okello19',
      'AU  - Okello, Grace',
      'AU  - Brandt, Tom, Jr.',
      'TI  - Ferries',
      'T2  - Harbour Studies',
      'DA  - 2019/05/03/',
      'PY  - 2019',
      'UR  - https://a.example/1',
    ],
    {
      key: 'okello19',
      title: 'Ferries',
      authors: ['Grace Okello', 'Tom Brandt Jr.'],
      publisher: 'Harbour Studies',
      date: '2019-05-03',
      url: 'https://a.example/1',
    },
  );
  check('older tags', ['A1  - World Bank', 'T1  - Wells', 'JF  - Waters', 'Y1  - 2018/11//'], {
    key: 'bank2018',
    title: 'Wells',
    authors: ['World Bank'],
    publisher: 'Waters',
    date: '2018-11',
  });
  check('a book with editors', ['ED  - Lee, Ann', 'BT  - Wells', 'PB  - Bo', 'PY  - 2001'], {
    key: 'lee2001',
    title: 'Wells',
    authors: ['Ann Lee'],
    publisher: 'Bo',
    date: '2001',
  });
  check(
    'files, a file’s name as key',
    [
      'L1  - files/3/Okello 2019.pdf',
      'L1  - file:///tmp/b.html',
      'L1  - https://a.example/c.pdf',
      'DO  - doi:10.1234/abc',
    ],
    {
      key: 'Okello 2019',
      files: ['/lib/files/3/Okello 2019.pdf', '/tmp/b.html'],
      url: 'https://a.example/c.pdf',
    },
  );
  check('a DOI alone', ['ID  - a', 'DO  - 10.1234/abc'], { key: 'a', url: 'https://doi.org/10.1234/abc' });
  check('lines that go on', ['ID  - a', 'TI  - Ferries of', 'the lakes', 'N2  - TY is no tag here'], {
    key: 'a',
    title: 'Ferries of the lakes',
  });

  it('entries without keys have different ones', async () => {
    const entry = ['TY  - JOUR', 'AU  - Ödegård, Ann', 'PY  - 2019', 'ER  -'];
    const { entries } = await ris([...entry, '', ...entry, ...entry]);
    assert.deepEqual(
      entries.map(({ key }) => key),
      ['odegard2019', 'odegard2019a', 'odegard2019b'],
    );
  });

  it('an entry without an end', async () => {
    const bibliography = ris(['TY  - JOUR', 'ID  - a', 'TY  - JOUR', 'ID  - b', 'ER  - ']);
    assert.deepEqual(
      (await bibliography).entries.map(({ key }) => key),
      ['a', 'b'],
    );
    assert.deepEqual(await codesOf(bibliography), [['bibliography-entry', 'warning']]);
  });
  it('no entry', async () =>
    assert.deepEqual(await codesOf(ris(['Some text'])), [['bibliography-invalid', 'error']]));
  it('a line of 5 MB', async () =>
    assert.equal((await ris(['TY  - JOUR', `ID  - ${'a'.repeat(5_000_000)}`, 'ER  - '])).entries.length, 1));
});

describe('readEndnote', () => {
  const style = (text: string) => `<style face="normal" font="default" size="100%">${text}</style>`;
  function check(name: string, record: string, expected: Partial<BibliographyEntry>) {
    it(name, async () => {
      const { entries, problems } = await endnote(`<record>${record}</record>`);
      const { path: _, span, ...rest } = entries[0]!;
      assert.deepEqual(rest, { files: [], ...expected });
      assert.ok(span.end > span.start);
      assert.deepEqual(problems, []);
    });
  }
  check(
    'an article',
    `<rec-number>12</rec-number><contributors><authors><author>${style('Okello, Grace')}</author><author>${style('Brandt, Tom')}</author></authors></contributors>` +
      `<titles><title>${style('Ferries &amp; ')}${style('boats')}</title><secondary-title>${style('Harbour Studies')}</secondary-title></titles>` +
      `<dates><year>${style('2019')}</year><pub-dates><date>${style('May 3')}</date></pub-dates></dates><urls><related-urls><url>${style('https://a.example/1')}</url></related-urls></urls>`,
    {
      key: 'okello2019',
      title: 'Ferries & boats',
      authors: ['Grace Okello', 'Tom Brandt'],
      publisher: 'Harbour Studies',
      date: '2019-05-03',
      url: 'https://a.example/1',
    },
  );
  check(
    'attachments',
    '<label>ok19</label><titles><title>A</title></titles><dates><year>2019</year></dates><urls><pdf-urls><url>internal-pdf://0123/Okello%202019.pdf</url></pdf-urls></urls>',
    { key: 'ok19', title: 'A', date: '2019', files: ['/lib/My Library.Data/PDF/0123/Okello 2019.pdf'] },
  );

  it('other XML is no bibliography', async () =>
    assert.equal(await readBibliography({ path: 'a.xml', text: '<feed><entry/></feed>' }), undefined));
  it('broken off', async () => {
    const bibliography = endnote('<record><label>a</label></record><record><label>b');
    assert.deepEqual(
      (await bibliography).entries.map(({ key }) => key),
      ['a', 'b'],
    );
    assert.deepEqual(await codesOf(bibliography), [['bibliography-invalid', 'warning']]);
  });
  it('a million elements within elements', async () => {
    const bibliography = endnote(`<record><label>a</label></record><record>${'<a>'.repeat(1_000_000)}`);
    assert.deepEqual(await codesOf(bibliography), [['bibliography-invalid', 'warning']]);
    assert.equal((await bibliography).entries.length, 1);
  });
  it('entities of its own are not expanded', async () => {
    const text =
      '<!DOCTYPE xml [<!ENTITY a "boom"><!ENTITY b "&a;&a;&a;">]><xml><records><record><label>a</label><titles><title>&b;</title></titles></record></records></xml>';
    assert.equal((await read('/lib/a.xml', text)).entries[0]?.title, '&b;');
  });
});
