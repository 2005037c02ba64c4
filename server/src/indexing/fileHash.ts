import { createHash } from 'node:crypto';
import { open, readFile } from 'node:fs/promises';

/** Larger files are hashed piece by piece, which takes ten times as long for a small one. */
const AT_ONCE = 1024 * 1024;
/** So many bytes are read and hashed in one go then. */
const CHUNK = 256 * 1024;

/** A hash of what a file held. */
export function hashBytes(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('base64');
}

/** The hash of a file's bytes; undefined where it cannot be read. `size` in bytes, as far as it is known. */
export async function hashFile(path: string, size: number): Promise<string | undefined> {
  try {
    if (size <= AT_ONCE) return hashBytes(await readFile(path));
    return (await hashContent(path)).hash;
  } catch {
    return undefined;
  }
}

/** The hash of a file and its size in bytes, through a small buffer; throws where it cannot be read. */
export async function hashContent(path: string): Promise<{ readonly hash: string; readonly size: number }> {
  const hash = createHash('sha256');
  const buffer = Buffer.allocUnsafeSlow(CHUNK);
  const file = await open(path);
  try {
    for (let size = 0; ; ) {
      const { bytesRead } = await file.read(buffer, 0, CHUNK);
      if (bytesRead === 0) return { hash: hash.digest('base64'), size };
      hash.update(buffer.subarray(0, bytesRead));
      size += bytesRead;
    }
  } finally {
    await file.close();
  }
}
