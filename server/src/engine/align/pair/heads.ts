import type { Subject } from '../../model/subject.ts';
import { DEMONYM_ROWS } from '../../text/demonyms.ts';

/** Nouns that name human beings by no more than that: whoever counts people may count any of them. */
const GENERIC_PERSONS: ReadonlySet<string> = new Set(
  'person people individual human soul other others one total'.split(' '),
);

/** Nouns for members of a people: "Kyrgyz", "Australian". */
const PEOPLES: ReadonlySet<string> = new Set(DEMONYM_ROWS.flatMap((row) => row.split(' ').slice(1)));

/** Nouns for human beings under one aspect. */
const PERSONS: ReadonlySet<string> = new Set([
  ...'citizen national resident inhabitant fighter militant recruit combatant man woman child minor victim patient passenger migrant refugee worker employee student member soldier suspect prisoner voter villager civilian protester survivor attendee participant tourist visitor user subscriber adult teenager boy girl inmate detainee crew runner athlete player spectator fan viewer reader traveller commuter customer caller pupil doctor nurse officer firefighter volunteer rescuer driver pilot sailor farmer tenant buyer respondent candidate teacher actor cyclist pedestrian motorist'.split(
    ' ',
  ),
  ...PEOPLES,
]);

/** Whether a noun, by lemma, says no more of those whom it counts than that they are human. */
export function isGenericPerson(noun: string | undefined): boolean {
  return noun !== undefined && GENERIC_PERSONS.has(noun);
}

/** Parts of a population that are counted beside each other: never one another. */
const APART: readonly ReadonlySet<string>[] = [
  new Set(['man', 'woman', 'child', 'minor', 'boy', 'girl', 'adult', 'teenager']),
];

/** Whether the first of two nouns, by lemma, names some of those whom the second names: children, and people. */
export function arePartAndWhole(part: string | undefined, whole: string | undefined): boolean {
  if (part === undefined || whole === undefined) return false;
  return GENERIC_PERSONS.has(whole) && APART.some((parts) => parts.has(part));
}

/** The noun of a figure's subject: its lemma, and the term that stands for all words of one meaning. */
type Noun = Pick<Subject, 'head' | 'headTerm'>;

/**
 * How two counted nouns lie to each other: 1 for one and the same, 0.5 where both count people and one of
 * them says no more than that or both may name the same people, 0 where one is unknown, -1 where they differ.
 */
export function relateHeads({ head: a, headTerm }: Noun, { head: b, headTerm: other }: Noun): number {
  if (a === undefined || b === undefined) return 0;
  if (headTerm === other) return 1;
  if (APART.some((parts) => parts.has(a) && parts.has(b)) || (PEOPLES.has(a) && PEOPLES.has(b))) return -1;
  const isPerson = (noun: string): boolean => GENERIC_PERSONS.has(noun) || PERSONS.has(noun);
  return isPerson(a) && isPerson(b) ? 0.5 : -1;
}
