import { type Connection, type Diagnostic, PublishDiagnosticsNotification } from 'vscode-languageserver';
import type { Steps } from '../engine/index.ts';
import { type HeldFindings, makeDiagnostics } from '../features/diagnostics.ts';
import type { DraftView, Links } from '../features/draftView.ts';
import { writeVerdicts } from '../features/verdictMarks.ts';
import { writeDiagnostics } from '../features/writtenDiagnostics.ts';
import { VERDICTS_METHOD } from '../protocol.ts';
import type { ClientFeatures } from './clientFeatures.ts';
import { type FailureLog, guardEvent } from './guard.ts';
import { WrittenList } from './messageEncoder.ts';
import type { OpenDraft } from './openDraft.ts';
import { QuietSentence } from './quietSentence.ts';
import { refreshDiagnostics } from './refresh.ts';
import type { Runtime } from './runtime.ts';
import { letMessagesIn, runInSlices } from './slices.ts';

/** How long the verdicts wait for the next keystroke, in milliseconds. */
const VERDICTS_PAUSE = 100;

/** How long a check waits after an answer, in milliseconds: who was answered often asks or types on at once. */
const PAUSE_AFTER_ANSWER = 10;

/** What is known of a draft's publications. */
interface Feed {
  readonly quiet: QuietSentence;
  /** Forgets a check or publication that is due. */
  cancel: () => void;
  /** When the check of the last edit is due; undefined: it has begun. */
  due: number | undefined;
  cancelVerdicts: () => void;
  /** The last version that was shown, and what of it was not. */
  shown: { readonly version: number; readonly held: HeldFindings } | undefined;
}

/** Runs something after the messages that have come in with this one: a request for completion follows its edit at once. */
function afterMessages(run: () => void): () => void {
  let isWanted = true;
  void letMessagesIn().then(() => {
    if (isWanted) run();
  });
  return () => {
    isWanted = false;
  };
}

/** Checks drafts a little after they change and tells the client what was found, each version with its number. */
export class Publisher {
  readonly #connection: Connection;
  readonly #runtime: Runtime;
  readonly #client: ClientFeatures;
  readonly #links: Links;
  readonly #log: FailureLog;
  readonly #feeds = new Map<string, Feed>();

  constructor(
    connection: Connection,
    runtime: Runtime,
    client: ClientFeatures,
    links: Links,
    log: FailureLog,
  ) {
    this.#connection = connection;
    this.#runtime = runtime;
    this.#client = client;
    this.#links = links;
    this.#log = log;
  }

  noteEdit(uri: string, offset: number): void {
    this.#feedOf(uri).quiet.noteEdit(offset, this.#runtime.now());
  }

  /** Checks a draft after a pause of so many milliseconds. */
  schedule(draft: OpenDraft, pause: number): void {
    const feed = this.#feedOf(draft.uri);
    feed.cancel();
    feed.due = this.#runtime.now() + pause;
    const run = guardEvent('check', this.#log, () => {
      feed.due = undefined;
      return this.#publish(draft);
    });
    feed.cancel = pause > 0 ? this.#runtime.schedule(run, pause) : afterMessages(run);
  }

  /** A question was answered without a check: one that is due lets the client go on first. */
  giveWay(draft: OpenDraft): void {
    const { due } = this.#feedOf(draft.uri);
    if (due !== undefined && due < this.#runtime.now() + PAUSE_AFTER_ANSWER)
      this.schedule(draft, PAUSE_AFTER_ANSWER);
  }

  /** The diagnostics of a draft's latest version. */
  async diagnose(draft: OpenDraft): Promise<Diagnostic[]> {
    const view = await draft.view();
    return this.#describe(draft, view, makeDiagnostics(view, this.#links, this.#hold(draft, view)));
  }

  /** The findings that were kept back when a version was shown; undefined: it was not shown, or is not the last one. */
  heldAt(uri: string, version: number): HeldFindings | undefined {
    const shown = this.#feeds.get(uri)?.shown;
    return shown?.version === version ? shown.held : undefined;
  }

  /** Forgets a draft that was closed and takes its diagnostics back. */
  close(uri: string): void {
    this.#feeds.get(uri)?.cancel();
    this.#feeds.get(uri)?.cancelVerdicts();
    this.#feeds.delete(uri);
    this.#connection.sendDiagnostics({ uri, diagnostics: [] });
  }

  async #publish(draft: OpenDraft): Promise<void> {
    const feed = this.#feedOf(draft.uri);
    const view = await draft.view();
    // It may have been closed meanwhile, and even opened again.
    if (this.#feeds.get(draft.uri) !== feed) return;
    const held = this.#hold(draft, view);
    if (!this.#client.pullsDiagnostics) {
      const written = await this.#describe(draft, view, writeDiagnostics(view, this.#links, held));
      const params = new WrittenList(view, 'diagnostics', written);
      await this.#connection.sendNotification(PublishDiagnosticsNotification.method, params);
    }
    this.#sendVerdictsLater(view);
  }

  /** Rejects with `SupersededError` where the version changes, or the draft is closed, meanwhile. */
  #describe<Result>(draft: OpenDraft, view: DraftView, steps: Steps<Result>): Promise<Result> {
    const feed = this.#feeds.get(draft.uri);
    const isStale = () => draft.document.version !== view.version || this.#feeds.get(draft.uri) !== feed;
    return runInSlices(steps, this.#runtime.now, isStale);
  }

  /** Marks need not follow each keystroke: the client moves them with the text. */
  #sendVerdictsLater(view: DraftView): void {
    const feed = this.#feedOf(view.uri);
    feed.cancelVerdicts();
    const send = () => {
      const params = new WrittenList(view, 'claims', writeVerdicts(view));
      void this.#connection.sendNotification(VERDICTS_METHOD, params);
    };
    feed.cancelVerdicts = this.#runtime.schedule(send, VERDICTS_PAUSE);
  }

  /** Decides what of a version to show now; the rest is shown when the writer pauses. */
  #hold(draft: OpenDraft, view: DraftView): HeldFindings {
    const feed = this.#feedOf(draft.uri);
    const { held, moreIn } = feed.quiet.select(view, this.#runtime.now(), draft.settings.quietWhileTyping);
    feed.shown = { version: view.version, held };
    if (moreIn !== undefined) this.#showLater(draft, feed, moreIn);
    return held;
  }

  /** Shows what was kept back while the writer was typing. */
  #showLater(draft: OpenDraft, feed: Feed, milliseconds: number): void {
    feed.cancel();
    const run = guardEvent('check', this.#log, () =>
      this.#client.pullsDiagnostics ? refreshDiagnostics(this.#connection) : this.#publish(draft),
    );
    feed.cancel = this.#runtime.schedule(run, milliseconds + 1);
  }

  #feedOf(uri: string): Feed {
    const feed = this.#feeds.get(uri) ?? {
      quiet: new QuietSentence(),
      cancel: () => {},
      due: undefined,
      cancelVerdicts: () => {},
      shown: undefined,
    };
    this.#feeds.set(uri, feed);
    return feed;
  }
}
