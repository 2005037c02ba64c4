import { type Sentence, type Token, tokenAt } from '../text/token.ts';
import type { Extraction, Extractor } from './extractor.ts';
import { makeExtraction } from './makeExtraction.ts';
import type { Numeral } from './numeral.ts';
import { WordRole } from './wordRole.ts';

const NAME = 'colon';

/**
 * Numbers that a colon joins and that are no time of day: running times with hours or tenths ("2:03:59", "1:27.3", in
 * seconds) and proportions and scores ("3:1", "16:9"). Two digits behind the colon are minutes ("17:30"), which dates read.
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

/** "2:03:59", "1:58:40.5"; minutes and seconds alone have tenths ("3:58.2"), or else they are read as a time of day. */
function readRunningTime(sentence: Sentence, numeral: Numeral): Extraction | undefined {
  const { tokens } = sentence;
  const at = numeral.lastToken;
  const [minutes, seconds] = [tokens[at + 2], tokens[at + 4]];
  if (!isSixty(minutes) || !/^\d{1,2}$/.test(tokens[at]?.text ?? '')) return undefined;
  const whole = 60 * numeral.value + Number(minutes?.text);
  if (minutes?.text.includes('.'))
    return tokens[at + 3]?.glued === true && tokens[at + 3]?.kind !== 'symbol'
      ? undefined
      : makeTime(sentence, numeral, whole, at + 2);
  if (!isColon(tokens[at + 3]) || !isSixty(seconds) || isColon(tokens[at + 5])) return undefined;
  return makeTime(sentence, numeral, 60 * whole + Number(seconds?.text), at + 4);
}

function makeTime(sentence: Sentence, numeral: Numeral, value: number, lastToken: number): Extraction {
  return makeExtraction(
    sentence,
    { ...numeral, value },
    { extractor: NAME, kind: 'duration', unit: 'second', lastToken },
  );
}

/** Two digits below sixty, glued; tenths and hundredths of seconds may follow. */
function isSixty(token: Token | undefined): boolean {
  return token?.glued === true && /^[0-5]\d(?:\.\d{1,3})?$/.test(token.text);
}

/** "3:1", "2.5:1", "16:9": one digit behind the colon, and nothing more; "1:50,000": no minutes behind the one. */
function readProportion(sentence: Sentence, numeral: Numeral): Extraction | undefined {
  const { tokens } = sentence;
  const [second, after] = [tokens[numeral.lastToken + 2], tokens[numeral.lastToken + 3]];
  const first = tokens[numeral.lastToken]?.text ?? '';
  const isProportion = PROPORTION.test(`${first}:${second?.text ?? ''}`);
  if (second?.glued !== true || !isProportion) return undefined;
  if (after?.glued === true && !CLOSERS.has(after.text)) return undefined;
  return makeExtraction(sentence, numeral, {
    extractor: NAME,
    kind: 'ratio',
    unit: 'score',
    parts: [numeral.value, Number(second.text.replaceAll(',', ''))],
    lastToken: numeral.lastToken + 2,
  });
}

const PROPORTION = /^(?:\d{1,3}(?:\.\d{1,3})?:[1-9]|1:[6-9]\d|1:[1-9]\d{2,6}|1:[1-9]\d{0,2}(?:,\d{3}){1,2})$/;

const CLOSERS: ReadonlySet<string> = new Set(['.', ',', ';', ')', '!', '?', '"', '”']);
