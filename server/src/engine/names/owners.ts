import type { FigureKind } from '../model/figure.ts';
import type { Owner } from '../model/subject.ts';
import { contentTermsOf } from '../text/contentTerms.ts';
import { namesPeople } from '../text/demonyms.ts';
import { lowerAt, type Token, tokenAt } from '../text/token.ts';
import { findNames } from './names.ts';

/** A figure of a sentence by its tokens, both inclusive. */
interface PlacedFigure {
  readonly kind: FigureKind;
  readonly firstToken: number;
  readonly lastToken: number;
}

/** A name by its tokens, [first, end). */
interface NamePlace {
  readonly first: number;
  readonly end: number;
}

/** A name that a figure may be of, and the words by which it is tied to it. */
interface Tie extends NamePlace {
  readonly by: Owner['by'];
  /** The preposition before the name; empty where there is none. */
  readonly link: string;
}

/**
 * Whose each figure of a sentence is, where it lists names with a figure each: "the UK ($29.8m), France ($21.1m)",
 * "Kenya: 12; Uganda: 15", "12 in Kenya and 15 in Uganda", "France won 8 medals and Spain 5". Two figures of a kind that
 * are tied to two names in one way make a list; a figure may be in two ("France sold 12 to Italy and Spain 15 to Malta").
 */
export function findOwners(
  tokens: readonly Token[],
  figures: readonly PlacedFigure[],
): readonly (readonly Owner[])[] {
  if (!mayList(figures)) return figures.map(() => NONE);
  const names = findNamePlaces(tokens).filter((name) => !figures.some((figure) => overlap(figure, name)));
  if (names.length < 2) return figures.map(() => NONE);
  const ties = figures.map((figure, i) =>
    figure.kind === 'date'
      ? []
      : findTies(tokens, figure, { names, before: figures[i - 1], after: figures[i + 1] }),
  );
  return ties.map((own, i) =>
    own.flatMap((tie) => {
      const isListed = ties.some(
        (others, j) =>
          figures[j]?.kind === figures[i]?.kind && others.some((other) => isOtherItem(tie, other)),
      );
      return isListed ? { by: tie.by, terms: contentTermsOf(tokens.slice(tie.first, tie.end)) } : [];
    }),
  );
}

const NONE: readonly Owner[] = [];

function mayList(figures: readonly PlacedFigure[]): boolean {
  const kinds = figures.map(({ kind }) => kind).filter((kind) => kind !== 'date');
  return new Set(kinds).size < kinds.length;
}

/** Two items of one list: other names, tied in one way. */
function isOtherItem(a: Tie, b: Tie): boolean {
  return a.by === b.by && a.link === b.link && a.first !== b.first;
}

function overlap({ firstToken, lastToken }: PlacedFigure, { first, end }: NamePlace): boolean {
  return first <= lastToken && firstToken < end;
}

/** The names of a sentence; a country at its start is one, though its capital says nothing. */
function findNamePlaces(tokens: readonly Token[]): NamePlace[] {
  const names: NamePlace[] = findNames(tokens);
  const [opener] = tokens;
  if (opener === undefined || names[0]?.first === 0 || !namesPeople(opener.word)) return names;
  return [{ first: 0, end: 1 }, ...names];
}

interface Surroundings {
  readonly names: readonly NamePlace[];
  readonly before: PlacedFigure | undefined;
  readonly after: PlacedFigure | undefined;
}

function findTies(tokens: readonly Token[], figure: PlacedFigure, around: Surroundings): Tie[] {
  const apposed =
    tieInBrackets(tokens, figure, around) ??
    tieByColon(tokens, figure, around) ??
    tieByCommas(tokens, figure, around);
  if (apposed !== undefined) return [apposed];
  return [tieBefore(tokens, figure, around), tieBehind(tokens, figure, around)].filter(
    (tie) => tie !== undefined,
  );
}

/** How many tokens a bracket may have before its figure, and a figure before the name that it is of. */
const REACH = 7;

