import type { Span } from '../../engine/model/span.ts';
import type { DecodedFile } from '../reader.ts';
import type { Bibliography } from './bibliography.ts';
import { scanEntries } from './entryScanner.ts';
import { findHeads, parseEntries } from './parsedEntries.ts';
import { PLAIN_FIELDS, readPlainEntry } from './plainEntry.ts';

/**
 * Reads BibTeX and BibLaTeX. An entry with an error is a problem that names it; its key stays known, so that
 * citations of it are not taken for misspelt ones. Plain entries are read without the parser, which needs a
 * millisecond for each.
 */
export function readBibtex({ path, text }: DecodedFile): Bibliography {
  const plain = scanEntries(text, PLAIN_FIELDS, (entry) => readPlainEntry(entry, path));
  const wholes = plain.map(({ whole }) => whole);
  const rest = leaveOut(text, wholes);
  const entries = plain.map(({ made }) => made);
  if (!rest.includes('@')) return { entries, problems: [] };
  const heads = findHeads(text, new Set(wholes.map(({ start }) => start)));
  const parsed = parseEntries(path, rest, heads);
  return {
    entries: [...entries, ...parsed.entries].sort((a, b) => a.span.start - b.span.start),
    problems: parsed.problems,
  };
}

/** A text without some of its parts, with their line ends kept: problems are named by their lines. */
function leaveOut(text: string, parts: readonly Span[]): string {
  const pieces: string[] = [];
  let end = 0;
  for (const part of parts) {
    pieces.push(text.slice(end, part.start), text.slice(part.start, part.end).replace(/[^\n]{1,10000}/g, ''));
    end = part.end;
  }
  pieces.push(text.slice(end));
  return pieces.join('');
}
