import { raise } from '../superscript.ts';
import type { Fragment } from './fragment.ts';

/** A line of a page or of one of its columns. Lengths as those of fragments. */
export interface Line {
  /** The page's place in the file, from 1. */
  readonly page: number;
  /** From left to right, not empty. */
  readonly fragments: readonly Fragment[];
  readonly left: number;
  readonly right: number;
  readonly baseline: number;
  /** The size of most of its characters. */
  readonly size: number;
  readonly isBold: boolean;
}

/** How much of the lower one of two pieces stands beside the other for them to be on one line. */
const SHARED_HEIGHT = 0.5;
/** The height of lower-case and capital letters, in sizes. */
const LETTER_HEIGHT = 0.7;
/** As many lines above are looked at for one that a fragment belongs to. */
const LINES_BACK = 4;

/** Puts fragments together into lines, from the top down. */
export function groupLines(fragments: readonly Fragment[], page: number): Line[] {
  const groups: Fragment[][] = [];
  for (const fragment of fragments.toSorted((a, b) => a.baseline - b.baseline)) {
    const group = groups
      .slice(-LINES_BACK)
      .findLast((lines) => lines.some((other) => isBeside(other, fragment)));
    if (group === undefined) groups.push([fragment]);
    else group.push(fragment);
  }
  return groups.map((group) => makeLine(group, page)).sort((a, b) => a.baseline - b.baseline);
}

function isBeside(a: Fragment, b: Fragment): boolean {
  const height = Math.min(a.size, b.size) * LETTER_HEIGHT;
  const top = Math.max(a.baseline - a.size * LETTER_HEIGHT, b.baseline - b.size * LETTER_HEIGHT);
  return Math.min(a.baseline, b.baseline) - top >= height * SHARED_HEIGHT;
}

function makeLine(group: readonly Fragment[], page: number): Line {
  const fragments = group.toSorted((a, b) => a.left - b.left);
  const longest = fragments.reduce((a, b) => (b.text.length > a.text.length ? b : a));
  return {
    page,
    fragments,
    left: Math.min(...fragments.map(({ left }) => left)),
    right: Math.max(...fragments.map(({ right }) => right)),
    baseline: longest.baseline,
    size: longest.size,
    isBold: fragments.every(({ isBold }) => isBold),
  };
}

/** A superscript's size and how far it stands above the line, in sizes of the line. */
const SUPERSCRIPT_SIZE = 0.8;
const SUPERSCRIPT_RISE = 0.15;
/** A gap that is a space where the file has none, in sizes. */
const NARROWEST_SPACE = 0.15;

/** The text of a line, or of some of its fragments. Raised digits become superscript signs: "km²", and marks of notes are no figures. */
export function textOfLine(line: Line, fragments: readonly Fragment[] = line.fragments): string {
  let text = '';
  let end = Number.POSITIVE_INFINITY;
  for (const fragment of fragments) {
    const isRaised = isSuperscript(fragment, line);
    const isGap = fragment.left - end > NARROWEST_SPACE * line.size;
    if (isGap && !(isRaised && text !== '')) text += ' ';
    text += isRaised ? raiseNumbers(fragment.text) : fragment.text;
    end = fragment.right;
  }
  return text;
}

function isSuperscript({ size, baseline }: Fragment, line: Line): boolean {
  return size <= SUPERSCRIPT_SIZE * line.size && line.baseline - baseline > SUPERSCRIPT_RISE * line.size;
}

function raiseNumbers(text: string): string {
  return /^[\d\s,;–-]{1,20}$/.test(text) ? raise(text) : text;
}
