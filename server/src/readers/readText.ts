import { readFile } from 'node:fs/promises';
import { decode } from './decode.ts';

/** The text of a file; undefined where it cannot be read, or holds none. */
export async function readText(path: string): Promise<string | undefined> {
  const bytes = await readFile(path).catch(() => undefined);
  const decoding = bytes && decode(bytes);
  return decoding?.kind === 'text' ? decoding.text : undefined;
}
