import { resolve } from 'node:path';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { DraftParser } from '../engine/index.ts';
import type { Draft } from '../engine/model/draft.ts';
import type { WorkspaceDraft } from '../features/navigation/references.ts';
import { mapConcurrently } from '../readers/concurrently.ts';
import { type DraftFailure, findDrafts } from '../readers/draftFiles.ts';
import { readDraft } from '../readers/readDraft.ts';
import { conventionalSources, namedSources } from '../readers/sourcePlaces.ts';
import type { Configurations } from './configurations.ts';
import type { Drafts } from './drafts.ts';
import { runInSlices } from './slices.ts';
import { toUri } from './uris.ts';
import type { WorkspaceFolders } from './workspaceFolders.ts';

/** How many drafts are read at a time. */
const CONCURRENCY = 8;

/** The texts of the drafts of the workspace, and what cannot be read of them. */
export interface WorkspaceTexts {
  readonly documents: readonly TextDocument[];
  readonly failures: readonly DraftFailure[];
}

/** The drafts of the workspace, open or not: as they are in the editor, else as they are on disk. */
export class WorkspaceDrafts {
  readonly #folders: WorkspaceFolders;
  readonly #configurations: Configurations;
  readonly #drafts: Drafts;
  readonly #now: () => number;
  readonly #parsed = new Map<string, { readonly text: string; readonly draft: Draft }>();

  constructor(folders: WorkspaceFolders, configurations: Configurations, drafts: Drafts, now: () => number) {
    this.#folders = folders;
    this.#configurations = configurations;
    this.#drafts = drafts;
    this.#now = now;
  }

  /** All drafts that can be read, parsed. */
  async parseAll(): Promise<readonly WorkspaceDraft[]> {
    const { documents } = await this.readAll();
    const parsed: WorkspaceDraft[] = [];
    for (const document of documents) {
      const { uri } = document;
      const open = this.#drafts.get(uri);
      parsed.push(
        open === undefined
          ? { uri, version: null, draft: await this.#parse(document) }
          : { uri, version: open.document.version, draft: open.draft },
      );
    }
    return parsed;
  }

  /** The texts of all drafts. */
  async readAll(): Promise<WorkspaceTexts> {
    const paths = new Set(this.#drafts.all.map(({ path }) => path));
    for (const folder of this.#folders.paths) for (const path of await this.#list(folder)) paths.add(path);
    const read = await mapConcurrently([...paths], CONCURRENCY, (path) => this.#read(path));
    return {
      documents: read.filter((one): one is TextDocument => !('message' in one)),
      failures: read.filter((one): one is DraftFailure => 'message' in one),
    };
  }

  async #list(folder: string): Promise<readonly string[]> {
    const loaded = await this.#configurations.of(folder);
    const { configuration, directory } = loaded;
    const settings = { cwd: directory, named: [], loaded };
    const sources = namedSources(settings) ?? conventionalSources(folder, directory);
    const patterns = (configuration.drafts ?? []).map((pattern) => resolve(directory, pattern));
    const request = { cwd: folder, patterns, base: directory, sources };
    const found = await findDrafts({ ...request, named: patterns.length > 0 ? [] : [folder] });
    return found.paths;
  }

  async #read(path: string): Promise<TextDocument | DraftFailure> {
    const uri = toUri(path);
    const open = this.#drafts.get(uri);
    if (open !== undefined) return open.document;
    const read = await readDraft(path);
    return 'message' in read ? read : TextDocument.create(uri, 'markdown', 0, read.text);
  }

  async #parse(document: TextDocument): Promise<Draft> {
    const text = document.getText();
    const known = this.#parsed.get(document.uri);
    if (known?.text === text) return known.draft;
    const steps = new DraftParser(document.uri).steps(text);
    const draft = await runInSlices(steps, this.#now, () => false);
    this.#parsed.set(document.uri, { text, draft });
    return draft;
  }
}
