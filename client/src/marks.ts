import type { Verdict } from '../../server/src/engine/model/verdict.ts';

/**
 * How a group of verdicts is marked. Shape and line tell the groups apart; colour only helps, and is taken from the
 * palette of Okabe and Ito, which people with any colour vision can tell apart.
 */
export interface Mark {
  readonly verdicts: readonly Verdict[];
  /** The path of the gutter's glyph in a box of 16 by 16, drawn as a line. */
  readonly glyph: string;
  readonly line: 'solid' | 'dashed' | 'dotted' | 'double';
  /** On a light and on a dark background. */
  readonly light: string;
  readonly dark: string;
}

/** The marks, gravest first: a line of the draft that holds several claims shows the first that applies. */
export const MARKS: readonly Mark[] = [
  {
    verdicts: ['conflict', 'misquoted', 'miscited', 'misattributed'],
    glyph: 'M8 2.5 14.5 13.5H1.5ZM8 6.5V9.5M8 11.2V12',
    line: 'double',
    light: '#B34700',
    dark: '#E69F00',
  },
  {
    verdicts: ['overstated', 'disputed'],
    glyph: 'M8 2.5 13.5 8 8 13.5 2.5 8Z',
    line: 'dashed',
    light: '#9E4577',
    dark: '#CC79A7',
  },
  {
    verdicts: ['unsupported'],
    glyph: 'M4.5 8a3.5 3.5 0 1 0 7 0a3.5 3.5 0 1 0 -7 0',
    line: 'dotted',
    light: '#6E6E6E',
    dark: '#9A9A9A',
  },
  {
    verdicts: ['supported', 'derived'],
    glyph: 'M3 8.5 6.5 12 13 4.5',
    line: 'solid',
    light: '#0072B2',
    dark: '#56B4E9',
  },
];

/** The mark of a verdict; undefined for one that is not marked. */
export function findMark(verdict: Verdict): Mark | undefined {
  return MARKS.find(({ verdicts }) => verdicts.includes(verdict));
}

/** The gravest of the marks; undefined where there is none. */
export function gravestMark(marks: Iterable<Mark>): Mark | undefined {
  const present = new Set(marks);
  return MARKS.find((mark) => present.has(mark));
}

/** The glyph of a mark in one colour, as the address of an image. */
export function glyphImage(mark: Mark, colour: string): string {
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="16" height="16" viewBox="0 0 16 16"><path d="${mark.glyph}" fill="none" stroke="${colour}" stroke-width="1.5" stroke-linecap="round" stroke-linejoin="round"/></svg>`;
  return `data:image/svg+xml;base64,${Buffer.from(svg).toString('base64')}`;
}
