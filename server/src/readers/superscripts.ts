const RAISED_DIGITS = '⁰¹²³⁴⁵⁶⁷⁸⁹';

/** A text with superscript signs for its digits: "m³" is a unit, and the mark of a note is no figure. */
export function raiseDigits(text: string): string {
  return text.replace(/\d/g, (digit) => RAISED_DIGITS.charAt(Number(digit)));
}
