import { existsSync } from 'node:fs';
import { stat } from 'node:fs/promises';
import { join, relative, resolve, sep } from 'node:path';
import { glob, isDynamicPattern } from 'tinyglobby';
import { isNamedAsFactCheck } from './factCheckName.ts';
import { isWithin } from './isWithin.ts';

/** Where drafts are looked for. */
export interface DraftRequest {
  /** Absolute. */
  readonly cwd: string;
  /** Files, folders and globs as the user gave them, relative to `cwd`. */
  readonly named: readonly string[];
  /** The globs of the configuration, relative to `base`. */
  readonly patterns: readonly string[];
  readonly base: string;
  /** Folders and files that hold sources, absolute: what is found in them is no draft. */
  readonly sources: readonly string[];
}

/** A draft that is not there or cannot be read. */
export interface DraftFailure {
  readonly about: 'draft';
  readonly path: string;
  readonly message: string;
}

/** The drafts that are meant, and what was named and is none. */
export interface FoundDrafts {
  /** Absolute, each once; in the order named, sorted within a folder. */
  readonly paths: readonly string[];
  readonly failures: readonly DraftFailure[];
}

const MARKDOWN = '*.{md,markdown,qmd}';

/** Files that projects keep in Markdown and nobody means as drafts; name them to have them checked. */
const PROJECT_FILES: ReadonlySet<string> = new Set(
  'readme changelog contributing code_of_conduct security license licence support governance agents claude'.split(
    ' ',
  ),
);

/**
 * The drafts to check: those that are named; else those of the configuration; else the Markdown files of the
 * current folder. Where Stet looks by itself (a folder), it leaves out sources, hidden folders, `node_modules`,
 * fact-check reports and project files such as README.md.
 */
export async function findDrafts(request: DraftRequest): Promise<FoundDrafts> {
  const paths: string[] = [];
  const failures: DraftFailure[] = [];
  for (const name of request.named) {
    const found = await expand(name, request);
    if (Array.isArray(found)) paths.push(...found);
    else failures.push({ about: 'draft', path: resolve(request.cwd, name), message: found as string });
  }
  if (request.named.length === 0 && request.patterns.length > 0)
    paths.push(...(await search(request.patterns, request.base, request.sources)));
  else if (request.named.length === 0)
    paths.push(...(await search([MARKDOWN], request.cwd, request.sources)));
  return { paths: [...new Set(paths)], failures };
}

/** The files that a name stands for, or why there are none. */
async function expand(name: string, request: DraftRequest): Promise<readonly string[] | string> {
  const path = resolve(request.cwd, name);
  const entry = await stat(path).catch(() => undefined);
  if (entry?.isFile()) return [path];
  if (entry?.isDirectory()) {
    const found = await search([`**/${MARKDOWN}`], path, request.sources);
    return found.length > 0
      ? found
      : 'The folder holds no Markdown files to check. Name the drafts themselves.';
  }
  if (entry !== undefined) return 'This is neither a file nor a folder.';
  if (!isDynamicPattern(name))
    return 'There is no such file or folder. Check the spelling and the current folder.';
  const found = await search([name], request.cwd, request.sources);
  return found.length > 0 ? found : 'No file matches this pattern.';
}

async function search(
  patterns: readonly string[],
  directory: string,
  sources: readonly string[],
): Promise<readonly string[]> {
  const found = await glob([...patterns], {
    cwd: directory,
    absolute: true,
    ignore: ['**/node_modules/**'],
    followSymbolicLinks: false,
    expandDirectories: false,
  });
  return found
    .map((path) => resolve(path))
    .filter((path) => isDraft(path, directory, sources))
    .sort();
}

function isDraft(path: string, directory: string, sources: readonly string[]): boolean {
  const segments = relative(directory, path).split(sep);
  const name = (segments.pop() ?? '').replace(/\.[^.]{1,20}$/, '').toLowerCase();
  if (PROJECT_FILES.has(name) || isNamedAsFactCheck(path)) return false;
  if (sources.some((source) => isWithin(source, path) && source !== directory)) return false;
  return !segments.some((segment, i) =>
    isSourceFolder(join(directory, ...segments.slice(0, i + 1)), segment),
  );
}

/** `sources/`, or a `seeds/` that has no `sources/` of its own, holds sources wherever it stands. */
function isSourceFolder(folder: string, name: string): boolean {
  return name === 'sources' || (name === 'seeds' && !existsSync(join(folder, 'sources')));
}
