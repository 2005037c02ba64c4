import type { AnalyzedSentence, Figure } from '../model/analysis.ts';
import { isVerbal, lowerAt, type Token } from '../text/token.ts';

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
      tellsWhen(date, tokens) && areOfOneClause(figure, date, tokens) && isWithinPhrase(figure, date, tokens),
  );
  const costs = new Map(own.map((date) => [date, costBetween(figure, date, figures, tokens)]));
  const [nearest] = own.sort((a, b) => (costs.get(a) ?? 0) - (costs.get(b) ?? 0));
  if (nearest === undefined) return [];
  return dates.filter((date) => date === nearest || areCoordinated(date, nearest, tokens));
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
  const gap = date.firstToken - figure.lastToken;
  if (gap <= 0) return false;
  for (let i = figure.lastToken + 1; i < date.firstToken; i++)
    if (BREAKS.has(lowerAt(tokens, i))) return false;
  return true;
}

/** Before a figure: it is what another one has grown from or is held against. */
const FORMER: ReadonlySet<string> = new Set(['from', 'than', 'with', 'against', 'versus', 'vs']);
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
