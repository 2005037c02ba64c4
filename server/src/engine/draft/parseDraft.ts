import type { Draft, DraftProblem, DraftSettings } from '../model/draft.ts';
import { finish, type Steps } from '../steps.ts';
import { AssembledDraft } from './assembleDraft.ts';
import { type Comment, readDisabled } from './comments.ts';
import { collectDefinitions } from './definitions.ts';
import { FrontMatterReader } from './frontMatter.ts';
import { isSameList } from './sameList.ts';
import { SectionMaker } from './sections.ts';
import { type Segment, SegmentParser } from './segment.ts';
import { shiftAll } from './shift.ts';
import { splitBody } from './writtenSegments.ts';

/** Parses a Markdown draft. Never throws: what cannot be parsed is read as plain text, and a problem says so. */
export function parseDraft(path: string, text: string): Draft {
  return new DraftParser(path).parse(text);
}

/**
 * Parses the versions of one draft. Only the segments that an edit touches are parsed again, and a section that it
 * does not bear on is the same object as in the last version.
 */
export class DraftParser {
  readonly #path: string;
  readonly #frontMatter = new FrontMatterReader();
  readonly #sections = new SectionMaker();
  #segments: readonly Segment[] = [];

  constructor(path: string) {
    this.#path = path;
  }

  /** What the front matter of a version says; the rest of it is not looked at. */
  readSettings(text: string): DraftSettings {
    return this.#frontMatter.read(text).settings;
  }

  parse(text: string): Draft {
    return finish(this.steps(text));
  }

  /** Parses in steps of a segment each, between which the host may do other work, also parse other versions. */
  *steps(text: string): Steps<Draft> {
    const { end: bodyStart, settings, problems } = this.#frontMatter.read(text);
    const segments = yield* this.#parseBody(text, bodyStart);
    this.#segments = segments;
    return new AssembledDraft({
      path: this.#path,
      text,
      disabled: readDisabled(placeComments(segments, bodyStart), text),
      settings,
      problems: [...problems, ...findProblems(segments, bodyStart)],
      sections: this.#sections.make(segments, text.slice(0, bodyStart), settings),
    });
  }

  *#parseBody(text: string, bodyStart: number): Steps<readonly Segment[]> {
    const last = this.#segments;
    const { head, changed, tail } = splitBody(text, bodyStart, last);
    const [before, behind] = [last.slice(0, head), last.slice(last.length - tail)];
    const definitions = [
      ...before.flatMap(({ written }) => written.definitions),
      ...changed.flatMap((written) => written.definitions),
      ...behind.flatMap(({ written }) => written.definitions),
    ];
    const parser = new SegmentParser(collectDefinitions(definitions), last.slice(head, last.length - tail));
    const lastDefinitions = last.flatMap(({ written }) => written.definitions);
    const isKnown = isSameList(definitions, lastDefinitions);
    const parsed: Segment[] = isKnown ? before : [];
    if (!isKnown) for (const segment of before) parsed.push(yield* parser.update(segment));
    for (const written of changed) {
      parsed.push(yield* parser.parse(written));
      yield;
    }
    if (isKnown) return [...parsed, ...behind];
    for (const segment of behind) parsed.push(yield* parser.update(segment));
    return parsed;
  }
}

function placeComments(segments: readonly Segment[], bodyStart: number): Comment[] {
  const placed: Comment[] = [];
  let start = bodyStart;
  for (const { text, comments } of segments) {
    placed.push(...shiftAll(comments, start));
    start += text.length;
  }
  return placed;
}

/** What of the markup was not understood. Each problem is shown at the first line of its segment. */
function findProblems(segments: readonly Segment[], bodyStart: number): DraftProblem[] {
  const problems: DraftProblem[] = [];
  let start = bodyStart;
  for (const { text, problem } of segments) {
    const newline = text.indexOf('\n');
    const end = start + (newline < 0 ? text.length : newline);
    if (problem !== undefined) problems.push({ start, end, message: problem });
    start += text.length;
  }
  return problems;
}
