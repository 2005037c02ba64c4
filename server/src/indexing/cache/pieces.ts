import type { CacheStore } from './cacheStore.ts';

/** Longer entries would hold up the event loop while they are hashed. */
const PIECE = 8 * 1024 * 1024;

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
  const pieces: Uint8Array[] = [];
  for (let at = 0; at < count; at++) {
    const piece = await store.read(keyOfPiece(key, at));
    if (piece === undefined) return undefined;
    pieces.push(piece);
  }
  const length = pieces.reduce((sum, piece) => sum + piece.length, 0);
  const bytes = new Uint8Array(new SharedArrayBuffer(length));
  for (const [at, piece] of pieces.entries()) bytes.set(piece, at * PIECE);
  return bytes;
}

/** The key of one of the entries. */
export function keyOfPiece(key: string, at: number): string {
  return `${key}#${at}`;
}
