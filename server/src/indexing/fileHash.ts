import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { readFile } from 'node:fs/promises';

/** Larger files are hashed piece by piece, which takes ten times as long for a small one. */
const AT_ONCE = 1024 * 1024;

/** A hash of what a file held. */
export function hashBytes(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('base64');
}

/** The hash of a file's bytes; undefined where it cannot be read. `size` in bytes, as far as it is known. */
export async function hashFile(path: string, size: number): Promise<string | undefined> {
  try {
    if (size <= AT_ONCE) return hashBytes(await readFile(path));
    const hash = createHash('sha256');
    for await (const chunk of createReadStream(path, { highWaterMark: AT_ONCE })) hash.update(chunk);
    return hash.digest('base64');
  } catch {
    return undefined;
  }
}
