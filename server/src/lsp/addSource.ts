import { dirname } from 'node:path';
import type { CancellationToken } from 'vscode-languageserver';
import { AddError } from '../adding/addError.ts';
import { type AddRequest, addSource as addToFolder } from '../adding/addSource.ts';
import type { AddedSource, AddSourceArguments } from '../protocol.ts';
import { readLimits } from '../readers/configuration/checkSettings.ts';
import { DEFAULT_MAX_FILE_BYTES } from '../readers/readBytes.ts';
import { folderForSources, namedBibliography } from '../readers/sourcePlaces.ts';
import { RefusedError } from './guard.ts';
import { readBibliographies, readDocument } from './readDocument.ts';
import type { Session } from './session.ts';
import { toPath, toUri } from './uris.ts';

/** Adds a document to the sources of a draft, or of the first folder, and reads it. Refuses with what to do. */
export async function addSource(
  session: Session,
  { source, uri, key }: AddSourceArguments,
  token: CancellationToken,
): Promise<AddedSource> {
  if (!session.isTrusted)
    throw new RefusedError('Adding sources writes into the folder: say first that you trust it.');
  const abort = new AbortController();
  const listening = token.onCancellationRequested(() => abort.abort());
  try {
    const place = await findPlace(session, uri);
    const added = await addToFolder({
      ...place,
      target: source,
      ...(key !== undefined && { key }),
      readDocument: (path) => readDocument(path, place.maxBytes, session.runtime, abort.signal),
      reading: readBibliographies(session.runtime, abort.signal),
      today: session.runtime.today(),
      mode: 'add',
      network: session.runtime.network,
      signal: abort.signal,
      onProgress: (message) => session.connection.console.info(message),
    });
    const changed = [added.path, added.entry?.path].filter((path) => path !== undefined);
    await showChanges(session, changed);
    return {
      key: added.key,
      citation: `[@${added.key}]`,
      ...(added.path !== undefined && { uri: toUri(added.path) }),
      ...(added.entry && { bibliographyUri: toUri(added.entry.path) }),
      notes: added.notes,
    };
  } catch (error) {
    throw error instanceof AddError ? new RefusedError(error.message) : error;
  } finally {
    listening.dispose();
  }
}

/** Lets the drafts have what was added, whether or not the client watches files. A folder that is new is none of theirs yet. */
async function showChanges(session: Session, paths: readonly string[]): Promise<void> {
  const isKnown = session.libraries.all.some((library) => paths.some((path) => library.concerns(path)));
  if (isKnown) session.libraries.noteChanges(paths);
  else await session.reconfigure();
}

/** Where sources of a draft go, and from where paths count. */
async function findPlace(
  session: Session,
  uri: string | undefined,
): Promise<Pick<AddRequest, 'cwd' | 'folder' | 'bibliographies' | 'maxBytes'>> {
  const path = uri === undefined ? undefined : toPath(uri);
  const cwd = path === undefined ? session.folders.paths[0] : dirname(path);
  if (cwd === undefined) throw new RefusedError('Open the folder of the draft first: its sources go there.');
  const loaded = await session.configurations.of(cwd);
  const settings = { cwd, named: [], loaded };
  return {
    cwd,
    folder: folderForSources(settings),
    bibliographies: namedBibliography(settings),
    maxBytes: readLimits(loaded.configuration).maxFileBytes ?? DEFAULT_MAX_FILE_BYTES,
  };
}
