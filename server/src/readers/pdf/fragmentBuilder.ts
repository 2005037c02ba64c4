import type { Fragment } from './fragment.ts';
import type { Pdfium } from './pdfium.ts';

/** The characters of a page as the library holds them, with memory for its answers. */
export interface PageCharacters {
  readonly pdfium: Pdfium;
  readonly textPage: number;
  readonly count: number;
  readonly scratch: number;
}

/** A rectangle in the page's own coordinates: the origin is below, on the left. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** A gap between two characters that parts fragments, in sizes of the type: wider than the spaces of justified lines mostly are. */
const WIDEST_SPACE = 0.9;
/** A step of the baseline that parts fragments, in sizes: less than that to a superscript. */
const BASELINE_STEP = 0.12;
/** What the library gives for a hyphen at the end of a line; soft hyphens are such. */
const HYPHENS: ReadonlySet<number> = new Set([0x02, 0xad]);
const BOLD_FONT = /bold|black|heavy|[-,]bd|^(?:[A-Z]{6}\+)?(?:CMBX|CMSSBX|SFBX)/i;

/** Builds the fragments of a page from its characters. */
export class FragmentBuilder {
  readonly #characters: PageCharacters;
  readonly #box: Box;
  readonly #turns: number;
  readonly #fragments: Fragment[] = [];
  #text = '';
  #left = 0;
  #right = 0;
  #baseline = 0;
  #size = 0;
  #looseHeight = 0;
  #first = 0;
  #unknown = 0;

  constructor(characters: PageCharacters, box: Box) {
    this.#characters = characters;
    this.#box = box;
    this.#turns = findTurns(characters);
  }

