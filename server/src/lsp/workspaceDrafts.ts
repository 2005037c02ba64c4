import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { DraftParser } from '../engine/index.ts';
import type { Draft } from '../engine/model/draft.ts';
import { mapConcurrently } from '../readers/concurrently.ts';
import { decode } from '../readers/decode.ts';
import { findDrafts } from '../readers/draftFiles.ts';
import { conventionalSources, namedSources } from '../readers/sourcePlaces.ts';
import type { Configurations } from './configurations.ts';
import type { Drafts } from './drafts.ts';
import { toUri } from './uris.ts';
import type { WorkspaceFolders } from './workspaceFolders.ts';

/** How many drafts are read at a time. */
const CONCURRENCY = 8;

/** The drafts of the workspace, open or not: as they are in the editor, else as they are on disk. */
export class WorkspaceDrafts {
  readonly #folders: WorkspaceFolders;
  readonly #configurations: Configurations;
  readonly #drafts: Drafts;
  readonly #parsed = new Map<string, { readonly text: string; readonly draft: Draft }>();

  constructor(folders: WorkspaceFolders, configurations: Configurations, drafts: Drafts) {
    this.#folders = folders;
    this.#configurations = configurations;
    this.#drafts = drafts;
  }

  /** All drafts, parsed. */
  async parseAll(): Promise<readonly { readonly uri: string; readonly draft: Draft }[]> {
    const documents = await this.readAll();
    return documents.map((document) => {
      const open = this.#drafts.get(document.uri);
      return { uri: document.uri, draft: open?.draft ?? this.#parse(document) };
    });
  }

  /** The texts of all drafts. A file that cannot be read is left out: it may be gone by now. */
  async readAll(): Promise<readonly TextDocument[]> {
    const paths = new Set(this.#drafts.all.map(({ path }) => path));
    for (const folder of this.#folders.paths) for (const path of await this.#list(folder)) paths.add(path);
    const documents = await mapConcurrently([...paths], CONCURRENCY, (path) => this.#read(path));
    return documents.filter((document) => document !== undefined);
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

  async #read(path: string): Promise<TextDocument | undefined> {
    const uri = toUri(path);
    const open = this.#drafts.get(uri);
    if (open !== undefined) return open.document;
    const bytes = await readFile(path).catch(() => undefined);
    const decoding = bytes && decode(bytes);
    if (decoding === undefined || decoding.kind === 'binary') return undefined;
    return TextDocument.create(uri, 'markdown', 0, decoding.text);
  }

  #parse(document: TextDocument): Draft {
    const text = document.getText();
    const known = this.#parsed.get(document.uri);
    if (known?.text === text) return known.draft;
    const draft = new DraftParser(document.uri).parse(text);
    this.#parsed.set(document.uri, { text, draft });
    return draft;
  }
}
