import {
  type CancellationToken,
  type QuickPickItem,
  QuickPickItemKind,
  type TextEditor,
  window,
} from 'vscode';
import type { CitationItem, FoundPassage } from '../../../server/src/protocol.ts';
import { isDraft } from '../drafts.ts';
import type { LanguageServer } from '../languageServer.ts';
import { requestCitationItems, requestPassages } from '../requests.ts';
import { insertAtCaret } from './insertAtCaret.ts';
import { OPEN_BESIDE, passageItem, showBeside } from './passages.ts';
import { pickBySearch } from './searchPick.ts';

/** The most sources and the most passages that the list offers. */
const LIMIT = 20;

/** A source or a passage that can be cited. */
interface CitableItem extends QuickPickItem {
  /** What is inserted; absent for a separator. */
  readonly citation?: string;
  readonly uri?: string | undefined;
  readonly range?: FoundPassage['range'];
}

/** Lets the user choose among sources, and among passages that hold what they type, and cites it at the caret. */
export async function insertCitation(server: LanguageServer): Promise<void> {
  const editor = window.activeTextEditor;
  if (editor === undefined || !isDraft(editor.document)) {
    void window.showInformationMessage('Open a draft and put the caret where the citation belongs.');
    return;
  }
  const chosen = await pickBySearch<CitableItem>({
    title: 'Insert citation',
    placeholder: 'Key, author, title, year, or words of a passage',
    query: '',
    search: async (query, token) => ({ items: await searchCitable(server, editor, query, token) }),
    onButton: ({ uri, range }) => (uri === undefined ? undefined : showBeside(uri, range)),
  });
  if (chosen?.citation !== undefined) await insertAtCaret(editor, chosen.citation);
}

async function searchCitable(
  server: LanguageServer,
  editor: TextEditor,
  query: string,
  token: CancellationToken,
): Promise<readonly CitableItem[]> {
  const uri = editor.document.uri.toString();
  const { line, character } = editor.selection.active;
  const [sources, passages] = await Promise.all([
    requestCitationItems(server, { uri, position: { line, character }, query, limit: LIMIT }, token),
    query.trim() === '' ? [] : requestPassages(server, { query, uri, limit: LIMIT }, token),
  ]);
  return [
    ...withHeading('sources', sources.map(sourceItem)),
    ...withHeading(
      'passages',
      passages.map((passage) => citablePassage(passage, query)),
    ),
  ];
}

function withHeading(label: string, items: readonly CitableItem[]): readonly CitableItem[] {
  return items.length === 0 ? [] : [{ label, kind: QuickPickItemKind.Separator }, ...items];
}

function sourceItem(item: CitationItem): CitableItem {
  return {
    label: `$(book) ${item.key}`,
    description: item.title,
    detail: item.detail,
    alwaysShow: true,
    buttons: item.uri === undefined ? [] : [OPEN_BESIDE],
    citation: item.insertText,
    uri: item.uri,
  };
}

function citablePassage(passage: FoundPassage, query: string): CitableItem {
  const { citation, uri, range } = passage;
  return { ...passageItem(passage, query, [OPEN_BESIDE]), citation, uri, range };
}
