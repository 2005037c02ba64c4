import { hashText } from './random.ts';

/** Splits groups (pages, sources) over folds by a hash of their name, so that a split never depends on the order. */
export function foldOf(group: string, folds: number): number {
  return hashText(group) % folds;
}
