import { type Connection, type Diagnostic, DiagnosticSeverity } from 'vscode-languageserver';
import type { IndexProblem } from '../protocol.ts';
import type { ConfigurationProblem } from '../readers/configuration/configuration.ts';
import type { LoadedConfiguration } from '../readers/configuration/configurationFile.ts';
import { toUri } from './uris.ts';

/**
 * Marks each error of each `stet.json` in the file, takes back those of before that are gone, also with their file, and
 * lists them for the status.
 */
export function publishConfigurationProblems(
  connection: Connection,
  loaded: readonly LoadedConfiguration[],
  before: readonly IndexProblem[],
): IndexProblem[] {
  const byPath = new Map<string, readonly ConfigurationProblem[]>(before.map(({ path }) => [path, []]));
  for (const { path, problems } of loaded) if (path !== undefined) byPath.set(path, problems);
  for (const [path, problems] of byPath)
    connection.sendDiagnostics({ uri: toUri(path), diagnostics: problems.map(describeProblem) });
  return [...byPath].flatMap(([path, problems]) =>
    problems.map(({ message }) => ({ path, code: 'configuration', message })),
  );
}

function describeProblem({ message, line = 1, column = 1, endColumn }: ConfigurationProblem): Diagnostic {
  const start = { line: line - 1, character: column - 1 };
  return {
    range: { start, end: { line: start.line, character: (endColumn ?? column + 1) - 1 } },
    severity: DiagnosticSeverity.Error,
    source: 'stet',
    code: 'configuration',
    message,
  };
}
