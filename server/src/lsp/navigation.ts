import type { Connection, Location } from 'vscode-languageserver';
import { findDefinition } from '../features/navigation/definition.ts';
import { listDocumentLinks } from '../features/navigation/documentLinks.ts';
import { findCitations, findClaimsOn, keyAt, keyOfSource } from '../features/navigation/references.ts';
import { findRenameTarget, refuseKey, renameKey } from '../features/navigation/rename.ts';
import { findWorkspaceSymbols, listDocumentSymbols } from '../features/navigation/symbols.ts';
import { locateEntry } from './bibliographyEntry.ts';
import { type OnDraft, offsetIn } from './draftRequests.ts';
import { guardRequest, RefusedError } from './guard.ts';
import type { Session } from './session.ts';
import { toPath } from './uris.ts';

/** Answers the requests that lead from one place to others. */
export function registerNavigation(
  connection: Connection,
  current: () => Session | undefined,
  onDraft: OnDraft,
): void {
  connection.onDefinition(
    onDraft('definition', null, async (session, draft, { position }) => {
      const view = await draft.view();
      const found = await findDefinition(view, offsetIn(view, position), session.links, locateEntry);
      if (session.client.locationLinks) return found;
      return found.map(({ targetUri, targetSelectionRange }) => ({
        uri: targetUri,
        range: targetSelectionRange,
      }));
    }),
  );
  connection.onReferences((params, token) => {
    const session = current();
    if (session === undefined) return null;
    return guardRequest('references', session.log, () => findReferences(session, params))(params, token);
  });
  connection.onDocumentLinks(
    onDraft('links', null, async (session, draft) => listDocumentLinks(await draft.view(), session.links)),
  );
  connection.onDocumentSymbol(
    onDraft('symbols', null, async (_session, draft) => listDocumentSymbols(await draft.view())),
  );
  connection.onWorkspaceSymbol((params, token) => {
    const session = current();
    if (session === undefined) return null;
    const find = () =>
      session.libraries.all.flatMap(({ library }) =>
        findWorkspaceSymbols(library, params.query, session.links),
      );
    return guardRequest('workspace symbols', session.log, find)(params, token);
  });
  registerRename(connection, onDraft);
}

function registerRename(connection: Connection, onDraft: OnDraft): void {
  connection.onPrepareRename(
    onDraft('rename', null, async (_session, draft, { position }) => {
      const view = await draft.view();
      const target = findRenameTarget(view, offsetIn(view, position));
      if ('refusal' in target) throw new RefusedError(target.refusal);
      return { range: target.range, placeholder: target.key };
    }),
  );
  connection.onRenameRequest(
    onDraft('rename', null, async (session, draft, { position, newName }) => {
      const view = await draft.view();
      const target = findRenameTarget(view, offsetIn(view, position));
      const refusal = 'refusal' in target ? target.refusal : refuseKey(view, newName);
      if ('refusal' in target || refusal !== undefined) throw new RefusedError(refusal ?? '');
      const drafts = await session.workspaceDrafts.parseAll();
      const changes = await renameKey(view, target.key, newName, drafts, locateEntry);
      if ('refusal' in changes) throw new RefusedError(changes.refusal);
      return { documentChanges: changes };
    }),
  );
}

interface PlaceParams {
  readonly textDocument: { readonly uri: string };
  readonly position: { readonly line: number; readonly character: number };
}

/** In a draft: the citations of the key. In a source: the claims that rest on the passage, and the citations of the source. */
async function findReferences(
  session: Session,
  { textDocument, position }: PlaceParams,
): Promise<Location[]> {
  const draft = session.drafts.get(textDocument.uri);
  const drafts = await session.workspaceDrafts.parseAll();
  if (draft !== undefined) {
    const view = await draft.view();
    const key = keyAt(view, offsetIn(view, position));
    return key === undefined ? [] : findCitations(drafts, key);
  }
  const path = toPath(textDocument.uri);
  if (path === undefined) return [];
  const views = await Promise.all(session.drafts.all.map((one) => one.view()));
  for (const { library } of session.libraries.all) {
    const key = keyOfSource(library, path);
    if (key === undefined) continue;
    const claims = findClaimsOn(
      views.filter((view) => view.library === library),
      library,
      { path, ...position },
    );
    return [...claims, ...findCitations(drafts, key)];
  }
  return [];
}
