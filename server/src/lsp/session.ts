import { join } from 'node:path';
import type { Connection, InitializeParams } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Links } from '../features/draftView.ts';
import type { ClearedCache } from '../indexing/index.ts';
import type { IndexProblem } from '../protocol.ts';
import type { Configuration } from '../readers/configuration/configuration.ts';
import { type ClientFeatures, readClientFeatures } from './clientFeatures.ts';
import { publishConfigurationProblems } from './configurationProblems.ts';
import { Configurations } from './configurations.ts';
import { Drafts } from './drafts.ts';
import { type FailureLog, guardEvent } from './guard.ts';
import { LibraryStore } from './libraryStore.ts';
import type { LiveLibrary, LoadingObserver } from './liveLibrary.ts';
import type { OpenDraft } from './openDraft.ts';
import { LoadingProgress } from './progress.ts';
import { Publisher } from './publisher.ts';
import { refreshAll } from './refresh.ts';
import type { Runtime } from './runtime.ts';
import { parseClientSettings } from './settings.ts';
import { SupersededError } from './slices.ts';
import { StatusReporter } from './status.ts';
import { toPath, toUri } from './uris.ts';
import { WorkspaceDrafts } from './workspaceDrafts.ts';
import { WorkspaceFolders } from './workspaceFolders.ts';
import { ZoteroLibraries } from './zotero.ts';

/** The section of the client's settings. */
const SECTION = 'stet';

/**
 * How long a draft that was opened waits for its sources before it is checked against itself alone, in milliseconds: those
 * of the cache are there by then, and it is checked once.
 */
const FIRST_PAUSE = 1_000;

/** All that the server knows of one client. The only place that holds state which outlives a request. */
export class Session {
  readonly connection: Connection;
  readonly runtime: Runtime;
  readonly client: ClientFeatures;
  readonly links: Links;
  readonly log: FailureLog;
  readonly folders = new WorkspaceFolders();
  readonly zotero: ZoteroLibraries;
  readonly configurations: Configurations;
  readonly libraries: LibraryStore;
  readonly drafts: Drafts;
  readonly publisher: Publisher;
  readonly workspaceDrafts: WorkspaceDrafts;
  #isTrusted: boolean;
  readonly #status: StatusReporter;
  /** How many checks against new sources are under way. */
  #checking = 0;
  #configurationProblems: readonly IndexProblem[] = [];
  /** What was said of the client's settings. */
  readonly #told = new Set<string>();

  constructor(connection: Connection, runtime: Runtime, params: InitializeParams) {
    this.connection = connection;
    this.runtime = runtime;
    this.client = readClientFeatures(params.capabilities);
    this.links = { uriOf: toUri, ruleUri: (code) => `${runtime.rulesUri}${code}.md` };
    this.log = { report: (what, error) => this.#reportFailure(what, error) };
    this.folders.add(foldersOf(params));
    const initial = this.#takeSettings(params.initializationOptions);
    this.#isTrusted = readTrust(params.initializationOptions);
    this.zotero = new ZoteroLibraries(
      runtime.zotero,
      () => this.#isTrusted,
      guardEvent('zotero', this.log, (path, which) => this.#takeZotero(path, which)),
      () => this.updateStatus(),
    );
    const fetchSettings = (folder: string) => this.#fetchSettings(folder);
    this.configurations = new Configurations(this.folders, initial, fetchSettings, this.zotero);
    const { now } = runtime;
    this.libraries = new LibraryStore({
      libraries: { ...runtime, onProblem: () => this.updateStatus() },
      schedule: (run, milliseconds) => runtime.schedule(run, milliseconds),
      load: (library, run) => guardEvent('load', this.log, () => this.#load(library, run))(),
    });
    this.drafts = new Drafts(this.configurations, this.libraries, now);
    this.publisher = new Publisher(connection, runtime, this.client, this.links, this.log);
    this.workspaceDrafts = new WorkspaceDrafts(this.folders, this.configurations, this.drafts, now);
    this.#status = new StatusReporter((method, status) => void connection.sendNotification(method, status));
  }

  /** What is wrong with any `stet.json`, and with what the settings name. */
  get configurationProblems(): readonly IndexProblem[] {
    return [...this.#configurationProblems, ...this.zotero.problems];
  }

  /** Whether the user trusts the folder: Stet then does what writes into it or asks others for something. */
  get isTrusted(): boolean {
    return this.#isTrusted;
  }

  /** The user trusts the folder from now on. */
  async trust(): Promise<void> {
    this.#isTrusted = true;
    await this.reconfigure();
  }

  async openDraft(document: TextDocument): Promise<void> {
    const draft = await this.drafts.open(document);
    this.updateStatus();
    if (draft === undefined) return;
    await this.#checkConfiguration();
    this.#publish(draft, draft.context.live.library.state === 'reading' ? FIRST_PAUSE : 0);
    await this.#recheck([draft]);
  }

  async changeDraft(document: TextDocument): Promise<void> {
    const draft = this.drafts.get(document.uri);
    if (draft === undefined) return;
    this.publisher.schedule(draft, draft.settings.debounce);
    if (await this.drafts.refreshContext(draft)) await this.#recheck([draft]);
  }

  closeDraft(uri: string): void {
    this.drafts.close(uri);
    this.publisher.close(uri);
    this.updateStatus();
  }

  /** The settings, a `stet.json` or the workspace's folders have changed. */
  async reconfigure(): Promise<void> {
    this.zotero.forget();
    await this.#resolveAnew();
  }

  /** Zotero has given its library: it is read, and where there was none before, the settings now lead to it. */
  async #takeZotero(path: string, which: 'first' | 'next'): Promise<void> {
    if (which === 'first') await this.#resolveAnew();
    else this.libraries.noteChanges([path]);
    this.updateStatus();
  }

  /** Removes what is kept of all sources on the disk, and reads those of the open drafts anew. */
  async clearCache(): Promise<ClearedCache | undefined> {
    const cleared = await this.runtime.caches?.clear();
    this.libraries.keepOnly(new Set());
    await this.#resolveAnew();
    return cleared;
  }

  async #resolveAnew(): Promise<void> {
    this.configurations.forget();
    await this.drafts.refreshAllContexts();
    await this.#checkConfiguration();
    await this.#recheck(this.drafts.all);
  }

  /** Files have come or gone: a draft's sources may be elsewhere by now. */
  async findSources(): Promise<void> {
    const before = new Map(this.drafts.all.map((draft) => [draft, draft.context.live]));
    await this.drafts.refreshAllContexts();
    await this.#recheck(this.drafts.all.filter((draft) => draft.context.live !== before.get(draft)));
  }

  /** Checks drafts against what has changed, in the background, and publishes what comes out. */
  async #recheck(drafts: readonly OpenDraft[]): Promise<void> {
    const readable = drafts.filter(({ context }) => context.live.library.state === 'ready');
    if (readable.length === 0) return this.updateStatus();
    this.#checking++;
    this.updateStatus();
    try {
      for (const draft of readable) if (await this.#recheckOne(draft)) this.#publish(draft, 0);
      refreshAll(this.connection, this.client);
    } finally {
      this.#checking--;
      this.updateStatus();
    }
  }

  /** After so many milliseconds; not a draft that was closed meanwhile, of which all has been taken back. */
  #publish(draft: OpenDraft, pause: number): void {
    if (this.drafts.get(draft.uri) === draft) this.publisher.schedule(draft, pause);
  }

  /** Whether the draft was checked; not where still later sources came first, whose own turn it is then. */
  async #recheckOne(draft: OpenDraft): Promise<boolean> {
    try {
      await draft.refresh();
      return true;
    } catch (error) {
      if (error instanceof SupersededError) return false;
      throw error;
    }
  }

