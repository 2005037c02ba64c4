import type { Allocate, IndexSegment } from '../engine/index.ts';

/** Of a block of shared memory, in bytes. Of what is not written to, the system makes nothing. */
const BLOCK = 64 * 1024 * 1024;

/** Columns begin at multiples of this. */
const ALIGNMENT = 8;

/**
 * Shared memory in large blocks: the system's allocator gives those back as soon as they are free, but keeps what was taken
 * in small pieces.
 */
export class SharedBlocks {
  #block = new SharedArrayBuffer(0);
  #end = 0;

  /** So many bytes, all zero. */
  take(length: number): Uint8Array {
    if (this.#end + length > this.#block.byteLength) {
      this.#block = new SharedArrayBuffer(Math.max(BLOCK, length));
      this.#end = 0;
    }
    const bytes = new Uint8Array(this.#block, this.#end, length);
    this.#end += Math.ceil(length / ALIGNMENT) * ALIGNMENT;
    return bytes;
  }
}

/** Shared memory for one thing. */
export const allocateShared: Allocate = (length) => new SharedArrayBuffer(length);

/** Gives shared memory of so many bytes, aligned to 8. */
export type TakeShared = (length: number) => Uint8Array;

const takeAlone: TakeShared = (length) => new Uint8Array(allocateShared(length));

/** A segment whose columns lie in shared memory; those that do already stay where they are. */
export function shareSegment(columns: IndexSegment, take: TakeShared = takeAlone): IndexSegment {
  return {
    nameUnits: shareShorts(columns.nameUnits, take),
    nameStarts: shareNumbers(columns.nameStarts, take),
    firsts: shareNumbers(columns.firsts, take),
    lengths: shareShorts(columns.lengths, take),
    starts: shareNumbers(columns.starts, take),
    passages: shareNumbers(columns.passages, take),
    counts: isShared(columns.counts) ? columns.counts : shareBytes([columns.counts], take),
  };
}

/** Chunks in a row, in shared memory. */
export function shareBytes(chunks: readonly Uint8Array[], take: TakeShared = takeAlone): Uint8Array {
  const shared = take(chunks.reduce((sum, { length }) => sum + length, 0));
  let end = 0;
  for (const chunk of chunks) {
    shared.set(chunk, end);
    end += chunk.length;
  }
  return shared;
}

function shareNumbers(column: Uint32Array, take: TakeShared): Uint32Array {
  if (isShared(column)) return column;
  const { buffer, byteOffset } = take(column.byteLength);
  const shared = new Uint32Array(buffer, byteOffset, column.length);
  shared.set(column);
  return shared;
}

function shareShorts(column: Uint16Array, take: TakeShared): Uint16Array {
  if (isShared(column)) return column;
  const { buffer, byteOffset } = take(column.byteLength);
  const shared = new Uint16Array(buffer, byteOffset, column.length);
  shared.set(column);
  return shared;
}

function isShared({ buffer }: ArrayBufferView): boolean {
  return buffer instanceof SharedArrayBuffer;
}
