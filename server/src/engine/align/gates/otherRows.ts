import type { SentenceInContext, SourceInContext } from '../context.ts';

/**
 * Leaves out the rows of tables that are of something else than the sentence speaks of. Where it names a row by its label,
 * the other named rows of that table are not meant, and where it names one alone, neither are those that name nothing
 * ("Total"). Where it names none, the labels say nothing: they may be of another kind (the office that counted).
 */
export function leaveOutOtherRows(
  inDraft: SentenceInContext,
  sources: readonly SourceInContext[],
): readonly SourceInContext[] {
  const named = countNamedRows(inDraft, sources);
  if (named.size === 0) return sources;
  return sources.filter((source) => {
    const count = named.get(tableOf(source) ?? '');
    if (count === undefined || isNamed(inDraft, source)) return true;
    return source.sentence.rowNames === undefined && count > 1;
  });
}

/** How many rows of each table a sentence names. */
function countNamedRows(
  inDraft: SentenceInContext,
  sources: readonly SourceInContext[],
): ReadonlyMap<string, number> {
  const named = new Map<string, number>();
  for (const source of sources) {
    if (source.sentence.rowNames === undefined || !isNamed(inDraft, source)) continue;
    const table = tableOf(source);
    if (table !== undefined) named.set(table, (named.get(table) ?? 0) + 1);
  }
  return named;
}

/** Whether a sentence says one of the names in a row's label, or where that has none, all its words, if they are several. */
function isNamed(
  { sentence, headingTerms }: SentenceInContext,
  { sentence: { rowNames, figures } }: SourceInContext,
): boolean {
  const isSaid = (term: number): boolean => sentence.terms.has(term) || headingTerms.has(term);
  if (rowNames !== undefined) return [...rowNames].some(isSaid);
  const label = figures.at(-1)?.cell?.label ?? NO_TERMS;
  return label.size > 1 && [...label].every(isSaid);
}

const NO_TERMS: ReadonlySet<number> = new Set();

/** What the rows of one table have in common: their source, headings and first column. Undefined: it is no row. */
export function tableOf({ place }: SourceInContext): string | undefined {
  const { kind, cells = [], headings } = place.passage;
  if (kind !== 'row') return undefined;
  return [place.owner.document.key, ...headings, cells[0]?.column].join('\0');
}
