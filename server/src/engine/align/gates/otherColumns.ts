import type { AnalyzedSentence, Figure } from '../../model/analysis.ts';
import { isAgreeing } from '../alignedClaim.ts';
import type { ComparedFigure } from '../candidates.ts';
import { tableOf } from './otherRows.ts';

/**
 * A claim's candidates without the cells of columns that are of something else: where the words around a claim name a column of
 * a table in full, the others contradict it no more; nor do they bear it out, where the column is what it counts or a name
 * ("the Greens won 9,120 votes", of a table with a column for each party).
 */
export function leaveOutOtherColumns<Found extends ComparedFigure>(
  figure: Figure,
  candidates: readonly Found[],
  sentence: AnalyzedSentence,
): readonly Found[] {
  if (!candidates.some(({ figure: { cell } }) => cell !== undefined && cell.column.size > 0))
    return candidates;
  const said = termsAround(figure, sentence);
  const sure = new Set([...sentence.names, ...termsOfSubject(figure)]);
  const named = new Map<string | undefined, 'sure' | 'said'>();
  for (const { figure: one, source } of candidates) {
    if (!isNamed(one, said)) continue;
    const table = tableOf(source);
    if ([...(one.cell?.column ?? [])].some((term) => sure.has(term))) named.set(table, 'sure');
    else if (!named.has(table)) named.set(table, 'said');
  }
  if (named.size === 0) return candidates;
  return candidates.filter((candidate) => {
    const how = named.get(tableOf(candidate.source));
    if (how === undefined || isNamed(candidate.figure, said)) return true;
    return how === 'said' && isAgreeing(candidate);
  });
}

function isNamed({ cell }: Figure, said: ReadonlySet<number>): boolean {
  return cell !== undefined && cell.column.size > 0 && [...cell.column].every((term) => said.has(term));
}

/** The terms around a figure, up to its neighbours, without those that are of these; a noun that two share tells them not apart. */
function termsAround(figure: Figure, { figures }: AnalyzedSentence): ReadonlySet<number> {
  const { before, after, verb } = figure.subject;
  const said = new Set([...before, ...after, ...termsOfSubject(figure)]);
  if (verb !== undefined) said.add(verb);
  for (const other of figures)
    if (other !== figure) for (const term of termsOfSubject(other)) said.delete(term);
  for (const term of termsOfOwners(figure)) said.add(term);
  return said;
}

/** What a figure is of by the words of its own phrase and by the list that it stands in. */
function termsOfSubject(figure: Figure): readonly number[] {
  const { modifiers, headTerm } = figure.subject;
  return [...modifiers, ...(headTerm === undefined ? [] : [headTerm]), ...termsOfOwners(figure)];
}

function termsOfOwners({ owners = [] }: Figure): readonly number[] {
  return owners.flatMap(({ terms }) => [...terms]);
}
