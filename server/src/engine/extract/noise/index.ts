import type { Sentence, Token } from '../../text/token.ts';
import type { Extraction, Extractor } from '../extractor.ts';
import { NUMBER_WORDS } from '../lexicon/numbers.ts';
import { makeExtraction } from '../makeExtraction.ts';
import { parseDigits } from '../numerals/digits.ts';
import { ORDINAL_WORDS } from '../numerals/ordinalWords.ts';
import { code, schemeIdentifier, version, webAddress } from './identifier.ts';
import { idiom, numberedName, ordinalName } from './name.ts';
import type { NoiseMatch, NoiseRule } from './noiseRule.ts';
import { listNumber } from './numbering.ts';
import { numberedPlace, postcode, streetNumber } from './place.ts';
import { footnoteMark, partReference } from './reference.ts';
import { telephoneNumber } from './telephone.ts';

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
  idiom,
];

/** The rules for numbers in words. */
const WORD_RULES: readonly NoiseRule[] = [ordinalName, numberedName, idiom];

/** Numbers that make no claim: references, telephone numbers, versions, codes, names, addresses, list numbers. */
const noiseExtractor: Extractor = {
  name: 'noise',
  extract(sentence) {
    const found: Extraction[] = [];
    const { tokens } = sentence;
    for (let i = 0; i < tokens.length; i++) {
      const rules = rulesFor(tokens[i]);
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

function rulesFor(token: Token | undefined): readonly NoiseRule[] | undefined {
  if (token?.kind === 'number') return DIGIT_RULES;
  if (token?.kind !== 'word') return undefined;
  const { lower } = token.word;
  return NUMBER_WORDS.has(lower) || ORDINAL_WORDS.has(lower) ? WORD_RULES : undefined;
}

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