/** "France ($21.1m)", "France (8 seats, 12%)". */
function tieInBrackets(
  tokens: readonly Token[],
  { firstToken }: PlacedFigure,
  { names }: Surroundings,
): Tie | undefined {
  for (let at = firstToken - 1; at >= Math.max(1, firstToken - REACH); at--) {
    const lower = lowerAt(tokens, at);
    if (lower === ')') return undefined;
    if (lower === '(')
      return tieTo(
        names.find(({ end }) => end === at),
        'brackets',
      );
  }
  return undefined;
}

/** "Kenya: 12", "Kenya – 12". */
function tieByColon(
  tokens: readonly Token[],
  { firstToken }: PlacedFigure,
  { names }: Surroundings,
): Tie | undefined {
  const at = firstToken - 1;
  if (!COLONS.has(lowerAt(tokens, at)) || tokenAt(tokens, firstToken)?.glued === true) return undefined;
  return tieTo(
    names.find(({ end }) => end === at),
    'colon',
  );
}

/** "Lena Ostby, 34, and Tomas Brehm, 41": an age in apposition. */
function tieByCommas(
  tokens: readonly Token[],
  { kind, firstToken }: PlacedFigure,
  { names }: Surroundings,
): Tie | undefined {
  if (kind !== 'age' || lowerAt(tokens, firstToken - 1) !== ',') return undefined;
  return tieTo(
    names.find(({ end }) => end === firstToken - 1),
    'commas',
  );
}

const COLONS: ReadonlySet<string> = new Set([':', '–', '—', '=']);

/** "France won 8", "France 8", "cases in Kenya rose to 12": nothing but a verb phrase and a noun phrase between. */
function tieBefore(
  tokens: readonly Token[],
  { firstToken }: PlacedFigure,
  { names, before }: Surroundings,
): Tie | undefined {
  const from = Math.max(0, before === undefined ? 0 : before.lastToken + 1, firstToken - REACH);
  const name = names.findLast(({ end }) => end <= firstToken);
  if (name === undefined || name.first < from) return undefined;
  for (let at = name.end; at < firstToken; at++) if (PARTING.has(lowerAt(tokens, at))) return undefined;
  return tieTo(name, 'before', prepositionBefore(tokens, name.first));
}

/** They end the phrase that a name and its figure share. */
const PARTING: ReadonlySet<string> = new Set(
  ', ; : ( ) and or but while whereas than that which who when because if'.split(' '),
);

/** "12 in Kenya", "12 new cases from Kenya". */
function tieBehind(
  tokens: readonly Token[],
  { lastToken }: PlacedFigure,
  { names, after }: Surroundings,
): Tie | undefined {
  const name = names.find(({ first }) => first > lastToken);
  if (name === undefined || name.first > lastToken + REACH || (after?.firstToken ?? name.end) < name.end)
    return undefined;
  const link = prepositionBefore(tokens, name.first);
  if (!PLACING.has(link)) return undefined;
  const to = isDeterminer(tokens, name.first - 1) ? name.first - 2 : name.first - 1;
  for (let at = lastToken + 1; at < to; at++) {
    const token = tokenAt(tokens, at);
    const { wordClass } = token?.word ?? {};
    if (token?.kind !== 'word' || (wordClass !== 'noun' && wordClass !== 'adjective')) return undefined;
  }
  return tieTo(name, 'behind', link);
}

const PLACING: ReadonlySet<string> = new Set(['in', 'for', 'from', 'at', 'to', 'by']);

/** The preposition of a name: "in Kenya", "for the United Kingdom"; empty where it has none. */
function prepositionBefore(tokens: readonly Token[], first: number): string {
  const token = tokenAt(tokens, isDeterminer(tokens, first - 1) ? first - 2 : first - 1);
  return token?.word.wordClass === 'preposition' ? token.word.lower : '';
}

function isDeterminer(tokens: readonly Token[], at: number): boolean {
  return tokenAt(tokens, at)?.word.wordClass === 'determiner';
}

function tieTo(name: NamePlace | undefined, by: Tie['by'], link = ''): Tie | undefined {
  return name && { ...name, by, link };
}
