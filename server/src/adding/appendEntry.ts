import { appendFile, mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { readBibtex } from '../readers/bibliography/bibtex.ts';
import { decode } from '../readers/decode.ts';
import { AddError } from './addError.ts';
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
  const before = await readText(path);
  const last = before.slice(findLastEntry(before));
  const end = before.includes('\r\n') ? '\r\n' : '\n';
  const gap = before === '' ? '' : before.endsWith('\n') ? end : end + end;
  const text = gap + entry.replaceAll('\n', end);
  requireReadBack(path, key, last, last + text);
  return { mode: 'append', text };
}

/** Throws where the entry before a new one would swallow it. */
function requireReadBack(path: string, key: string, before: string, after: string): void {
  const [old, read] = [readBibtex({ path, text: before }), readBibtex({ path, text: after })];
  const isRead = read.entries.length === old.entries.length + 1 && read.entries.at(-1)?.key === key;
  if (isLastEntryClosed(before) && isRead && read.problems.length === old.problems.length) return;
  const [problem] = read.problems;
  throw new AddError(
    'bibliography-faulty',
    `An entry at the end of ${path} would not be read. ${problem?.message ?? 'Check its last entry.'} Then add the source again.`,
  );
}

/** The head of an entry at the beginning of a line. */
const ENTRY = /^[^\S\n]{0,20}@[A-Za-z]{1,40}[^\S\n]{0,20}[{(]/gm;

/** Where the last entry begins: a large bibliography is not read for one entry more. The end, where there is none. */
function findLastEntry(text: string): number {
  let at = text.length;
  for (const match of text.matchAll(ENTRY)) at = match.index;
  return at;
}

/** Whether the braces of the last entry are closed: our reader forgives where they are not, other programs do not. */
function isLastEntryClosed(text: string): boolean {
  let depth = 0;
  for (let i = findLastEntry(text); i < text.length; i++) {
    if (text[i] === '\\') i++;
    else if (text[i] === '{') depth++;
    else if (text[i] === '}') depth--;
  }
  return depth === 0;
}

async function readText(path: string): Promise<string> {
  const decoding = decode(await orCannotWrite(path, () => readFile(path)));
  if (decoding.kind === 'text' && decoding.encoding === 'utf-8' && decoding.doubt === undefined)
    return decoding.text;
  throw new AddError(
    'bibliography-faulty',
    `${path} is not in UTF-8, so that nothing can be added to it. Save it as UTF-8, then add the source again.`,
  );
}
