import type { Connection } from 'vscode-languageserver';
import { findCodeActions, findingsTouching } from '../features/codeActions.ts';
import { complete, resolveItem } from '../features/completion/complete.ts';
import { hoverCitation } from '../features/hover/citationHover.ts';
import { hoverClaim } from '../features/hover/claimHover.ts';
import { listCodeLenses } from '../features/navigation/codeLens.ts';
import { listInlayHints } from '../features/navigation/inlayHints.ts';
import { toOffset } from '../features/positions.ts';
import { findBibliography } from './bibliographyFile.ts';
import { makeOnDraft, type OnDraft, offsetIn } from './draftRequests.ts';
import { guardRequest } from './guard.ts';
import { registerNavigation } from './navigation.ts';
import type { Session } from './session.ts';

/** Answers the requests about drafts. */
export function registerFeatures(connection: Connection, current: () => Session | undefined): void {
  const onDraft = makeOnDraft(current);
  registerHover(connection, onDraft);
  registerCompletion(connection, current, onDraft);
  registerCodeActions(connection, onDraft);
  registerNotes(connection, onDraft);
  registerNavigation(connection, current, onDraft);
}

function registerHover(connection: Connection, onDraft: OnDraft): void {
  connection.onHover(
    onDraft('hover', null, async (session, draft, { position }) => {
      const view = await draft.view();
      const offset = offsetIn(view, position);
      return hoverCitation(view, offset, session.links) ?? hoverClaim(view, offset, session.links) ?? null;
    }),
  );
}

function registerCompletion(
  connection: Connection,
  current: () => Session | undefined,
  onDraft: OnDraft,
): void {
  connection.onCompletion(
    onDraft('completion', null, async (session, draft, { position }) => {
      const written = await draft.readWritten();
      const list = complete(written, toOffset(written.lines, written.draft.text, position));
      session.publisher.giveWay(draft);
      return list;
    }),
  );
  connection.onCompletionResolve((item, token) => {
    const session = current();
    if (session === undefined) return item;
    const libraryOf = (uri: string) => session.drafts.get(uri)?.context.live.library;
    return guardRequest('completion details', session.log, () => resolveItem(item, libraryOf))(item, token);
  });
}

function registerCodeActions(connection: Connection, onDraft: OnDraft): void {
  connection.onCodeAction(
    onDraft('code actions', [], async (session, draft, { range, context }) => {
      const view = await draft.view();
      const held = session.publisher.heldAt(view.uri, view.version);
      const touched = held === undefined ? [] : findingsTouching(view, session.links, range, held);
      const asked = new Set(context.diagnostics.map(({ message }) => message));
      const findings = touched.filter(({ finding }) => asked.size === 0 || asked.has(finding.message));
      return findCodeActions(view, range, findings, await findBibliography(view, findings));
    }),
  );
}

/** Code lenses and inlay hints, which are off unless the settings ask for them. */
function registerNotes(connection: Connection, onDraft: OnDraft): void {
  connection.onCodeLens(
    onDraft('code lenses', null, async (_session, draft) =>
      draft.settings.codeLens ? listCodeLenses(await draft.view()) : null,
    ),
  );
  connection.languages.inlayHint.on(
    onDraft('inlay hints', null, async (_session, draft, { range }) =>
      draft.settings.inlayHints ? listInlayHints(await draft.view(), range) : null,
    ),
  );
}
