const RAISED: ReadonlyMap<string, string> = new Map([
  ['0', '⁰'],
  ['1', '¹'],
  ['2', '²'],
  ['3', '³'],
  ['4', '⁴'],
  ['5', '⁵'],
  ['6', '⁶'],
  ['7', '⁷'],
  ['8', '⁸'],
  ['9', '⁹'],
]);

/** Raised text in plain characters, of the same length: digits must not run on from the number before them ("640 m²", "352¹"). */
export function raise(text: string): string {
  return text.replace(/\d/g, (digit) => RAISED.get(digit) ?? digit);
}
