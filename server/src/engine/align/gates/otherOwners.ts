import type { Figure } from '../../model/analysis.ts';
import type { Owner } from '../../model/subject.ts';
import type { SourceFigure } from '../candidates.ts';
import { type SentenceInContext, saidTerms } from '../context.ts';
import { tableOf } from './otherRows.ts';

/**
 * A claim's candidates without those that a list of the source gives to somebody else: of "the UK ($29.8m), France ($21.1m)
 * and South Korea ($12m)" a claim about South Korea is held against $12m alone. Where the claim stands in a list of its own,
 * the name beside it counts, else all that its sentence and headings name. Where none of the source's names is among them,
 * the list says nothing. For a claim that stands in a list the named rows of a table are one too.
 */
export function leaveOutOtherOwners<Found extends SourceFigure>(
  claim: Figure,
  candidates: readonly Found[],
  inDraft: SentenceInContext,
): readonly Found[] {
  const kept = candidates.some((one) => one.figure.owners !== undefined)
    ? candidates.filter((candidate) => !isOfOtherItem(candidate, nameBy(claim, candidate, inDraft)))
    : candidates;
  return claim.owners === undefined ? kept : leaveOutRowsOfOthers(claim.owners, kept);
}

/** How much of a name the claim names, 0 to 1. */
type Naming = (name: ReadonlySet<number>) => number;

function nameBy({ owners }: Figure, { source }: SourceFigure, inDraft: SentenceInContext): Naming {
  if (owners !== undefined) return nameByOwners(owners);
  const said = saidTerms(inDraft, source.aliases);
  return (name) => shareOf(name, said) || shareOf(name, inDraft.headingTerms);
}

function nameByOwners(owners: readonly Owner[]): Naming {
  return (name) => Math.max(...owners.map(({ terms }) => shareOf(name, terms)));
}

function shareOf(name: ReadonlySet<number>, said: ReadonlySet<number>): number {
  let shared = 0;
  for (const term of name) if (said.has(term)) shared++;
  return shared / Math.max(1, name.size);
}

/** Whether the claim names another item of the candidate's list better than its own. */
function isOfOtherItem({ figure: { owners = [] }, source }: SourceFigure, naming: Naming): boolean {
  return owners.some(({ by, terms }) => {
    const own = naming(terms);
    return source.sentence.figures.some(({ owners: others = [] }) =>
      others.some((other) => other.by === by && naming(other.terms) > own),
    );
  });
}

/** Leaves out the named rows of a table of which the claim's owner names another one better. */
function leaveOutRowsOfOthers<Found extends SourceFigure>(
  owners: readonly Owner[],
  candidates: readonly Found[],
): readonly Found[] {
  const naming = nameByOwners(owners);
  const best = new Map<string | undefined, number>();
  const namedBy = ({ source }: SourceFigure): number => naming(source.sentence.rowNames ?? new Set());
  for (const candidate of candidates) {
    const table = tableOf(candidate.source);
    best.set(table, Math.max(best.get(table) ?? 0, namedBy(candidate)));
  }
  return candidates.filter(
    (candidate) =>
      candidate.source.sentence.rowNames === undefined ||
      namedBy(candidate) >= (best.get(tableOf(candidate.source)) ?? 0),
  );
}
