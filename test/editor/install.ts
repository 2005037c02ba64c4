import { spawnSync } from 'node:child_process';
import * as fs from 'node:fs';
import * as path from 'node:path';
import { EDITOR_MODULES, EDITOR_ROOT, VSCODE_SERVER } from './host/places.ts';

/** What the last installation was made from: the lockfile, and the Node that native modules were built for. */
const STAMP = path.join(EDITOR_MODULES, '.installed');

/** Optional native modules: without them the workbench runs, but its own Output panel stays empty. */
const NATIVE_MODULES = ['native-watchdog', '@vscode/spdlog'];

/**
 * Installs the VS Code server and the browser that the lockfile beside this file names, from the npm registry alone.
 * Does nothing where that has been done. Takes a minute or two and 600 MB.
 */
export function installEditor(): void {
  const wanted = fs.readFileSync(path.join(EDITOR_ROOT, 'package-lock.json'), 'utf8') + process.version;
  if (fs.existsSync(STAMP) && fs.readFileSync(STAMP, 'utf8') === wanted) return;
  process.stderr.write('Installing the VS Code server and the browser for the editor tests (once) …\n');
  requireNpm(['ci', '--ignore-scripts'], EDITOR_ROOT);
  // The server's own dependencies are pinned by a shrinkwrap that was written with legacy peer dependencies.
  requireNpm(['ci', '--omit=dev', '--ignore-scripts', '--legacy-peer-deps'], VSCODE_SERVER);
  linkAsarFolder();
  copySearchBinary();
  for (const name of NATIVE_MODULES) runNpm(['rebuild', name], VSCODE_SERVER, 'ignore');
  fs.writeFileSync(STAMP, wanted);
}

/** The server looks for its modules in the archive that a desktop build would have packed them into. */
function linkAsarFolder(): void {
  const link = path.join(VSCODE_SERVER, 'node_modules.asar');
  fs.rmSync(link, { force: true, recursive: true });
  fs.symlinkSync('node_modules', link, 'junction');
}

/** The ripgrep package that the server names downloads its binary from GitHub; a newer one carries it. */
function copySearchBinary(): void {
  const name = process.platform === 'win32' ? 'rg.exe' : 'rg';
  const carried = path.join(
    EDITOR_MODULES,
    `@vscode/ripgrep-${process.platform}-${process.arch}`,
    'bin',
    name,
  );
  const expected = path.join(VSCODE_SERVER, 'node_modules/@vscode/ripgrep/bin');
  if (!fs.existsSync(carried)) return;
  fs.mkdirSync(expected, { recursive: true });
  fs.copyFileSync(carried, path.join(expected, name));
}

function requireNpm(args: readonly string[], folder: string): void {
  const status = runNpm(args, folder, 'inherit');
  if (status !== 0) throw new Error(`npm ${args.join(' ')} ended with ${status} in ${folder}`);
}

function runNpm(args: readonly string[], folder: string, stdio: 'inherit' | 'ignore'): number | null {
  const started = performance.now();
  const { status } = spawnSync('npm', [...args, '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: folder,
    stdio,
    shell: process.platform === 'win32',
  });
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  process.stderr.write(
    `  npm ${args.join(' ')}: ${status === 0 ? 'done' : `exit ${status}`}, ${seconds} s\n`,
  );
  return status;
}
