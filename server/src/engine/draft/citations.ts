import type { Citation } from '../model/draft.ts';
import type { Span } from '../model/span.ts';
import { type Bracket, Brackets } from './brackets.ts';
import { type CitationKey, findCitationKeys } from './citationKeys.ts';
import { readLocator } from './locators.ts';

/** The citations of a block, and what they take up of its text. */
export interface CitationScan {
  readonly citations: readonly Citation[];
  /** Groups, in-text citations, cross references and inline notes: no prose. */
  readonly taken: readonly Span[];
}

/**
 * Finds the citations of a block in Pandoc's grammar (Pandoc's manual, "Citation syntax"). `prose` is the text with
 * code, addresses and the like blanked out, `source` the text as written, which tells an escaped `\@`.
 */
export function scanCitations(prose: string, source: string, block: Span): CitationScan {
  const keys = findCitationKeys(prose, source, block);
  if (keys.length === 0 && !prose.slice(block.start, block.end).includes('^['))
    return { citations: [], taken: [] };
  const scan = new Scan(prose, keys, new Brackets(prose, block));
  return { citations: scan.citations, taken: scan.taken };
}

class Scan {
  readonly citations: Citation[] = [];
  readonly taken: Span[] = [];

  constructor(
    private readonly prose: string,
    private readonly keys: readonly CitationKey[],
    private readonly brackets: Brackets,
  ) {
    for (const bracket of brackets.pairs) if (bracket.isNote) this.taken.push(bracket);
    let handled = -1;
    for (const [index, key] of keys.entries()) {
      if (index <= handled) continue;
      const around = brackets.around(key, () => true);
      const isGroup = around !== undefined && !around.isNote;
      handled = isGroup ? this.addGroup(index, around) : this.addInText(index);
    }
  }

  /** `[see @a, pp. 33-35; -@b]`. Returns the index of its last key. */
  private addGroup(first: number, group: Bracket): number {
    const last = this.lastKeyWithin(first, group);
    this.taken.push(group);
    for (let i = first; i <= last; i++) this.add(i, { group, form: 'bracketed', end: group.end - 1 });
    return last;
  }

  /** `@key`, or `@key [p. 3; see also @b]`. Returns the index of its last key. */
  private addInText(index: number): number {
    const key = this.keys[index];
    if (key === undefined) return index;
    const locator = key.isCrossReference ? undefined : this.locatorBracket(index, key);
    const group = { start: key.start, end: locator?.end ?? key.end };
    this.taken.push(key.suppressed ? { ...group, start: group.start - 1 } : group);
    if (locator === undefined) {
      this.add(index, { group, form: 'inText', end: key.end });
      return index;
    }
    const last = this.lastKeyWithin(index, group);
    this.add(index, { group, form: 'inText', end: locator.end - 1, suffixStart: locator.start + 1 });
    for (let i = index + 1; i <= last; i++) this.add(i, { group, form: 'inText', end: locator.end - 1 });
    return last;
  }

  /** The bracket right behind an in-text key, unless it begins with a citation of its own. */
  private locatorBracket(index: number, key: CitationKey): Bracket | undefined {
    const gap = /^\s{0,3}(?=\[(?!\^))/.exec(this.prose.slice(key.end, key.end + 5));
    if (gap === null) return undefined;
    const bracket = this.brackets.at(key.end + gap[0].length);
    const next = this.keys[index + 1];
    if (bracket === undefined || bracket.isNote || next === undefined || next.start >= bracket.end)
      return bracket;
    return this.prose.slice(bracket.start, next.start).includes(';') ? bracket : undefined;
  }

  private lastKeyWithin(first: number, group: Span): number {
    let last = first;
    while ((this.keys[last + 1]?.start ?? Number.POSITIVE_INFINITY) < group.end) last++;
    return last;
  }

  private add(
    index: number,
    place: {
      readonly group: Span;
      readonly form: Citation['form'];
      /** Where the text that may hold its locator ends, if no other key comes before. */
      readonly end: number;
      readonly suffixStart?: number;
    },
  ): void {
    const key = this.keys[index];
    if (key === undefined || key.isCrossReference) return;
    const note = this.brackets.around(key, (bracket) => bracket.isNote);
    const from = place.suffixStart ?? key.end;
    const to = Math.min(place.end, this.keys[index + 1]?.start ?? place.end);
    const [suffix = ''] = this.prose.slice(from, to).split(';', 1);
    const locator = readLocator(suffix, from);
    this.citations.push({
      start: key.start,
      end: key.end,
      key: key.key,
      group: spanOf(note ?? place.group),
      form: note === undefined ? place.form : 'footnote',
      ...(locator === undefined ? {} : { locator }),
    });
  }
}

function spanOf({ start, end }: Span): Span {
  return { start, end };
}
