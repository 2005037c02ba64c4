import assert from 'node:assert/strict';
import { LONGEST_PASSAGE } from '../../../server/src/readers/longPassages.ts';
import { readText } from '../../../server/src/readers/text.ts';

/** `expected`: the passages as `kind line: text`. */
function check(name: string, text: string, expected: readonly string[], title?: string) {
  it(name, () => {
    const reading = readText({ path: 'a.txt', text });
    assert.equal(reading.text, text);
    assert.deepEqual(reading.passages.map(describePassage(text)), expected);
    assert.equal(reading.metadata.title, title);
    assert.deepEqual(reading.problems, []);
  });
}

function describePassage(text: string) {
  return ({ start, end, kind, locator }: ReturnType<typeof readText>['passages'][number]) =>
    `${kind} ${locator.kind === 'line' ? locator.line : ''}: ${text.slice(start, end)}`;
}

describe('readText: paragraphs', () => {
  check('blank lines part them', 'One 1.\n\n \t\n  Two 2.  \n', [
    'paragraph 1: One 1.',
    'paragraph 4: Two 2.',
  ]);
  check(
    'wrapped lines stay together, capitals or not',
    'The ministry in the capital counted 352 nationals\nin June, and most of them, said the spokesman of\nKyrgyz officials, were men. It counts every month.',
    [
      'paragraph 1: The ministry in the capital counted 352 nationals\nin June, and most of them, said the spokesman of\nKyrgyz officials, were men. It counts every month.',
    ],
  );
  check(
    'a dash or a number may open a wrapped line',
    'The ministry in the capital counted nationals in\n2014 and 2015, and the total was, as it was said,\n300. The minister, who came back from the talks,\n– nobody knew when – confirmed it.',
    [
      'paragraph 1: The ministry in the capital counted nationals in\n2014 and 2015, and the total was, as it was said,\n300. The minister, who came back from the talks,\n– nobody knew when – confirmed it.',
    ],
  );
  check('short lines stay apart', 'Killed: 6\nCaptured: 7', [
    'paragraph 1: Killed: 6',
    'paragraph 2: Captured: 7',
  ]);
  check('short lines within a sentence stay together', 'The ministry counted\nsome 300 men', [
    'paragraph 1: The ministry counted\nsome 300 men',
  ]);
  check(
    'lines that are paragraphs stay apart',
    `${'Long words. '.repeat(12)}\n${'More words. '.repeat(12)}`,
    [`paragraph 1: ${'Long words. '.repeat(12).trim()}`, `paragraph 2: ${'More words. '.repeat(12).trim()}`],
  );
  check(
    'short lines that had room for more stay apart',
    'Killed: 6\nCaptured: 7\nAn escape was reported later on.',
    ['paragraph 1: Killed: 6', 'paragraph 2: Captured: 7', 'paragraph 3: An escape was reported later on.'],
  );
  check('list items', '- one\n- two and\n  more\n1. three', [
    'item 1: - one',
    'item 2: - two and\n  more',
    'item 4: 1. three',
  ]);
  check('CR LF', 'One.\r\n\r\nTwo\r\nthree.', ['paragraph 1: One.', 'paragraph 3: Two\r\nthree.']);
  check('CR alone', 'One.\r\rTwo.', ['paragraph 1: One.', 'paragraph 3: Two.']);
  check('white space alone', ' \n\n', []);
});

describe('readText: titles', () => {
  check(
    'a short first line',
    'Counting the missing\n\nBody.',
    ['heading 1: Counting the missing', 'paragraph 3: Body.'],
    'Counting the missing',
  );
  check('not a sentence', 'It rained.\n\nBody.', ['paragraph 1: It rained.', 'paragraph 3: Body.']);
  check('not without a blank line', 'A title\nBody text here that is longer.', [
    'paragraph 1: A title',
    'paragraph 2: Body text here that is longer.',
  ]);
  check('not alone', 'A title', ['paragraph 1: A title']);
});

describe('readText: long lines', () => {
  it('are cut at the ends of sentences, and named', () => {
    const text = `Short\n\n${'The ministry counted 352 nationals. '.repeat(5000)}`;
    const { passages, problems } = readText({ path: 'a.txt', text });
    assert.ok(passages.every(({ start, end }) => end - start <= LONGEST_PASSAGE));
    assert.ok(passages.slice(1, -1).every(({ end }) => text.slice(end - 2, end) === '. '));
    assert.deepEqual(
      problems.map(({ code, severity }) => [code, severity]),
      [['long-line', 'warning']],
    );
    assert.match(problems[0]!.message, /^Line 3 has 180,000 characters/);
  });

  it('are cut anywhere where there is no space', () => {
    const { passages } = readText({ path: 'a.txt', text: '😀'.repeat(15_001) });
    assert.deepEqual(
      passages.map(({ end }) => end),
      [20_000, 30_002],
    );
  });

  it('of 10 MB are read', () => {
    const { passages } = readText({ path: 'a.txt', text: 'x1 '.repeat(3_500_000) });
    assert.ok(passages.length > 500);
  });
});

describe('readText: banners of archives', () => {
  const banner = '12 captures 09 Aug 2018 - 22 Jun 2022 About this capture';
  const address = 'The Wayback Machine - https://web.archive.org/web/20180809002941/https://example.org/a';
  check(
    'are left out with what the archive says of the collection',
    `A title\n\n${banner} COLLECTED BY Organization: An archive Formed in 2009.\n\nA daily crawl. ${address} The ministry counted 352.\n\nMore.`,
    ['heading 1: A title', 'paragraph 5: The ministry counted 352.', 'paragraph 7: More.'],
    'A title',
  );
  check(
    'are left out alone where no address follows',
    `A title ${banner} COLLECTED BY\n\nText.`,
    ['heading 1: A title', 'paragraph 1: COLLECTED BY', 'paragraph 3: Text.'],
    'A title',
  );
  check('are not what other people capture', 'The project counts 12 captures of fish 9 Aug 2018.', [
    'paragraph 1: The project counts 12 captures of fish 9 Aug 2018.',
  ]);
});
