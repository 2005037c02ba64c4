import type { CancellationToken } from 'vscode';
import { ExecuteCommandRequest, type LanguageClient } from 'vscode-languageclient/node';
import {
  type CitationItem,
  type CitationItemsArguments,
  COMMANDS,
  type FoundPassage,
  type IndexProblem,
  type LookupArguments,
  type WorkspaceSummary,
} from '../../server/src/protocol.ts';

/** Checks every draft of the workspace; what is found is published as diagnostics. */
export function requestWorkspaceCheck(
  client: LanguageClient,
  token: CancellationToken,
): Promise<WorkspaceSummary> {
  return execute(client, COMMANDS.checkWorkspace, [], token);
}

/** The passages that answer a query, best first. */
export function requestPassages(
  client: LanguageClient,
  query: LookupArguments,
  token: CancellationToken,
): Promise<readonly FoundPassage[]> {
  return execute(client, COMMANDS.lookup, [query], token);
}

/** What can be cited at a place of a draft, best first. */
export function requestCitationItems(
  client: LanguageClient,
  query: CitationItemsArguments,
  token: CancellationToken,
): Promise<readonly CitationItem[]> {
  return execute(client, COMMANDS.citationItems, [query], token);
}

/** What of the sources could not be read. */
export function requestIndexProblems(client: LanguageClient): Promise<readonly IndexProblem[]> {
  return execute(client, COMMANDS.showIndexProblems, []);
}

/** The server and this client are of one build, so that its answer has the type that the protocol says. */
function execute<Answer>(
  client: LanguageClient,
  command: string,
  args: object[],
  token?: CancellationToken,
): Promise<Answer> {
  return client.sendRequest(ExecuteCommandRequest.type, { command, arguments: args }, token);
}