  updateStatus(): void {
    this.#status.update(this.libraries.all, this.configurationProblems, this.#checking > 0);
  }

  async #load(library: LiveLibrary, run: (observer: LoadingObserver) => Promise<void>): Promise<void> {
    const { connection, client, runtime } = this;
    const progress = new LoadingProgress(
      connection,
      () => client.workDoneProgress,
      runtime.now,
      () => library.cancel(),
    );
    const begin = runtime.now();
    const loading = run(progress);
    this.updateStatus();
    try {
      await loading;
      connection.console.info(describeLoad(library, runtime.now() - begin));
      await this.#recheck(this.drafts.all.filter(({ context }) => context.live === library));
    } catch (error) {
      if (!(error instanceof SupersededError)) throw error;
    } finally {
      await progress.end();
      this.updateStatus();
    }
  }

  async #fetchSettings(folder: string): Promise<Configuration> {
    if (!this.client.configuration) return {};
    const item = { section: SECTION, scopeUri: toUri(folder) };
    try {
      return this.#takeSettings(await this.connection.workspace.getConfiguration(item));
    } catch (error) {
      // The draft is checked all the same, with the defaults.
      this.log.report('settings', error);
      return {};
    }
  }

  /** What a client sends as settings; what of it is not understood is told in the output, once. */
  #takeSettings(value: unknown): Configuration {
    const { configuration, problems } = parseClientSettings(value);
    for (const problem of problems.filter((one) => !this.#told.has(one))) {
      this.#told.add(problem);
      this.connection.console.warn(`The editor's settings: ${problem}`);
    }
    return configuration;
  }

  async #checkConfiguration(): Promise<void> {
    const folders = [...this.folders.paths, ...this.drafts.all.map(({ path }) => join(path, '..'))];
    const loaded = await Promise.all(folders.map((folder) => this.configurations.of(folder)));
    const before = this.#configurationProblems;
    this.#configurationProblems = publishConfigurationProblems(this.connection, loaded, before);
    this.updateStatus();
  }

  #reportFailure(what: string, error: unknown): void {
    const message = error instanceof Error ? (error.stack ?? error.message) : String(error);
    this.connection.console.error(`${what}: ${message}`);
    this.#status.fail(`Something went wrong inside Stet (${what}). See its output, and please report it.`);
    this.updateStatus();
  }
}

/** For the output: what was read, and how long it took in milliseconds. */
function describeLoad({ places, library, problems }: LiveLibrary, milliseconds: number): string {
  const { corpus, bibliography } = library;
  const found = `sources: ${corpus.documents.length}, entries: ${bibliography.size}, problems: ${problems.length}`;
  const where = [...places.sources, ...places.bibliography].join(', ') || 'no folder';
  return `Read ${where} in ${(milliseconds / 1000).toFixed(1)} s; ${found}.`;
}

/** External: whatever else a client sends counts as trust, since most have no such thing. */
function readTrust(options: unknown): boolean {
  return !(
    typeof options === 'object' &&
    options !== null &&
    'trusted' in options &&
    options.trusted === false
  );
}

function foldersOf({ workspaceFolders, rootUri }: InitializeParams): string[] {
  if (workspaceFolders) return workspaceFolders.map(({ uri }) => uri);
  return rootUri && toPath(rootUri) !== undefined ? [rootUri] : [];
}
