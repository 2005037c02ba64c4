/** Places of one kind from `first` to `last`, both counted. */
export interface PlaceRange {
  readonly first: number;
  readonly last: number;
}

const SEPARATOR = /\s{0,3}(?:,|&|\band\b)\s{0,3}/;
const RANGE = /^(?<first>\d{1,7})(?:\s?[-–—]{1,2}\s?(?<last>\d{1,7})|(?<following>ff?)\.?)?$/;

/**
 * The places that a locator's value names: "3", "33-35", "133–35", "3, 7 and 9", "12f" (12 and 13), "12ff" (from 12
 * on). Undefined where any of them is in another form.
 */
export function readPlaces(value: string): readonly PlaceRange[] | undefined {
  const ranges = value.trim().split(SEPARATOR).map(readRange);
  return ranges.every((range) => range !== undefined) ? ranges : undefined;
}

function readRange(written: string): PlaceRange | undefined {
  const groups = RANGE.exec(written)?.groups;
  if (groups?.first === undefined) return undefined;
  const first = Number(groups.first);
  if (groups.following !== undefined)
    return { first, last: groups.following === 'f' ? first + 1 : Number.POSITIVE_INFINITY };
  const last = groups.last === undefined ? first : completeLast(groups.first, groups.last);
  return last < first ? undefined : { first, last };
}

/** "133–35" is 133 to 135: the second number leaves out the digits that it shares with the first. */
function completeLast(first: string, last: string): number {
  const shared = first.slice(0, Math.max(0, first.length - last.length));
  return Number(shared + last);
}
