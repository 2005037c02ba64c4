import type { Corpus, CorpusDocument } from '../corpus/corpus.ts';
import { citationsGoverning } from '../draft/governance.ts';
import { type PlaceRange, readPlaces } from '../draft/places.ts';
import type { Locator, Passage } from '../model/document.ts';
import type { CitationLocator, DraftSection, DraftSegment, SectionCitation } from '../model/draft.ts';
import type { Span } from '../model/span.ts';
import { contains } from '../model/span.ts';
import type { CheckedClaim, Diagnostic, Evidence } from '../model/verdict.ts';
import { readableNumbers } from './numbers.ts';

/**
 * Citations that name a line, row, paragraph or page at which none of the claims that they govern stands, while the
 * source has one of them at another place of the same kind. Nothing is said of places that the source does not count,
 * nor of locators in another form ("passim", "iv").
 */
export function checkCitedPlaces(
  section: DraftSection,
  corpus: Corpus,
  claims: readonly CheckedClaim[],
): PlaceFinding[] {
  const counted = section.citations.filter(
    ({ locator }) => locator !== undefined && COUNTED.has(locator.label),
  );
  if (counted.length === 0) return [];
  const governed = groupByCitation(section, new Set(counted.map(({ key }) => key)), claims);
  return counted.flatMap((citation) => {
    const owner = corpus.documentOf(citation.key);
    const { locator } = citation;
    if (owner === undefined || locator === undefined) return [];
    const diagnostic = findMismatch({ locator, owner }, corpus, governed.get(citation) ?? []);
    return diagnostic === undefined ? [] : [{ diagnostic, note: citation.note }];
  });
}

/** A finding on the locator of a citation of a section. */
export interface PlaceFinding {
  readonly diagnostic: Diagnostic;
  /** The segment that the finding's span counts from, where the citation is written in a footnote. */
  readonly note: DraftSegment | undefined;
}

/** The labels of locators that are also kinds of places of sources. */
const COUNTED: ReadonlySet<string> = new Set<Locator['kind']>(['line', 'row', 'paragraph', 'page', 'note']);

/** The claims with evidence that each citation governs, of the claims that cite one of the keys. */
function groupByCitation(
  section: DraftSection,
  keys: ReadonlySet<string>,
  claims: readonly CheckedClaim[],
): ReadonlyMap<SectionCitation, readonly CheckedClaim[]> {
  const groups = new Map<SectionCitation, CheckedClaim[]>();
  for (const claim of claims) {
    if (claim.evidence.length === 0 || !claim.cited.some((key) => keys.has(key))) continue;
    for (const citation of citationsGoverning(section, claim.sentence, claim)) {
      const group = groups.get(citation);
      if (group) group.push(claim);
      else groups.set(citation, [claim]);
    }
  }
  return groups;
}

interface CitedPlace {
  readonly locator: CitationLocator;
  readonly owner: CorpusDocument;
}

function findMismatch(
  { locator, owner }: CitedPlace,
  corpus: Corpus,
  governed: readonly CheckedClaim[],
): Diagnostic | undefined {
  const cited = readPlaces(locator.value);
  const elsewhere = governed.flatMap((claim) => accuse(claim, owner, locator.label) ?? [])[0];
  if (cited === undefined || elsewhere === undefined) return undefined;
  const { key, passages } = owner.document;
  const isCited = (passage: Passage): boolean =>
    placesOfPassage(owner, passage, locator.label).some((places) =>
      cited.some(({ first, last }) => first <= places.last && places.first <= last),
    );
  const evidence = governed.flatMap((claim) => claim.evidence.filter((one) => one.source === key));
  if (evidence.some((one) => passages.some((passage) => contains(passage, one) && isCited(passage))))
    return undefined;
  const isHeld = passages.some(
    (passage, at) => isCited(passage) && evidence.some((one) => holds(corpus, owner, at, one)),
  );
  if (isHeld) return undefined;
  const message = `The citation names “${locator.text}”, but @${key} has “${elsewhere.text}” ${writePlace(owner, elsewhere)}.`;
  return { start: locator.start, end: locator.end, rule: 'locator-mismatch', severity: 'warning', message };
}

