import { type Line, textOfLine } from './line.ts';
import { type PageNumeral, readNumerals } from './pageNumerals.ts';

/** A page as lines over its whole width, from the top down. */
export interface PageLines {
  /** Its place in the file, from 1. */
  readonly number: number;
  readonly height: number;
  readonly lines: readonly Line[];
}

/** What was found in the margins of a page. */
export interface Margins {
  /** Running heads and feet, and page numbers. */
  readonly running: ReadonlySet<Line>;
  /** The page number that is printed on it; undefined where there is none. */
  readonly printed?: PageNumeral;
}

/** As many lines from the edges may run through a document. */
const DEEPEST = 3;
/** How far, in points, the heights of two running lines may be apart. */
const DRIFT = 4;
/** How many pages away a like line is looked for: heads alternate between left and right pages, and change by chapters. */
const REACH = 4;

/** A line at the upper or lower edge of a page. */
interface EdgeLine {
  readonly line: Line;
  readonly edge: 'top' | 'bottom';
  /** In points from the edge. */
  readonly distance: number;
  /** Its words, with `#` for numbers. */
  readonly shape: string;
  readonly numbers: readonly string[];
  /** The numbers that may be the page's: alone, or at one end of the line. */
  readonly numerals: readonly PageNumeral[];
}

/**
 * Finds what runs through the pages at their edges. A line does if a page close by has the same words at the same
 * height, its numbers equal or counting with the pages, or if it holds the page's number and nothing between it and the edge is text.
 */
export function findMargins(pages: readonly PageLines[], bodySize: number): readonly Margins[] {
  const edges = pages.map(edgeLines);
  const printed = pages.map((page, at) => findPrinted(pages, edges, at) ?? soleNumber(page, edges[at] ?? []));
  return pages.map((_, at) => {
    const running = new Set<Line>();
    for (const edge of ['top', 'bottom'] as const) {
      for (const candidate of edges[at] ?? []) {
        if (candidate.edge !== edge || running.has(candidate.line)) continue;
        const runs = hasLike(pages, edges, at, candidate) || holdsNumber(candidate, printed[at], bodySize);
        if (!runs) break;
        running.add(candidate.line);
      }
    }
    const numeral = printed[at];
    return numeral === undefined ? { running } : { running, printed: numeral };
  });
}

/** From the edges inwards. */
function edgeLines({ lines, height }: PageLines): readonly EdgeLine[] {
  const top = lines.slice(0, DEEPEST).map((line) => describe(line, 'top', line.baseline));
  const bottom = lines
    .slice(-DEEPEST)
    .reverse()
    .map((line) => describe(line, 'bottom', height - line.baseline));
  return [...top, ...bottom];
}

function describe(line: Line, edge: EdgeLine['edge'], distance: number): EdgeLine {
  const text = textOfLine(line);
  const numbers = text.match(/\d{1,9}/g) ?? [];
  const shape = text
    .toLowerCase()
    .replace(/\d{1,9}/g, '#')
    .replace(/\s+/g, ' ');
  const numerals = readNumerals(text).filter(({ isAlone, isAtEnd }) => isAlone || isAtEnd);
  return { line, edge, distance, shape, numbers, numerals };
}

function hasLike(
  pages: readonly PageLines[],
  edges: readonly (readonly EdgeLine[])[],
  at: number,
  candidate: EdgeLine,
): boolean {
  if (!/\p{L}{2}/u.test(candidate.shape)) return false;
  for (let other = Math.max(0, at - REACH); other <= Math.min(pages.length - 1, at + REACH); other++) {
    if (other !== at && edges[other]?.some((line) => isLike(candidate, line, other - at))) return true;
  }
  return false;
}

function isLike(a: EdgeLine, b: EdgeLine, pagesApart: number): boolean {
  return (
    a.edge === b.edge &&
    a.shape === b.shape &&
    Math.abs(a.distance - b.distance) <= DRIFT &&
    a.numbers.every((number, index) => {
      const difference = Number(b.numbers[index]) - Number(number);
      return difference === 0 || difference === pagesApart;
    })
  );
}

/** Whether a line is the page's number, or a head in the type of the text that begins or ends with it. */
function holdsNumber(
  { line, numerals }: EdgeLine,
  printed: PageNumeral | undefined,
  bodySize: number,
): boolean {
  if (printed === undefined) return false;
  const own = numerals.find(({ written }) => written === printed.written);
  return own !== undefined && (own.isAlone || line.size <= bodySize * 1.1);
}

/** The number at a page's edge that counts with the numbers of most pages close by, one of them at least. */
function findPrinted(
  pages: readonly PageLines[],
  edges: readonly (readonly EdgeLine[])[],
  at: number,
): PageNumeral | undefined {
  let best: { readonly numeral: PageNumeral; readonly votes: number } | undefined;
  for (const numeral of numeralsOf(edges[at])) {
    let votes = 0;
    for (let other = Math.max(0, at - REACH); other <= Math.min(pages.length - 1, at + REACH); other++) {
      if (other !== at && numeralsOf(edges[other]).some((one) => counts(numeral, one, other - at))) votes++;
    }
    if (votes > 0 && (best === undefined || votes > best.votes)) best = { numeral, votes };
  }
  return best?.numeral;
}

function numeralsOf(lines: readonly EdgeLine[] = []): readonly PageNumeral[] {
  return lines.flatMap(({ numerals }) => numerals);
}

function counts(a: PageNumeral, b: PageNumeral, pagesApart: number): boolean {
  return a.system === b.system && b.value - a.value === pagesApart;
}

/** "Page 1 of 1": the number of a page that has no others to compare it with. */
function soleNumber({ lines }: PageLines, edges: readonly EdgeLine[]): PageNumeral | undefined {
  const last = lines.length > 1 ? edges.find(({ line }) => line === lines.at(-1)) : undefined;
  return last !== undefined && /^page #(?: (?:of|\/) #)?$/.test(last.shape) ? last.numerals[0] : undefined;
}
