import * as fs from 'node:fs';
import * as path from 'node:path';
import { EDITOR_ROOT, REPOSITORY } from './places.ts';

/** Copies of the sample folders, so that a run that writes leaves the checkout alone. */
export interface SampleWorkspace {
  /** The copy of `seeds/`. */
  readonly seeds: string;
  /** The copy of `test/editor/fixtures/second/`: drafts and sources that share nothing with the first. */
  readonly second: string;
  /** A `.code-workspace` file with both. */
  readonly both: string;
}

/** Copies the sample folders to `home`. */
export function copySampleWorkspace(home: string): SampleWorkspace {
  const folder = path.join(home, 'sample');
  const seeds = path.join(folder, 'seeds');
  const second = path.join(folder, 'second');
  fs.cpSync(path.join(REPOSITORY, 'seeds'), seeds, { recursive: true });
  fs.cpSync(path.join(EDITOR_ROOT, 'fixtures/second'), second, { recursive: true });
  const both = path.join(folder, 'both.code-workspace');
  fs.writeFileSync(both, JSON.stringify({ folders: [{ path: 'seeds' }, { path: 'second' }] }));
  return { seeds, second, both };
}
