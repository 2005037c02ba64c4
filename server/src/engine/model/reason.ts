import type { IntervalRelation } from './comparison.ts';
import type { DateRelation, NoiseReason, Strictness } from './figure.ts';
import type { Span } from './span.ts';
import type { Modality, Scope } from './subject.ts';

/** A figure as one side states it: "up to 4,000" is 4,000 at most. */
export interface WrittenFigure {
  readonly text: string;
  /** Absent for dates: what binds one is part of its text. */
  readonly strictness?: Strictness;
  /** The day that words such as "yesterday" mean by their document's date, as ISO 8601. */
  readonly day?: string;
}

/**
 * Why a source figure was, or was not, taken to speak of the same thing as a claim, and how their values lie to each
 * other. Each is a finding that the aligner works with, with the words that it rests on as both sides have them. What
 * one side leaves open is no reason. Public in the CLI's JSON: kinds are added, never renamed.
 */
export type Reason =
  /** What is counted. `related`: both may name the same people, as "nationals" and "fighters". */
  | Opposition<'head', 'same' | 'related' | 'different', string>
  /** The verb that governs the figure. */
  | Opposition<'verb', 'same' | 'different', string>
  /** The countries and peoples that qualify what is counted. */
  | Opposition<'people', 'same' | 'different', readonly string[]>
  /** How far the figures reach. `different`: scopes that exclude each other, as worldwide and domestic. */
  | Opposition<'scope', 'same' | 'different', readonly Scope[]>
  /** Whether the figures are stated as fact, planned, possible or denied. */
  | Opposition<'modality', 'different', Modality>
  /** How prepositions tie the events to their dates. */
  | Opposition<'dateRelation', 'same' | 'different', DateRelation>
  /** Countries, other names and other words of the claim's sentence that the source's sentence has too. */
  | {
      readonly kind: 'place' | 'name' | 'word';
      readonly outcome: 'shared';
      readonly words: readonly string[];
    }
  /** Countries and other names that neither the source's sentence nor the headings above it have. */
  | { readonly kind: 'place' | 'name'; readonly outcome: 'missing'; readonly words: readonly string[] }
  /** The units, where the source's was converted to the claim's. */
  | Opposition<'unit', 'converted', string>
  /** How the claim's interval lies to the source's. */
  | {
      readonly kind: 'value';
      readonly relation: IntervalRelation;
      readonly draft: WrittenFigure;
      readonly source: WrittenFigure;
    }
  | SpeakerReason;

/** A finding that holds both sides against each other. */
interface Opposition<Kind, Outcome, Side> {
  readonly kind: Kind;
  readonly outcome: Outcome;
  readonly draft: Side;
  readonly source: Side;
}

/** Who is said to have stated the figure. `other`: two names; whether they are of one speaker is not known. */
export type SpeakerReason =
  | Opposition<'speaker', 'same' | 'other', string>
  | { readonly kind: 'speaker'; readonly outcome: 'onlyInSource'; readonly source: string }
  | { readonly kind: 'speaker'; readonly outcome: 'onlyInDraft'; readonly draft: string };

/** A figure of a source that came nearest to a claim, and was not taken to settle it. */
export interface NearestFigure extends Span {
  /** The source's citation key. */
  readonly source: string;
  readonly path: string;
  readonly text: string;
  /** How sure the aligner is that both speak of the same thing, 0 to 1. */
  readonly score: number;
  readonly reasons: readonly Reason[];
}

/** What a verdict rests on besides its evidence. Public in the CLI's JSON: kinds are added, never renamed. */
export type VerdictReason =
  /** How many sentences with figures were read for the claim, and how many of their figures are of its kind and unit. */
  | {
      readonly kind: 'search';
      readonly in: 'cited' | 'all';
      readonly sentences: number;
      readonly comparable: number;
    }
  /** The cited sources have no text, so that nothing could be looked up. */
  | { readonly kind: 'unread' }
  /** How sure a contradiction is, and how sure it must be to be warned of (the setting `confidence`). */
  | {
      readonly kind: 'decision';
      readonly outcome: 'conflict' | 'unsure';
      readonly on: 'passage' | 'document' | 'cell';
      /** 0 to 1 */
      readonly probability: number;
      readonly threshold: number;
    }
  | { readonly kind: 'nearest'; readonly figure: NearestFigure }
  /** The number makes no claim. */
  | { readonly kind: 'noClaim'; readonly because: NoiseReason }
  /** How the words of a quotation lie to the source's; `similarity` is the share of words that agree, 0 to 1. */
  | { readonly kind: 'words'; readonly outcome: 'same' | 'absent' }
  | { readonly kind: 'words'; readonly outcome: 'other'; readonly similarity: number };
