import type { Segment } from '../engine/index.ts';

/** A segment whose columns lie in shared memory. */
export function shareSegment(columns: Segment): Segment {
  return {
    nameUnits: shareShorts(columns.nameUnits),
    nameStarts: shareNumbers(columns.nameStarts),
    firsts: shareNumbers(columns.firsts),
    lengths: shareShorts(columns.lengths),
    starts: shareNumbers(columns.starts),
    passages: shareNumbers(columns.passages),
    counts: shareBytes([columns.counts]),
  };
}

/** Chunks in a row, in shared memory. */
export function shareBytes(chunks: readonly Uint8Array[]): Uint8Array {
  const shared = new Uint8Array(new SharedArrayBuffer(chunks.reduce((sum, { length }) => sum + length, 0)));
  let end = 0;
  for (const chunk of chunks) {
    shared.set(chunk, end);
    end += chunk.length;
  }
  return shared;
}

function shareNumbers(column: Uint32Array): Uint32Array {
  const shared = new Uint32Array(new SharedArrayBuffer(column.byteLength));
  shared.set(column);
  return shared;
}

function shareShorts(column: Uint16Array): Uint16Array {
  const shared = new Uint16Array(new SharedArrayBuffer(column.byteLength));
  shared.set(column);
  return shared;
}
