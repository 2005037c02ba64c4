import type { AnalyzedSentence, Figure } from '../model/analysis.ts';
import { lowerAt, type Token } from '../text/token.ts';
import type { AlignedClaim } from './alignedClaim.ts';
import type { Candidate } from './candidates.ts';
import { compareFigures } from './compareFigures.ts';
import type { SourceInContext } from './context.ts';
import { tableOf } from './otherRows.ts';

/**
 * A claim's candidates without those in table rows of another date than its own, where the table has a row of that: "26 were
 * injured in 2022" is not borne out by the row of 2023.
 */
export function leaveOutOtherDates(
  { figure: claim, candidates }: AlignedClaim,
  sentence: AnalyzedSentence,
): readonly Candidate[] {
  const date = claim.kind === 'date' ? undefined : findOwnDate(claim, sentence);
  if (date === undefined) return candidates;
  const dated = new Set(
    candidates.filter(({ source }) => isDatedAlike(date, source)).map(({ source }) => tableOf(source)),
  );
  dated.delete(undefined);
  if (dated.size === 0) return candidates;
  return candidates.filter(({ source }) => !dated.has(tableOf(source)) || !isDatedApart(date, source));
}

/** The date of the claim's clause that says when it holds: "in 2022", but not "than in 2022" or "compared with 2022". */
function findOwnDate(claim: Figure, { figures, tokens }: AnalyzedSentence): Figure | undefined {
  const dates = figures.filter(
    (figure) =>
      figure.kind === 'date' && isAdverbial(figure, tokens) && areOfOneClause(claim, figure, tokens),
  );
  const distanceTo = (date: Figure): number =>
    Math.max(claim.firstToken - date.lastToken, date.firstToken - claim.lastToken);
  return dates.sort((a, b) => distanceTo(a) - distanceTo(b))[0];
}

function isAdverbial({ firstToken, relation }: Figure, tokens: readonly Token[]): boolean {
  if (relation !== undefined && relation !== 'during') return false;
  const opener = WHEN.has(lowerAt(tokens, firstToken)) ? firstToken : firstToken - 1;
  return WHEN.has(lowerAt(tokens, opener)) && !COMPARING.has(lowerAt(tokens, opener - 1));
}

const WHEN: ReadonlySet<string> = new Set(['in', 'on', 'during', 'for']);
const COMPARING: ReadonlySet<string> = new Set([
  'than',
  'as',
  'from',
  'to',
  'with',
  'against',
  'over',
  'like',
]);

/** At most one verb, with its auxiliaries, stands between two figures: "352 were counted on 5 May". */
export function areOfOneClause(one: Figure, other: Figure, tokens: readonly Token[]): boolean {
  const [first, second] = one.firstToken < other.firstToken ? [one, other] : [other, one];
  let verbs = 0;
  let isWithin = false;
  for (let i = first.lastToken + 1; i < second.firstToken; i++) {
    const wordClass = tokens[i]?.word.wordClass;
    const isVerb = wordClass === 'verb' || wordClass === 'auxiliary';
    if (isVerb && !isWithin) verbs++;
    isWithin = isVerb || (isWithin && wordClass === 'adverb');
  }
  return verbs <= 1;
}

function isDatedApart(date: Figure, row: SourceInContext): boolean {
  const dates = datesOfRow(row);
  return dates.length > 0 && dates.every((other) => compareFigures(date, other)?.relation === 'disjoint');
}

function isDatedAlike(date: Figure, row: SourceInContext): boolean {
  return datesOfRow(row).some((other) => ALIKE.has(compareFigures(date, other)?.relation));
}

const ALIKE: ReadonlySet<string | undefined> = new Set(['same', 'within', 'yearUnstated']);

/** The dates in the first cell of a row, which names it. */
function datesOfRow({ sentence, place }: SourceInContext): readonly Figure[] {
  const end = place.passage.cells?.[0]?.end ?? 0;
  return sentence.figures.filter((figure) => figure.kind === 'date' && figure.end <= end);
}
