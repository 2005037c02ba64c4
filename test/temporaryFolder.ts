import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

/** Files by their path below a folder. */
export type Files = Readonly<Record<string, string | Uint8Array>>;

/** Writes files into a new folder, which is removed after all tests. */
export function writeFolder(files: Files): string {
  const folder = mkdtempSync(join(tmpdir(), 'stet-test-'));
  folders.push(folder);
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), content);
  }
  return folder;
}

const folders: string[] = [];

after(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

/** Writes files into a new folder for one test, and removes it after that. */
export async function withFolder(files: Files, use: (folder: string) => Promise<void>): Promise<void> {
  const folder = writeFolder(files);
  try {
    await use(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
