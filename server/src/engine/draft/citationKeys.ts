import type { Span } from '../model/span.ts';

/** A citation's `@key` in the text. The span covers the `@` and any braces, not the minus sign before. */
export interface CitationKey extends Span {
  readonly key: string;
  /** Written `-@key`: the author's name is suppressed. */
  readonly suppressed: boolean;
  /** A Quarto cross reference (`@fig-map`), which cites nothing. */
  readonly isCrossReference: boolean;
}

/**
 * Pandoc's citation keys: in braces anything; else a letter, digit or underscore, then more of them and single
 * internal punctuation, so that `--` or punctuation at the end ends the key.
 */
const KEY =
  /@(?:\{([^{}\s][^{}\n]{0,300})\}|([\p{L}\p{N}_](?:[\p{L}\p{M}\p{N}_]|[:.#$%&\-+?<>~/](?=[\p{L}\p{N}_])){0,200}))/gu;

/** The label prefixes of Quarto's cross references: figures, tables, sections, equations, listings, theorems. */
const CROSS_REFERENCE = /^(?:fig|tbl|sec|eq|lst|thm|lem|cor|prp|cnj|def|exm|exr)-/;

/** The citation keys of a block in order. An `@` behind a letter, a digit or a backslash is none. */
export function findCitationKeys(prose: string, source: string, block: Span): CitationKey[] {
  const keys: CitationKey[] = [];
  if (!prose.includes('@')) return keys;
  for (const match of prose.slice(block.start, block.end).matchAll(KEY)) {
    const start = block.start + match.index;
    const before = source.slice(Math.max(0, start - 2), start);
    if (/(?:[\p{L}\p{N}_]|\\)$/u.test(before)) continue;
    const end = start + match[0].length;
    // In braces the prose may lack what Markdown took for markup.
    const key = match[1] === undefined ? (match[2] ?? '') : source.slice(start + 2, end - 1);
    keys.push({
      start,
      end,
      key,
      suppressed: before.endsWith('-'),
      isCrossReference: CROSS_REFERENCE.test(key),
    });
  }
  return keys;
}
