import { fileURLToPath, pathToFileURL } from 'node:url';

/** The path of a file's URI; undefined where it names no file of this machine (an unsaved document, a remote one). */
export function toPath(uri: string): string | undefined {
  try {
    return fileURLToPath(uri);
  } catch {
    return undefined;
  }
}

/** The `file:` URI of an absolute path. */
export function toUri(path: string): string {
  return pathToFileURL(path).href;
}
