/** What a UTF-16 code unit can be in a token, as far as one unit alone tells. */
export const CharacterClass = {
  /** White space and zero-width characters: between tokens. */
  space: 0,
  letter: 1,
  digit: 2,
  apostrophe: 3,
  /** Any other visible character: a token of its own. */
  symbol: 4,
  /** Not in the table: the Unicode properties decide. */
  unknown: 5,
} as const;

/** Zero-width space, joiners, word joiner and the byte order mark. */
const ZERO_WIDTH = /[\u200b-\u200d\u2060\ufeff]/;

/** Classes of U+0000 to U+024F (ASCII to Latin Extended-B) and U+2000 to U+206F (General Punctuation). */
const CLASSES = buildClasses();

/** The class of a code unit. */
export function classOf(code: number): number {
  return code < CLASSES.length ? (CLASSES[code] ?? CharacterClass.unknown) : CharacterClass.unknown;
}

function buildClasses(): Uint8Array {
  const classes = new Uint8Array(0x2070).fill(CharacterClass.unknown);
  for (let code = 0; code < 0x250; code++) classes[code] = classify(String.fromCharCode(code));
  for (let code = 0x2000; code < 0x2070; code++) classes[code] = classify(String.fromCharCode(code));
  return classes;
}

function classify(character: string): number {
  if (ZERO_WIDTH.test(character) || /[\s\p{Z}]/u.test(character)) return CharacterClass.space;
  if (/[0-9]/.test(character)) return CharacterClass.digit;
  if (character === "'" || character === '’') return CharacterClass.apostrophe;
  if (/\p{L}/u.test(character)) return CharacterClass.letter;
  return /[\p{M}\p{N}]/u.test(character) ? CharacterClass.unknown : CharacterClass.symbol;
}
