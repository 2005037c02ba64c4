import type { CitationLocator } from '../model/draft.ts';
import { LOCATOR_LABELS } from './locatorLabels.ts';

/** One place: digits with letters around them ("33", "A12", "3.2", "12ff"), or a Roman numeral. */
const PLACE = String.raw`(?:\p{L}{0,4}\d[\p{L}\d.:]{0,20}|[ivxlcdmIVXLCDM]{1,12}(?![\p{L}\d]))`;
const RANGE = String.raw`${PLACE}(?:\s?[-–—]{1,2}\s?${PLACE})?`;
const PLACES = String.raw`${RANGE}(?:(?:,\s?|\s?&\s?|\sand\s)${RANGE}){0,10}`;

const LABEL = String.raw`(?<label>(?:¶|§){1,2}|s\.vv?\.|sub\s(?:verbo|verbis)|\p{L}{1,12}\.?)`;
const LABELLED = new RegExp(String.raw`^${LABEL}\s{0,3}(?<value>${PLACES})`, 'u');
const BARE = new RegExp(String.raw`^(?=\p{L}{0,4}\d)(?<value>${PLACES})`, 'u');
const BRACED = /^\{([^{}\n]{0,200})\}/;

/**
 * The locator at the start of what follows a citation's key, by Pandoc's rules: ", pp. 33-35 and passim",
 * " 12", "{ii, A, D-Z}", ", {chap. 1}". A number without a label names a page. Undefined: none.
 */
export function readLocator(suffix: string, offset: number): CitationLocator | undefined {
  const lead = /^\s{0,10},?\s{0,10}/.exec(suffix)?.[0].length ?? 0;
  const rest = suffix.slice(lead, lead + LONGEST);
  const braced = BRACED.exec(rest);
  if (braced?.[1] !== undefined) return readBraced(braced[1], offset + lead + 1);
  const labelled = readLabelled(rest, offset + lead, LABELLED);
  if (labelled !== undefined) return labelled;
  const value = trimValue(BARE.exec(rest)?.groups?.value ?? '');
  return value === '' ? undefined : makeLocator(value, 'page', value, offset + lead);
}

/** Code units after a key that are looked at. */
const LONGEST = 300;

/** In braces anything is the locator; a label may still stand before it. */
function readBraced(content: string, offset: number): CitationLocator | undefined {
  const text = content.trim();
  if (text === '') return undefined;
  const start = offset + content.indexOf(text);
  const labelled = readLabelled(
    text,
    start,
    new RegExp(String.raw`^${LABEL}\s{0,3}(?<value>\S[\s\S]{0,200})`, 'u'),
  );
  return labelled ?? makeLocator(text, 'page', text, start);
}

function readLabelled(text: string, start: number, pattern: RegExp): CitationLocator | undefined {
  const match = pattern.exec(text);
  const label = LOCATOR_LABELS.get((match?.groups?.label ?? '').toLowerCase());
  if (match === null || label === undefined) return undefined;
  const value = trimValue(match.groups?.value ?? '');
  const written = match[0].slice(0, match[0].lastIndexOf(value) + value.length);
  return makeLocator(written, label, value, start);
}

/** A period or colon at the end belongs to the sentence. */
function trimValue(value: string): string {
  return value.trim().replace(/[.:,]{1,3}$/, '');
}

function makeLocator(text: string, label: string, value: string, start: number): CitationLocator {
  return { start, end: start + text.length, text, label, value };
}
