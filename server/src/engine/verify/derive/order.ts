import { changeWords } from '../../extract/lexicon/change.ts';
import type { AnalyzedSentence, Figure } from '../../model/analysis.ts';
import { hasCue, isOneThing } from './formula.ts';

/** A claim that sets one value of a thing against another one, and a source's sentence that may state both. */
export interface ComparedCase {
  readonly claim: Figure;
  readonly inDraft: AnalyzedSentence;
  readonly inSource: AnalyzedSentence;
  /** Whether the claim's sentence speaks of one of its figures. */
  readonly isTied: (figure: Figure) => boolean;
}

/** The pairs of amounts of one thing in the source's sentence, in both orders, of which the claim speaks. */
export function* pairUp({ inSource, isTied }: ComparedCase): Iterable<readonly [Figure, Figure]> {
  const stated = inSource.figures.filter(isAmount).slice(0, MOST_AMOUNTS);
  for (const first of stated)
    for (const second of stated)
      if (first !== second && isOneThing(first, second) && (isTied(first) || isTied(second)))
        yield [first, second];
}

/** Among more amounts than these some two give nearly any multiple. */
const MOST_AMOUNTS = 6;

function isAmount({ kind, strictness, value }: Figure): boolean {
  return (kind === 'count' || kind === 'money') && strictness === 'exact' && (value ?? 0) > 0;
}

/** Whether one figure is a later value than the other: by the years beside them, else by a word of change; undefined: unknown. */
export function isLater(first: Figure, second: Figure, sentence: AnalyzedSentence): boolean | undefined {
  const [mine, other] = [yearOf(first, sentence), yearOf(second, sentence)];
  if (mine !== undefined && other !== undefined && mine !== other) return mine > other;
  const [rises, falls] = [hasCue(sentence.tokens, RISE_CUES), hasCue(sentence.tokens, FALL_CUES)];
  return rises === falls ? undefined : (first.value ?? 0) > (second.value ?? 0) === rises;
}

const RISE_CUES = changeWords('percent', 'up');
const FALL_CUES = changeWords('percent', 'down');

/** The year of the date right behind a figure; right before it in a sentence that opens with a date. */
export function yearOf({ order }: Figure, { figures }: AnalyzedSentence): number | undefined {
  const beside = figures[0]?.kind === 'date' ? figures[order - 1] : figures[order + 1];
  return beside?.date?.year ?? beside?.date?.impliedYear;
}
