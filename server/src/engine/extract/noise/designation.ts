import { lowerAt, tokenAt } from '../../text/token.ts';
import { NUMBERED_KINDS, NUMBERED_SERVICES, SHOWN_IN_LINES } from '../lexicon/noise.ts';
import { lastGlued } from './identifier.ts';
import { type NoiseRule, NoiseSign } from './noiseRule.ts';
import { endsNounPhrase } from './nounPhraseEnd.ts';

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

/** "train 4417 from Astby", "a class 73 unit", but not "on the train 150 were hurt". */
export const numberedService: NoiseRule = {
  reason: 'identifier',
  signs: NoiseSign.label,
  match(tokens, i) {
    const label = lowerAt(tokens, i - 1);
    if (!/^[1-9]\d{1,3}$/.test(tokens[i]?.text ?? '') || !NUMBERED_SERVICES.has(label)) return undefined;
    const next = tokens[i + 1];
    const isSeries =
      label === 'class' && next?.word.wordClass === 'noun' && next.word.lemma === next.word.lower;
    if (isSeries) return { first: i, last: i };
    const isDetermined = tokenAt(tokens, i - 2)?.word.wordClass === 'determiner';
    const isCounted =
      PLURAL_AUXILIARIES.has(next?.word.lower ?? '') || COUNTED_BY.has(lowerAt(tokens, i - 2));
    return !isDetermined && !isCounted && endsNounPhrase(next) ? { first: i, last: i } : undefined;
  },
};

const PLURAL_AUXILIARIES: ReadonlySet<string> = new Set(['were', 'are', 'have']);
/** "By train 300 of them", "per flight 200 at the most". */
const COUNTED_BY: ReadonlySet<string> = new Set(['by', 'per', 'each', 'every']);
