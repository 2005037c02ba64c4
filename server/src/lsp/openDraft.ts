import type { TextDocument } from 'vscode-languageserver-textdocument';
import { AssembledReport, DraftChecker, DraftParser, finish, type Steps } from '../engine/index.ts';
import type { Draft, DraftSettings } from '../engine/model/draft.ts';
import type { SectionedReport, SectionReport } from '../engine/model/verdict.ts';
import type { WrittenDraft } from '../features/completion/citationItems.ts';
import { CheckedView, type DraftView, type Library, linesOf } from '../features/draftView.ts';
import { SectionSeverities } from '../features/report/severity.ts';
import { checkSettings } from '../readers/configuration/checkSettings.ts';
import type { Configuration } from '../readers/configuration/configuration.ts';
import { type LiveLibrary, NO_LIBRARY } from './liveLibrary.ts';
import { type EditorSettings, readEditorSettings } from './settings.ts';
import { runInSlices, SupersededError } from './slices.ts';

/** What a draft is to be checked with. */
export interface DraftContext {
  readonly configuration: Configuration;
  readonly live: LiveLibrary;
}

/** What a draft is checked with: one snapshot of its sources. */
interface Checking {
  readonly library: Library;
  readonly configuration: Configuration;
  readonly checker: DraftChecker;
  readonly severities: SectionSeverities;
}

/** All that a view depends on. */
interface ViewKey {
  readonly version: number;
  readonly checking: Checking;
}

/**
 * A draft that is open in the editor, or that a request asked for: its versions are parsed and checked as they come.
 * When its sources change, the snapshot before counts until the draft has been checked against the new one in the
 * background, so that no keystroke waits for it and nothing flickers.
 */
export class OpenDraft {
  readonly uri: string;
  readonly path: string;
  context: DraftContext;
  /** The client's document; the same object in all its versions. */
  readonly document: TextDocument;
  readonly #parser: DraftParser;
  readonly #now: () => number;
  #parsed: { readonly version: number; readonly draft: Draft } | undefined;
  #active: Checking;
  #refreshing: { readonly to: Checking; readonly done: Promise<void> } | undefined;
  #current: { readonly key: ViewKey; readonly view: Promise<DraftView> } | undefined;

  constructor(document: TextDocument, path: string, context: DraftContext, now: () => number) {
    this.uri = document.uri;
    this.path = path;
    this.document = document;
    this.context = context;
    this.#parser = new DraftParser(path);
    this.#now = now;
    this.#active = makeChecking(NO_LIBRARY, context.configuration);
  }

  get settings(): EditorSettings {
    return readEditorSettings(this.context.configuration);
  }

  /** What the front matter of the latest version says. */
  get draftSettings(): DraftSettings {
    return this.#parser.readSettings(this.document.getText());
  }

  /** The latest version, parsed. */
  get draft(): Draft {
    return finish(this.#parse());
  }

  /** The latest version as it is written, not checked. Rejects with `SupersededError` where it changes before it is parsed. */
  async readWritten(): Promise<WrittenDraft> {
    const { version } = this.document;
    const isStale = () => this.document.version !== version;
    const draft = await runInSlices(this.#parse(), this.#now, isStale);
    const { uri } = this;
    const { library } = this.context.live;
    const { citationStyle } = this.settings;
    return { uri, draft, library, citationStyle, lines: linesOf(draft) };
  }

  /** The latest version, checked. Rejects with `SupersededError` where it changes before it is done. */
  view(): Promise<DraftView> {
    const key = this.#key();
    if (this.#current === undefined || !isSame(this.#current.key, key)) {
      const view = this.#check(key);
      // Nobody may be waiting for it any more.
      view.catch(() => {});
      this.#current = { key, view };
    }
    return this.#current.view;
  }

  /** Checks against the latest snapshot of the sources and then goes over to it. Rejects where a later one comes first. */
  refresh(): Promise<void> {
    const { configuration, live } = this.context;
    const isWanted = (one: Checking) => one.library === live.library && one.configuration === configuration;
    if (this.#refreshing !== undefined && isWanted(this.#refreshing.to)) return this.#refreshing.done;
    this.#refreshing = undefined;
    if (isWanted(this.#active)) return Promise.resolve();
    const to = makeChecking(live.library, configuration);
    const done = Promise.resolve().then(() => this.#switchTo(to));
    this.#refreshing = { to, done };
    return done;
  }

  /** Checks the latest version with what is to count from then on. Rejects where something else is wanted by then. */
  async #switchTo(to: Checking): Promise<void> {
    const isWanted = () => this.#refreshing?.to === to;
    for (let version = -1; version !== this.document.version; ) {
      version = this.document.version;
      const isStale = () => !isWanted() || this.document.version !== version;
      await this.#checkInSlices(to.checker, isStale).catch((error: unknown) => {
        // What was judged of an earlier version is kept: the next round is short.
        if (!(error instanceof SupersededError)) throw error;
      });
      if (!isWanted()) throw new SupersededError();
    }
    this.#refreshing = undefined;
    this.#active = to;
  }

  #key(): ViewKey {
    return { version: this.document.version, checking: this.#active };
  }

  async #check(key: ViewKey): Promise<DraftView> {
    const { checker, library } = key.checking;
    const report = await this.#checkInSlices(checker, () => !isSame(this.#key(), key));
    return new CheckedView(this.uri, key.version, this.draft, finishReport(report, key.checking), library);
  }

  /** Parses and checks the latest version. Rejects with `SupersededError` as soon as it is stale. */
  async #checkInSlices(checker: DraftChecker, isStale: () => boolean): Promise<SectionedReport> {
    return runInSlices(this.#steps(checker), this.#now, isStale);
  }

  *#steps(checker: DraftChecker): Steps<SectionedReport> {
    const draft = yield* this.#parse();
    yield;
    return yield* checker.steps(draft);
  }

  *#parse(): Steps<Draft> {
    const { version } = this.document;
    if (this.#parsed?.version !== version)
      this.#parsed = { version, draft: yield* this.#parser.steps(this.document.getText()) };
    return this.#parsed.draft;
  }
}

function makeChecking(library: Library, configuration: Configuration): Checking {
  return {
    library,
    configuration,
    checker: new DraftChecker(library.corpus, checkSettings(configuration)),
    severities: new SectionSeverities(configuration.severities ?? {}),
  };
}

function isSame(a: ViewKey, b: ViewKey): boolean {
  return a.version === b.version && a.checking === b.checking;
}

/** The report with the user's severities; while the sources are being read, only what the draft itself shows. */
function finishReport(report: SectionedReport, { library, severities }: Checking): SectionedReport {
  if (library.state === 'ready') return severities.apply(report);
  const sections = report.sections.map((section) => ({
    ...section,
    report: NOTHING_YET,
    further: section.further.filter(({ rule }) => rule === 'inconsistent'),
  }));
  return new AssembledReport(report.path, sections, []);
}

const NOTHING_YET: SectionReport = { claims: [], diagnostics: [] };
