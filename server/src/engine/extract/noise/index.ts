import type { Sentence, Token } from '../../text/token.ts';
import type { Extraction, Extractor } from '../extractor.ts';
import { makeExtraction } from '../makeExtraction.ts';
import { parseDigits } from '../numerals/digits.ts';
import { NUMBER_ROLES } from '../wordRole.ts';
import { anaphor } from './anaphor.ts';
import { aircraftSeries, kindOfNumber, numberedService, pictureLines } from './designation.ts';
import { code, schemeIdentifier, version, webAddress } from './identifier.ts';
import {
  idiom,
  labelledNumber,
  numberedByNo,
  numberedGroup,
  numberedName,
  ordinalName,
  stockIndex,
} from './name.ts';
import type { NoiseMatch, NoiseRule } from './noiseRule.ts';
import { listNumber, numberedUnit } from './numbering.ts';
import { numberedPlace, postcode, streetNumber } from './place.ts';
import { clauseReference, footnoteMark, lawVolume, partReference } from './reference.ts';
import { signsAt } from './signs.ts';
import { telephoneNumber } from './telephone.ts';
import { titleNumber } from './title.ts';

/** The rules for numbers in digits, in order: the first that matches wins. */
const DIGIT_RULES: readonly NoiseRule[] = [
  webAddress,
  telephoneNumber,
  schemeIdentifier,
  kindOfNumber,
  aircraftSeries,
  pictureLines,
  code,
  version,
  footnoteMark,
  partReference,
  clauseReference,
  lawVolume,
  listNumber,
  numberedUnit,
  numberedService,
  numberedPlace,
  postcode,
  streetNumber,
  ordinalName,
  numberedName,
  stockIndex,
  numberedGroup,
  labelledNumber,
  numberedByNo,
  titleNumber,
  idiom,
];

/** The rules for numbers in words. */
const WORD_RULES: readonly NoiseRule[] = [
  ordinalName,
  numberedName,
  numberedGroup,
  labelledNumber,
  titleNumber,
  idiom,
  anaphor,
];

/** Numbers that make no claim: references, telephone numbers, versions, codes, names, addresses, list numbers. */
const noiseExtractor: Extractor = {
  name: 'noise',
  roles: NUMBER_ROLES,
  extract(sentence) {
    const found: Extraction[] = [];
    const { tokens } = sentence;
    for (let i = 0; i < tokens.length; i++) {
      const token = tokens[i];
      const rules = token === undefined ? NO_RULES : rulesFor(token);
      const signs = rules.length === 0 ? 0 : signsAt(tokens, i);
      if (signs === 0) continue;
      for (const rule of rules) {
        const match = (rule.signs & signs) === 0 ? undefined : rule.match(tokens, i);
        if (match === undefined) continue;
        found.push(makeNoise(sentence, match, rule));
        i = Math.max(i, match.last);
        break;
      }
    }
    return found;
  },
};

function rulesFor({ word, kind }: Token): readonly NoiseRule[] {
  if ((word.roles & NUMBER_ROLES) === 0) return NO_RULES;
  if (kind === 'number') return DIGIT_RULES;
  return kind === 'word' ? WORD_RULES : NO_RULES;
}

const NO_RULES: readonly NoiseRule[] = [];

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
