import { type Sentence, type Token, tokenAt } from '../text/token.ts';
import type { Extraction, Extractor } from './extractor.ts';
import { makeExtraction } from './makeExtraction.ts';
import type { Numeral } from './numeral.ts';
import { WordRole } from './wordRole.ts';

const NAME = 'colon';

/**
 * Numbers that a colon joins and that are no time of day: running times with hours ("2:03:59", in seconds) and
 * proportions and scores ("3:1", "16:9"). Two digits behind the colon are minutes ("17:30"), which dates read.
 */
export const colonExtractor: Extractor = {
  name: NAME,
  roles: WordRole.numeral,
  extract(sentence, numerals) {
    const found: Extraction[] = [];
    for (const numeral of numerals) {
      const { tokens } = sentence;
      if (!isColon(tokens[numeral.lastToken + 1]) || opensNoRun(tokens, numeral)) continue;
      const extraction = readRunningTime(sentence, numeral) ?? readProportion(sentence, numeral);
      if (extraction !== undefined) found.push(extraction);
    }
    return found;
  },
};

/** Whether the number is glued to something before it, or is no plain digits. */
function opensNoRun(tokens: readonly Token[], { firstToken, lastToken }: Numeral): boolean {
  return (
    firstToken !== lastToken ||
    (tokens[firstToken]?.glued === true && tokenAt(tokens, firstToken - 1)?.text !== '(')
  );
}

function isColon(token: Token | undefined): boolean {
  return token?.glued === true && token.text === ':';
}

/** "2:03:59", "1:58:40.5" */
function readRunningTime(sentence: Sentence, numeral: Numeral): Extraction | undefined {
  const { tokens } = sentence;
  const at = numeral.lastToken;
  const [minutes, seconds] = [tokens[at + 2], tokens[at + 4]];
  if (!isSixty(minutes) || !isColon(tokens[at + 3]) || !isSixty(seconds)) return undefined;
  if (isColon(tokens[at + 5]) || !/^\d{1,2}$/.test(tokens[at]?.text ?? '')) return undefined;
  const value = 3600 * numeral.value + 60 * Number(minutes?.text) + Number(seconds?.text);
  return makeExtraction(
    sentence,
    { ...numeral, value },
    { extractor: NAME, kind: 'duration', unit: 'second', lastToken: at + 4 },
  );
}

/** Two digits below sixty, glued; tenths and hundredths of seconds may follow. */
function isSixty(token: Token | undefined): boolean {
  return token?.glued === true && /^[0-5]\d(?:\.\d{1,3})?$/.test(token.text);
}

/** "3:1", "16:9": one digit behind the colon, and nothing more. */
function readProportion(sentence: Sentence, numeral: Numeral): Extraction | undefined {
  const { tokens } = sentence;
  const [second, after] = [tokens[numeral.lastToken + 2], tokens[numeral.lastToken + 3]];
  if (second?.glued !== true || !/^[1-9]$/.test(second.text)) return undefined;
  if (!/^\d{1,3}$/.test(tokens[numeral.lastToken]?.text ?? '')) return undefined;
  if (after?.glued === true && !CLOSERS.has(after.text)) return undefined;
  return makeExtraction(sentence, numeral, {
    extractor: NAME,
    kind: 'ratio',
    unit: 'score',
    parts: [numeral.value, Number(second.text)],
    lastToken: numeral.lastToken + 2,
  });
}

const CLOSERS: ReadonlySet<string> = new Set(['.', ',', ';', ')', '!', '?', '"', '”']);
