import { isAbsolute, relative, resolve, sep } from 'node:path';
import { pathToFileURL } from 'node:url';

/** A path as the user reads it: relative with forward slashes where it is inside the folder, else absolute. */
export function showPathFrom(directory: string): (path: string) => string {
  return (path) => {
    const absolute = resolve(directory, path);
    const shown = relative(directory, absolute);
    if (shown === '') return '.';
    return isInside(shown) ? toSlashes(shown) : toSlashes(absolute);
  };
}

/** Where a path is found, for SARIF: relative to `%SRCROOT%` inside the folder, else an absolute URI. */
export function locateFrom(directory: string): (path: string) => { uri: string; uriBaseId?: string } {
  return (path) => {
    const absolute = resolve(directory, path);
    const shown = relative(directory, absolute);
    if (shown === '' || !isInside(shown)) return { uri: pathToFileURL(absolute).href };
    return { uri: toSlashes(shown).split('/').map(encodeURIComponent).join('/'), uriBaseId: '%SRCROOT%' };
  };
}

function isInside(shown: string): boolean {
  return shown !== '..' && !shown.startsWith(`..${sep}`) && !isAbsolute(shown);
}

function toSlashes(path: string): string {
  return sep === '/' ? path : path.replaceAll(sep, '/');
}
