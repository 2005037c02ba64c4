import {
  CODE_MULTIPLIERS,
  CURRENCY_FAMILIES,
  CURRENCY_ROWS,
  type CurrencyRow,
  MINOR_UNITS,
  SMALL_LETTER_CODES,
  UNUSED_CODES,
} from '../lexicon/currencies.ts';
import { PhraseMap } from './phraseMap.ts';
import { pluralOf } from './unitTable.ts';

/** What a currency's name, sign or code says. */
export interface CurrencyMark {
  /** An ISO 4217 code, a part of one ("USD/100"), or a family's noun where the text leaves open which ("peso"). */
  readonly unit: string;
  /** Set where the word or sign is shared and the default was taken. */
  readonly implied?: true;
  /** What the number is multiplied by: 1e6 for "MEUR". */
  readonly factor?: number;
}

/** "Canadian dollars", "zloty", "pounds sterling", "US cents", "pesos". */
export const CURRENCY_NAMES = new PhraseMap<CurrencyMark>(nameEntries());

/** Signs and abbreviations of one token, exactly as written: "$", "€", "kr", "Rs". */
export const CURRENCY_SIGNS: ReadonlyMap<string, CurrencyMark> = new Map(signEntries());

/** Signs of two tokens, joined: "US$", "HK$", "CN¥". */
export const COMPOUND_SIGNS: ReadonlyMap<string, CurrencyMark> = new Map(
  CURRENCY_ROWS.flatMap(([code, , , , symbols]) =>
    split(symbols, ' ')
      .filter(isCompound)
      .map((symbol) => [symbol, { unit: code }] as const),
  ),
);

/** ISO codes as written, with the multiplied ones of accounts: "USD", "usd", "MEUR", "TSEK". */
export const CURRENCY_CODES: ReadonlyMap<string, CurrencyMark> = new Map(codeEntries());

function isCompound(symbol: string): boolean {
  return symbol.length > 1 && /[$£¥/]/.test(symbol);
}

function* signEntries(): Iterable<readonly [string, CurrencyMark]> {
  for (const [code, , , , symbols] of CURRENCY_ROWS)
    for (const symbol of split(symbols, ' ')) if (!isCompound(symbol)) yield [symbol, { unit: code }];
  for (const { noun, symbols, alone } of CURRENCY_FAMILIES)
    for (const symbol of split(symbols, ' '))
      yield [symbol, alone ? { unit: alone, implied: true } : { unit: noun }];
  for (const [, whole, parts, symbols] of MINOR_UNITS)
    for (const symbol of split(symbols, ' ')) yield [symbol, { unit: partOf(whole, parts), implied: true }];
}

function* codeEntries(): Iterable<readonly [string, CurrencyMark]> {
  for (const [code] of CURRENCY_ROWS) {
    if (UNUSED_CODES.has(code)) continue;
    yield [code, { unit: code }];
    const small = code.toLowerCase();
    if (!SMALL_LETTER_CODES.has(small)) continue;
    yield [small, { unit: code }];
    for (const [letter, factor] of CODE_MULTIPLIERS) yield [letter + code, { unit: code, factor }];
  }
  for (const written of ['RMB', 'rmb']) yield [written, { unit: 'CNY' }];
}

function* nameEntries(): Iterable<readonly [string, CurrencyMark]> {
  for (const row of CURRENCY_ROWS) yield* namesOfCurrency(row);
  for (const { noun, forms, alone } of CURRENCY_FAMILIES) {
    if (alone === undefined) continue;
    const mark: CurrencyMark = alone ? { unit: alone, implied: true } : { unit: noun };
    for (const form of split(forms, ', ')) yield [form, mark];
  }
  for (const [forms, whole, parts] of MINOR_UNITS)
    for (const form of split(forms, ', ')) yield [form, { unit: partOf(whole, parts), implied: true }];
}

/** Its own names, its adjectives before them and before the family's nouns, and before the parts' names. */
function* namesOfCurrency(row: CurrencyRow): Iterable<readonly [string, CurrencyMark]> {
  const [code, family, adjectives, names] = row;
  const ownForms = split(names, ', ').flatMap((name) => [name, pluralOf(name)]);
  for (const form of ownForms) yield [form, { unit: code }];
  const parts = partsOf(code, family);
  for (const adjective of split(adjectives, ', ')) {
    for (const form of [...ownForms, ...formsOf(family)]) yield [`${adjective} ${form}`, { unit: code }];
    for (const { form, unit } of parts) yield [`${adjective} ${form}`, { unit }];
  }
}

function formsOf(family: string): string[] {
  return split(CURRENCY_FAMILIES.find(({ noun }) => noun === family)?.forms ?? '', ', ');
}

/** "Canadian cents", "Irish pence": the parts that the family's default currency has, of another of the family. */
function partsOf(code: string, family: string): { readonly form: string; readonly unit: string }[] {
  const standard = CURRENCY_FAMILIES.find(({ noun }) => noun === family);
  if (standard === undefined) return [];
  const wholes = new Set([standard.noun, standard.alone]);
  return MINOR_UNITS.filter(([, whole]) => wholes.has(whole)).flatMap(([forms, , parts]) =>
    split(forms, ', ').map((form) => ({ form, unit: partOf(code, parts) })),
  );
}

function partOf(whole: string, parts: number): string {
  return `${whole}/${parts}`;
}

function split(list: string, separator: string): string[] {
  return list === '' ? [] : list.split(separator);
}
