import assert from 'node:assert/strict';
import { parseDraft } from '../../../server/src/engine/draft/parseDraft.ts';

/** One line for each citation: its form, key, locator, and its group where that is more than the key. */
function describeCitations(markdown: string): string[] {
  return parseDraft('draft.md', markdown).citations.map((citation) => {
    const group = markdown.slice(citation.group.start, citation.group.end);
    const written = markdown.slice(citation.start, citation.end);
    const { locator } = citation;
    if (locator !== undefined) assert.equal(markdown.slice(locator.start, locator.end), locator.text);
    return [
      citation.form,
      citation.key,
      ...(locator === undefined ? [] : [`${locator.label}=${locator.value}`]),
      ...(group === written ? [] : [`in ${group}`]),
    ].join(' ');
  });
}

function check(title: string, markdown: string, expected: readonly string[]): void {
  it(title, () => assert.deepEqual(describeCitations(markdown), expected));
}

describe('citations of a draft', () => {
  describe('in brackets', () => {
    check('a key', 'It fell [@smith2015].', ['bracketed smith2015 in [@smith2015]']);
    check('a suppressed author', 'It fell [-@smith].', ['bracketed smith in [-@smith]']);
    check('several, with prefix and locators', 'So [see @a, pp. 33-35; @b, chap. 1 and passim].', [
      'bracketed a page=33-35 in [see @a, pp. 33-35; @b, chap. 1 and passim]',
      'bracketed b chapter=1 in [see @a, pp. 33-35; @b, chap. 1 and passim]',
    ]);
    check('a bare number is a page', '[@a, 12] [@b 3-4]', [
      'bracketed a page=12 in [@a, 12]',
      'bracketed b page=3-4 in [@b 3-4]',
    ]);
    check('a locator in braces', '[@k{ii, A}] [@l, {sec. 4 (b)}]', [
      'bracketed k page=ii, A in [@k{ii, A}]',
      'bracketed l section=4 (b) in [@l, {sec. 4 (b)}]',
    ]);
    check('empty braces: no locator', '[@k{}, 1984 was good]', ['bracketed k in [@k{}, 1984 was good]']);
    check('signs, Roman numerals, lists', '[@a, § 12; @b, vol. iv; @c, pp. 3, 5 & 9–11]', [
      'bracketed a section=12 in [@a, § 12; @b, vol. iv; @c, pp. 3, 5 & 9–11]',
      'bracketed b volume=iv in [@a, § 12; @b, vol. iv; @c, pp. 3, 5 & 9–11]',
      'bracketed c page=3, 5 & 9–11 in [@a, § 12; @b, vol. iv; @c, pp. 3, 5 & 9–11]',
    ]);
    check('words are no locator', '[@a, who was there]', ['bracketed a in [@a, who was there]']);
    check('markup around the key', '[*see* @a, **p. 3**]', ['bracketed a page=3 in [*see* @a, **p. 3**]']);
    check('over a line end', 'It fell [see\n@a, p. 3].', ['bracketed a page=3 in [see\n@a, p. 3]']);
    check('in a table', '| a | b |\n|---|---|\n| 3 | [@a] |', ['bracketed a in [@a]']);
    check('in a quotation', '> It fell\n> [@a,\n> p. 3].', ['bracketed a page=3 in [@a,\n> p. 3]']);
  });

  describe('in the text', () => {
    check('a key', '@smith says so.', ['inText smith']);
    check('with a locator', 'As @smith [p. 33] says.', ['inText smith page=33 in @smith [p. 33]']);
    check('with more behind the locator', '@a [p. 3; see also @b, 5] says.', [
      'inText a page=3 in @a [p. 3; see also @b, 5]',
      'inText b page=5 in @a [p. 3; see also @b, 5]',
    ]);
    check('followed by a group of its own', '@a [@b]', ['inText a', 'bracketed b in [@b]']);
    check('followed by a footnote', '@a[^1] says\n\n[^1]: No.', ['inText a']);
    check('within a link', '[as @a says](https://example.org/@b)', ['inText a']);
  });

  describe('keys', () => {
    check('inner punctuation', '@foo_bar.baz:q/z+1, and @a--b, @c. @d;', [
      'inText foo_bar.baz:q/z+1',
      'inText a',
      'inText c',
      'inText d',
    ]);
    check('in braces anything', '@{https://example.org/?a=b&c=1} and [@{Foo bar_1}, p. 3]', [
      'inText https://example.org/?a=b&c=1',
      'bracketed Foo bar_1 page=3 in [@{Foo bar_1}, p. 3]',
    ]);
    check('letters of any script', '@Müller2015 @王2019', ['inText Müller2015', 'inText 王2019']);
  });

  describe('in footnotes', () => {
    check('the group is the mark', 'It fell.[^n] Yes.\n\n[^n]: See @a, and [@b, p. 3].', [
      'footnote a in [^n]',
      'footnote b page=3 in [^n]',
    ]);
    check('a note with two marks cites for each', 'A[^1] b[^1].\n\n[^1]: @a', [
      'footnote a in [^1]',
      'footnote a in [^1]',
    ]);
    check('a note that nothing refers to', '[^1]: See [@a].', ['footnote a in [@a]']);
    check('an inline note', 'It fell^[See @a and [@b, 4].] there.', [
      'footnote a in ^[See @a and [@b, 4].]',
      'footnote b page=4 in ^[See @a and [@b, 4].]',
    ]);
  });

  describe('what is none', () => {
    check('e-mail addresses', 'Write to jane.doe@example.org or <joe@example.org>.', []);
    check('an address that begins like a key is a key', '[-@doe.smith]', [
      'bracketed doe.smith in [-@doe.smith]',
    ]);
    check('URLs', 'https://example.org/@jane and [x](https://example.org/@jane "by @jane")', []);
    check('code', '`@a` and\n\n```r\nx <- "[@b]"\n```\n\n    @c\n', []);
    check('comments and HTML', '<!-- [@a] --> <a title="@b">text</a>', []);
    check('front matter', '---\nauthor: "@a"\nnocite: "@*"\n---\n\nText.', []);
    check('cross references', 'See @fig-map, [@tbl-one], [-@sec-two] and @eq-x, @lst-y.', []);
    check('an escaped sign', 'At \\@home.', []);
    check('a lone sign', 'Two @ 3 dollars, a@ b.', []);
  });
});
