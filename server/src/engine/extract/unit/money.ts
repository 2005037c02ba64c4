import { lowerAt, type Sentence, type Token, tokenAt } from '../../text/token.ts';
import type { Extraction, Extractor } from '../extractor.ts';
import { NUMBER_WORDS } from '../lexicon/numbers.ts';
import { makeExtraction } from '../makeExtraction.ts';
import type { Numeral } from '../numeral.ts';
import { WordRole } from '../wordRole.ts';
import { readAccounting } from './accounting.ts';
import type { Amount } from './amount.ts';
import { type MarkReading, readMarkAfter, readMarkBefore } from './currencyMark.ts';
import { readGluedMoney } from './gluedMoney.ts';
import { joinMinorUnits } from './minorUnits.ts';
import { readRate } from './readUnit.ts';

const NAME = 'money';

/** A number with a currency, in major or minor units: "$2.5m", "5m Canadian dollars", "EUR 120", "50 cents". */
export const moneyExtractor: Extractor = {
  name: NAME,
  roles: WordRole.currency | WordRole.singleCoin | WordRole.endsInDigit,
  extract(sentence, numerals) {
    const { tokens } = sentence;
    const found: Extraction[] = [];
    for (const amount of readAmounts(sentence, numerals)) {
      const { numeral, mark, first, last } = amount;
      const rate = readRate(tokens, last);
      const compared = COMPARING.has(lowerAt(tokens, last + 1)) ? readRate(tokens, last + 1) : undefined;
      const per = (rate ?? compared)?.id;
      const extraction = makeExtraction(sentence, numeral, {
        extractor: NAME,
        kind: 'money',
        unit: mark.unit,
        firstToken: first,
        lastToken: rate?.last ?? last,
        scale: mark.factor ?? 1,
      });
      found.push({
        ...extraction,
        ...(mark.implied ? { unitImplied: true } : {}),
        ...(per !== undefined && { per }),
      });
    }
    return joinMinorUnits(found, numerals, sentence);
  },
};

/** What may stand between an amount and the period that it is paid by: "£38 more a year". */
const COMPARING: ReadonlySet<string> = new Set(['more', 'less', 'extra']);

/** A currency between two numbers belongs to one of them only: what an amount has taken is gone for the next. */
function readAmounts({ tokens, roles }: Sentence, numerals: readonly Numeral[]): Amount[] {
  const amounts: Amount[] = [];
  if ((roles & WordRole.endsInDigit) !== 0) amounts.push(...readGluedMoney(tokens));
  if ((roles & WordRole.singleCoin) !== 0) amounts.push(...readArticleCoin(tokens));
  const isMixed = amounts.length > 0;
  let taken = -1;
  for (const numeral of numerals) {
    const amount = readAccounting(tokens, numeral) ?? readAmount(tokens, numeral, taken);
    if (amount === undefined) continue;
    taken = amount.last;
    amounts.push(amount);
  }
  return isMixed ? amounts.sort((a, b) => a.first - b.first) : amounts;
}

function readAmount(tokens: readonly Token[], numeral: Numeral, taken: number): Amount | undefined {
  const mark = readMarkBefore(tokens, numeral);
  const before = mark !== undefined && mark.first > taken ? mark : undefined;
  const after = readMarkAfter(tokens, numeral);
  if (before === undefined)
    return (
      after &&
      readMagnitudeAfter(tokens, { numeral, mark: after.mark, first: numeral.firstToken, last: after.last })
    );
  // "$5 million Canadian", "$500 USD" and "$10 dollars": what follows names the currency more closely.
  const closer = after !== undefined && !after.mark.implied && before.mark.implied ? after : undefined;
  const isSame =
    after !== undefined && after.mark.unit === before.mark.unit && tokens[after.first]?.kind === 'word';
  return addSignBefore(
    tokens,
    {
      numeral,
      mark: closer?.mark ?? before.mark,
      first: before.first,
      last: closer?.last ?? (isSame ? after.last : numeral.lastToken),
    },
    before,
  );
}

/** "75 USD million": the magnitude after the code. */
function readMagnitudeAfter(tokens: readonly Token[], amount: Amount): Amount {
  const word = NUMBER_WORDS.get(tokens[amount.last + 1]?.word.lower ?? '');
  const isWhole = !amount.mark.unit.includes('/') && tokens[amount.last]?.kind === 'word';
  if (word?.kind !== 'magnitude' || word.value < 1000 || !isWhole || amount.numeral.magnitude > 1)
    return amount;
  if (!/^[A-Z]{3}$/.test(tokens[amount.last]?.text ?? '')) return amount;
  const { numeral } = amount;
  const scaled = { ...numeral, value: numeral.value * word.value, step: numeral.step * word.value };
  return { ...amount, numeral: { ...scaled, magnitude: word.value }, last: amount.last + 1 };
}

const MINUS_SIGNS: ReadonlySet<string> = new Set(['-', '−']);

/** "-$5" and, in accounts, "is ($99.99)". */
function addSignBefore(tokens: readonly Token[], amount: Amount, mark: MarkReading): Amount {
  const { numeral } = amount;
  if (numeral.value < 0) return amount;
  const sign = tokenAt(tokens, mark.first - 1);
  const isGlued = tokens[mark.first]?.glued === true;
  const negative = { ...amount, numeral: { ...numeral, value: -numeral.value } };
  if (sign === undefined || !isGlued) return amount;
  if (MINUS_SIGNS.has(sign.text) && (!sign.glued || tokenAt(tokens, mark.first - 2)?.text === '('))
    return { ...negative, first: mark.first - 1 };
  const isBracketed = sign.text === '(' && tokens[amount.last + 1]?.text === ')';
  return isBracketed && isPredicate(tokenAt(tokens, mark.first - 2)) ? negative : amount;
}

/** A bracket right after the verb "be" or a colon cannot be an aside: it is the accountant's minus. */
function isPredicate(token: Token | undefined): boolean {
  return token !== undefined && /^(?:is|was|are|were|be|:|=)$/.test(token.word.lower);
}

/** "a penny", "a dollar", where the article is the number; "$5 a dollar" does not occur. */
function readArticleCoin(tokens: readonly Token[]): Amount[] {
  const found: Amount[] = [];
  for (let i = 0; i + 1 < tokens.length; i++) {
    if (((tokens[i + 1]?.word.roles ?? 0) & WordRole.singleCoin) === 0) continue;
    const unit =
      tokens[i]?.word.lower === 'a' ? SINGLE_COINS.get(tokens[i + 1]?.word.lower ?? '') : undefined;
    if (unit === undefined || tokens[i + 2]?.word.wordClass === 'noun' || tokens[i + 2]?.text === '-')
      continue;
    if (tokenAt(tokens, i - 1)?.kind === 'number' || tokenAt(tokens, i - 1)?.word.lower.endsWith('s'))
      continue;
    const numeral: Numeral = { firstToken: i, lastToken: i, value: 1, step: 0, form: 'words', magnitude: 1 };
    found.push({ numeral, mark: { unit, implied: true }, first: i, last: i + 1 });
  }
  return found;
}

/** Coins and notes that stand with an article for a number, with their units. */
export const SINGLE_COINS: ReadonlyMap<string, string> = new Map([
  ['penny', 'GBP/100'],
  ['dime', 'USD/10'],
  ['dollar', 'USD'],
]);
