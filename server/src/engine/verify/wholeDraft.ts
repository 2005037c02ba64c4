import type { Corpus } from '../corpus/corpus.ts';
import { placeSegments } from '../draft/assembleDraft.ts';
import type { Draft, PlacedSection } from '../model/draft.ts';
import { lineColumnAt } from '../model/lines.ts';
import type { Diagnostic } from '../model/verdict.ts';
import type { Contradiction, Series, SubjectFinding } from './contradictions.ts';
import type { SectionFindings } from './sectionChecker.ts';

/** What the rest of the draft gives to find in each section, by the section's index. */
export type FurtherFindings = ReadonlyMap<number, readonly Diagnostic[]>;

/** Places what was found by looking over all sections: contradictions between them, and locators in their footnotes. */
export function placeFurther(
  sections: readonly PlacedSection[],
  found: readonly SectionFindings[],
  subjects: readonly SubjectFinding<SectionFindings>[],
): FurtherFindings {
  const further = new Map<number, Diagnostic[]>();
  const add = (index: number, diagnostic: Diagnostic) => {
    const others = further.get(index);
    if (others === undefined) further.set(index, [diagnostic]);
    else others.push(diagnostic);
  };
  const indexOf = new Map(found.map((findings, i) => [findings, i]));
  for (const finding of subjects) {
    const index = indexOf.get(finding.part) ?? -1;
    if (finding.kind === 'series') add(index, describeSeries(finding));
    else {
      const other = sections[indexOf.get(finding.other.part) ?? -1];
      if (other !== undefined) add(index, describeContradiction(finding, other));
    }
  }
  for (const { index, diagnostic } of placeInNotes(sections, found)) add(index, diagnostic);
  for (const diagnostics of further.values()) diagnostics.sort((a, b) => a.start - b.start);
  return further;
}

/** The later claim is reported; `section` holds the earlier one. */
function describeContradiction(
  { claim, other }: Contradiction<SectionFindings>,
  { line, section }: PlacedSection,
): Diagnostic {
  const at = lineColumnAt(section.lines, other.claim.offset + other.claim.figure.start);
  return {
    start: claim.offset + claim.figure.start,
    end: claim.offset + claim.figure.end,
    rule: 'inconsistent',
    severity: 'warning',
    message: `The draft says “${claim.figure.text}” here but “${other.claim.figure.text}” of the same in line ${line + at.line}.`,
  };
}

/** Said once for each series, at its first claim. */
function describeSeries({ claim, count }: Series<SectionFindings>): Diagnostic {
  return {
    start: claim.offset + claim.figure.start,
    end: claim.offset + claim.figure.end,
    rule: 'inconsistent',
    severity: 'information',
    message: `The draft gives ${count} figures of the same as “${claim.figure.text}”: so many are not compared with each other.`,
  };
}

/** The findings on locators in footnotes, in the sections in which the notes are written. */
function placeInNotes(
  sections: readonly PlacedSection[],
  found: readonly SectionFindings[],
): { readonly index: number; readonly diagnostic: Diagnostic }[] {
  const inNotes = found.flatMap((findings) => findings.inNotes);
  if (inNotes.length === 0) return [];
  const segments = placeSegments(sections);
  return inNotes.flatMap(({ diagnostic, note }) => {
    const at = note && segments.get(note);
    if (at === undefined) return [];
    const index = sections.findLastIndex(({ start }) => start <= at);
    const by = at - (sections[index]?.start ?? 0);
    return [{ index, diagnostic: { ...diagnostic, start: diagnostic.start + by, end: diagnostic.end + by } }];
  });
}

/** Says that there is nothing to check against, where the draft makes claims. */
export function noticeMissingSources(draft: Draft, corpus: Corpus, hasClaims: boolean): Diagnostic[] {
  if (corpus.documents.length > 0 || !hasClaims) return [];
  const message =
    'No sources were found: the draft is checked against itself only. Put documents into sources/ beside it, or name folders in stet.json.';
  return [
    { start: 0, end: Math.min(1, draft.text.length), rule: 'no-sources', severity: 'information', message },
  ];
}
