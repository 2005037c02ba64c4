import type { Range, TextDocumentEdit } from 'vscode-languageserver-types';
import { writeKey } from '../citationText.ts';
import type { DraftView } from '../draftView.ts';
import { citationAt } from '../hover/citationHover.ts';
import { toRange } from '../positions.ts';
import { findCitable } from '../reference.ts';
import type { LocateEntry } from './definition.ts';
import { findCitations, type WorkspaceDraft } from './references.ts';

/** What can be renamed at an offset, or why nothing can. */
export type RenameTarget = { readonly key: string; readonly range: Range } | { readonly refusal: string };

/** The citation key at an offset of a draft, if it is a bibliography's to name. */
export function findRenameTarget(view: DraftView, offset: number): RenameTarget {
  const citation = citationAt(view, offset);
  if (citation === undefined) return { refusal: 'Only citation keys can be renamed.' };
  const { key } = citation;
  const citable = findCitable(view.library, key);
  if (citable !== undefined && citable.entry === undefined)
    return {
      refusal: `The key “${key}” comes from the source's own file. Rename the file or its id, or give it a bibliography entry.`,
    };
  // The range is the key's own, without @ and braces.
  const start = citation.start + (view.draft.text[citation.start + 1] === '{' ? 2 : 1);
  return { key, range: toRange(view.lines, { start, end: start + key.length }) };
}

/** The edits that give a key another name, in every draft and in the bibliography; or why there are none. */
export async function renameKey(
  view: DraftView,
  key: string,
  newKey: string,
  drafts: readonly WorkspaceDraft[],
  locateEntry: LocateEntry,
): Promise<TextDocumentEdit[] | { readonly refusal: string }> {
  const edits = new Map<string, TextDocumentEdit>();
  // An editor refuses edits of a version that it has no longer.
  const versions = new Map(drafts.map(({ uri, version }) => [uri, version]));
  const add = (uri: string, range: Range, newText: string) => {
    const known = edits.get(uri) ?? { textDocument: { uri, version: versions.get(uri) ?? null }, edits: [] };
    edits.set(uri, { ...known, edits: [...known.edits, { range, newText }] });
  };
  for (const { uri, range } of findCitations(drafts, key)) add(uri, range, writeKey(newKey));
  const entry = findCitable(view.library, key)?.entry;
  const location = entry && (await locateEntry(entry));
  if (entry !== undefined && location === undefined)
    return {
      refusal: `The entry in ${entry.path} cannot be read any more. Restore the file, and try again.`,
    };
  if (location !== undefined) add(location.uri, location.range, newKey);
  return [...edits.values()];
}

/** Why a new key cannot be taken; undefined: it can. */
export function refuseKey(view: DraftView, newKey: string): string | undefined {
  if (!/^[^\s{}",@]{1,200}$/u.test(newKey)) return 'A key has no spaces, braces, quotes, commas or @.';
  if (findCitable(view.library, newKey) !== undefined) return `The key “${newKey}” is taken already.`;
  return undefined;
}
