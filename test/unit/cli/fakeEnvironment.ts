import { readFile } from 'node:fs/promises';
import { join, parse } from 'node:path';
import { publicNetwork } from '../../../server/src/adding/network.ts';
import type { Engine } from '../../../server/src/cli/engine.ts';
import type { Environment, Output } from '../../../server/src/cli/environment.ts';
import type { Readers } from '../../../server/src/cli/readers.ts';
import type { SourceDocument } from '../../../server/src/engine/model/document.ts';
import type { Draft } from '../../../server/src/engine/model/draft.ts';

/** What a test sees of a run. */
export interface FakeEnvironment extends Environment {
  readonly written: { stdout: string; stderr: string };
  readonly cancellation: AbortController;
  /** The source paths of each corpus that was read, in order. */
  readonly corpora: (readonly string[])[];
  /** The documents of each corpus that was built. */
  readonly built: (readonly string[])[];
}

/** An environment on a real folder whose engine finds a conflict at every "WRONG" and supports every "RIGHT". */
export function createFakeEnvironment(cwd: string, rest: Partial<Environment> = {}): FakeEnvironment {
  const written = { stdout: '', stderr: '' };
  const cancellation = new AbortController();
  const corpora: (readonly string[])[] = [];
  const built: (readonly string[])[] = [];
  const output = (name: keyof typeof written): Output => ({
    isTerminal: false,
    columns: undefined,
    colors: false,
    write: async (text) => {
      written[name] += text;
    },
  });
  return {
    cwd,
    stdout: output('stdout'),
    stderr: output('stderr'),
    variables: {},
    signal: cancellation.signal,
    version: '1.2.3',
    rulesUri: 'file:///stet/docs/rules/',
    now: () => 0,
    today: () => '2026-11-22',
    loadNetwork: async () => publicNetwork('1.2.3'),
    fetchZotero: async () => ({ problem: 'Zotero does not run. Start it.' }),
    loadEngine: async () => createFakeEngine(),
    loadReaders: async () => createFakeReaders(corpora, built),
    clearCache: async () => ({ path: '/cache/stet/index', bytes: 0 }),
    startLanguageServer: async () => {},
    written,
    cancellation,
    corpora,
    built,
    ...rest,
  };
}

function createFakeEngine(): Engine {
  return {
    parseDraft: (path, text) => parseFakeDraft(path, text),
    checkDraft: (draft) => ({
      path: draft.path,
      claims: [...findWords(draft.text, 'WRONG', 'conflict'), ...findWords(draft.text, 'RIGHT', 'supported')],
      diagnostics: findWords(draft.text, 'WRONG', 'conflict').map(({ start, end, message }) => ({
        start,
        end,
        rule: 'conflict',
        severity: 'warning',
        message,
      })),
    }),
    extractDocumentFigures: (document) => [
      findWords(document.text, 'RIGHT', 'supported').map(({ start, end, text }) => ({
        text,
        quantity: {
          start,
          end,
          kind: 'count',
          value: 7,
          low: 7,
          high: 7,
          strictness: 'exact',
          step: 1,
          extractor: 'fake',
          core: { start, end },
        },
      })),
    ],
    lookUpFacts: (corpus, { text: query, given, limit }) => {
      if (given?.unit !== undefined) return { kind: 'unread', name: 'unit', text: given.unit };
      const results = corpus.documents.slice(0, limit).flatMap(({ document }) => {
        const start = document.text.indexOf(query);
        const end = start + query.length;
        const { key: source, path, text } = document;
        const passage = text.trim();
        return start < 0 ? [] : [{ source, path, start, end, text: query, passage, score: 1, figures: [] }];
      });
      const words = [{ text: query, term: 0 }];
      const read = { words, filters: [], filterWords: [] };
      return { kind: 'answer', query: read, results, examined: 0, complete: query !== 'many' };
    },
  };
}

function findWords<V extends 'conflict' | 'supported'>(text: string, word: string, verdict: V) {
  return [...text.matchAll(new RegExp(word, 'g'))].map(({ index: start }) => ({
    start,
    end: start + word.length,
    text: word,
    kind: 'count' as const,
    verdict,
    message: `${word} is ${verdict}.`,
    cited: [],
    evidence: [],
    reasons: [],
    sentence: { start: 0, end: text.length },
  }));
}

/** Front matter of one line: `sources: a b` or `problem: words`. */
function parseFakeDraft(path: string, text: string): Draft {
  const sources = /^sources: (.*)$/m.exec(text)?.[1]?.split(' ') ?? [];
  const problem = /^problem: (.*)$/m.exec(text);
  return {
    path,
    text,
    prose: text,
    blocks: [],
    citations: [],
    quotations: [],
    stets: [],
    disabled: [],
    settings: { bibliography: [], sources },
    sections: [],
    problems: problem ? [{ start: problem.index, end: problem.index + 1, message: problem[1]! }] : [],
  };
}

/** Reads folders flatly: `*.txt` are documents, `*.bad` are problems. */
function createFakeReaders(corpora: (readonly string[])[], built: (readonly string[])[]): Readers {
  const readSourceFile: Readers['readSourceFile'] = async (path) => {
    if (path.endsWith('.bad'))
      return { problems: [{ path, code: 'binary-file', message: 'It is broken.', severity: 'error' }] };
    const text = await readFile(path, 'utf8').catch(() => undefined);
    if (text === undefined)
      return { problems: [{ path, code: 'file-not-found', message: 'It is gone.', severity: 'error' }] };
    const document: SourceDocument = { key: parse(path).name, path, metadata: {}, text, passages: [] };
    return { document, problems: [] };
  };
  return {
    readSourceFile,
    readSources: async ({ sources, without }) => {
      const { readdir, stat } = await import('node:fs/promises');
      corpora.push(sources);
      const paths: string[] = [];
      for (const source of sources) {
        const isFolder = (await stat(source).catch(() => undefined))?.isDirectory();
        if (isFolder) paths.push(...(await readdir(source)).sort().map((name) => join(source, name)));
        else paths.push(source);
      }
      const read = await Promise.all(
        paths.filter((path) => !without?.has(path)).map((path) => readSourceFile(path)),
      );
      const documents = read.flatMap(({ document }) => (document ? [document] : []));
      built.push(documents.map(({ key }) => key));
      return {
        corpus: { documents: documents.map((document) => ({ document, figureCount: 1 })) },
        problems: read.flatMap(({ problems }) => problems),
        skipped: [],
        countFigures: async () => [],
      };
    },
  };
}
