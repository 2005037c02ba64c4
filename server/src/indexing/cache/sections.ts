/** Sections begin at multiples of this many bytes, so that columns can be used where they stand. */
const ALIGNMENT = 8;

/** Byte strings one after the other, after a table of their lengths, as chunks: none of them is copied. */
export function joinSections(sections: readonly Uint8Array[]): readonly Uint8Array[] {
  const table = Uint32Array.from([sections.length, ...sections.map(({ length }) => length)]);
  const all = [new Uint8Array(table.buffer), ...sections];
  return all.flatMap((section) => [section, new Uint8Array(padded(section.length) - section.length)]);
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
