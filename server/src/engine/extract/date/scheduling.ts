import { lowerAt, type Token, tokenAt } from '../../text/token.ts';
import { MOTION_VERBS, SCHEDULING_VERBS } from '../lexicon/calendar.ts';

/**
 * Whether the words that end at `at` set something for a day: a verb of scheduling or arrival ("is due", "leaves"), or
 * one of motion with its goal ("go back", "come home"), which alone says too little ("go on 15").
 */
export function isScheduling(tokens: readonly Token[], at: number): boolean {
  const hasGoal = GOALS.has(lowerAt(tokens, at));
  const verb = tokenAt(tokens, hasGoal ? at - 1 : at)?.word;
  if (verb === undefined) return false;
  return SCHEDULING_VERBS.has(verb.lemma) || (hasGoal && MOTION_VERBS.has(verb.lemma));
}

const GOALS: ReadonlySet<string> = new Set('back home there here again out in'.split(' '));