  /** `unknown`: how many characters have no meaning. `height`: of the page as it is read. */
  build(): { readonly fragments: readonly Fragment[]; readonly unknown: number; readonly height: number } {
    const { pdfium, textPage, count } = this.#characters;
    let isTurned = false;
    for (let index = 0; index < count; index++) {
      const code = pdfium.call.FPDFText_GetUnicode(textPage, index);
      if (code === 10 || code === 13) this.#end();
      else if (code === 32 || code === 0xa0) this.#addSpace();
      else {
        if (this.#text === '') isTurned = quarterTurns(this.#characters, index) !== this.#turns;
        if (!isTurned) this.#add(index, code);
      }
    }
    this.#end();
    const { left, top, right, bottom } = this.#box;
    const height = this.#turns % 2 === 0 ? top - bottom : right - left;
    return { fragments: this.#fragments, unknown: this.#unknown, height };
  }

  #addSpace(): void {
    if (this.#text !== '' && !this.#text.endsWith(' ')) this.#text += ' ';
  }

  #add(index: number, code: number): void {
    const { left, right, baseline, looseHeight } = this.#place(index);
    if (this.#text !== '' && this.#isApart(left, baseline, looseHeight)) this.#end();
    if (isUnknown(code)) this.#unknown++;
    if (this.#text === '') {
      this.#first = index;
      this.#left = left;
      this.#baseline = baseline;
      this.#looseHeight = looseHeight;
      this.#size = sizeOf(this.#characters, index) || looseHeight;
      this.#right = right;
    }
    this.#text += HYPHENS.has(code) ? '-' : code < 32 ? '' : String.fromCodePoint(code);
    this.#right = Math.max(this.#right, right);
  }

  #isApart(left: number, baseline: number, looseHeight: number): boolean {
    const step = Math.abs(baseline - this.#baseline);
    const gap = left - this.#right;
    return (
      step > BASELINE_STEP * this.#size ||
      gap > WIDEST_SPACE * this.#size ||
      gap < -WIDEST_SPACE * this.#size ||
      Math.abs(looseHeight - this.#looseHeight) > 0.15 * this.#looseHeight
    );
  }

  #end(): void {
    const text = this.#text.trimEnd().replace(/[\uFB00-\uFB06]/g, (ligature) => ligature.normalize('NFKC'));
    this.#text = '';
    if (text === '') return;
    const isBold = BOLD_FONT.test(fontName(this.#characters, this.#first));
    this.#fragments.push({
      text,
      left: this.#left,
      right: this.#right,
      baseline: this.#baseline,
      size: this.#size,
      isBold,
    });
  }

  /** Where a character stands on the page as it is read. */
  #place(index: number): CharacterPlace {
    const { pdfium, textPage, scratch } = this.#characters;
    pdfium.places._FPDFText_GetLooseCharBox(textPage, index, scratch);
    const { HEAPF32, HEAPF64 } = pdfium.memory;
    const at = scratch / 4;
    const [left, top] = [HEAPF32[at] ?? 0, HEAPF32[at + 1] ?? 0];
    const [right, bottom] = [HEAPF32[at + 2] ?? 0, HEAPF32[at + 3] ?? 0];
    pdfium.places._FPDFText_GetCharOrigin(textPage, index, scratch, scratch + 8);
    const x = HEAPF64[scratch / 8] ?? 0;
    const y = HEAPF64[scratch / 8 + 1] ?? 0;
    return turnPlace({ left, top, right, bottom }, x, y, this.#box, this.#turns);
  }
}

/** Where a character stands on the page as it is read: from its left edge, and from its top down. */
interface CharacterPlace {
  readonly left: number;
  readonly right: number;
  readonly baseline: number;
  /** The height of its box, which is that of its font. */
  readonly looseHeight: number;
}

/** Turns a character's box and origin by quarters, so that its line runs from left to right; all in the page's own coordinates. */
function turnPlace(
  { left, top, right, bottom }: Box,
  x: number,
  y: number,
  page: Box,
  turns: number,
): CharacterPlace {
  const [width, height] = [right - left, top - bottom];
  switch (turns) {
    case 1:
      return {
        left: bottom - page.bottom,
        right: top - page.bottom,
        baseline: x - page.left,
        looseHeight: width,
      };
    case 2:
      return {
        left: page.right - right,
        right: page.right - left,
        baseline: y - page.bottom,
        looseHeight: height,
      };
    case 3:
      return { left: page.top - top, right: page.top - bottom, baseline: page.right - x, looseHeight: width };
    default:
      return {
        left: left - page.left,
        right: right - page.left,
        baseline: page.top - y,
        looseHeight: height,
      };
  }
}

/** Characters of no meaning: of private use, none at all, or the sign for what could not be decoded. */
function isUnknown(code: number): boolean {
  return code === 0 || code >= 0xfffd || (code >= 0xe000 && code < 0xf900);
}

function floats({ pdfium, scratch }: PageCharacters, count: number): Float32Array {
  return pdfium.memory.HEAPF32.subarray(scratch / 4, scratch / 4 + count);
}

/** The size of a character's type in points, with what the page scales it by. */
function sizeOf(characters: PageCharacters, index: number): number {
  const { pdfium, textPage, scratch } = characters;
  const size = pdfium.call.FPDFText_GetFontSize(textPage, index);
  if (!pdfium.call.FPDFText_GetMatrix(textPage, index, scratch)) return size;
  const [, , c = 0, d = 1] = floats(characters, 4);
  return size * Math.hypot(c, d);
}

function fontName({ pdfium, textPage, scratch }: PageCharacters, index: number): string {
  const bytes = pdfium.call.FPDFText_GetFontInfo(textPage, index, scratch, 200, scratch + 200);
  if (bytes <= 1 || bytes > 200) return '';
  return String.fromCharCode(...pdfium.memory.HEAPU8.subarray(scratch, scratch + bytes - 1));
}

/** By how many quarters the page must be turned clockwise for a character to stand upright. */
function quarterTurns({ pdfium, textPage }: PageCharacters, index: number): number {
  const angle = pdfium.call.FPDFText_GetCharAngle(textPage, index);
  return (8 - Math.round(angle / (Math.PI / 2))) % 4;
}

/** A page is turned as most of its text asks for: tables often lie on their side. */
function findTurns(characters: PageCharacters): number {
  const counts = [0, 0, 0, 0];
  const step = Math.max(1, Math.floor(characters.count / 200));
  for (let index = 0; index < characters.count; index += step) {
    const turns = quarterTurns(characters, index);
    counts[turns] = (counts[turns] ?? 0) + 1;
  }
  return counts.indexOf(Math.max(...counts));
}
