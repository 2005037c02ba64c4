import { parseXml } from '../package/parseXml.ts';
import type { ZipPackage } from '../package/zipPackage.ts';
import { followReference } from './book.ts';

/**
 * The titles of chapters by the parts that they begin in, from the book's table of contents: a page of links in EPUB 3, an
 * NCX in EPUB 2. Of several titles in one part, the first counts. Throws a `PackageFault`.
 */
export async function readChapterTitles(
  parts: ZipPackage,
  contents: string | undefined,
): Promise<ReadonlyMap<string, string>> {
  const titles = new Map<string, string>();
  if (contents === undefined) return titles;
  let label: string | undefined;
  let isLabel = false;
  let target: string | undefined;
  const add = () => {
    const title = label?.replace(/\s+/g, ' ').trim();
    if (target !== undefined && title && !titles.has(target)) titles.set(target, title);
    target = undefined;
    label = undefined;
  };
  await parseXml(parts, contents, {
    open: (name, attributes) => {
      // In an NCX the text of a label stands before its target, in a page within it.
      if (name === 'navLabel' || name === 'a') [label, isLabel] = ['', true];
      const reference = name === 'a' ? attributes.href : name === 'content' ? attributes.src : undefined;
      if (reference !== undefined) target = followReference(contents, reference);
      if (name === 'content') add();
    },
    close: (name) => {
      if (name === 'navLabel' || name === 'a') isLabel = false;
      if (name === 'a') add();
    },
    text: (text) => {
      if (isLabel) label = `${label ?? ''}${text}`.slice(0, LONGEST_TITLE);
    },
  });
  return titles;
}

/** The length in UTF-16 code units of the longest title that is kept. */
const LONGEST_TITLE = 300;
