import { lowerAt } from '../../text/token.ts';
import { NUMBERED_KINDS, SHOWN_IN_LINES } from '../lexicon/noise.ts';
import { lastGlued } from './identifier.ts';
import { type NoiseRule, NoiseSign } from './noiseRule.ts';

/** "737-800", "747-400": the series of an aircraft of Boeing's, which needs no name before it. */
export const aircraftSeries: NoiseRule = {
  reason: 'identifier',
  signs: NoiseSign.runsOn,
  match(tokens, i) {
    const [mark, series] = [tokens[i + 1], tokens[i + 2]];
    if (!/^7\d7$/.test(tokens[i]?.text ?? '') || mark?.text !== '-' || !mark.glued) return undefined;
    return series?.glued === true && /^(?:\d{1,2}|\d00)$/.test(series.text)
      ? { first: i, last: lastGlued(tokens, i + 2) }
      : undefined;
  },
};

/** "4K TV", "8K resolution" */
export const pictureLines: NoiseRule = {
  reason: 'identifier',
  signs: NoiseSign.runsOn,
  match(tokens, i) {
    const letter = tokens[i + 1];
    const isLines =
      /^[248]$/.test(tokens[i]?.text ?? '') && letter?.glued === true && letter.word.lower === 'k';
    return isLines && SHOWN_IN_LINES.has(lowerAt(tokens, i + 2)) ? { first: i, last: i + 1 } : undefined;
  },
};

/** "tracking number 9400 1000", "his badge number is 4471" */
export const kindOfNumber: NoiseRule = {
  reason: 'identifier',
  signs: NoiseSign.label,
  match(tokens, i) {
    const at = NUMBER_LINKS.has(lowerAt(tokens, i - 1)) ? i - 2 : i - 1;
    if (lowerAt(tokens, at) !== 'number' || !NUMBERED_KINDS.has(lowerAt(tokens, at - 1))) return undefined;
    let last = lastGlued(tokens, i);
    while (last < i + LONGEST_NUMBER && tokens[last + 1]?.kind === 'number')
      last = lastGlued(tokens, last + 1);
    return { first: i, last };
  },
};

const NUMBER_LINKS: ReadonlySet<string> = new Set(['is', 'was', ':', '#']);
/** In tokens. */
const LONGEST_NUMBER = 12;
