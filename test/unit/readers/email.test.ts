import assert from 'node:assert/strict';
import { readEmail } from '../../../server/src/readers/email.ts';

const read = (lines: readonly string[] | string) =>
  readEmail({ path: 'a.eml', bytes: Buffer.from(typeof lines === 'string' ? lines : lines.join('\r\n')) });

const HEAD = [
  'From: Ann Lee <ann@a.example>',
  'To: desk@a.example',
  'Subject: =?utf-8?Q?Caf=C3=A9s_and?= wells',
  'Date: Wed, 4 Nov 2015 01:30:00 +0600 (KGT)',
];
const PLAIN = 'Content-Type: text/plain; charset=utf-8';

/** Parts of a message of several. */
function multipart(type: string, parts: readonly (readonly string[])[], boundary = 'b'): string[] {
  const pieces = parts.flatMap((part) => [`--${boundary}`, ...part]);
  return [`Content-Type: multipart/${type}; boundary=${boundary}`, '', ...pieces, `--${boundary}--`];
}

function check(
  name: string,
  lines: readonly string[],
  passages: readonly string[],
  codes: readonly string[] = [],
) {
  it(name, async () => {
    const reading = await read(lines);
    assert.deepEqual(
      reading.problems.map(({ code }) => code),
      codes,
    );
    assert.ok(reading.text !== undefined);
    assert.deepEqual(
      reading.passages.map(({ kind, start, end }) => `${kind}: ${reading.text.slice(start, end)}`),
      ['heading: Cafés and wells', ...passages],
    );
    assert.deepEqual(reading.runs, []);
  });
}

describe('readEmail: text', () => {
  check(
    'plain text, wrapped',
    [...HEAD, PLAIN, '', 'Some 300 men were counted in the square yesterday,', 'and 250 women.', '', 'Ann'],
    ['paragraph: Some 300 men were counted in the square yesterday, and 250 women.', 'paragraph: Ann'],
  );
  check(
    'quoted-printable in Latin-1',
    [
      ...HEAD,
      'Content-Type: text/plain; charset=iso-8859-1',
      'Content-Transfer-Encoding: quoted-printable',
      '',
      'Some 300 caf=E9s=',
      ' were open.',
    ],
    ['paragraph: Some 300 cafés were open.'],
  );
  check(
    'a quoted message',
    [...HEAD, PLAIN, '', 'Yes.', '', '> > There were 300', '> > of them.'],
    ['paragraph: Yes.', 'paragraph: There were 300 of them.'],
  );
  check(
    'plain text rather than HTML',
    [
      ...HEAD,
      ...multipart('alternative', [
        [PLAIN, '', 'Some 300 men.'],
        ['Content-Type: text/html', '', '<p>Some <b>300</b> men.'],
      ]),
    ],
    ['paragraph: Some 300 men.'],
  );
  check(
    'HTML rather than a stub of plain text',
    [
      ...HEAD,
      ...multipart('alternative', [
        [PLAIN, '', 'See HTML.'],
        [
          'Content-Type: text/html',
          '',
          `<style>p{top:3}</style><p>Some <b>300</b> men were counted.<p>${'They left. '.repeat(20)}`,
        ],
      ]),
    ],
    ['paragraph: Some 300 men were counted.', `paragraph: ${'They left. '.repeat(20).trim()}`],
  );
  check(
    'a table in HTML',
    [...HEAD, 'Content-Type: text/html', '', '<table><tr><th>Town<th>Wells<tr><td>Oberau<td>48</table>'],
    ['heading: Town | Wells', 'row: Oberau | 48'],
  );
});

describe('readEmail: headers', () => {
  it('are metadata; the date is the sender’s', async () => {
    const reading = await read([...HEAD, PLAIN, '', 'Some 300 men.']);
    assert.ok(reading.text !== undefined);
    assert.deepEqual(reading.metadata, {
      title: 'Cafés and wells',
      authors: ['Ann Lee'],
      date: '2015-11-04',
    });
    assert.deepEqual(reading.passages[1]!.headings, ['Cafés and wells']);
    assert.deepEqual(reading.passages[1]!.locator, { kind: 'paragraph', paragraph: 1 });
  });
});

describe('readEmail: attachments', () => {
  const attached = (name: string) => [
    'Content-Type: application/pdf',
    `Content-Disposition: attachment; filename="${name}"`,
    '',
    'x',
  ];
  it('are named', async () => {
    const { problems } = await read([
      ...HEAD,
      ...multipart('mixed', [[PLAIN, '', 'See below.'], attached('wells.pdf'), attached('a.csv')]),
    ]);
    assert.deepEqual(
      problems.map(({ code, severity }) => [code, severity]),
      [['email-attachments', 'warning']],
    );
    assert.match(problems[0]!.message, /not read: wells\.pdf, a\.csv\. Save/);
  });

  it('alone are no text', async () => {
    const { text, problems } = await read([...HEAD, ...multipart('mixed', [attached('wells.pdf')])]);
    assert.equal(text, undefined);
    assert.deepEqual(
      problems.map(({ code }) => code),
      ['email-no-text', 'email-attachments'],
    );
  });

  it('a message within the message is read', async () => {
    const inner = [
      'Content-Type: message/rfc822',
      '',
      'From: bo@a.example',
      'Subject: Inner',
      PLAIN,
      '',
      'There were 17 wells.',
    ];
    const { text } = await read([...HEAD, ...multipart('mixed', [[PLAIN, '', 'Look at this.'], inner])]);
    assert.match(text ?? '', /Look at this\.[\s\S]*There were 17 wells/);
  });
});

describe('readEmail: bad input', () => {
  async function checkRefused(lines: readonly string[] | string, code: string) {
    const { text, problems } = await read(lines);
    assert.equal(text, undefined);
    assert.deepEqual(
      problems.map((problem) => [problem.code, problem.severity]),
      [[code, 'error']],
    );
  }
  it('no e-mail', () => checkRefused('Some 300 men were counted.', 'email-invalid'));
  it('no text', () => checkRefused([...HEAD, PLAIN, '', ''], 'email-no-text'));

  it('a thousand parts within parts', () => {
    let part: readonly string[] = [PLAIN, '', 'x'];
    for (let depth = 0; depth < 1000; depth++) part = multipart('mixed', [part], `b${depth}`);
    return checkRefused([...HEAD, ...part], 'email-invalid');
  });

  it('messages within messages without end', async () => {
    let message: readonly string[] = [...HEAD, PLAIN, '', 'The innermost.'];
    for (let depth = 0; depth < 20; depth++)
      message = [
        ...HEAD,
        ...multipart(
          'mixed',
          [
            [PLAIN, '', `Level ${depth}`],
            ['Content-Type: message/rfc822', '', ...message],
          ],
          `b${depth}`,
        ),
      ];
    const { text, problems } = await read(message);
    assert.match(text ?? '', /Level 19/);
    assert.doesNotMatch(text ?? '', /innermost/);
    assert.match(problems[0]?.message ?? '', /a message within messages/);
  });

  it('headers of 10 MB', () =>
    checkRefused([...HEAD, `X-A: ${'a'.repeat(10_000_000)}`, '', 'x'], 'email-invalid'));

  it('bytes', async () => {
    const bytes = Buffer.from(Array.from({ length: 5000 }, (_, index) => (index * 7919) % 256));
    assert.equal((await readEmail({ path: 'a.eml', bytes })).text, undefined);
  });
});
