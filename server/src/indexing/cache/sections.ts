/** Sections begin at multiples of this many bytes, so that columns can be used where they stand. */
const ALIGNMENT = 8;

/** Byte strings one after the other, after a table of their lengths. */
export function joinSections(sections: readonly Uint8Array[]): Uint8Array {
  const table = Uint32Array.from([sections.length, ...sections.map(({ length }) => length)]);
  const all = [new Uint8Array(table.buffer), ...sections];
  const joined = new Uint8Array(all.reduce((sum, { length }) => sum + padded(length), 0));
  let end = 0;
  for (const section of all) {
    joined.set(section, end);
    end += padded(section.length);
  }
  return joined;
}

/** The byte strings that were joined, as views; `bytes` must be aligned to 8. */
export function splitSections(bytes: Uint8Array): readonly Uint8Array[] {
  const numbers = new Uint32Array(bytes.buffer, bytes.byteOffset, bytes.length >>> 2);
  const count = numbers[0] ?? 0;
  let start = padded((count + 1) * 4);
  return Array.from(numbers.subarray(1, count + 1), (length) => {
    const section = bytes.subarray(start, start + length);
    start += padded(length);
    return section;
  });
}

function padded(length: number): number {
  return Math.ceil(length / ALIGNMENT) * ALIGNMENT;
}
