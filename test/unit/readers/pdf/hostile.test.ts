import assert from 'node:assert/strict';
import { readPdf } from '../../../../server/src/readers/pdf.ts';
import { type RawObject, showTexts, writePages, writePdf } from './rawPdf.ts';

const TEXT = showTexts([['40 500', 'Some 300 men were counted here.']]);
const PAGE = writePages([TEXT]);
const CATALOG: RawObject = { dictionary: '/Type /Catalog /Pages 2 0 R' };

interface Expected {
  readonly codes: readonly string[];
  /** Undefined: there is no document. */
  readonly text?: RegExp;
}

function check(
  name: string,
  bytes: Uint8Array,
  { codes, text }: Expected,
  ...limits: Parameters<typeof readPdf> extends [unknown, ...infer Rest] ? Rest : never
) {
  it(name, async () => {
    const reading = await readPdf({ path: 'a.pdf', bytes }, ...limits);
    assert.deepEqual(
      reading.problems.map(({ code }) => code),
      codes,
    );
    if (text === undefined) assert.equal(reading.text, undefined);
    else assert.match(reading.text ?? '', text);
  });
}

function form(stream: string, forms: string): RawObject {
  return {
    dictionary: `/Type /XObject /Subtype /Form /BBox [0 0 400 600] /Resources << /Font << /F 3 0 R >> /XObject << ${forms} >> >>`,
    stream,
  };
}

function replace(bytes: Buffer, from: string, to: string): Buffer {
  return Buffer.from(bytes.toString('latin1').replace(from, to), 'latin1');
}

describe('readPdf: damaged files', () => {
  check('no PDF', Buffer.from('<html><p>Please log in</p></html>'), { codes: ['pdf-damaged'] });
  check('nothing but a head', Buffer.from('%PDF-1.4\n%%EOF'), { codes: ['pdf-damaged'] });
  check('cut off in the first object', PAGE.subarray(0, 40), { codes: ['pdf-truncated'] });
  check('cut off behind the pages', PAGE.subarray(0, PAGE.indexOf('xref')), { codes: ['pdf-truncated'] });
  check('cut off in the last line', PAGE.subarray(0, -5), { codes: ['pdf-truncated'], text: /^Some 300/ });
  check('a wrong table of objects', replace(PAGE, '0000000009', '0000000999'), {
    codes: [],
    text: /^Some 300/,
  });
  check('empty pages', writePages(['', '']), { codes: ['empty-file'] });
  check('a page that is missing', replace(writePages([TEXT, TEXT]), '6 0 R] /Count', '9 0 R] /Count'), {
    codes: ['pdf-damaged'],
    text: /^Some 300/,
  });
});

describe('readPdf: files that lead in circles', () => {
  check(
    'pages that hold themselves',
    writePdf([CATALOG, { dictionary: '/Type /Pages /Kids [2 0 R] /Count 3' }]),
    {
      codes: ['pdf-damaged'],
    },
  );
  check(
    'two billion pages that are none',
    writePdf([CATALOG, { dictionary: '/Type /Pages /Kids [] /Count 2000000000' }]),
    {
      codes: ['empty-file'],
    },
  );
  check(
    'a form that shows itself',
    writePages([`${TEXT} /X Do`], [form('/X Do', '/X 4 0 R')], '/XObject << /X 4 0 R >>'),
    { codes: [], text: /^Some 300/ },
  );
  check(
    'two forms that show each other',
    writePages(
      [`${TEXT} /X Do`],
      [form('/Y Do', '/Y 5 0 R'), form('/X Do', '/X 4 0 R')],
      '/XObject << /X 4 0 R >>',
    ),
    { codes: [], text: /^Some 300/ },
  );
  check(
    'a table of objects that names itself as the one before',
    replace(PAGE, '/Root', `/Prev ${PAGE.indexOf('xref')} /Root`),
    {
      codes: [],
      text: /^Some 300/,
    },
  );
});

describe('readPdf: limits', () => {
  const many = writePages(
    Array.from({ length: 12 }, (_, index) => showTexts([['40 500', `There were ${index * index} of them.`]])),
  );
  check('pages', many, { codes: ['pdf-too-long'], text: /9 of them\.$/ }, { pages: 4, milliseconds: 60_000 });
  check('time', many, { codes: ['empty-file'] }, { pages: 100, milliseconds: -1 });
  it('says how many pages were read', async () => {
    const { problems } = await readPdf({ path: 'a.pdf', bytes: many }, { pages: 4, milliseconds: 60_000 });
    assert.match(problems[0]!.message, /^Only the first 4 of 12 pages/);
  });
  check(
    'a page with 20,000 pieces of text',
    writePages([
      showTexts(
        Array.from(
          { length: 20_000 },
          (_, index) => [`40 ${index % 600}`, 'Some 300 men were counted here.'] as const,
        ),
      ),
    ]),
    { codes: [], text: /^Some 300/ },
  );
});
