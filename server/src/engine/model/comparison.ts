/**
 * How a claim's interval lies to a source's, in the claim's unit:
 * - `same`: both state the same, within the precision written on both sides
 * - `within`: the claim is weaker and contains the source ("over 450" beside 451)
 * - `rounded`: the claim is the source rounded, although no hedge says so
 * - `tolerated`: they differ by no more than the user's settings allow
 * - `boundDropped`: the stated value is the same, the draft drops or turns round the source's bound
 * - `partial`: they overlap, neither settles the other
 * - `approximate`: the claim is precise where the source only says about how much ("325" beside "some 300")
 * - `yearUnstated`: dates that agree as far as the source goes, which leaves the year to its reader
 * - `softDisjoint`: one-sided bounds in the same direction with far values ("over 200" beside "over 100")
 * - `disjoint`: both cannot be true of one thing
 */
export type IntervalRelation =
  | 'same'
  | 'within'
  | 'rounded'
  | 'tolerated'
  | 'boundDropped'
  | 'partial'
  | 'approximate'
  | 'yearUnstated'
  | 'softDisjoint'
  | 'disjoint';

/** How the values of a claim and of a source figure lie to each other. */
export interface Comparison {
  readonly relation: IntervalRelation;
  /** The distance of the stated values, relative to the larger: 0 where equal, 1 and more where far apart. */
  readonly gap: number;
}
