import { parse as parsePath } from 'node:path';
import type { BibliographyEntry } from '../../engine/model/bibliography.ts';
import type { Span } from '../../engine/model/span.ts';
import { type LooseMetadata, tidyMetadata } from '../metadata.ts';
import { resolveAttachment } from './attachment.ts';

/** An entry as RIS and EndNote have it: keys are rare in them. */
export interface RawEntry extends LooseMetadata {
  /** The key that it gives itself; undefined or blank: it has none. */
  readonly id: string | undefined;
  /** The family name of its first author or editor. */
  readonly family: string | undefined;
  /** What it is linked with: files and addresses on the web. */
  readonly links: readonly string[];
  readonly doi: string | undefined;
  /** Where it stands in the bibliography, its key if it has one. */
  readonly span: Span;
}

/** Makes the entries of one bibliography, with a key for each. */
export class EntryMaker {
  readonly #path: string;
  readonly #made = new Set<string>();

  constructor(path: string) {
    this.#path = path;
  }

  /**
   * An entry without a key is called as its file, so that the document keeps its name, else by family name and year
   * ("okello2019"), with a letter where another one is called so.
   */
  make({ id, family, links, doi, span, ...fields }: RawEntry): BibliographyEntry {
    const files = [...new Set(links.flatMap((link) => resolveAttachment(link, this.#path) ?? []))];
    const url = fields.url ?? links.find((link) => /^https?:/i.test(link)) ?? addressOfDoi(doi);
    const metadata = tidyMetadata({ ...fields, url });
    const own = id?.trim() ?? '';
    const year = /^\d{4}/.exec(metadata.date ?? '')?.[0] ?? '';
    const key =
      own === ''
        ? this.#free(files[0] === undefined ? nameKey(family, year) : parsePath(files[0]).name)
        : own;
    this.#made.add(key);
    return { key, ...metadata, files, path: this.#path, span };
  }

  #free(key: string): string {
    if (!this.#made.has(key)) return key;
    for (let number = 0; ; number++) {
      const suffixed = `${key}${number < 26 ? String.fromCharCode(97 + number) : `-${number}`}`;
      if (!this.#made.has(suffixed)) return suffixed;
    }
  }
}

function addressOfDoi(doi: string | undefined): string | undefined {
  const name = /10\.\d{4,9}\/\S{1,300}/.exec(doi ?? '')?.[0];
  return name === undefined ? undefined : `https://doi.org/${name}`;
}

function nameKey(family: string | undefined, year: string): string {
  const letters = (family ?? '')
    .normalize('NFD')
    .replace(/[^\p{L}\d]/gu, '')
    .toLowerCase();
  return `${letters === '' ? 'anonymous' : letters}${year}`;
}

/** "Okello, Grace, Jr." as RIS and EndNote write names, with the given name before the family's. */
export function turnName(name: string): string {
  const [family = '', given, suffix] = name.split(',').map((part) => part.trim());
  return [given, family, suffix].filter((part) => part !== undefined && part !== '').join(' ');
}

/** The family name of "Okello, Grace"; of a name without a comma, its last word. */
export function familyOf(name: string | undefined): string | undefined {
  const family = name?.split(',')[0]?.trim();
  return name?.includes(',') ? family : family?.split(/\s+/).at(-1);
}
