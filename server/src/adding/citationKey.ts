import { AddError } from './addError.ts';
import type { Author, Work } from './work.ts';

/** What Pandoc takes for a key without braces, as far as it is also a name of a file on every system. */
const KEY = /^[\p{L}\p{N}_](?:[\p{L}\p{N}_.+-]{0,98}[\p{L}\p{N}_])?$/u;
/** Names that Windows keeps for devices. */
const DEVICE = /^(?:con|prn|aux|nul|com\d|lpt\d)$/i;
/** How long a part of a made key may be. */
const LONGEST_PART = 20;

/** Words that tell no title from another. */
const EMPTY_WORDS: ReadonlySet<string> = new Set(
  'the and for with from into about over under after before this that these those what when where which who why how are was were has have had its their our your his her not but can will does did'.split(
    ' ',
  ),
);

/** Whether a key can be cited without braces, and be the name of a file on every system. */
export function isCitableKey(key: string): boolean {
  return KEY.test(key) && !DEVICE.test(key);
}

/** Checks a key that the user has chosen. Throws an AddError where it cannot be cited or kept as a file. */
export function requireKey(key: string): string {
  if (isCitableKey(key)) return key;
  throw new AddError(
    'key-invalid',
    `"${key}" cannot be a citation key: use letters, digits, "_", "-", "+" and ".", such as lee2015counts.`,
  );
}

/** A key that says what it stands for, "lee2015counts", and is none of those that are taken, whatever their case. */
export function makeKey(work: Work, fallback: string, isTaken: (key: string) => boolean): string {
  const name = nameFor(work) ?? (fold(fallback) || 'source');
  const year = work.date?.slice(0, 4) ?? '';
  const base = `${name}${year}${wordOf(work.title, name)}`;
  const key = DEVICE.test(base) ? `${base}_` : base;
  if (!isTaken(key)) return key;
  for (let number = 0; ; number++) {
    const numbered = `${key}${suffix(number)}`;
    if (!isTaken(numbered)) return numbered;
  }
}

/** a, b … z, then 27, 28 … */
function suffix(number: number): string {
  return number < 26 ? String.fromCharCode(97 + number) : `-${number + 1}`;
}

function nameFor({ authors, container, publisher }: Work): string | undefined {
  const [first] = authors;
  const name = first === undefined ? (publisher ?? container) : writtenName(first);
  const word = name === undefined ? undefined : (significantWord(name) ?? fold(name));
  return word === '' ? undefined : word;
}

function writtenName(author: Author): string {
  return author.kind === 'person' ? author.family.replace(/[\s'’-]/g, '') : author.name;
}

/** The first word of a title that tells something, other than the name before it. */
function wordOf(title: string | undefined, name: string): string {
  return title === undefined ? '' : (significantWord(title, name) ?? '');
}

function significantWord(words: string, except = ''): string | undefined {
  return words
    .split(/[^\p{L}\p{N}'’]+/u)
    .map(fold)
    .find(
      (word) => word.length >= 3 && !except.includes(word) && !EMPTY_WORDS.has(word) && !/^\d+$/.test(word),
    );
}

/** In lower case, without accents and signs. Scripts other than Latin stay as they are. */
function fold(words: string): string {
  return words
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .normalize('NFC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '')
    .slice(0, LONGEST_PART);
}
