import type { Span } from '../engine/model/span.ts';
import type { Line } from './lines.ts';

/** How far the address of the copy stands behind the count of copies, in UTF-16 code units: between are the collection's words. */
const BANNER_REACH = 4000;

/** How a banner of the Internet Archive's Wayback Machine begins in text copied from a page: how many copies, and when. */
const BANNER_START =
  /\b\d{1,3}(?:,\d{3}){0,2}\s{1,3}captures?\s{1,3}\d{1,2} [A-Z][a-z]{2} \d{4}(?: - \d{1,2} [A-Z][a-z]{2} \d{4})?\s{1,3}About this capture\b/g;
/** What every banner says: few texts hold the words, and a search for them costs less than the pattern. */
const BANNER_WORDS = 'About this capture';
/** How it ends: the address of the copy. */
const BANNER_END = /\bThe Wayback Machine - https?:\/\/web\.archive\.org\/web\/\d{14}\S{0,2000}/;

/**
 * The lines without the banners that an archive puts above its copies of pages ("12 captures 9 Aug 2018 - 22 Jun 2022
 * About this capture"): they tell of the copy. Where a banner stood, an empty line parts what is around it.
 */
export function leaveOutBanners(text: string, lines: readonly Line[]): readonly Line[] {
  const banners = findBanners(text);
  if (banners.length === 0) return lines;
  return lines.flatMap((line) => {
    const within = banners.filter(({ start, end }) => start < line.end && line.start < end);
    return within.length === 0 ? [line] : cutLine(line, within);
  });
}

function findBanners(text: string): Span[] {
  const banners: Span[] = [];
  if (!text.includes(BANNER_WORDS)) return banners;
  for (const { index: start, 0: opening } of text.matchAll(BANNER_START)) {
    if (start < (banners.at(-1)?.end ?? 0)) continue;
    const opened = start + opening.length;
    const closing = BANNER_END.exec(text.slice(opened, opened + BANNER_REACH));
    banners.push({ start, end: closing === null ? opened : opened + closing.index + closing[0].length });
  }
  return banners;
}

/** The parts of a line around the banners in it, in order, with an empty line for each banner. */
function cutLine({ start, end, number }: Line, banners: readonly Span[]): Line[] {
  const parts: Line[] = [];
  let from = start;
  for (const banner of banners) {
    const to = Math.max(from, banner.start);
    parts.push({ start: from, end: to, number }, { start: to, end: to, number });
    from = Math.min(end, banner.end);
  }
  return [...parts, { start: from, end, number }];
}
