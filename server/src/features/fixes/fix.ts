import type { TextEdit } from 'vscode-languageserver-types';
import type { Span } from '../../engine/model/span.ts';
import type { DraftView } from '../draftView.ts';
import { toRange } from '../positions.ts';

/** A change of a draft that settles a finding. All its edits are one step to undo. */
export interface Fix {
  readonly title: string;
  readonly edits: readonly TextEdit[];
  readonly isPreferred?: true;
}

/** The edit that puts a text in the place of a span; an empty span inserts. */
export function replaceSpan(view: DraftView, span: Span, newText: string): TextEdit {
  return { range: toRange(view.lines, span), newText };
}
