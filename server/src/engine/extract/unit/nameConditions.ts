import { isCapitalised, tokenAt } from '../../text/token.ts';
import { isHyphen } from './phraseMap.ts';
import { type Condition, isBareYear } from './unitCandidate.ts';
import { arePoundsMoney } from './unitContext.ts';

/** "30-second", "one second", "0.5 of a second"; "thirty second" is an ordinal. */
const isSecondName: Condition = ({ tokens, numeral, at }) =>
  (numeral.value > 0 && numeral.value <= 1) ||
  numeral.form === 'fraction' ||
  isHyphen(tokenAt(tokens, at - 1));

const isPoundMass: Condition = ({ tokens, numeral, unit, at }) =>
  isHyphen(tokenAt(tokens, at - 1)) ||
  !arePoundsMoney(tokens, numeral.firstToken, unit.last, numeral.magnitude);

/** "12 stone", not "12 stone steps". */
const isSingularMeasure: Condition = ({ tokens, numeral, unit }) => {
  const next = tokens[unit.last + 1];
  return numeral.form !== 'vague' && !isHyphen(next) && next?.word.wordClass !== 'noun';
};
const isNever: Condition = () => false;

/** Degrees of a university or of freedom, not of an angle or scale. */
const isDegree: Condition = ({ tokens, numeral, unit }) => {
  const next = tokens[unit.last + 1]?.word.lower;
  const after = tokens[unit.last + 2]?.word.lower;
  if (next === 'of') return after !== 'freedom' && after !== 'separation';
  return !(numeral.form === 'words' && numeral.value <= 4 && (next === 'in' || next === 'from'));
};

const isLowerCase: Condition = ({ tokens, at }) => !isCapitalised(tokens[at]);

/** "16-bit", "1,000 bits"; "two bits of news" are none. */
const isBit: Condition = ({ tokens, numeral, unit }) =>
  numeral.form !== 'words' && tokens[unit.last + 1]?.word.lower !== 'of';

/** Units named after people are written small: "2007 Newton" is a person. */
const isNoPerson: Condition = ({ tokens, numeral, at }) =>
  !isCapitalised(tokens[at]) || !isBareYear(tokens, numeral);

/** When a name that is also something else is a unit, by its first word in lower case. */
export const NAME_CONDITIONS: ReadonlyMap<string, Condition> = new Map<string, Condition>([
  ['second', isSecondName],
  ['pound', isPoundMass],
  ['pounds', isPoundMass],
  ['stone', isSingularMeasure],
  ['stones', isNever],
  ['bar', isSingularMeasure],
  ['bars', isNever],
  ['degree', isDegree],
  ['degrees', isDegree],
  ['cup', isLowerCase],
  ['cups', isLowerCase],
  ...['newton', 'joule', 'watt', 'pascal', 'curie', 'kelvin', 'gauss'].map(
    (name) => [name, isNoPerson] as const,
  ),
  ['bit', isBit],
  ['bits', isBit],
]);
