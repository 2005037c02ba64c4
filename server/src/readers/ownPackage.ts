import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

/** What Stet is installed as. */
export interface OwnPackage {
  /** The folder that holds its package.json. */
  readonly folder: string;
  readonly version: string;
  /** Where the pages of the rules are, with a slash at the end. */
  readonly rulesUri: string;
  /** The bundle of the threads that read and index sources. */
  readonly workerPath: string;
}

/** Stet's own package: the nearest package.json above a module of it, in the build and in the sources alike. */
export function findOwnPackage(moduleUrl: string): OwnPackage {
  const folder = findPackageFolder(dirname(fileURLToPath(moduleUrl)));
  return {
    folder,
    version: readVersion(folder),
    workerPath: join(folder, 'dist', 'worker', 'main.js'),
    rulesUri: `${pathToFileURL(join(folder, 'docs', 'rules')).href}/`,
  };
}

function findPackageFolder(from: string): string {
  for (let folder = from; ; folder = dirname(folder)) {
    if (existsSync(join(folder, 'package.json')) || dirname(folder) === folder) return folder;
  }
}

function readVersion(folder: string): string {
  const parsed: unknown = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  const hasVersion = typeof parsed === 'object' && parsed !== null && 'version' in parsed;
  return hasVersion && typeof parsed.version === 'string' ? parsed.version : '0.0.0';
}
