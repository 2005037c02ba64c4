/** A number in digits: its value, and the size of one unit of its last digit (see Quantity.step). */
export interface DigitValue {
  readonly value: number;
  readonly step: number;
}

const POINT_DECIMAL = /^\d{1,40}\.\d{1,40}$/;
const COMMA_DECIMAL = /^\d{1,40},\d{1,40}$/;
/** 1,234,567.8 */
const COMMA_GROUPS = /^\d{1,3}(?:,\d{3}){1,12}(?:\.\d{1,40})?$/;
/** 1,00,000 and 12,34,56,789.5 (Indian: lakh and crore) */
const INDIAN_GROUPS = /^\d{1,2}(?:,\d{2}){1,9},\d{3}(?:\.\d{1,40})?$/;
/** 1.234.567,8 and 1.234,5 */
const POINT_GROUPS = /^\d{1,3}(?:\.\d{3}){1,12}(?:,\d{1,40})?$/;

/**
 * The value of a number token as written, or undefined where its separators make no number ("1.2.3", "12.30.4").
 * A lone point is a decimal point and a lone comma before three digits separates thousands, unless `decimalComma`.
 */
export function parseDigits(written: string, decimalComma = false): DigitValue | undefined {
  if (isPlain(written)) return { value: Number(written), step: 1 };
  if (decimalComma) {
    if (POINT_GROUPS.test(written)) return readDecimal(written.replaceAll('.', '').replace(',', '.'));
    if (COMMA_DECIMAL.test(written)) return readDecimal(written.replace(',', '.'));
  }
  if (POINT_DECIMAL.test(written)) return readDecimal(written);
  if (COMMA_GROUPS.test(written) || INDIAN_GROUPS.test(written))
    return readDecimal(written.replaceAll(',', ''));
  if (COMMA_DECIMAL.test(written)) return readDecimal(written.replace(',', '.'));
  if (POINT_GROUPS.test(written)) return readDecimal(written.replaceAll('.', '').replace(',', '.'));
  return undefined;
}

/** Whether all characters are digits: by hand, because nearly every number passes here first. */
function isPlain(written: string): boolean {
  for (let i = 0; i < written.length; i++) {
    const code = written.charCodeAt(i);
    if (code < 48 || code > 57) return false;
  }
  return written.length > 0;
}

/** The value of digits with at most a decimal point, with its step. */
function readDecimal(written: string): DigitValue {
  const point = written.indexOf('.');
  const decimals = point < 0 ? 0 : written.length - point - 1;
  return { value: Number(written), step: decimals === 0 ? 1 : Number(`1e-${decimals}`) };
}
