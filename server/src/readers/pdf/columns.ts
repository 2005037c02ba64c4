import type { Fragment } from './fragment.ts';

/** A fragment of fewer characters says nothing of columns: tables have such, too. */
const SHORTEST_PROSE = 12;
/** Fewer lines make no column. */
const FEWEST_LINES = 4;
/** Columns narrower than this, in points, are those of tables. */
const NARROWEST_COLUMN = 75;
/** How much of a column's width its lines fill in the middle. */
const FILLED_SHARE = 0.6;
/** The step, in points, at which gaps between columns are looked for. */
const STEP = 2;
/** Columns within columns: as many as papers and newspapers have. */
const DEEPEST = 3;

/**
 * The regions of a page in reading order: what stands over all columns parts the page, and between two such lines the
 * columns follow each other from the left.
 */
export function orderRegions(fragments: readonly Fragment[], depth = 0): readonly (readonly Fragment[])[] {
  const gap = depth < DEEPEST ? findColumnGap(fragments) : undefined;
  if (gap === undefined) return fragments.length === 0 ? [] : [fragments];
  const crossing = fragments.filter((fragment) => fragment.left < gap && fragment.right > gap);
  return cutAtCrossing(fragments, crossing).flatMap((band) => {
    if (band.some((fragment) => crossing.includes(fragment))) return [band];
    const left = band.filter(({ right }) => right <= gap);
    const right = band.filter((fragment) => fragment.right > gap);
    return [...orderRegions(left, depth + 1), ...orderRegions(right, depth + 1)];
  });
}

/** Bands of the page from the top down: of crossing lines alone, and of others alone. */
function cutAtCrossing(fragments: readonly Fragment[], crossing: readonly Fragment[]): readonly Fragment[][] {
  const bands: Fragment[][] = [];
  const isCrossing = new Set(crossing);
  let wasCrossing: boolean | undefined;
  for (const fragment of fragments.toSorted((a, b) => a.baseline - b.baseline)) {
    const band = bands.at(-1);
    const crosses = isCrossing.has(fragment) || (wasCrossing === true && isOnLineOf(fragment, band));
    if (band !== undefined && crosses === wasCrossing) band.push(fragment);
    else bands.push([fragment]);
    wasCrossing = crosses;
  }
  return bands;
}

function isOnLineOf(fragment: Fragment, band: readonly Fragment[] = []): boolean {
  const last = band.at(-1);
  return last !== undefined && Math.abs(last.baseline - fragment.baseline) < last.size * 0.3;
}

/** Where a gap parts lines of text on both sides, in the middle of the widest one; undefined where there is none. */
function findColumnGap(fragments: readonly Fragment[]): number | undefined {
  const prose = fragments.filter(({ text }) => text.length >= SHORTEST_PROSE);
  if (prose.length < 2 * FEWEST_LINES) return undefined;
  const start = Math.min(...prose.map(({ left }) => left)) + NARROWEST_COLUMN;
  const end = Math.max(...prose.map(({ right }) => right)) - NARROWEST_COLUMN;
  let best: { readonly from: number; readonly to: number } | undefined;
  let from: number | undefined;
  for (let x = start; x <= end + STEP; x += STEP) {
    const isGap = x <= end && partsColumns(prose, x);
    if (isGap) from ??= x;
    else if (from !== undefined) {
      if (best === undefined || x - from > best.to - best.from) best = { from, to: x };
      from = undefined;
    }
  }
  return best === undefined ? undefined : (best.from + best.to - STEP) / 2;
}

function partsColumns(prose: readonly Fragment[], x: number): boolean {
  const left = prose.filter((fragment) => fragment.right <= x);
  const right = prose.filter((fragment) => fragment.left >= x);
  if (Math.min(left.length, right.length) < FEWEST_LINES) return false;
  const crossing = prose.length - left.length - right.length;
  return (
    crossing <= (left.length + right.length) / 2 &&
    isColumn(left) &&
    isColumn(right) &&
    countSideBySide(left, right) >= FEWEST_LINES
  );
}

/** Whether most lines fill their column, as text does and cells of a table do not. */
function isColumn(fragments: readonly Fragment[]): boolean {
  const left = Math.min(...fragments.map((fragment) => fragment.left));
  const right = Math.max(...fragments.map((fragment) => fragment.right));
  const filled = fragments.filter(
    (fragment) => fragment.right - fragment.left >= (right - left) * FILLED_SHARE,
  );
  return right - left >= NARROWEST_COLUMN && filled.length * 2 >= fragments.length;
}

/** How many lines on the left have text at their height on the right. */
function countSideBySide(left: readonly Fragment[], right: readonly Fragment[]): number {
  const top = Math.min(...right.map(({ baseline }) => baseline));
  const bottom = Math.max(...right.map(({ baseline }) => baseline));
  return left.filter(({ baseline, size }) => baseline >= top - size && baseline <= bottom + size).length;
}
