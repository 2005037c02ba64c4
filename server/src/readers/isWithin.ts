import { isAbsolute, relative, sep } from 'node:path';

/** Whether a path is in a folder or is it; both absolute. */
export function isWithin(folder: string, path: string): boolean {
  const shown = relative(folder, path);
  return shown !== '..' && !shown.startsWith(`..${sep}`) && !isAbsolute(shown);
}
