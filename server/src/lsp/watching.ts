import {
  DidChangeConfigurationNotification,
  DidChangeWatchedFilesNotification,
  type DidChangeWatchedFilesParams,
  FileChangeType,
} from 'vscode-languageserver';
import { BIBLIOGRAPHY_EXTENSIONS, READABLE_EXTENSIONS } from '../readers/index.ts';
import type { Session } from './session.ts';
import { toPath } from './uris.ts';

/** The folders that hold sources by convention: they may come as a whole. */
const FOLDERS = '**/{sources,seeds}';

/** Asks the client to tell of changes: of files that may be sources or settings, and of its own settings. */
export async function watch({ connection, client }: Session): Promise<void> {
  if (client.watchedFiles) {
    const globPattern = `**/*.{${[...READABLE_EXTENSIONS, ...BIBLIOGRAPHY_EXTENSIONS].join(',')}}`;
    const watchers = [{ globPattern }, { globPattern: FOLDERS }];
    await connection.client.register(DidChangeWatchedFilesNotification.type, { watchers });
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
  else if (changes.some(({ type }) => type !== FileChangeType.Changed)) await session.findSources();
  session.libraries.noteChanges(paths);
}
