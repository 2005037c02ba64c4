/*
 * Measures what a keystroke in a draft costs the processor, in one process: `edits CORPUS`, a folder with `draft.md` and
 * `sources/`. Each keystroke is parsed, checked and written as the diagnostics of a publication. A draft twice as long
 * shows whether the cost follows the edit or the draft. Prints rows as JSON, one a line.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DraftChecker, DraftParser, finish } from '../../server/src/engine/index.ts';
import { CheckedView, type Library, type Links } from '../../server/src/features/draftView.ts';
import { writeDiagnostics } from '../../server/src/features/writtenDiagnostics.ts';
import { toUri } from '../../server/src/lsp/uris.ts';
import { loadSources } from '../loadSources.ts';
import { measure, quantile } from './measure.ts';
import type { Row } from './row.ts';

const LINKS: Links = { uriOf: toUri, ruleUri: (code) => `file:///stet/docs/rules/${code}.md` };
/** How many paragraphs are typed in, in turn: the longest. */
const PLACES = 10;
/** Keystrokes before the measured ones: the first in a paragraph judges its claims in new words. */
const WARM_UP = 30;
const KEYSTROKES = 150;

const folder = process.argv[2] ?? '.';
const text = readFileSync(join(folder, 'draft.md'), 'utf8');
/** Types a letter in the middle of long paragraphs of a draft, each in turn. */
class Typist {
  /** The processor's milliseconds for each keystroke, in all and for each stage. */
  readonly parse: number[] = [];
  readonly check: number[] = [];
  readonly write: number[] = [];
  readonly all: number[] = [];
  readonly #parser = new DraftParser('draft.md');
  readonly #checker = new DraftChecker(corpus);
  readonly #rows: string[];
  readonly #longest: readonly number[];

  constructor(draft: string) {
    this.#rows = draft.split('\n');
    // Of the text itself, not of its copy: what was judged of a sentence counts for the same words elsewhere.
    const rows = [...text.split('\n').entries()].sort(([, a], [, b]) => b.length - a.length);
    this.#longest = rows.slice(0, PLACES).map(([row]) => row);
    this.#checker.check(this.#parser.parse(draft));
  }

  type(stroke: number): void {
    const row = this.#longest[stroke % PLACES] ?? 0;
    this.#rows[row] = typeInto(this.#rows[row] ?? '');
    const written = this.#rows.join('\n');
    const [parse, parsed] = time(() => this.#parser.parse(written));
    const [check, report] = time(() => finish(this.#checker.steps(parsed)));
    const view = new CheckedView('file:///draft.md', stroke, parsed, report, library);
    const [write] = time(() => Buffer.concat(finish(writeDiagnostics(view, LINKS))));
    if (stroke < WARM_UP) return;
    this.parse.push(parse);
    this.check.push(check);
    this.write.push(write);
    this.all.push(parse + check + write);
  }
}

function typeInto(row: string): string {
  const middle = row.length >> 1;
  return `${row.slice(0, middle)}x${row.slice(middle)}`;
}

function time<Result>(work: () => Result): [milliseconds: number, Result] {
  const results: Result[] = [];
  const { cpu } = measure(() => results.push(work()));
  return [cpu, results[0] as Result];
}

function describe(name: string, times: readonly number[]): Row {
  const [median, p95] = [quantile(times, 0.5), quantile(times, 0.95)];
  return { name: `${name}, p50/p95`, figure: `${median.toFixed(1)}/${p95.toFixed(1)} ms` };
}

const { corpus } = await loadSources({ sources: [join(folder, 'sources')] });
const library: Library = { state: 'ready', corpus, bibliography: new Map() };
const [once, twice] = [new Typist(text), new Typist(`${text}\n${text}`)];
// In turns, so that both run code that is equally warm.
for (let stroke = 0; stroke < WARM_UP + KEYSTROKES; stroke++) {
  once.type(stroke);
  twice.type(stroke);
}
const ratio = quantile(twice.all, 0.5) / quantile(once.all, 0.5);
for (const row of [
  describe('keystroke: parse', once.parse),
  describe('keystroke: check', once.check),
  describe('keystroke: diagnostics', once.write),
  describe('keystroke', once.all),
  describe('keystroke, draft twice as long', twice.all),
  { name: 'the same, times the first', figure: ratio.toFixed(2) },
])
  process.stdout.write(`${JSON.stringify(row)}\n`);
