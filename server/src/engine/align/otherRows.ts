import type { SentenceInContext, SourceInContext } from './context.ts';

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
    const { rowNames } = source.sentence;
    const count = named.get(tableOf(source) ?? '');
    if (count === undefined) return true;
    return rowNames === undefined ? count > 1 : isNamed(inDraft, rowNames);
  });
}

/** How many rows of each table a sentence names. */
function countNamedRows(
  inDraft: SentenceInContext,
  sources: readonly SourceInContext[],
): ReadonlyMap<string, number> {
  const named = new Map<string, number>();
  for (const source of sources) {
    const { rowNames } = source.sentence;
    if (rowNames === undefined || !isNamed(inDraft, rowNames)) continue;
    const table = tableOf(source);
    if (table !== undefined) named.set(table, (named.get(table) ?? 0) + 1);
  }
  return named;
}

function isNamed({ sentence, headingTerms }: SentenceInContext, names: ReadonlySet<number>): boolean {
  for (const name of names) if (sentence.terms.has(name) || headingTerms.has(name)) return true;
  return false;
}

/** What the rows of one table have in common: their source, headings and first column. Undefined: it is no row. */
export function tableOf({ place }: SourceInContext): string | undefined {
  const { kind, cells = [], headings } = place.passage;
  if (kind !== 'row') return undefined;
  return [place.owner.document.key, ...headings, cells[0]?.column].join('\0');
}
