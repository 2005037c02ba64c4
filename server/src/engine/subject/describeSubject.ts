import type { FigureKind } from '../model/figure.ts';
import type { Scope, Subject } from '../model/subject.ts';
import { namesPeople } from '../text/demonyms.ts';
import type { Token } from '../text/token.ts';
import { attachDate } from './attachment.ts';
import { isBasis } from './basis.ts';
import { findAttribute, findHeadAfter, findHeadBefore, type Head } from './head.ts';
import { PARTING_WORDS, PREPOSITIONS_OF_PARTS, RELATIVE_OF_PARTS, SCOPE_WORDS } from './lexicon.ts';
import { findModality } from './modality.ts';

/** How many content words on each side belong to a figure's surroundings. */
const WINDOW = 8;
/** How many tokens are looked at for them. */
const REACH = 22;

/** Where the figure and its neighbours stand in the sentence: indexes of tokens, inclusive. */
export interface FigurePlace {
  readonly kind: FigureKind;
  readonly firstToken: number;
  readonly lastToken: number;
  /** The last token of the figure before it in the sentence, -1 where there is none. */
  readonly previousEnd: number;
  /** The first token of the figure after it; the number of tokens where there is none. */
  readonly nextStart: number;
}

/** Describes what a figure is of from the words around it. Pure; costs a bounded window of tokens. */
export function describeSubject(tokens: readonly Token[], place: FigurePlace): Subject {
  const date = place.kind === 'date' ? attachDate(tokens, place.firstToken, place.lastToken) : undefined;
  const head = date === undefined ? findHead(tokens, place) : date.head;
  const clause = clauseBefore(tokens, place);
  const before = clause.slice(0, place.firstToken - 1 - place.previousEnd);
  const after = windowAfter(tokens, place);
  // "Suspects" is likelier a verb, but not where it is what is counted.
  const isGoverning = (token: Token): boolean => isVerb(token) && token !== head?.token;
  const verb = clause.find(isGoverning) ?? after.find(isGoverning);
  return {
    ...(head && { head: head.token.word.lemma, headTerm: head.token.word.term }),
    modifiers: head?.modifiers.map(toTerm) ?? [],
    peoples:
      head === undefined
        ? []
        : [...head.modifiers, head.token].filter(({ word }) => namesPeople(word)).map(toTerm),
    ...(verb && { verb: verb.word.term }),
    before: contentTerms(before),
    after: contentTerms(after),
    scopes: findScopes(
      place.previousEnd < 0 ? before : cutAt(before, JOINING),
      place.nextStart >= tokens.length ? after : cutAt(after, TURNING),
    ),
    modality: findModality(before, after),
    ...(date && { attachment: date.attachment }),
    ...(place.kind === 'count' && isBasis(tokens, place.firstToken) && { isBasis: true }),
  };
}

/**
 * Describes a figure that shares the noun of another one, at `noun`: it has that one's head, peoples and modality, unless
 * it has a modality of its own or a finite verb. The same as `describeSubject` where `noun` is its own place.
 */
export function describeSharedSubject(
  tokens: readonly Token[],
  place: FigurePlace,
  noun: FigurePlace,
): Subject {
  const own = describeSubject(tokens, place);
  if (noun === place) return own;
  const { head, headTerm, modifiers, peoples, verb, modality } = describeSubject(tokens, noun);
  const next = tokens[place.lastToken + 1];
  const hasFiniteVerb = next?.word.wordClass === 'auxiliary';
  // "two red and three green apples"
  const isModified = next?.word.wordClass === 'adjective' && noun.firstToken > place.lastToken;
  return {
    ...own,
    ...(head !== undefined && { head }),
    ...(headTerm !== undefined && { headTerm }),
    modifiers: isModified ? [toTerm(next)] : modifiers,
    peoples,
    ...(own.verb === undefined && verb !== undefined && { verb }),
    modality: own.modality === 'actual' && !hasFiniteVerb ? modality : own.modality,
  };
}

