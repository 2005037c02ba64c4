import type { TextDocument } from 'vscode-languageserver-textdocument';
import { DraftChecker, DraftParser } from '../engine/index.ts';
import type { Draft } from '../engine/model/draft.ts';
import { findLineStarts } from '../engine/model/lines.ts';
import type { DraftReport } from '../engine/model/verdict.ts';
import type { WrittenDraft } from '../features/completion/citationItems.ts';
import type { DraftView, Library } from '../features/draftView.ts';
import { applySeverities } from '../features/report/severity.ts';
import { checkSettings } from '../readers/checkSettings.ts';
import type { Configuration } from '../readers/configuration.ts';
import type { LiveLibrary } from './liveLibrary.ts';
import { type EditorSettings, readEditorSettings } from './settings.ts';
import { runInSlices } from './slices.ts';

/** What a draft is checked with. */
export interface DraftContext {
  readonly configuration: Configuration;
  readonly live: LiveLibrary;
}

/** All that a view depends on. */
interface ViewKey {
  readonly document: TextDocument;
  readonly version: number;
  readonly library: Library;
  readonly context: DraftContext;
}

/** A draft that is open in the editor, or that a request asked for: its versions are parsed and checked as they come. */
export class OpenDraft {
  readonly uri: string;
  readonly path: string;
  readonly #parser: DraftParser;
  readonly #now: () => number;
  #document: TextDocument;
  #context: DraftContext;
  #parsed: { readonly version: number; readonly draft: Draft } | undefined;
  #checker: { readonly key: ViewKey; readonly checker: DraftChecker } | undefined;
  #current: { readonly key: ViewKey; readonly view: Promise<DraftView> } | undefined;

  constructor(document: TextDocument, path: string, context: DraftContext, now: () => number) {
    this.uri = document.uri;
    this.path = path;
    this.#parser = new DraftParser(path);
    this.#document = document;
    this.#context = context;
    this.#now = now;
  }

  get document(): TextDocument {
    return this.#document;
  }

  set document(document: TextDocument) {
    this.#document = document;
  }

  get context(): DraftContext {
    return this.#context;
  }

  set context(context: DraftContext) {
    this.#context = context;
  }

  get settings(): EditorSettings {
    return readEditorSettings(this.#context.configuration);
  }

  /** The latest version, parsed. */
  get draft(): Draft {
    const { version } = this.#document;
    if (this.#parsed?.version !== version)
      this.#parsed = { version, draft: this.#parser.parse(this.#document.getText()) };
    return this.#parsed.draft;
  }

  /** The latest version as it is written, whether or not it has been checked. */
  get written(): WrittenDraft {
    const { draft, uri } = this;
    const { library } = this.#context.live;
    const { citationStyle } = this.settings;
    return { uri, draft, library, citationStyle, lines: findLineStarts(draft.text) };
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

  #key(): ViewKey {
    const context = this.#context;
    return {
      document: this.#document,
      version: this.#document.version,
      library: context.live.library,
      context,
    };
  }

  async #check(key: ViewKey): Promise<DraftView> {
    const { draft } = this;
    const steps = this.#checkerFor(key).steps(draft);
    const report = await runInSlices(steps, this.#now, () => !isSame(this.#key(), key));
    return {
      uri: this.uri,
      version: key.version,
      draft,
      lines: findLineStarts(draft.text),
      report: finishReport(report, key),
      library: key.library,
    };
  }

  #checkerFor(key: ViewKey): DraftChecker {
    const known = this.#checker;
    if (known?.key.library === key.library && known.key.context === key.context) return known.checker;
    const checker = new DraftChecker(key.library.corpus, checkSettings(key.context.configuration));
    this.#checker = { key, checker };
    return checker;
  }
}

function isSame(a: ViewKey, b: ViewKey): boolean {
  return a.version === b.version && a.library === b.library && a.context === b.context;
}

/** The report with the user's severities; while the sources are being read, only what the draft itself shows. */
function finishReport(report: DraftReport, { library, context }: ViewKey): DraftReport {
  if (library.state === 'ready') return applySeverities(report, context.configuration.severities ?? {});
  const diagnostics = report.diagnostics.filter(({ rule }) => rule === 'inconsistent');
  return { path: report.path, claims: [], diagnostics };
}
