import type { Sentence, Token } from '../../text/token.ts';
import type { Extraction } from '../extractor.ts';
import { spanOfTokens } from '../makeExtraction.ts';

/** The marks of minutes and seconds of arc, which are primes or the quotation marks that stand for them. */
const PARTS: readonly { readonly marks: ReadonlySet<string>; readonly parts: number }[] = [
  { marks: new Set(['′', "'", '’']), parts: 60 },
  { marks: new Set(['″', '"', '”']), parts: 3600 },
];

/** "51°28′38″": the minutes and seconds that follow degrees are parts of them. */
export function addArcParts(degrees: Extraction, sentence: Sentence): Extraction {
  if (degrees.unit !== 'degree' || degrees.value === undefined) return degrees;
  let [value, step, last] = [Math.abs(degrees.value), degrees.step, degrees.lastToken];
  for (const { marks, parts } of PARTS) {
    const part = readPart(sentence.tokens, last + 1, marks);
    if (part === undefined) break;
    [value, step, last] = [value + part / parts, 1 / parts, last + 2];
  }
  if (last === degrees.lastToken) return degrees;
  const signed = degrees.value < 0 ? -value : value;
  const span = spanOfTokens(sentence, degrees.firstToken, last);
  return { ...degrees, ...span, core: span, value: signed, low: signed, high: signed, step, lastToken: last };
}

/** A number below sixty with its mark behind it. */
function readPart(tokens: readonly Token[], at: number, marks: ReadonlySet<string>): number | undefined {
  const [number, mark] = [tokens[at], tokens[at + 1]];
  if (number?.kind !== 'number' || !/^[0-5]?\d(?:\.\d{1,4})?$/.test(number.text)) return undefined;
  return mark?.glued === true && marks.has(mark.text) ? Number(number.text) : undefined;
}
