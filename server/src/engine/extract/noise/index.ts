import { type Sentence, type Token, tokenAt } from '../../text/token.ts';
import type { Extraction, Extractor } from '../extractor.ts';
import {
  CAPITALISED_PLACES,
  DOCUMENT_PARTS,
  IDENTIFIER_SCHEMES,
  NUMBERED_NAMES,
  NUMBERED_PLACES,
  US_STATES,
  VERSIONED,
} from '../lexicon/noise.ts';
import { makeExtraction } from '../makeExtraction.ts';
import { parseDigits } from '../numerals/digits.ts';
import { NUMBER_ROLES } from '../wordRole.ts';
import { code, schemeIdentifier, version, webAddress } from './identifier.ts';
import { idiom, labelledNumber, numberedByNo, numberedName, ordinalName } from './name.ts';
import { isCapitalised, type NoiseMatch, type NoiseRule } from './noiseRule.ts';
import { listNumber } from './numbering.ts';
import { numberedPlace, postcode, streetNumber } from './place.ts';
import { footnoteMark, partReference } from './reference.ts';
import { telephoneNumber } from './telephone.ts';
import { titleNumber } from './title.ts';

/** The rules for numbers in digits, in order: the first that matches wins. */
const DIGIT_RULES: readonly NoiseRule[] = [
  webAddress,
  telephoneNumber,
  schemeIdentifier,
  code,
  version,
  footnoteMark,
  partReference,
  listNumber,
  numberedPlace,
  postcode,
  streetNumber,
  ordinalName,
  numberedName,
  labelledNumber,
  numberedByNo,
  titleNumber,
  idiom,
];

/** The rules for numbers in words. */
const WORD_RULES: readonly NoiseRule[] = [ordinalName, numberedName, labelledNumber, titleNumber, idiom];

/** Numbers that make no claim: references, telephone numbers, versions, codes, names, addresses, list numbers. */
const noiseExtractor: Extractor = {
  name: 'noise',
  roles: NUMBER_ROLES,
  extract(sentence) {
    const found: Extraction[] = [];
    const { tokens } = sentence;
    for (let i = 0; i < tokens.length; i++) {
      const rules = rulesFor(tokens, i);
      if (rules === undefined) continue;
      for (const rule of rules) {
        const match = rule.match(tokens, i);
        if (match === undefined) continue;
        found.push(makeNoise(sentence, match, rule));
        i = Math.max(i, match.last);
        break;
      }
    }
    return found;
  },
};

function rulesFor(tokens: readonly Token[], i: number): readonly NoiseRule[] | undefined {
  const token = tokens[i];
  if (token === undefined || (token.word.roles & NUMBER_ROLES) === 0) return undefined;
  if (token.kind === 'number') return mayBeNoise(tokens, i) ? DIGIT_RULES : undefined;
  return token.kind === 'word' ? WORD_RULES : undefined;
}

/** A first test that most numbers fail: each rule needs one of these signs beside the digits. */
function mayBeNoise(tokens: readonly Token[], i: number): boolean {
  const before = tokenAt(tokens, i - 1);
  const after = tokens[i + 1];
  if (before === undefined || tokens[i]?.glued || before.kind !== 'word' || isCapitalised(before))
    return true;
  if (WORDS_BEFORE_NOISE.has(before.word.lower) || US_STATES.has(before.text)) return true;
  if (after === undefined) return false;
  if (after.glued) return !PLAIN_MARKS.has(after.text) || tokens[i + 2]?.glued === true;
  return after.kind === 'number' || after.text === '(' || isCapitalised(after);
}

const WORDS_BEFORE_NOISE: ReadonlySet<string> = new Set([
  ...DOCUMENT_PARTS,
  ...NUMBERED_PLACES,
  ...CAPITALISED_PLACES,
  ...NUMBERED_NAMES,
  ...VERSIONED,
  ...IDENTIFIER_SCHEMES,
]);
const PLAIN_MARKS: ReadonlySet<string> = new Set([',', '.', ';', '%', '!', '?']);

function makeNoise(sentence: Sentence, { first, last }: NoiseMatch, rule: NoiseRule): Extraction {
  const value = parseDigits(sentence.tokens[first]?.text ?? '')?.value ?? Number.NaN;
  const numeral = {
    firstToken: first,
    lastToken: last,
    value,
    step: 0,
    form: 'digits',
    magnitude: 1,
  } as const;
  return makeExtraction(sentence, numeral, { extractor: 'noise', kind: 'count', noise: rule.reason });
}

/** The extractors of numbers that make no claim; they come first in the registry. */
export const noiseExtractors: readonly Extractor[] = [noiseExtractor];
