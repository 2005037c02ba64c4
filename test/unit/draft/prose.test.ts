import assert from 'node:assert/strict';
import { parseDraft } from '../../../server/src/engine/draft/parseDraft.ts';

/** The prose with runs of white space shown as one space. */
function proseOf(markdown: string): string {
  const { prose } = parseDraft('draft.md', markdown);
  assert.equal(prose.length, markdown.length);
  for (let i = 0; i < prose.length; i++) {
    const isKept = prose[i] === markdown[i];
    assert.ok(isKept || !/[\n\r]/.test(markdown[i] ?? ''), `a line end at ${i} is kept`);
  }
  return prose.trim().replace(/\s+/g, ' ');
}

function check(title: string, markdown: string, expected: string): void {
  it(title, () => assert.equal(proseOf(markdown), expected));
}

describe('the prose of a draft', () => {
  check('emphasis', 'The **352** men *left* _at_ ~~once~~.', 'The 352 men left at once .');
  check('headings', '# Two *men*\n\nThree\n=====\n', 'Two men Three');
  check('lists and their numbers', '1. one\n2. two\n\n- [x] three\n* four', 'one two three four');
  check('quotations', '> one\n> two\nlazy\n>\n> > three\n> > four', 'one two lazy three four');
  check('a quotation in a list', '- one\n\n  > two\n  > three', 'one two three');
  check('tables', '| a | b |\n|:--|--:|\n| 3 | 4 \\| 5 |', 'a b 3 4 | 5');
  check(
    'links',
    'See [the 3 men](https://a.org/4 "5 men") and [all][r].\n\n[r]: https://a.org/6',
    'See the 3 men and all .',
  );
  check('a caption', '![The 3 men](men4.png "5")', 'The 3 men');
  check('addresses', 'At https://a.org/2015/3?x=4. Or <https://a.org/5>, j7@a8.org.', 'At . Or , .');
  check('a DOI', 'See 10.1000/182.5a, and 10.5 million.', 'See , and 10.5 million.');
  check('code', 'A `3` b\n\n```\n4\n```\n\n    5\n\n~~~ {r}\n6\n~~~', 'A b');
  check('HTML', '<p class="a3">Three</p>\n\nFour <b title="5">six</b>', 'Four six');
  check('comments', 'One <!-- 2 --> three\n\n<!-- 4\n\n5 -->\n\nsix', 'One three six');
  check('text behind a comment on its line', '<!-- 1 --> Two `3` **four**', 'Two four');
  check('citations', 'It fell [see @a, p. 3], as @b [p. 4] says.', 'It fell , as says.');
  check('footnotes', 'It fell.[^a3] Yes.[^4]\n\n[^a3]: Five\n    six', 'It fell. Yes. Five six');
  check('inline notes', 'It fell^[In 3, see @b.].', 'It fell .');
  check('front matter', '---\ntitle: 3 men\n---\n\nFour', 'Four');
  check('TOML front matter', '+++\ntitle = "3 men"\n+++\n\nFour', 'Four');
  check('a byte order mark', '\uFEFF# One\n\ntwo', 'One two');
  check('Windows line ends', '# One\r\n\r\n> two\r\n> three\r\n', 'One two three');
  check('escapes', '3\\*4 and \\$5', '3 *4 and $5');
  check('character references', 'A&nbsp;B &amp; C&mdash;D &#8364;5', 'A B & C— D 5');

  describe('of Quarto and R Markdown', () => {
    check('divs', '::: {.callout-note title="3"}\nText 4\n:::\n\nMore', 'Text 4 More');
    check('nested divs', ':::: {.a}\n::: b\nText\n:::\n::::', 'Text');
    check('shortcodes', 'Go {{< video https://a.org/3 >}} on', 'Go on');
    check('attributes', '# One {#sec-3 .x}\n\n[two]{.mark} ![](a.png){width=50%}', 'One two');
    check(
      'chunks',
      '```{r, fig.width=3}\n#| label: x4\nplot(5)\n```\n\nAn inline `r 6` figure',
      'An inline figure',
    );
    check('cross references', 'See @fig-3 and [@tbl-four].', 'See and .');
  });

  describe('mathematics', () => {
    check('inline and display', 'With $x_1 = 3$ and $n$:\n\n$$\ny = 4\n$$', 'With and :');
    check('amounts are none', 'From $5 to $7, or $US 3 and A$ 4.', 'From $5 to $7, or $US 3 and A$ 4.');
  });
});
