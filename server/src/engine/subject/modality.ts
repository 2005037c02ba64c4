import type { Modality } from '../model/subject.ts';
import type { Token } from '../text/token.ts';

/**
 * How far a word that takes a statement out of the actual reaches: verbs and nouns of planning and denial over clauses
 * ("expected to …", "denied that …"), auxiliaries and "not" over their own one, "without" and "no" over their phrase.
 * Quirk et al. 1985, 10.54–70, on the scope of negation.
 */
type Reach = 'sentence' | 'clause' | 'phrase';

interface ModalWord {
  readonly modality: Modality;
  readonly reach: Reach;
}

const MODAL_WORDS: ReadonlyMap<string, ModalWord> = new Map(
  (
    [
      [
        'planned',
        'sentence',
        'plan plans planned planning scheduled expected expects expect forecast forecasts projected predicts predicted aims intends upcoming target targets proposed anticipated',
      ],
      ['planned', 'clause', 'will'],
      ['possible', 'sentence', 'perhaps probably potentially alleged allegedly reportedly unconfirmed'],
      ['possible', 'clause', 'may might could would possibly'],
      ['denied', 'sentence', 'denied denies deny refuted refutes rejected rejects disputes disputed'],
      ['denied', 'clause', 'not never false untrue'],
      ['denied', 'phrase', 'no without neither nor'],
    ] as const
  ).flatMap(([modality, reach, words]) => words.split(' ').map((word) => [word, { modality, reach }])),
);

/** What a word in front of it does not reach over, by its reach; those of a longer reach end the shorter ones too. */
const ENDS_BEFORE: ReadonlyMap<string, Reach> = tableOf([
  ['sentence', 'which who whose whom but while whereas although though'],
  ['clause', 'because when where after before until if since how whether why what'],
  ['phrase', ', and or – — - has have had is are was were'],
]);

/**
 * The same for a word behind it; a phrase behind the figure is no part of it, and what is denied of a number leaves it as
 * it is ("352 were not found").
 */
const ENDS_AFTER: ReadonlyMap<string, Reach> = tableOf([
  ['sentence', ', which but while whereas although though because when and against'],
  ['clause', 'where after before until if since'],
]);

const REACHES: readonly Reach[] = ['phrase', 'clause', 'sentence'];

/**
 * How sure a text is of a figure: as the nearest word before it has it that reaches it, else the nearest one behind
 * it. Both lists start at the figure. What a definite phrase counts is given, whatever is planned for it or denied of it
 * ("will be paid to the 55 teams"; Heim 1983 on presuppositions).
 */
export function findModality(before: readonly Token[], after: readonly Token[]): Modality {
  const isGiven = DEFINITE.has(before[0]?.word.lower ?? '');
  return (isGiven ? undefined : findReaching(before, BEFORE)) ?? findReaching(after, AFTER) ?? 'actual';
}

const DEFINITE: ReadonlySet<string> = new Set('the this these those its their his her our'.split(' '));

/** How the words on one side of a figure reach it. */
interface Side {
  readonly ends: ReadonlyMap<string, Reach>;
  /** Words with a shorter reach never do. */
  readonly shortest: Reach;
  /** Where the next word of the text stands in the list of words, the nearest first. */
  readonly step: 1 | -1;
  /** What words there do not say of it. */
  readonly unsaid: ReadonlySet<Modality>;
}

const BEFORE: Side = { ends: ENDS_BEFORE, shortest: 'phrase', step: -1, unsaid: new Set() };
const AFTER: Side = { ends: ENDS_AFTER, shortest: 'clause', step: 1, unsaid: new Set(['denied']) };

/** The modality of the nearest word that reaches the start of the list. */
function findReaching(near: readonly Token[], { ends, shortest, step, unsaid }: Side): Modality | undefined {
  let least = REACHES.indexOf(shortest);
  for (const [i, { word }] of near.entries()) {
    const modal = MODAL_WORDS.get(word.lower);
    const reaches = modal !== undefined && REACHES.indexOf(modal.reach) >= least;
    const [next, afterNext] = [near[i + step], near[i + 2 * step]];
    const isPlain = !isOfBound(next, afterNext) && !isAttribute(word, next, afterNext);
    if (reaches && isPlain && !unsaid.has(modal.modality)) return modal.modality;
    const end = ends.get(word.lower);
    if (end !== undefined) least = Math.max(least, REACHES.indexOf(end) + 1);
    if (least === REACHES.length) return undefined;
  }
  return undefined;
}

/** Whether what follows a word of denial makes a bound of it: "no more than 352", "not fewer than 352". */
function isOfBound(next: Token | undefined, afterNext: Token | undefined): boolean {
  return COMPARATIVES.has(next?.word.lower ?? '') && afterNext?.word.lower === 'than';
}

const COMPARATIVES: ReadonlySet<string> = new Set(
  'more less fewer later earlier greater higher lower longer shorter larger smaller older younger faster slower'.split(
    ' ',
  ),
);

/** Whether a participle belongs to the noun behind it alone: "planned outages", but not "an expected rise of". */
function isAttribute(
  { lower }: Token['word'],
  next: Token | undefined,
  afterNext: Token | undefined,
): boolean {
  return lower.endsWith('ed') && next?.word.wordClass === 'noun' && afterNext?.word.lower !== 'of';
}

function tableOf(rows: readonly (readonly [Reach, string])[]): ReadonlyMap<string, Reach> {
  return new Map(rows.flatMap(([reach, words]) => words.split(' ').map((word) => [word, reach] as const)));
}
