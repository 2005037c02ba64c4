import type { PageNumeral } from './pageNumerals.ts';

/**
 * What each page is called: by the file's own label where it says more than the page's place, else by the number that
 * is printed on the page or follows from those of its neighbours, else by its place in the file.
 */
export function labelPages(
  own: readonly string[],
  printed: readonly (PageNumeral | undefined)[],
): readonly string[] {
  return printed.map((numeral, at) => {
    const label = own[at]?.trim() ?? '';
    const place = String(at + 1);
    if (label !== '' && label !== place) return label;
    return numeral?.written ?? numberBetween(printed, at) ?? place;
  });
}

/** The number of a page without one, as the first page of a chapter often is, from the pages around it. */
function numberBetween(printed: readonly (PageNumeral | undefined)[], at: number): string | undefined {
  const before = printed[at - 1];
  const after = printed[at + 1];
  if (before?.system === 'roman' || after?.system === 'roman') return undefined;
  const value = before === undefined ? after && after.value - 1 : before.value + 1;
  const isSure = before === undefined || after === undefined || after.value - before.value === 2;
  return value !== undefined && value > 0 && isSure ? String(value) : undefined;
}
