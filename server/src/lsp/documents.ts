import { type Connection, TextDocuments } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { guardEvent } from './guard.ts';
import type { Session } from './session.ts';

/** Follows the documents that the client opens, edit by edit. */
export function followDocuments(connection: Connection, session: () => Session | undefined): void {
  const documents = new TextDocuments({
    create: TextDocument.create,
    update: (document, changes, version) => {
      const updated = TextDocument.update(document, changes, version);
      const last = changes.at(-1);
      if (last !== undefined && 'range' in last) {
        const caret = updated.offsetAt(last.range.start) + last.text.length;
        session()?.publisher.noteEdit(updated.uri, caret);
      }
      return updated;
    },
  });
  const guarded = (
    name: string,
    handle: (document: TextDocument, session: Session) => Promise<void> | void,
  ) => {
    return ({ document }: { readonly document: TextDocument }) => {
      const current = session();
      if (current) guardEvent(name, current.log, () => handle(document, current))();
    };
  };
  documents.onDidOpen(guarded('open', (document, current) => current.openDraft(document)));
  documents.onDidChangeContent(guarded('change', (document, current) => current.changeDraft(document)));
  documents.onDidClose(guarded('close', ({ uri }, current) => current.closeDraft(uri)));
  documents.listen(connection);
}
