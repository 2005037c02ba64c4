import { randomUUID } from 'node:crypto';
import type { CancellationToken, Progress } from 'vscode';
import { ExecuteCommandRequest, WorkDoneProgress } from 'vscode-languageclient/node';
import {
  type AddedSource,
  type AddSourceArguments,
  type CacheClearance,
  type CitationItem,
  type CitationItemsArguments,
  COMMANDS,
  type FactArguments,
  type FactCheckArguments,
  type FactCheckReport,
  type FoundFacts,
  type FoundPassage,
  type IndexProblem,
  type LookupArguments,
  type WorkspaceSummary,
} from '../../server/src/protocol.ts';
import type { LanguageServer } from './languageServer.ts';

/** How the user follows a request. */
export interface RequestTask {
  readonly token: CancellationToken;
  /** Shows how far the server is. */
  readonly progress: Progress<{ readonly message?: string; readonly increment?: number }>;
}

/** Checks every draft of the workspace; what is found is published as diagnostics. */
export function requestWorkspaceCheck(server: LanguageServer, task: RequestTask): Promise<WorkspaceSummary> {
  return executeShown(server, COMMANDS.checkWorkspace, [], task);
}

/** The fact-check report of a draft that is open. */
export function requestFactCheck(
  server: LanguageServer,
  draft: FactCheckArguments,
  task: RequestTask,
): Promise<FactCheckReport> {
  return executeShown(server, COMMANDS.factCheck, [draft], task);
}

/** The passages that answer a query, best first. */
export function requestPassages(
  server: LanguageServer,
  query: LookupArguments,
  token: CancellationToken,
): Promise<readonly FoundPassage[]> {
  return execute(server, COMMANDS.lookup, [query], token);
}

/** The passages that hold the words of a query and meet its filters, and how it was read. */
export function requestFacts(
  server: LanguageServer,
  query: FactArguments,
  token: CancellationToken,
): Promise<FoundFacts> {
  return execute(server, COMMANDS.lookUpFacts, [query], token);
}

/** What can be cited at a place of a draft, best first. */
export function requestCitationItems(
  server: LanguageServer,
  query: CitationItemsArguments,
  token: CancellationToken,
): Promise<readonly CitationItem[]> {
  return execute(server, COMMANDS.citationItems, [query], token);
}

/** A document that was added to the sources. */
export function requestAddedSource(
  server: LanguageServer,
  source: AddSourceArguments,
  token: CancellationToken,
): Promise<AddedSource> {
  return execute(server, COMMANDS.addSource, [source], token);
}

/** What of the sources could not be read. */
export function requestIndexProblems(server: LanguageServer): Promise<readonly IndexProblem[]> {
  return execute(server, COMMANDS.showIndexProblems, []);
}

/** Removes what is kept of all sources on the disk; those of the open drafts are read anew. */
export function requestCacheClearance(server: LanguageServer): Promise<CacheClearance> {
  return execute(server, COMMANDS.clearCache, []);
}

/** Follows the progress that the server reports under a token of the request's own. */
async function executeShown<Answer>(
  server: LanguageServer,
  command: string,
  args: object[],
  { token, progress }: RequestTask,
): Promise<Answer> {
  const workDoneToken = randomUUID();
  let shown = 0;
  const listening = server.client.onProgress(WorkDoneProgress.type, workDoneToken, (value) => {
    if (value.kind === 'end') return;
    const { message, percentage = shown } = value;
    progress.report({ ...(message !== undefined && { message }), increment: percentage - shown });
    shown = percentage;
  });
  try {
    const params = { command, arguments: args, workDoneToken };
    return await server.client.sendRequest(ExecuteCommandRequest.type, params, token);
  } finally {
    listening.dispose();
  }
}

/** The server and this client are of one build, so that its answer has the type that the protocol says. */
function execute<Answer>(
  server: LanguageServer,
  command: string,
  args: object[],
  token?: CancellationToken,
): Promise<Answer> {
  return server.client.sendRequest(ExecuteCommandRequest.type, { command, arguments: args }, token);
}
