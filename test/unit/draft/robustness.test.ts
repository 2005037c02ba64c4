import assert from 'node:assert/strict';
import { DraftParser, parseDraft } from '../../../server/src/engine/draft/parseDraft.ts';

/** Any text gives a draft whose prose has its length and whose spans are within it. */
function parse(text: string): ReturnType<typeof parseDraft> {
  const draft = parseDraft('draft.md', text);
  assert.equal(draft.prose.length, text.length);
  for (const { start, end } of [...draft.blocks, ...draft.citations, ...draft.quotations, ...draft.stets]) {
    assert.ok(0 <= start && start <= end && end <= text.length);
  }
  return draft;
}

describe('parsing any text', () => {
  it('takes an empty draft', () => assert.deepEqual(parse('').blocks, []));
  it('takes white space', () => assert.deepEqual(parse(' \r\n\t\n').blocks, []));
  it('takes lone surrogates and control characters', () => parse('a \uD800 b \0 c \uFFFF [@a] "\uDC00"'));

  describe('reads what costs too much as plain text, and says so', () => {
    const hostile = [
      '*[',
      '_*a',
      '![a](',
      '**a',
      '[a]',
      '<a ',
      '\\',
      '> ',
      '1. ',
      '\n- ',
      'a\n===\n',
      '[^a',
      '`a',
    ];
    for (const pattern of hostile) {
      it(JSON.stringify(pattern), () => {
        const { problems } = parse(pattern.repeat(100_000 / pattern.length));
        assert.match(problems[0]?.message ?? '', /plain text/);
      });
    }
    it('but only that part', () => {
      const draft = parse(`It fell [@a].\n\n${'*['.repeat(50_000)}\n\nIt **rose** [@b].`);
      assert.deepEqual(
        draft.citations.map((citation) => citation.key),
        ['a', 'b'],
      );
      assert.match(draft.prose, /It {3}rose {7}\.$/);
      assert.equal(draft.problems.length, 1);
    });
  });

  describe('takes linear time for', () => {
    for (const pattern of [
      '&a;',
      '@a ',
      '[@a] ',
      '^[@a ',
      '"a ',
      "'a ",
      '“',
      '$a',
      '{{<',
      '{#',
      'www.',
      'a@a.',
      '10.1234/',
      '[[',
      '<!--',
    ]) {
      it(JSON.stringify(pattern), () => {
        parse(pattern.repeat(100_000 / pattern.length));
      });
    }
  });

  it('reads a long line of prose in full', () => {
    const draft = parse('It fell in 2015 [@a]. '.repeat(20_000));
    assert.equal(draft.citations.length, 20_000);
    assert.deepEqual(draft.problems, []);
  });
});

describe('parsing the next version of a draft', () => {
  const blocks = [
    '---\ntitle: x\n---',
    '# One',
    'It *fell* [@a].',
    '- a\n- "b c d e f g"\n\n  c',
    'Then [x][r].[^1]',
    '[r]: https://a.org',
    '[^1]: @b',
  ];
  const changes: readonly (readonly [string, string, string])[] = [
    ['a word', 'fell', 'rose'],
    ['a definition', '[r]: https://a.org', 'text'],
    ['a heading', '# One', '## Two'],
    ['a block', 'It *fell* [@a].', 'It *fell*.\n\nAnd more.'],
    ['an open fence', '# One', '```'],
    ['front matter', 'title: x', 'title: [y'],
  ];
  for (const [title, from, to] of changes) {
    it(`gives what parsing it anew gives: ${title}`, () => {
      const parser = new DraftParser('draft.md');
      const text = blocks.join('\n\n');
      parser.parse(text);
      assert.deepEqual(parser.parse(text.replace(from, to)), parseDraft('draft.md', text.replace(from, to)));
    });
  }

  it('cuts segments so that each parses as in the whole', () => {
    const list = parseDraft(
      'draft.md',
      '1. a\n\n   ```\n   @x\n\n   @y\n   ```\n\n   b\n\n2. c\n\n````\n```\n\n@z\n````\n',
    );
    assert.deepEqual(list.citations, []);
    assert.equal(list.prose.replace(/\s+/g, ' ').trim(), 'a b c');
  });
});
