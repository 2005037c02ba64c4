import type { SourceProblem } from '../engine/model/document.ts';
import type { Draft } from '../engine/model/draft.ts';
import type { DraftReport } from '../engine/model/verdict.ts';
import {
  type CheckedDraft,
  type CheckRun,
  listDraftFailures,
  type ReadSource,
} from '../features/report/checkRun.ts';
import { applySeverities } from '../features/report/severity.ts';
import { mapConcurrently } from '../readers/concurrently.ts';
import { checkSettings, readLimits } from '../readers/configuration/checkSettings.ts';
import type { Configuration } from '../readers/configuration/configuration.ts';
import type { DraftFailure } from '../readers/draftFiles.ts';
import { createPause } from '../readers/pause.ts';
import { type DraftText, readDraft } from '../readers/readDraft.ts';
import { type SourcePlaces, type SourceSettings, sourcesOfDraft } from '../readers/sourcePlaces.ts';
import type { Corpus, Engine } from './engine.ts';
import type { Environment } from './environment.ts';
import type { Progress } from './progress.ts';
import type { ReadSources } from './readers.ts';
import { SLICE } from './slice.ts';

/** As many drafts are read at a time; more only waits for the disk. */
const READS_AT_A_TIME = 16;

/** Which drafts are checked, against what and how. */
export interface CheckRequest {
  /** Absolute. */
  readonly paths: readonly string[];
  readonly sources: SourceSettings;
  readonly configuration: Configuration;
  /** Whether what was read of the sources is kept on the disk. */
  readonly usesCache: boolean;
  /** Whether the report says how many figures each source states. */
  readonly reportsFigureCounts: boolean;
}

/** A draft with its place in the order of the run. */
interface ParsedDraft {
  readonly index: number;
  readonly draft: Draft;
}

/** The drafts that have the same sources: they share one corpus. */
interface DraftGroup {
  readonly places: SourcePlaces;
  readonly drafts: ParsedDraft[];
}

/** Checks drafts against their sources; each group of drafts with the same sources reads them once. */
export async function checkDrafts(
  request: CheckRequest,
  environment: Environment,
  progress: Progress,
): Promise<CheckRun> {
  const engine = await environment.loadEngine();
  const texts = await mapConcurrently(request.paths, READS_AT_A_TIME, readDraft, environment.signal);
  const readable = texts.filter((text): text is DraftText => 'text' in text);
  const pause = createPause(environment.now, SLICE, environment.signal);
  const groups = await groupDrafts(engine, readable, request.sources, pause);
  const failures = [
    ...texts.filter((text): text is DraftFailure => 'message' in text),
    ...inOrder(groups).flatMap(({ draft }) => listDraftFailures(draft)),
  ];
  const drafts: CheckedDraft[] = new Array(readable.length);
  const merged = new MergedSources();
  for (const group of groups) {
    const { corpus, problems, countFigures } = await readSources(
      group.places,
      request,
      environment,
      progress,
    );
    merged.add(corpus, problems);
    for (const { index, draft } of group.drafts) {
      const report = checkDraft(engine, draft, corpus, request.configuration);
      drafts[index] = { text: draft.text, report };
      progress.report('Checking drafts', index + 1, readable.length);
      await pause();
    }
    // Now, as what the drafts made of the sources need not be read again.
    if (request.reportsFigureCounts)
      merged.add(
        corpus,
        await countFigures((done, total) => progress.report('Counting figures', done, total)),
      );
  }
  return { drafts, sources: merged.sources, problems: merged.problems, failures };
}

/** Parses drafts; those with the same sources are one group. */
async function groupDrafts(
  engine: Engine,
  texts: readonly DraftText[],
  sources: SourceSettings,
  pause: () => Promise<void>,
): Promise<readonly DraftGroup[]> {
  const groups = new Map<string, DraftGroup>();
  for (const [index, { path, text }] of texts.entries()) {
    const draft = engine.parseDraft(path, text);
    addToGroup(groups, { index, draft }, sourcesOfDraft(path, draft.settings, sources));
    await pause();
  }
  return [...groups.values()];
}

/** The drafts of all groups as they came. */
function inOrder(groups: readonly DraftGroup[]): readonly ParsedDraft[] {
  return groups.flatMap(({ drafts }) => drafts).sort((a, b) => a.index - b.index);
}

function addToGroup(groups: Map<string, DraftGroup>, draft: ParsedDraft, places: SourcePlaces): void {
  const key = JSON.stringify([places.sources, places.bibliography]);
  const group = groups.get(key);
  if (group) group.drafts.push(draft);
  else groups.set(key, { places, drafts: [draft] });
}

/** Reads the sources of a group. A draft is never its own source, nor that of another draft of the run. */
async function readSources(
  places: SourcePlaces,
  request: CheckRequest,
  environment: Environment,
  progress: Progress,
): Promise<ReadSources> {
  const readers = await environment.loadReaders();
  const read = await readers.readSources({
    ...places,
    ...readLimits(request.configuration),
    usesCache: request.usesCache,
    signal: environment.signal,
    without: new Set(request.paths),
    onProgress: (done, total) => progress.report('Reading sources', done, total),
  });
  environment.signal.throwIfAborted();
  return read;
}

function checkDraft(engine: Engine, draft: Draft, corpus: Corpus, configuration: Configuration): DraftReport {
  const report = engine.checkDraft(draft, corpus, checkSettings(configuration));
  return applySeverities(report, configuration.severities ?? {});
}

/** The sources and problems of all corpora of a run, each once. */
class MergedSources {
  readonly #sources = new Map<string, ReadSource>();
  readonly #problems = new Map<string, SourceProblem>();

  add(corpus: Corpus, problems: readonly SourceProblem[]): void {
    for (const source of corpus.documents) this.#sources.set(source.document.path, source);
    for (const problem of problems)
      this.#problems.set([problem.path, problem.code, problem.message].join('\n'), problem);
  }

  get sources(): readonly ReadSource[] {
    return [...this.#sources.values()];
  }

  get problems(): readonly SourceProblem[] {
    return [...this.#problems.values()];
  }
}
