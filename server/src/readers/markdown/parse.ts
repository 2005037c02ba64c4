import type { Root } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { frontmatterFromMarkdown } from 'mdast-util-frontmatter';
import { gfmFootnoteFromMarkdown } from 'mdast-util-gfm-footnote';
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table';
import { frontmatter } from 'micromark-extension-frontmatter';
import { gfmFootnote } from 'micromark-extension-gfm-footnote';
import { gfmTable } from 'micromark-extension-gfm-table';

const SYNTAX = [frontmatter(), gfmTable(), gfmFootnote()];
const TREE = [frontmatterFromMarkdown(), gfmTableFromMarkdown(), gfmFootnoteFromMarkdown()];

/**
 * Parses the Markdown of a source: CommonMark, front matter, tables and footnotes. The other extensions of GFM
 * (strikethrough, task lists, bare links) change no figure and would halve the speed.
 */
export function parseMarkdown(text: string): Root {
  return fromMarkdown(text, { extensions: SYNTAX, mdastExtensions: TREE });
}
