import { extractFromText } from '../extract/extractFigures.ts';
import type { Extraction } from '../extract/extractor.ts';
import { COLUMN_MAGNITUDES, LENGTHS } from '../extract/lexicon/columns.ts';
import { US_STATES } from '../extract/lexicon/noise.ts';
import type { FigureKind } from '../model/figure.ts';
import type { Vocabulary } from '../text/vocabulary.ts';
import { isUncommon } from '../text/wordClass.ts';

/** What the head of a column or the title of a table says of the bare numbers below it. */
export interface ColumnUnit {
  /** What they are multiplied by: 1e6 below "US$ million"; 1 where no magnitude is named. */
  readonly factor: number;
  /** Undefined: a magnitude alone ("in thousands"). */
  readonly unit?: {
    readonly kind: FigureKind;
    readonly id: string;
    readonly isImplied: boolean;
    readonly per?: string;
  };
}

/** A phrase of a head that may name a unit, with the head's words without it. */
interface UnitPhrase {
  readonly phrase: string;
  readonly name: string;
}

/** The longest head or title that is read, in UTF-16 code units: longer ones are sentences. */
const LONGEST_NAME = 200;
/** In brackets, as style guides want it: "Area (km²)", "Exports [US$ million]". */
const BRACKETED = /[([]([^()[\]]{1,40})[)\]]/g;
/** "Revenue, US$ million", "Area in km²", "Exports: £m". */
const PARTED = /^(.{1,120}?)(?:[,:;](?!\d)|\s[–—-]|\s(?=in\s))\s{0,3}(?:in\s)?((?:[^,:;]|,(?=\d)){1,30})$/i;
/** "Deaths per 100,000" */
const RATE = /^(.{1,120}?)\s(per\s\d[\d,]{0,9}\s?k?(?:\s\D{1,20})?)$/i;
/** "Votes %", "Length km", "Turnover €m": the last word, where it is a sign or no word. */
const TRAILED = /^(.{1,120}?)\s(\S{1,12})$/;
/** "% change", "% of votes": what the share is of stays. */
const SHARE = /^%\s(?:of\s)?(.{1,120})$/;

/**
 * The unit that a head names, and its words without it. Undefined where it names none. A unit is what makes a figure
 * of a number one: "1 km²" is a measure, so "km²" is its unit.
 */
export function readColumnUnit(
  head: string,
  vocabulary: Vocabulary,
): { readonly unit: ColumnUnit; readonly name: string } | undefined {
  if (head === '' || head.length > LONGEST_NAME) return undefined;
  for (const { phrase, name } of findPhrases(head)) {
    const unit = readPhrase(phrase, name, vocabulary);
    if (unit !== undefined) return { unit, name };
  }
  return undefined;
}

function findPhrases(head: string): UnitPhrase[] {
  const phrases = [...head.matchAll(BRACKETED)].reverse().map(({ 0: whole, 1: phrase = '', index }) => ({
    phrase,
    name: head.slice(0, index) + head.slice(index + whole.length),
  }));
  const parted = PARTED.exec(head);
  if (parted !== null) phrases.push({ phrase: parted[2] ?? '', name: parted[1] ?? '' });
  const share = SHARE.exec(head);
  if (share !== null) phrases.push({ phrase: '%', name: share[1] ?? '' });
  const rate = RATE.exec(head);
  if (rate !== null) phrases.push({ phrase: rate[2] ?? '', name: rate[1] ?? '' });
  const [, before = '', last = ''] = TRAILED.exec(head) ?? [];
  if (isSign(last)) phrases.push({ phrase: last, name: before });
  if (head.length <= 16) phrases.push({ phrase: head, name: '' });
  return phrases;
}

/** Whether a word is a sign or a symbol of a unit: none that English has otherwise ("men", "total"). */
function isSign(word: string): boolean {
  return /^[\p{Sc}%°]/u.test(word) || (/^\p{L}{2}/u.test(word) && isUncommon(word.toLowerCase()));
}

function readPhrase(phrase: string, name: string, vocabulary: Vocabulary): ColumnUnit | undefined {
  const plain = phrase.trim().replace(/^in\s/i, '');
  // A head that is a unit of time alone names what stands below: "Year", "Month".
  const isTimeAlone = name === '' && readUnit(plain, name, vocabulary)?.unit?.kind === 'duration';
  if (isTimeAlone) return undefined;
  const { rest, word } = splitMagnitude(plain);
  const factor = word === '' ? 1 : (COLUMN_MAGNITUDES.get(word) ?? 1);
  if (rest === '') return word.length > 1 ? { factor } : readUnit(plain, name, vocabulary);
  const unit = readUnit(rest, name, vocabulary);
  if (unit === undefined) return undefined;
  // "£m" is millions of pounds; "km" has no magnitude, it is a unit.
  if (word !== '' && unit.unit?.kind !== 'money' && word.length <= 2) return undefined;
  return { ...unit, factor: unit.factor * factor };
}

/** "thousands of tonnes", "US$ million", "£m", "$000s": the magnitude at either end, and what is left. */
function splitMagnitude(phrase: string): { readonly rest: string; readonly word: string } {
  const first = /^['’]?([a-z]+|000s?)(?:\sof)?(?=\s|$)/i.exec(phrase);
  const opener = first?.[1]?.toLowerCase() ?? '';
  if (first !== null && opener.length > 1 && COLUMN_MAGNITUDES.has(opener))
    return { rest: phrase.slice(first[0].length).trim(), word: opener };
  const last = /(?<![a-z\d,.])['’]?([a-z]{1,9}|000s?)$/i.exec(phrase);
  const closer = last?.[1]?.toLowerCase() ?? '';
  if (last === null || !COLUMN_MAGNITUDES.has(closer)) return { rest: phrase, word: '' };
  return { rest: phrase.slice(0, last.index).trim(), word: closer };
}

/** The unit of the figure that "1" and the phrase make. */
function readUnit(phrase: string, name: string, vocabulary: Vocabulary): ColumnUnit | undefined {
  // "(a)" is the mark of a note, "Boston, MA" a place.
  if (/^[a-z]$/i.test(phrase) && !(phrase === 'm' && measuresLength(name))) return undefined;
  if (US_STATES.has(phrase)) return undefined;
  // "1 km²", "US$ 1", "US$ 1 per kg"
  for (const text of [`1 ${phrase}`, `${phrase} 1`, phrase.replace(/\s(?=per\s)/, ' 1 ')]) {
    const figure = readWhole(text, vocabulary);
    if (figure?.value === undefined || figure.unit === undefined) continue;
    const { kind, unit: id, per, value, unitImplied: isImplied = false } = figure;
    return {
      factor: value,
      unit: per === undefined ? { kind, id, isImplied } : { kind, id, isImplied, per },
    };
  }
  return undefined;
}

/** The only figure of a text, which is all of it; "% of children aged two" goes on after its unit. */
function readWhole(text: string, vocabulary: Vocabulary): Extraction | undefined {
  const [sentence, ...more] = extractFromText(text, { start: 0, end: text.length }, { text }, vocabulary);
  const [figure, ...others] = sentence?.extractions ?? [];
  if (figure === undefined || figure.start !== 0 || figure.noise !== undefined) return undefined;
  const isWhole = figure.end === text.length && more.length + others.length === 0;
  const isShareOf = /^\sof\s/.test(text.slice(figure.end));
  return (isWhole || isShareOf) && figure.strictness === 'exact' ? figure : undefined;
}

function measuresLength(name: string): boolean {
  return name
    .toLowerCase()
    .split(/[^a-z]{1,9}/)
    .some((word) => LENGTHS.has(word));
}