/** The noun that a figure counts or is said of; undefined for dates, and where there is none. */
export function findHead(tokens: readonly Token[], place: FigurePlace): Head | undefined {
  const from = place.previousEnd + 1;
  switch (place.kind) {
    case 'date':
      return undefined;
    case 'count':
    case 'ordinal':
      return (
        findHeadAfter(tokens, place.lastToken) ??
        findAttribute(tokens, place.firstToken, from) ??
        findHeadBefore(tokens, place.firstToken, from)
      );
    case 'money':
    case 'percent':
    case 'ratio':
      return (
        findAttribute(tokens, place.firstToken, from) ??
        findHeadAfter(tokens, place.lastToken) ??
        findHeadBefore(tokens, place.firstToken, from)
      );
    case 'measure':
    case 'duration':
    case 'age':
      return (
        findAttribute(tokens, place.firstToken, from) ??
        findHeadBefore(tokens, place.firstToken, from) ??
        findHeadAfter(tokens, place.lastToken)
      );
  }
}

/** Tokens before the figure, nearest first, up to a sentence-level break; earlier figures are among them. */
function clauseBefore(tokens: readonly Token[], place: FigurePlace): Token[] {
  const found: Token[] = [];
  for (let i = place.firstToken - 1; i >= Math.max(0, place.firstToken - REACH); i--) {
    const token = tokens[i];
    if (token === undefined || BREAK.has(token.text)) break;
    found.push(token);
  }
  return found;
}

/** Tokens after the figure, nearest first, up to the next figure or a break; the next figure's own head is not taken. */
function windowAfter(tokens: readonly Token[], place: FigurePlace): Token[] {
  const found: Token[] = [];
  const end = Math.min(place.nextStart, tokens.length, place.lastToken + REACH);
  for (let i = place.lastToken + 1; i < end; i++) {
    const token = tokens[i];
    if (token === undefined || BREAK.has(token.text)) break;
    found.push(token);
  }
  return found;
}

/** The tokens up to the first of some words: beyond it they belong to the neighbouring figure. */
function cutAt(near: readonly Token[], words: ReadonlySet<string>): readonly Token[] {
  const at = near.findIndex(({ word }) => words.has(word.lower));
  return at < 0 ? near : near.slice(0, at);
}

/** What parts a figure's phrase from the one before it. */
const JOINING: ReadonlySet<string> = new Set([',', 'and', 'or', 'but', 'while']);
/** The same for the one behind it: "$21 million in other countries for a worldwide total of". */
const TURNING: ReadonlySet<string> = new Set([...JOINING, 'for', 'against', 'with']);

function findScopes(before: readonly Token[], after: readonly Token[]): Scope[] {
  const scopes = new Set<Scope>();
  for (const near of [before, after]) {
    for (const token of near) {
      const scope = SCOPE_WORDS.get(token.word.lower);
      if (scope !== undefined) scopes.add(scope);
    }
  }
  if (isPartOfBefore(before)) scopes.add('partial');
  return [...scopes];
}

/** Whether the words before a figure, nearest first, make it a part of what they name. */
function isPartOfBefore(before: readonly Token[]): boolean {
  return before.some(
    ({ word }, i) =>
      PARTING_WORDS.has(word.lower) ||
      (RELATIVE_OF_PARTS.has(word.lower) && PREPOSITIONS_OF_PARTS.has(before[i + 1]?.word.lower ?? '')),
  );
}

/** The terms of the first content words. */
function contentTerms(near: readonly Token[]): number[] {
  const terms: number[] = [];
  for (const token of near) {
    if (token.kind !== 'word' || !token.word.isContent) continue;
    if (terms.push(token.word.term) === WINDOW) break;
  }
  return terms;
}

function toTerm(token: Token): number {
  return token.word.term;
}

function isVerb(token: Token): boolean {
  return token.word.wordClass === 'verb';
}

const BREAK: ReadonlySet<string> = new Set([';', '.', '!', '?']);
