import { lowerAt, type Token } from '../../text/token.ts';

/** Words of size that follow a length ("48 m tall") or name it ("a height of 48m"). */
const SIZE_WORDS: ReadonlySet<string> = new Set(
  'tall high long wide deep thick broad across away above below apart diameter radius height length width breadth depth thickness altitude elevation distance span reach size sprint race relay hurdles freestyle backstroke breaststroke butterfly dash wingspan x × ² tide wave waves'.split(
    ' ',
  ),
);

/** Words that say that degrees are of temperature, for a bare "C" or "F". */
const HEAT_WORDS: ReadonlySet<string> = new Set(
  'temperature temperatures heat hot cold cool warm warming warmer cooler heated cooled degree degrees high highs low lows freezing thermometer thermostat fever boil boils boiling melting bake oven preheat weather climate mercury °'.split(
    ' ',
  ),
);

/** How far evidence for a unit may stand from it, in tokens, on either side. */
const WINDOW = 8;

/** Whether any of the words stands within the window around tokens `first` to `last`. */
function hasWordNear(
  tokens: readonly Token[],
  first: number,
  last: number,
  words: ReadonlySet<string>,
): boolean {
  const from = Math.max(0, first - WINDOW);
  const to = Math.min(tokens.length - 1, last + WINDOW);
  for (let i = from; i <= to; i++) {
    if (i >= first && i <= last) continue;
    if (words.has(tokens[i]?.word.lower ?? '')) return true;
  }
  return false;
}

/** Whether the words around speak of length or distance. */
export function speaksOfSize(tokens: readonly Token[], first: number, last: number): boolean {
  return hasWordNear(tokens, first, last, SIZE_WORDS);
}

/** Whether the words around speak of temperature. */
export function speaksOfHeat(tokens: readonly Token[], first: number, last: number): boolean {
  return hasWordNear(tokens, first, last, HEAT_WORDS);
}

/** Words of trade that make "pounds" money. */
const MONEY_WORDS: ReadonlySet<string> = new Set(
  'cost costs costing pay pays paid paying payment price prices priced worth value valued fine fined fee fees salary wage wages earn earned earning spend spent spending sell sold selling buy bought budget bill bills debt debts loan loans profit profits revenue revenues sales turnover income tax taxes fund funds funding grant invest invested investment investments donate donated raise raised bank cash money deal bid contract compensation damages award awarded awards offer offered offers grants subsidy subsidies allowance pension pensions rent rents owe owes owed pence taxpayer taxpayers savings saved reward ransom currency exchange euro euros dollar dollars £ $ €'.split(
    ' ',
  ),
);

/** The same where nothing follows that they are pounds of: "will receive 300 pounds", "received 300 pounds of rice". */
const RECEIVING_WORDS: ReadonlySet<string> = new Set(
  'receive receives received get gets got give given'.split(' '),
);

/** Words of weight that make "pounds" a mass whatever else is said. */
const WEIGHT_WORDS: ReadonlySet<string> = new Set(
  'weigh weighs weighed weighing weight heavy heavier lighter gain gained lose lost shed drop dropped kg kilogram kilograms kilos ounce ounces oz grams tons tonnes lb lbs explosive explosives bomb bombs'.split(
    ' ',
  ),
);

/** Whether plain "pounds" are money: by what is said around them, else by their size. */
export function arePoundsMoney(
  tokens: readonly Token[],
  first: number,
  last: number,
  magnitude: number,
): boolean {
  const isOf = lowerAt(tokens, last + 1) === 'of';
  const isReceived = !isOf && hasWordNear(tokens, first, last, RECEIVING_WORDS);
  const isMoneyNear = isReceived || hasWordNear(tokens, first, last, MONEY_WORDS);
  const isWeightNear = hasWordNear(tokens, first, last, WEIGHT_WORDS);
  if (isMoneyNear !== isWeightNear) return isMoneyNear;
  return magnitude >= 1e6;
}

/** A plural noun, as in "5m people": what a magnitude multiplies. */
export function isPluralNoun(token: Token | undefined): boolean {
  if (token?.kind !== 'word') return false;
  return token.word.wordClass === 'noun' && token.word.lemma !== token.word.lower;
}
