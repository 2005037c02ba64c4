import type { Locator } from '../engine/model/document.ts';
import { citeLocator } from './sourcePlace.ts';

/** Keys that Pandoc reads without braces: internal punctuation stands alone between letters, digits and underscores. */
const PLAIN_KEY = /^[\p{L}\p{N}_](?:[\p{L}\p{M}\p{N}_]|[:.#$%&\-+?<>~/](?=[\p{L}\p{N}_])){0,200}$/u;

/** `@key`, or `@{key}` where the key needs braces. */
export function writeKey(key: string): string {
  return PLAIN_KEY.test(key) ? `@${key}` : `@{${key}}`;
}

/** What cites a source inside brackets: `@key, p. 4`. */
export function writeCitation(key: string, locator?: Locator): string {
  return locator === undefined ? writeKey(key) : `${writeKey(key)}, ${writeCitedPlace(locator)}`;
}

/** A locator as it stands in a citation. In braces where it is no number: Pandoc would take its words for a suffix. */
export function writeCitedPlace(locator: Locator): string {
  const place = citeLocator(locator);
  return isNamed(locator) ? `{${place.replace(/[{}[\]]/g, '')}}` : place;
}

function isNamed({ kind }: Locator): boolean {
  return kind === 'section' || kind === 'chapter' || kind === 'cell';
}
