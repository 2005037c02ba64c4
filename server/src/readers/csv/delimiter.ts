import { commonWidth } from '../tables/commonWidth.ts';
import { scanTable } from './scan.ts';

/** The delimiters that are tried, the likelier first. */
const DELIMITERS = ['\t', ',', ';', '|'] as const;

/** As much of the file, in UTF-16 code units, as the guess looks at. */
const SAMPLE = 20_000;

/**
 * The delimiter of a table: the one that gives the most records the same number of fields, more than one; where
 * several do, the one with more fields. A file without any is a table of one column, with commas.
 */
export function sniffDelimiter(text: string): string {
  const sample = wholeLines(text);
  let best = ',';
  let bestScore = 0;
  for (const delimiter of DELIMITERS) {
    const score = consistency(sample, delimiter);
    if (score > bestScore) [best, bestScore] = [delimiter, score];
  }
  return best;
}

/** The beginning of the text, without the line that the cut would break. */
function wholeLines(text: string): string {
  if (text.length <= SAMPLE) return text;
  const end = text.lastIndexOf('\n', SAMPLE);
  return text.slice(0, end > 0 ? end : SAMPLE);
}

function consistency(sample: string, delimiter: string): number {
  const widths = scanTable(sample, delimiter).records.map(({ fields }) => fields.length);
  const { width, count } = commonWidth(widths);
  if (width < 2) return 0;
  return count / widths.length + Math.min(width, 50) / 1000;
}
