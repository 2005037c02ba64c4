import * as path from 'node:path';
import { fileURLToPath } from 'node:url';

/** `test/editor/`. */
export const EDITOR_ROOT = fileURLToPath(new URL('..', import.meta.url));

/** The repository, which is also the extension's folder. */
export const REPOSITORY = path.resolve(EDITOR_ROOT, '../..');

/** The modules of the lockfile in `test/editor/`. */
export const EDITOR_MODULES = path.join(EDITOR_ROOT, 'node_modules');

/** The built VS Code server within the package code-server. */
export const VSCODE_SERVER = path.join(EDITOR_MODULES, 'code-server/lib/vscode');

/** What a run leaves behind: the bundled suite, logs, pictures of failures. Not in the repository. */
export const OUTPUT = path.join(EDITOR_ROOT, 'out');

/** The bundled suite, without its extension, as VS Code wants it. */
export const SUITE = path.join(OUTPUT, 'suite/index.cjs');
