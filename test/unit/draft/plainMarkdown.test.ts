import assert from 'node:assert/strict';
import { keepOnly } from '../../../server/src/engine/draft/blanking.ts';
import { parseMarkdown } from '../../../server/src/engine/draft/markdown.ts';
import { isPlainParagraph, parsePlainParagraph } from '../../../server/src/engine/draft/plainMarkdown.ts';

/** A paragraph that skips the Markdown parser must be what the parser would have made of it. */
describe('a paragraph without markup', () => {
  const plain = [
    'It fell in 2015 [see @foo_bar, p. 3], as @b says.\n',
    'Over two lines  \nwith 3.5 percent - or so + more; “why”?\n\n',
    'With [brackets] and [^1] marks: (a) "b" @c.\n',
    '  Indented by two.\n',
    '$5 = £3; 7 > 5 # no heading\n',
  ];
  for (const text of plain) {
    it(`skips the parser: ${JSON.stringify(text)}`, () => {
      assert.equal(isPlainParagraph(text, false), true);
      const skipped = parsePlainParagraph(text);
      const parsed = parseMarkdown(text);
      assert.deepEqual(skipped.blocks, parsed.blocks);
      assert.equal(keepOnly(text, skipped.visible).trimEnd(), keepOnly(text, parsed.visible).trimEnd());
    });
  }

  const marked = [
    'An *emphasis*',
    'A `code`',
    'A [link](x)',
    'A [link][x]',
    '[x]: y',
    '[^1]: A note',
    '# A heading',
    'Underlined\n===',
    'Underlined\n---',
    '- item',
    '12. item',
    '    code',
    '\tcode',
    '> quotation',
    'text\n> quotation',
    'one\n\n  two',
    'a _word_',
    'a \\@ sign',
    'a &amp; b',
    'a <b>',
    '| a | b |',
  ];
  for (const text of marked) {
    it(`does not skip it: ${JSON.stringify(text)}`, () => assert.equal(isPlainParagraph(text, false), false));
  }

  it('does not skip it where a bracket may be a link by reference', () => {
    assert.equal(isPlainParagraph('See [here] and [@a].', true), false);
    assert.equal(isPlainParagraph('See [@a] and [-@b].', true), true);
  });
});
