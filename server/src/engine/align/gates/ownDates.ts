import type { AnalyzedSentence, Figure } from '../../model/analysis.ts';
import type { Quantity } from '../../model/figure.ts';
import { isVerbal, lowerAt, type Token } from '../../text/token.ts';

/**
 * The dates that say when a figure of a sentence holds: "in 2022", but not "than in 2022" or "compared with 2022". More
 * than one where they are coordinated ("in 2019 and 2020"); none where the sentence leaves it open, and where it tells
 * of an earlier time without naming it ("up from 44").
 */
export function findOwnDates(figure: Figure, { figures, tokens }: AnalyzedSentence): readonly Figure[] {
  if (figure.kind === 'date') return [];
  const dates = figures.filter((one) => one.kind === 'date');
  const own = dates.filter(
    (date) =>
      tellsWhen(date, tokens) &&
      areOfOneClause(figure, date, tokens) &&
      isWithinPhrase(figure, date, tokens) &&
      !figures.some((one) => one !== figure && isOfComparison(one, date, tokens)),
  );
  const costs = new Map(own.map((date) => [date, costBetween(figure, date, figures, tokens)]));
  const [nearest] = own.sort((a, b) => (costs.get(a) ?? 0) - (costs.get(b) ?? 0));
  if (nearest === undefined) return [];
  return dates.filter((date) => date === nearest || areCoordinated(date, nearest, tokens));
}

/** When a figure holds: the dates of its sentence that say so, of a cell what its table says. */
export function findOwnTimes(figure: Figure, sentence: AnalyzedSentence): readonly (Quantity | Figure)[] {
  const when = figure.cell?.when;
  return when === undefined ? findOwnDates(figure, sentence) : [when];
}

/** Whether a date is that of a preposition of time, "in the second quarter of 2021", or stands in brackets right behind; not "than in 2021". */
export function tellsWhen({ firstToken, relation }: Figure, tokens: readonly Token[]): boolean {
  if (relation === 'asOf') return true;
  if (relation !== undefined && relation !== 'during') return false;
  let opener = WHEN.has(lowerAt(tokens, firstToken)) ? firstToken : firstToken - 1;
  while (opener > firstToken - 4 && PERIOD_WORDS.has(lowerAt(tokens, opener))) opener--;
  return WHEN.has(lowerAt(tokens, opener)) && !COMPARING.has(lowerAt(tokens, opener - 1));
}

const WHEN: ReadonlySet<string> = new Set(['in', 'on', 'at', 'during', 'for']);
/** What stands between the preposition and its date: "in the fiscal year 2020". */
const PERIOD_WORDS: ReadonlySet<string> = new Set(
  'the its their fiscal financial calendar academic school year season first last early late'.split(' '),
);
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

/**
 * What a figure is compared with holds at another time than the rest of its clause: only a date of its own phrase tells
 * when ("up from 44 in 2019").
 */
function isWithinPhrase(figure: Figure, date: Figure, tokens: readonly Token[]): boolean {
  if (!FORMER.has(lowerAt(tokens, figure.firstToken - 1))) return true;
  return isInPhrase(figure, date, tokens);
}

function isInPhrase(figure: Figure, date: Figure, tokens: readonly Token[]): boolean {
  if (date.firstToken <= figure.lastToken) return false;
  for (let i = figure.lastToken + 1; i < date.firstToken; i++)
    if (BREAKS.has(lowerAt(tokens, i))) return false;
  return true;
}

/** Whether a date is that of what something is compared with: of "up 12 percent on $41 million in 2009" it is that of $41 million alone. */
function isOfComparison(figure: Figure, date: Figure, tokens: readonly Token[]): boolean {
  return figure.kind !== 'date' && isComparedWith(figure, tokens) && isInPhrase(figure, date, tokens);
}

/** Whether a figure is what another one is held against: "against a mere 44", "compared with 44", "up 5 percent on 44". */
export function isComparedWith(
  { firstToken }: Pick<Figure, 'firstToken'>,
  tokens: readonly Token[],
): boolean {
  const article = [firstToken - 1, firstToken - 2].find((i) => OPENERS.has(lowerAt(tokens, i)));
  const at = (article ?? firstToken) - 1;
  const opener = lowerAt(tokens, at);
  if (STANDARDS.has(opener)) return true;
  if (opener === 'with' || opener === 'to') return COMPARED.has(lowerAt(tokens, at - 1));
  if (opener !== 'on') return false;
  return tokens.slice(Math.max(0, at - REACH), at).some(({ word }) => UP_OR_DOWN.has(word.lower));
}

const OPENERS: ReadonlySet<string> = new Set(['a', 'an', 'the', 'some', 'just', 'only', 'about']);
/** Prepositions of the standard of a comparison (Quirk et al. 1985, §15.63-75). */
const STANDARDS: ReadonlySet<string> = new Set(['from', 'than', 'against', 'versus', 'vs']);
const COMPARED: ReadonlySet<string> = new Set(['compared', 'comparison', 'opposed', 'contrast']);
const UP_OR_DOWN: ReadonlySet<string> = new Set([
  'up',
  'down',
  'rise',
  'increase',
  'decrease',
  'improvement',
]);
/** How far before "on" the word of change stands: "up 12 per cent on". */
const REACH = 6;

/** Before a figure: it is what another one has grown from or is held against. */
const FORMER: ReadonlySet<string> = new Set([...STANDARDS, 'with']);
const BREAKS: ReadonlySet<string> = new Set(['to', ',', 'and', 'but', ';', '(', ')']);

/** What a token between a figure and its date counts: what parts phrases, and another figure, stand for distance. */
const PARTED = 4;

function costBetween(
  figure: Figure,
  date: Figure,
  figures: readonly Figure[],
  tokens: readonly Token[],
): number {
  const [first, second] = figure.firstToken < date.firstToken ? [figure, date] : [date, figure];
  let cost = second.firstToken - first.lastToken;
  for (let i = first.lastToken + 1; i < second.firstToken; i++)
    if (PARTING.has(lowerAt(tokens, i))) cost += PARTED;
  for (const { firstToken } of figures)
    if (firstToken > first.lastToken && firstToken < second.firstToken) cost += PARTED;
  return cost;
}

const PARTING: ReadonlySet<string> = new Set(', ; and or but while whereas to from'.split(' '));

/** Whether nothing but a comma, "and" or "or" and a preposition stands between two dates. */
function areCoordinated(one: Figure, other: Figure, tokens: readonly Token[]): boolean {
  const [first, second] = one.firstToken < other.firstToken ? [one, other] : [other, one];
  if (second.firstToken - first.lastToken > 4) return false;
  for (let i = first.lastToken + 1; i < second.firstToken; i++) {
    const lower = lowerAt(tokens, i);
    if (!JOINS.has(lower) && !WHEN.has(lower)) return false;
  }
  return true;
}

const JOINS: ReadonlySet<string> = new Set([',', 'and', 'or', 'to', 'through', '–', '-', '&', 'both']);

/** At most one verb, with its auxiliaries, stands between two figures: "352 were counted on 5 May". */
export function areOfOneClause(one: Figure, other: Figure, tokens: readonly Token[]): boolean {
  const [first, second] = one.firstToken < other.firstToken ? [one, other] : [other, one];
  let verbs = 0;
  let isWithin = false;
  for (let i = first.lastToken + 1; i < second.firstToken; i++) {
    const word = tokens[i]?.word;
    const isVerb = word !== undefined && isVerbal(word);
    if (isVerb && !isWithin) verbs++;
    isWithin = isVerb || (isWithin && word?.wordClass === 'adverb');
  }
  return verbs <= 1;
}
