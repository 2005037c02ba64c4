/** The first bytes of a format, in Latin-1, and its name. */
type Signature = readonly [bytes: string, format: string];

/** Formats that may be all printable characters, and are no prose all the same. */
const PRINTABLE_FORMATS: readonly Signature[] = [
  ['%PDF-', 'PDF'],
  ['{\\rtf', 'RTF document'],
];

/** Formats that hold zero bytes or control characters; their signature alone could begin a text. */
const BINARY_FORMATS: readonly Signature[] = [
  ['PK\x03\x04', 'ZIP archive or Office document'],
  ['\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1', 'old Office document'],
  ['\x89PNG', 'PNG image'],
  ['GIF87a', 'GIF image'],
  ['GIF89a', 'GIF image'],
  ['\xff\xd8\xff', 'JPEG image'],
  ['II*\x00', 'TIFF image'],
  ['MM\x00*', 'TIFF image'],
  ['RIFF', 'RIFF media file'],
  ['OggS', 'Ogg media file'],
  ['ID3', 'MP3 audio'],
  ['fLaC', 'FLAC audio'],
  ['\x1f\x8b', 'gzip archive'],
  ['BZh9', 'bzip2 archive'],
  ['\xfd7zXZ', 'xz archive'],
  ['7z\xbc\xaf', '7z archive'],
  ['Rar!\x1a\x07', 'RAR archive'],
  ['\x7fELF', 'program'],
  ['\xca\xfe\xba\xbe', 'program'],
  ['\x00asm', 'program'],
  ['SQLite format 3\x00', 'SQLite database'],
];

/** As many bytes as are looked at, as git does, before a file is taken for text. */
const SAMPLE = 8192;

/** The share of control characters above which bytes are no text. */
const MOST_CONTROLS = 0.1;

/**
 * What kind of binary file the bytes are (`unknown` where they have no known signature), or undefined where they
 * may be text in some 8-bit encoding.
 */
export function binaryKind(bytes: Buffer): string | undefined {
  const printable = signedFormat(bytes, PRINTABLE_FORMATS);
  if (printable !== undefined) return printable;
  const sample = bytes.subarray(0, SAMPLE);
  if (!sample.includes(0) && countControls(sample) <= sample.length * MOST_CONTROLS) return undefined;
  return signedFormat(bytes, BINARY_FORMATS) ?? 'unknown';
}

function signedFormat(bytes: Buffer, formats: readonly Signature[]): string | undefined {
  const head = bytes.toString('latin1', 0, 16);
  return formats.find(([signature]) => head.startsWith(signature))?.[1];
}

/** Control characters that no text holds: all but tab, line ends, form feed and escape. */
function countControls(sample: Buffer): number {
  let controls = 0;
  for (const byte of sample) {
    if (byte < 9 || (byte > 13 && byte < 32 && byte !== 27) || byte === 127) controls++;
  }
  return controls;
}
