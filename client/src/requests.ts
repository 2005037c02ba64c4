import type { CancellationToken } from 'vscode';
import { ExecuteCommandRequest } from 'vscode-languageclient/node';
import {
  type AddedSource,
  type AddSourceArguments,
  type CacheClearance,
  type CitationItem,
  type CitationItemsArguments,
  COMMANDS,
  type FactArguments,
  type FoundFacts,
  type FoundPassage,
  type IndexProblem,
  type LookupArguments,
  type WorkspaceSummary,
} from '../../server/src/protocol.ts';
import type { LanguageServer } from './languageServer.ts';

/** Checks every draft of the workspace; what is found is published as diagnostics. */
export function requestWorkspaceCheck(
  server: LanguageServer,
  token: CancellationToken,
): Promise<WorkspaceSummary> {
  return execute(server, COMMANDS.checkWorkspace, [], token);
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

/** The server and this client are of one build, so that its answer has the type that the protocol says. */
function execute<Answer>(
  server: LanguageServer,
  command: string,
  args: object[],
  token?: CancellationToken,
): Promise<Answer> {
  return server.client.sendRequest(ExecuteCommandRequest.type, { command, arguments: args }, token);
}
