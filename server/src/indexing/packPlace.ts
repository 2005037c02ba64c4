import { readSync } from 'node:fs';

/** Where a pack of contents is, for any thread: in memory, or in a file that stays open, from a byte on. */
export type PackPlace =
  | { readonly kind: 'memory'; readonly bytes: Uint8Array }
  | { readonly kind: 'file'; readonly descriptor: number; readonly start: number };

/** Some bytes of a pack. @throws where the file cannot be read any more. */
export function readPack(place: PackPlace, offset: number, length: number): Uint8Array {
  if (place.kind === 'memory') return place.bytes.subarray(offset, offset + length);
  const bytes = new Uint8Array(length);
  for (let at = 0; at < length; ) {
    const count = readSync(place.descriptor, bytes, at, length - at, place.start + offset + at);
    if (count === 0)
      throw new Error('A file of the cache has become shorter. Start Stet again to have it made anew.');
    at += count;
  }
  return bytes;
}
