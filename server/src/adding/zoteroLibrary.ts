import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, rename, stat, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import envPaths from 'env-paths';
import ipaddr from 'ipaddr.js';
import { AddError } from './addError.ts';
import { fetchDocument } from './fetchDocument.ts';
import { orCannotWrite } from './fileSystem.ts';
import type { Network } from './network.ts';

/** What came of asking Zotero. */
export interface ZoteroLibrary {
  /** The export that counts: the new one, else the last one. Absent: there is none. */
  readonly path?: string;
  /** Why there is no new one, and what to do; absent: there is. */
  readonly problem?: string;
}

/** A library of many thousand works has some ten megabytes. */
const MOST_BYTES = 256 * 1024 * 1024;
/** Zotero makes the export when it is asked, which takes a while for a large library. */
const TIME_LIMIT = 120_000;

/** The folder that exports are kept in, for all of the user's drafts. */
export function zoteroFolder(): string {
  return join(envPaths('stet', { suffix: '' }).cache, 'zotero');
}

/** Where the export of an address is kept, whether or not there is one yet. */
export function zoteroPath(url: string, folder: string): string {
  const format = /\.([a-z]{2,12})(?:[&#]|$)/i.exec(url)?.[1]?.toLowerCase() ?? '';
  const name = createHash('sha256').update(url).digest('hex').slice(0, 16);
  return join(folder, `${name}.${EXTENSIONS.get(format) ?? 'bib'}`);
}

/** Better BibTeX's formats (retorque.re/zotero-better-bibtex, "Pull export") by the extensions of what they are. */
const EXTENSIONS: ReadonlyMap<string, string> = new Map([
  ['json', 'json'],
  ['csljson', 'json'],
  ['yaml', 'yaml'],
  ['yml', 'yaml'],
  ['cslyaml', 'yaml'],
]);

/**
 * Asks Zotero on this machine for its library and keeps it. Never rejects for what Zotero does; rejects with the signal's
 * reason.
 */
export async function fetchZoteroLibrary(
  url: string,
  folder: string,
  network: Network,
  signal: AbortSignal,
): Promise<ZoteroLibrary> {
  const path = zoteroPath(url, folder);
  try {
    const { bytes } = await fetchDocument({
      url: new URL(url),
      accept: '*/*',
      maxBytes: MOST_BYTES,
      network: { ...network, isAllowed: isOwnAddress, timeLimit: TIME_LIMIT },
      signal,
    });
    await replaceFile(path, bytes);
    return { path };
  } catch (error) {
    if (!(error instanceof AddError)) throw error;
    return describeFailure(url, path, error);
  }
}

/** This machine itself. */
function isOwnAddress(address: string): boolean {
  return ipaddr.isValid(address) && ipaddr.process(address).range() === 'loopback';
}

/** Never leaves half a file, whatever happens. */
async function replaceFile(path: string, bytes: Buffer): Promise<void> {
  await orCannotWrite(path, async () => {
    await mkdir(dirname(path), { recursive: true });
    const next = `${path}.${process.pid}.new`;
    await writeFile(next, bytes);
    await rename(next, path);
  });
}

async function describeFailure(url: string, path: string, error: AddError): Promise<ZoteroLibrary> {
  const reason =
    error.code === 'cannot-write' || error.code === 'too-large'
      ? `The library of Zotero cannot be kept: ${error.message}`
      : `Zotero does not give its library at ${url} (${error.code}). Start Zotero with Better BibTeX, or change the setting "zotero.url".`;
  if (!existsSync(path)) return { problem: `${reason} Until then its citations are unknown.` };
  const day = (await stat(path)).mtime.toISOString().slice(0, 10);
  return { path, problem: `${reason} Until then its library of ${day} counts.` };
}
