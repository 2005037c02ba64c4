import {
  type Connection,
  type DiagnosticServerCancellationData,
  type DocumentDiagnosticReport,
  DocumentDiagnosticReportKind,
  LSPErrorCodes,
  ResponseError,
} from 'vscode-languageserver';
import { guardRequest } from './guard.ts';
import type { Session } from './session.ts';

const NOTHING: DocumentDiagnosticReport = { kind: DocumentDiagnosticReportKind.Full, items: [] };

/** Answers a client that pulls diagnostics. One that was overtaken by an edit is told to ask again. */
export function registerPullDiagnostics(connection: Connection, current: () => Session | undefined): void {
  connection.languages.diagnostics.on(async (params, token) => {
    const session = current();
    const draft = session?.drafts.get(params.textDocument.uri);
    if (session === undefined || draft === undefined) return NOTHING;
    const diagnose = guardRequest('diagnostics', session.log, async (): Promise<DocumentDiagnosticReport> => {
      const items = await session.publisher.diagnose(draft);
      return { kind: DocumentDiagnosticReportKind.Full, items: [...items] };
    });
    const answer = await diagnose(undefined, token);
    if (!(answer instanceof ResponseError)) return answer;
    const data: DiagnosticServerCancellationData = { retriggerRequest: true };
    const code = answer.code === LSPErrorCodes.RequestFailed ? answer.code : LSPErrorCodes.ServerCancelled;
    return new ResponseError(code, answer.message, data);
  });
}
