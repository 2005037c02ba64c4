import type { Steps } from '../../engine/index.ts';
import type { SourceDocument } from '../../engine/model/document.ts';
import type { Evidence } from '../../engine/model/verdict.ts';
import type { CheckRun, ShowPath } from '../report/checkRun.ts';
import { documentsByPath } from '../report/checkRun.ts';
import { type Finding, type Standing, standingOf } from '../report/finding.ts';
import { EvidencePlaces } from '../report/place.ts';
import { RULES, type Rule } from '../report/rules.ts';
import { countOf } from '../report/textSummary.ts';
import { type AnnotatedDraft, annotateDraft, type Note, notesOf } from './annotateDraft.ts';

/** When, by what and for whom a report is written. */
export interface FactCheckContext {
  /** The day of the check, as 2026-11-22. */
  readonly day: string;
  /** Stet's version. */
  readonly version: string;
  readonly showPath: ShowPath;
}

/** A source of the run, with how much rests on it. */
export interface UsedSource {
  readonly document: SourceDocument;
  /** How many claims show it as evidence; most sources of a large corpus have none. */
  readonly claims: number;
}

/** What a fact-check report says, before it is written in a format. */
export interface FactCheck {
  readonly drafts: readonly AnnotatedDraft[];
  /** Those that claims show as evidence, the most used ones first. */
  readonly used: readonly UsedSource[];
  /** "Checked on 2026-11-22 by Stet 1.2.3 against 7 sources, 5 of which bear on it." */
  readonly circumstances: string;
  /** What could not be read or understood: path and message. */
  readonly failures: readonly { readonly path: string; readonly message: string }[];
  readonly places: EvidencePlaces;
  readonly showPath: ShowPath;
}

/** Makes a fact-check report of a run. */
export function* makeFactCheck(
  run: CheckRun,
  { day, version, showPath }: FactCheckContext,
): Steps<FactCheck> {
  const drafts: AnnotatedDraft[] = [];
  for (const draft of run.drafts) drafts.push(yield* annotateDraft(draft));
  yield;
  const used = findUsedSources(run);
  const sources = run.sources.length === 0 ? 'no sources' : countOf(run.sources.length, 'source');
  const bearing =
    used.length === 0
      ? ''
      : `, ${used.length} of which ${used.length === 1 ? 'is' : 'are'} shown as evidence`;
  return {
    drafts,
    used,
    circumstances: `Checked on ${day} by Stet ${version} against ${sources}${bearing}.`,
    failures: [...run.failures, ...run.problems].map(({ path, message }) => ({
      path: showPath(path),
      message,
    })),
    places: new EvidencePlaces(documentsByPath(run.sources)),
    showPath,
  };
}

function findUsedSources({ drafts, sources }: CheckRun): readonly UsedSource[] {
  const counts = new Map<string, number>();
  for (const { report } of drafts)
    for (const { evidence } of report.claims)
      for (const path of new Set(evidence.map((one) => one.path)))
        counts.set(path, (counts.get(path) ?? 0) + 1);
  return sources
    .map(({ document }) => ({ document, claims: counts.get(document.path) ?? 0 }))
    .filter(({ claims }) => claims > 0)
    .sort((a, b) => b.claims - a.claims);
}

/** Where evidence stands: "sources/report.pdf (page 4)". */
export function describePlace(evidence: Evidence, { places, showPath }: FactCheck): string {
  return `${showPath(evidence.path)}${places.describe(evidence)}`;
}

/** The notes of one rule on a draft. */
export interface RuleTally {
  readonly rule: Rule;
  readonly notes: readonly Note[];
}

/** How often each rule found something in a draft, in the order of the rules; those that are let stand are none of them. */
export function tallyNotes(draft: AnnotatedDraft): readonly RuleTally[] {
  const open = notesOf(draft).filter(({ finding }) => finding.claim?.stet === undefined);
  return RULES.map((rule) => ({
    rule,
    notes: open.filter(({ finding }) => finding.rule === rule.code),
  })).filter(({ notes }) => notes.length > 0);
}

/** A claim that was let stand, with the reason that the draft gives. */
export interface LetStand {
  readonly note: Note;
  readonly text: string;
  readonly reason: string;
}

/** The claims of a draft that were let stand. */
export function listLetStand(draft: AnnotatedDraft): readonly LetStand[] {
  return notesOf(draft).flatMap((note): LetStand[] => {
    const { claim } = note.finding;
    return claim?.stet === undefined ? [] : [{ note, text: claim.text, reason: claim.stet }];
  });
}

/** The note under which things stand worst; undefined where there is none. */
export function gravestOf(notes: readonly Note[]): Note | undefined {
  const rank = ({ finding }: Note) => WORST_FIRST.indexOf(standingOf(finding));
  return notes.reduce<Note | undefined>(
    (worst, note) => (worst === undefined || rank(note) < rank(worst) ? note : worst),
    undefined,
  );
}

const WORST_FIRST: readonly Standing[] = ['error', 'warning', 'information', 'hint', 'stet', 'ok'];

/** How things stand with a finding, in words. */
export function describeStanding(finding: Finding): string {
  return STANDINGS[standingOf(finding)];
}

const STANDINGS: Readonly<Record<Standing, string>> = {
  error: 'error',
  warning: 'warning',
  information: 'note',
  hint: 'hint',
  stet: 'let stand',
  ok: 'in order',
};

/** What every reader of a report should know of its limits. */
export const LIMITS =
  'Supported means that a source says so, not that it is true. What is not marked was not checked.';
