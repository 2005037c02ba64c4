import type { CancellationToken, Position, ResponseError } from 'vscode-languageserver';
import type { DraftView } from '../features/draftView.ts';
import { toOffset } from '../features/positions.ts';
import { guardRequest } from './guard.ts';
import type { OpenDraft } from './openDraft.ts';
import type { Session } from './session.ts';

/** What every request about a document has. */
interface AboutDocument {
  readonly textDocument: { readonly uri: string };
}

/** Makes a guarded handler of requests about an open draft; those about other documents are answered with `otherwise`. */
export type OnDraft = <Params extends AboutDocument, Result, Otherwise>(
  name: string,
  otherwise: Otherwise,
  handle: (session: Session, draft: OpenDraft, params: Params) => Promise<Result> | Result,
) => (
  params: Params,
  token: CancellationToken,
) => Otherwise | Promise<Result | Otherwise | ResponseError<void>>;

/** Makes what all requests about a place in a draft go through. */
export function makeOnDraft(current: () => Session | undefined): OnDraft {
  return (name, otherwise, handle) => (params, token) => {
    const session = current();
    const draft = session?.drafts.get(params.textDocument.uri);
    if (session === undefined || draft === undefined) return otherwise;
    return guardRequest(name, session.log, (given: typeof params) => handle(session, draft, given))(
      params,
      token,
    );
  };
}

/** The offset of a position in a view's text. */
export function offsetIn(view: DraftView, position: Position): number {
  return toOffset(view.lines, view.draft.text, position);
}
