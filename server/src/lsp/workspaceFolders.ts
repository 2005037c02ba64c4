import { isWithin } from '../readers/isWithin.ts';
import { toPath } from './uris.ts';

/** The folders that the client has open. */
export class WorkspaceFolders {
  #paths: readonly string[] = [];

  get paths(): readonly string[] {
    return this.#paths;
  }

  add(uris: readonly string[]): void {
    const added = uris.map(toPath).filter((path) => path !== undefined);
    this.#paths = [...new Set([...this.#paths, ...added])];
  }

  remove(uris: readonly string[]): void {
    const removed = new Set(uris.map(toPath));
    this.#paths = this.#paths.filter((path) => !removed.has(path));
  }

  /** The innermost folder that holds a path; the path itself, a folder then, where none does. */
  rootOf(path: string): string {
    const around = this.#paths.filter((folder) => isWithin(folder, path));
    return around.sort((a, b) => b.length - a.length)[0] ?? path;
  }
}
