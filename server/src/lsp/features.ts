import type { CancellationToken, Connection, Position } from 'vscode-languageserver';
import { findCodeActions } from '../features/codeActions.ts';
import { complete, resolveItem } from '../features/completion/complete.ts';
import type { DraftView } from '../features/draftView.ts';
import { hoverCitation } from '../features/hover/citationHover.ts';
import { hoverClaim } from '../features/hover/claimHover.ts';
import { toOffset } from '../features/positions.ts';
import { findBibliography } from './bibliographyFile.ts';
import { guardRequest } from './guard.ts';
import type { OpenDraft } from './openDraft.ts';
import type { Session } from './session.ts';

/** What every request about a draft has. */
interface AboutDocument {
  readonly textDocument: { readonly uri: string };
}

/** A handler of requests about one open draft; requests about other documents are answered with `otherwise`. */
type DraftHandler<Params, Result> = (
  session: Session,
  draft: OpenDraft,
  params: Params,
  token: CancellationToken,
) => Promise<Result> | Result;

/** Answers the requests about drafts. */
export function registerFeatures(connection: Connection, current: () => Session | undefined): void {
  const onDraft =
    <Params extends AboutDocument, Result>(
      name: string,
      otherwise: Result,
      handle: DraftHandler<Params, Result>,
    ) =>
    (params: Params, token: CancellationToken) => {
      const session = current();
      const draft = session?.drafts.get(params.textDocument.uri);
      if (session === undefined || draft === undefined) return otherwise;
      return guardRequest<Params, Result>(name, session.log, (given, cancel) =>
        handle(session, draft, given, cancel),
      )(params, token);
    };

  connection.onHover(
    onDraft('hover', null, async (session, draft, { position }) => {
      const view = await draft.view();
      const offset = offsetIn(view, position);
      return hoverCitation(view, offset, session.links) ?? hoverClaim(view, offset, session.links) ?? null;
    }),
  );
  connection.onCompletion(
    onDraft('completion', null, (_session, draft, { position }) => {
      const written = draft.written;
      return complete(written, toOffset(written.lines, written.draft.text, position));
    }),
  );
  connection.onCompletionResolve((item, token) => {
    const session = current();
    if (session === undefined) return item;
    const libraryOf = (uri: string) => session.drafts.get(uri)?.context.live.library;
    return guardRequest('completion details', session.log, () => resolveItem(item, libraryOf))(item, token);
  });
  connection.onCodeAction(
    onDraft('code actions', [], async (session, draft, { range, context }) => {
      const view = await draft.view();
      const shown = session.publisher.shownAt(view.uri, view.version) ?? [];
      const asked = new Set(context.diagnostics.map(({ message }) => message));
      const diagnostics = shown.filter(
        (diagnostic) => asked.has(diagnostic.message) || isTouching(diagnostic.range, range),
      );
      return findCodeActions(view, range, diagnostics, await findBibliography(view, diagnostics));
    }),
  );
}

export function offsetIn(view: DraftView, position: Position): number {
  return toOffset(view.lines, view.draft.text, position);
}

interface PlainRange {
  readonly start: Position;
  readonly end: Position;
}

function isTouching(a: PlainRange, b: PlainRange): boolean {
  return isAtOrBefore(a.start, b.end) && isAtOrBefore(b.start, a.end);
}

function isAtOrBefore(a: Position, b: Position): boolean {
  return a.line < b.line || (a.line === b.line && a.character <= b.character);
}
