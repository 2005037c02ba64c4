import { mapConcurrently } from '../../readers/concurrently.ts';
import { shareBytes } from '../shareBatch.ts';
import type { CacheStore } from './cacheStore.ts';

/** Longer entries would hold up the event loop while they are hashed. */
const PIECE = 8 * 1024 * 1024;

/** The disk works while this thread hashes. */
const PIECES_AT_A_TIME = 2;

/** Writes a byte string, given in chunks, as entries of bounded size; gives their number. */
export async function writePieces(
  store: CacheStore,
  key: string,
  chunks: readonly Uint8Array[],
): Promise<number> {
  const pieces = cut(chunks);
  for (const [at, piece] of pieces.entries()) await store.write(keyOfPiece(key, at), piece);
  return pieces.length;
}

/** The chunks in pieces, none of which is copied. */
function cut(chunks: readonly Uint8Array[]): Uint8Array[][] {
  const pieces: Uint8Array[][] = [];
  let room = 0;
  for (const chunk of chunks) {
    for (let at = 0; at < chunk.length; ) {
      if (room === 0) {
        pieces.push([]);
        room = PIECE;
      }
      const part = chunk.subarray(at, at + room);
      pieces.at(-1)?.push(part);
      at += part.length;
      room -= part.length;
    }
  }
  return pieces;
}

/** Reads what was written, into memory that is aligned and may be shared; undefined where a piece is not there. */
export async function readPieces(
  store: CacheStore,
  key: string,
  count: number,
): Promise<Uint8Array | undefined> {
  const numbers = Array.from({ length: count }, (_, at) => at);
  const pieces = await mapConcurrently(numbers, PIECES_AT_A_TIME, (at) => store.read(keyOfPiece(key, at)));
  const found = pieces.filter((piece) => piece !== undefined);
  return found.length < count ? undefined : shareBytes(found);
}

/** The key of one of the entries. */
export function keyOfPiece(key: string, at: number): string {
  return `${key}#${at}`;
}
