import { mapConcurrently } from '../../readers/concurrently.ts';
import { shareBytes } from '../shareBatch.ts';
import type { CacheStore } from './cacheStore.ts';

/** Longer entries would hold up the event loop while they are hashed. */
const PIECE = 8 * 1024 * 1024;

/** The disk works while this thread hashes. */
const PIECES_AT_A_TIME = 2;

/** Writes a byte string as entries of bounded size; gives their number. */
export async function writePieces(store: CacheStore, key: string, bytes: Uint8Array): Promise<number> {
  const count = Math.ceil(bytes.length / PIECE);
  for (let at = 0; at < count; at++)
    await store.write(keyOfPiece(key, at), bytes.subarray(at * PIECE, (at + 1) * PIECE));
  return count;
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
