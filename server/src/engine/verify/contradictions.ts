import type { Steps } from '../steps.ts';
import { contradicts, type StatedFigure } from './consistency.ts';

/** A figure of a part of a draft that may be stated again elsewhere. */
export interface StatedClaim extends StatedFigure {
  readonly subjectKey: string;
  /** Where its block starts in the part: the figure's span counts from there. */
  readonly offset: number;
}

/** A part of a draft with its claims in order; the same object in the next version as long as nothing in it changes. */
export interface StatingPart {
  readonly stated: readonly StatedClaim[];
}

/** A claim in the draft. */
interface Statement<Part> {
  readonly part: Part;
  readonly claim: StatedClaim;
}

/** A claim, and the first before it in the draft that says something else of the same. */
export interface Contradiction<Part> extends Statement<Part> {
  readonly kind: 'contradiction';
  readonly other: Statement<Part>;
}

/** The first of so many claims about one subject that they are not compared with each other. */
export interface Series<Part> extends Statement<Part> {
  readonly kind: 'series';
  readonly count: number;
}

/** What is found by looking at all claims about one subject. */
export type SubjectFinding<Part> = Contradiction<Part> | Series<Part>;

/** More claims about one subject are a series, such as a log or a table, and no statement that is made again. */
const MOST_OF_A_SUBJECT = 100;

/** A claim with the first before it that it contradicts; undefined: there is none. */
interface Compared<Part> extends Statement<Part> {
  readonly other: Statement<Part> | undefined;
}

/**
 * Finds claims of a draft's versions that contradict an earlier one. From one version to the next only the subjects of
 * the parts that changed are looked at, and of them only the pairs that are new.
 */
export class ContradictionFinder<Part extends StatingPart> {
  #parts: ReadonlySet<Part> = new Set();
  /** The claims of each subject in the order of the draft. */
  readonly #subjects = new Map<string, readonly Compared<Part>[]>();
  readonly #found = new Map<string, readonly SubjectFinding<Part>[]>();

  /** The findings of the next version, whose parts are given in order, in steps (see DraftChecker). */
  *steps(parts: readonly Part[]): Steps<SubjectFinding<Part>[]> {
    const order = new Map(parts.map((part, i) => [part, i]));
    const news = groupBySubject(parts.filter((part) => !this.#parts.has(part)));
    const gone = groupBySubject([...this.#parts].filter((part) => !order.has(part)));
    const compared = new Map<string, readonly Compared<Part>[]>();
    for (const key of new Set([...news.keys(), ...gone.keys()])) {
      compared.set(key, yield* this.#compare(key, news.get(key) ?? [], order));
    }
    // Only now: whoever gives up before has changed nothing.
    this.#parts = new Set(parts);
    for (const [key, claims] of compared) this.#keep(key, claims);
    return [...this.#found.values()].flat();
  }

  *#compare(
    key: string,
    news: readonly Statement<Part>[],
    order: ReadonlyMap<Part, number>,
  ): Steps<readonly Compared<Part>[]> {
    const before = this.#subjects.get(key) ?? [];
    const kept = before.filter(({ part }) => order.has(part));
    const claims = inOrder([...kept, ...news], order);
    if (isSeries(claims)) return claims.map(({ part, claim }) => ({ part, claim, other: undefined }));
    return yield* isSeries(before) ? compare([], claims, order) : compare(kept, news, order);
  }

  #keep(key: string, claims: readonly Compared<Part>[]): void {
    if (claims.length === 0) this.#subjects.delete(key);
    else this.#subjects.set(key, claims);
    const found = describe(claims);
    if (found.length === 0) this.#found.delete(key);
    else this.#found.set(key, found);
  }
}

function isSeries({ length }: readonly unknown[]): boolean {
  return length > MOST_OF_A_SUBJECT;
}

function describe<Part>(claims: readonly Compared<Part>[]): SubjectFinding<Part>[] {
  const [first] = claims;
  if (first !== undefined && isSeries(claims)) {
    const { part, claim } = first;
    return [{ kind: 'series', part, claim, count: claims.length }];
  }
  return claims.flatMap(({ part, claim, other }) =>
    other === undefined ? [] : [{ kind: 'contradiction', part, claim, other }],
  );
}

/** Claims in the order of the draft. */
function inOrder<Part, One extends Statement<Part>>(
  claims: readonly One[],
  order: ReadonlyMap<Part, number>,
): One[] {
  const placeOf = ({ claim }: One) => claim.offset + claim.figure.start;
  const rank = ({ part }: One) => order.get(part) ?? 0;
  return claims.toSorted((a, b) => rank(a) - rank(b) || placeOf(a) - placeOf(b));
}

function groupBySubject<Part extends StatingPart>(parts: readonly Part[]): Map<string, Statement<Part>[]> {
  const groups = new Map<string, Statement<Part>[]>();
  for (const part of parts) {
    for (const claim of part.stated) {
      const group = groups.get(claim.subjectKey);
      if (group === undefined) groups.set(claim.subjectKey, [{ part, claim }]);
      else group.push({ part, claim });
    }
  }
  return groups;
}

/** So many claims are compared with those before them in a step. */
const COMPARED_A_STEP = 20;

/** Puts the claims of a subject in order and compares those that were not compared in the version before. */
function* compare<Part>(
  kept: readonly Compared<Part>[],
  news: readonly Statement<Part>[],
  order: ReadonlyMap<Part, number>,
): Steps<Compared<Part>[]> {
  const claims = inOrder<Part, Statement<Part>>([...kept, ...news], order);
  const isNew = new Set(news);
  const settled = new Map(
    kept
      .filter(({ other }) => other === undefined || order.has(other.part))
      .map((one) => [one.claim, one.other]),
  );
  const compared: Compared<Part>[] = [];
  for (const { part, claim } of claims) {
    const isSettled = settled.has(claim);
    const before = settled.get(claim);
    // Those before it are in `compared` by now.
    const other = compared.find(
      (one, i) =>
        one.claim === before?.claim ||
        ((!isSettled || isNew.has(claims[i] ?? one)) && contradicts(claim, one.claim)),
    );
    compared.push({ part, claim, other });
    if (compared.length % COMPARED_A_STEP === 0) yield;
  }
  return compared;
}
