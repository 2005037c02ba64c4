import { appendFile, mkdir, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { readBibtex } from '../readers/bibliography/bibtex.ts';
import { AddError } from './addError.ts';
import { type BibliographyEnd, readBibliographyEnd } from './bibliographyEnd.ts';
import { isMissing, orCannotWrite } from './fileSystem.ts';

/** What is to be written to a bibliography. */
interface Addition {
  readonly mode: 'create' | 'append';
  readonly text: string;
}

/**
 * Adds an entry at the end of a bibliography, which is made where there is none; what is there stays as it is, byte for
 * byte. Throws an AddError where the entry could not be read back from it.
 */
export async function appendEntry(path: string, key: string, entry: string): Promise<void> {
  const addition = await prepareEntry(path, key, entry);
  await orCannotWrite(path, async () => {
    if (addition.mode === 'append') return appendFile(path, addition.text);
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, addition.text, { flag: 'wx' });
  });
}

/** Finds out whether an entry can be added, and writes nothing. Throws an AddError where it cannot. */
export async function prepareEntry(path: string, key: string, entry: string): Promise<Addition> {
  if (await isMissing(path)) {
    requireReadBack(path, key, '', entry);
    return { mode: 'create', text: entry };
  }
  const { last, lineEnd, isLineEnded, isEmpty } = await readEnd(path);
  const gap = isEmpty ? '' : isLineEnded ? lineEnd : lineEnd + lineEnd;
  const text = gap + entry.replaceAll('\n', lineEnd);
  requireReadBack(path, key, last, last + text);
  return { mode: 'append', text };
}

/** Throws where the entry before a new one would swallow it. */
function requireReadBack(path: string, key: string, before: string, after: string): void {
  const [old, read] = [readBibtex({ path, text: before }), readBibtex({ path, text: after })];
  const isRead = read.entries.length === old.entries.length + 1 && read.entries.at(-1)?.key === key;
  if (isClosed(before) && isRead && read.problems.length === old.problems.length) return;
  const [problem] = read.problems;
  throw new AddError(
    'bibliography-faulty',
    `An entry at the end of ${path} would not be read. ${problem?.message ?? 'Check its last entry.'} Then add the source again.`,
  );
}

/** Whether the braces of the last entry are closed: our reader forgives where they are not, other programs do not. */
function isClosed(entry: string): boolean {
  let depth = 0;
  for (let i = 0; i < entry.length; i++) {
    if (entry[i] === '\\') i++;
    else if (entry[i] === '{') depth++;
    else if (entry[i] === '}') depth--;
  }
  return depth === 0;
}

async function readEnd(path: string): Promise<BibliographyEnd> {
  const end = await orCannotWrite(path, () => readBibliographyEnd(path));
  if (end !== undefined) return end;
  throw new AddError(
    'bibliography-faulty',
    `${path} is not in UTF-8, so that nothing can be added to it. Save it as UTF-8, then add the source again.`,
  );
}
