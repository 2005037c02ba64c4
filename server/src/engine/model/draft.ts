import type { LineStarts } from './lines.ts';
import type { Span } from './span.ts';

/** A citation in a draft, in any of Pandoc's forms. The span covers its `@key` alone. */
export interface Citation extends Span {
  readonly key: string;
  /** The bracketed group, the in-text citation with its locator, or the footnote reference that it belongs to. */
  readonly group: Span;
  /** `[@a]` and `[^1]` stand after what they cite; `@a` in the text stands before it. */
  readonly form: 'bracketed' | 'inText' | 'footnote';
  /** The locator as written ("pp. 33-35", "p. 3", "chap. 1"), with what kind of place it names. */
  readonly locator?: CitationLocator;
}

/** Where in its source a citation points ("pp. 33-35"), with its place in the draft. */
export interface CitationLocator extends Span {
  readonly text: string;
  /** The CSL term: page, chapter, section, paragraph, line, table, figure, volume … */
  readonly label: string;
  readonly value: string;
}

/** A block of prose whose sentences are checked: paragraph, heading, list item, table cell, block quotation. */
export interface Block extends Span {
  readonly kind: 'paragraph' | 'heading' | 'item' | 'cell' | 'quote' | 'footnote';
  /** The text of the headings above it, outermost first. */
  readonly headings: readonly string[];
}

/** A quotation in a draft: the span covers the words between the marks. Block quotations count as well. */
export interface Quotation extends Span {
  /** The words as the prose has them: markup inside them is blanked. */
  readonly text: string;
  /** Too short to be someone's words, or a title: under twelve characters, one word, or a short phrase in title case. */
  readonly term: boolean;
}

/** `<!-- stet: reason -->`: lets the claims of the text before it, back to the sentence's start, stand. */
export interface StetComment extends Span {
  readonly reason: string;
}

/** A range in which `<!-- stet-disable rule ... -->` switches rules off; no rules named: all. */
export interface DisabledRange extends Span {
  readonly rules: readonly string[];
}

/** What a draft's front matter says to Stet. */
export interface DraftSettings {
  readonly bibliography: readonly string[];
  readonly sources: readonly string[];
  readonly title?: string;
  /** ISO 8601 */
  readonly date?: string;
}

/** Text of a draft that is parsed by itself; the same object in the next version as long as nothing in it changes. */
export interface DraftSegment {
  readonly text: string;
}

/** A citation as it bears on a section: the group is always in the section. */
export interface SectionCitation extends Citation {
  /**
   * The segment of the footnote that it is written in, where a mark of the section refers to one: its own span and its
   * locator count from the start of that segment.
   */
  readonly note?: DraftSegment;
}

/**
 * A part of a draft on whose claims nothing else in the draft bears but the headings above it and the notes that it
 * refers to, both of which it holds. Spans count from its start, so that it is the same object in the next version,
 * wherever it stands then, as long as nothing of this changes. Immutable.
 */
export interface DraftSection {
  readonly segments: readonly DraftSegment[];
  readonly text: string;
  readonly lines: LineStarts;
  /** See `Draft.prose`. */
  readonly prose: string;
  readonly blocks: readonly Block[];
  /** The citations that stand in it, those of the notes that it refers to at the notes' marks. */
  readonly citations: readonly SectionCitation[];
  /** The citations that are written in it, also in notes that other sections refer to. */
  readonly written: readonly Citation[];
  readonly quotations: readonly Quotation[];
  readonly stets: readonly StetComment[];
  readonly title?: string;
  /** ISO 8601 */
  readonly date?: string;
}

/** A section with its place in a version of the draft. */
export interface PlacedSection {
  /** Where it starts in the draft; always at the start of a line. */
  readonly start: number;
  /** How many lines of the draft are above it. */
  readonly line: number;
  readonly section: DraftSection;
}

/** A Markdown draft, parsed. All spans are UTF-16 code units into `text`. Immutable; parsing never fails. */
export interface Draft {
  readonly path: string;
  /** The file as it is. */
  readonly text: string;
  /**
   * `text` with everything that is no prose (markup, code, URLs, comments, citations, front matter) blanked out
   * with spaces, so that offsets are kept.
   */
  readonly prose: string;
  readonly blocks: readonly Block[];
  readonly citations: readonly Citation[];
  readonly quotations: readonly Quotation[];
  readonly stets: readonly StetComment[];
  readonly disabled: readonly DisabledRange[];
  readonly settings: DraftSettings;
  /** Front matter that is no valid YAML and the like, in words for the user. */
  readonly problems: readonly DraftProblem[];
  /** The draft in parts, from the end of its front matter to its end. */
  readonly sections: readonly PlacedSection[];
}

/** What of a draft could not be read (front matter), with its place and what to do. */
export interface DraftProblem extends Span {
  readonly message: string;
}