/** The evidence of a supported claim that stands at a place of the kind; dates and ranks agree too easily to accuse. */
function accuse(claim: CheckedClaim, owner: CorpusDocument, label: string): Evidence | undefined {
  if (claim.verdict !== 'supported' || claim.kind === 'date' || claim.kind === 'ordinal') return undefined;
  const { key } = owner.document;
  return claim.evidence.find(
    ({ source, relation, locator }) =>
      source === key && relation === 'agrees' && locator?.kind === label && !Number.isNaN(numberOf(locator)),
  );
}

/**
 * The places, first to last, that a passage takes up; none where the source does not count such places. A page counts
 * by what it is called and by its place in the file, as either may be cited.
 */
function placesOfPassage(
  { document }: CorpusDocument,
  passage: Passage,
  label: string,
): readonly PlaceRange[] {
  const { locator } = passage;
  if (locator.kind !== label) return [];
  const first = numberOf(locator);
  const places = [{ first, last: lastNumberOf(document.text, passage, first) }];
  if (locator.kind === 'page' && locator.index !== undefined)
    places.push({ first: locator.index, last: locator.index });
  return places.filter(({ first: from, last }) => !Number.isNaN(from) && !Number.isNaN(last));
}

function numberOf(locator: Locator): number {
  switch (locator.kind) {
    case 'line':
      return locator.line;
    case 'row':
      return locator.row;
    case 'paragraph':
      return locator.paragraph;
    case 'page':
      return readNumber(locator.page);
    case 'note':
      return readNumber(locator.note);
    case 'section':
    case 'chapter':
    case 'cell':
      return Number.NaN;
  }
}

function lastNumberOf(text: string, passage: Passage, first: number): number {
  const { locator } = passage;
  if (locator.kind === 'line') return first + countLines(text, passage);
  return locator.kind === 'page' && locator.lastPage !== undefined ? readNumber(locator.lastPage) : first;
}

function readNumber(written: string): number {
  return /^\d{1,7}$/.test(written) ? Number(written) : Number.NaN;
}

/** How many line ends a span holds. */
function countLines(text: string, { start, end }: Span): number {
  return text.slice(start, end).match(/\r\n|\r|\n/g)?.length ?? 0;
}

/** Whether a passage says what the evidence says: a figure of the same value, or the same words. */
function holds(corpus: Corpus, owner: CorpusDocument, at: number, evidence: Evidence): boolean {
  const passage = owner.document.passages[at];
  if (passage === undefined) return false;
  if (evidence.low === undefined && evidence.high === undefined && evidence.value === undefined)
    return owner.document.text.slice(passage.start, passage.end).includes(evidence.text);
  return corpus
    .sentencesOf(owner.first + at)
    .some(({ sentence }) => sentence.figures.some((figure) => isSame(readableNumbers(figure), evidence)));
}

function isSame(
  a: Pick<Evidence, 'value' | 'low' | 'high'>,
  b: Pick<Evidence, 'value' | 'low' | 'high'>,
): boolean {
  return a.value === b.value && a.low === b.low && a.high === b.high;
}

/** "in line 14", "on page 5". */
function writePlace(owner: CorpusDocument, evidence: Evidence): string {
  const { locator } = evidence;
  if (locator === undefined) return '';
  if (locator.kind === 'page') return `on page ${locator.page}`;
  if (locator.kind !== 'line') return `in ${locator.kind} ${numberOf(locator)}`;
  const passage = owner.document.passages.find((one) => contains(one, evidence));
  const start = passage?.start ?? evidence.start;
  return `in line ${locator.line + countLines(owner.document.text, { start, end: evidence.start })}`;
}
