import {
  DidChangeConfigurationNotification,
  DidChangeWatchedFilesNotification,
  type DidChangeWatchedFilesParams,
} from 'vscode-languageserver';
import { READABLE_EXTENSIONS } from '../readers/index.ts';
import type { Session } from './session.ts';
import { toPath } from './uris.ts';

const BIBLIOGRAPHIES = ['bib', 'bibtex', 'json', 'yaml', 'yml'];

/** Asks the client to tell of changes: of files that may be sources or settings, and of its own settings. */
export async function watch({ connection, client }: Session): Promise<void> {
  if (client.watchedFiles) {
    const globPattern = `**/*.{${[...READABLE_EXTENSIONS, ...BIBLIOGRAPHIES].join(',')}}`;
    await connection.client.register(DidChangeWatchedFilesNotification.type, { watchers: [{ globPattern }] });
  }
  if (client.changeConfiguration)
    await connection.client.register(DidChangeConfigurationNotification.type, { section: 'stet' });
}

/** Files were made, changed or removed, by whomever. */
export async function noteFileChanges(
  session: Session,
  { changes }: DidChangeWatchedFilesParams,
): Promise<void> {
  const paths = changes.map(({ uri }) => toPath(uri)).filter((path) => path !== undefined);
  if (paths.some((path) => /[\\/]stet\.json$/.test(path))) await session.reconfigure();
  session.libraries.noteChanges(paths);
}
