import type { Output } from './environment.ts';

/** Pieces are joined up to this many UTF-16 code units before they are written. */
const CHUNK = 1 << 16;

/** Writes pieces one after the other, as fast as the reader takes them. */
export async function writeChunks(pieces: Iterable<string>, output: Output): Promise<void> {
  let chunk: string[] = [];
  let length = 0;
  for (const piece of pieces) {
    chunk.push(piece);
    length += piece.length;
    if (length < CHUNK) continue;
    await output.write(chunk.join(''));
    chunk = [];
    length = 0;
  }
  if (length > 0) await output.write(chunk.join(''));
}
