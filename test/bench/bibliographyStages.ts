/*
 * Measures one library in one process: `bibliographyStages stet|fuse FILE COUNT`. FILE is a bibliography of
 * makeBibliography's COUNT entries. Prints a BibliographyCost as JSON.
 */
import { readFileSync } from 'node:fs';
import Fuse from 'fuse.js';
import { buildCorpus, parseDraft } from '../../server/src/engine/index.ts';
import type { BibliographyEntry } from '../../server/src/engine/model/bibliography.ts';
import { citationIndexOf } from '../../server/src/features/completion/citationIndex.ts';
import { rankCitations } from '../../server/src/features/completion/rankCitations.ts';
import type { Library } from '../../server/src/features/draftView.ts';
import { readBibtex } from '../../server/src/readers/bibliography/bibtex.ts';
import { makeBibliography } from './makeBibliography.ts';
import { type Cost, measure, quantile } from './measure.ts';

/** What a bibliography costs, stage by stage. */
export interface BibliographyCost {
  /** From the text of the file to entries. */
  readonly read: Cost;
  /** From entries to what completion searches. */
  readonly index: Cost;
  /** 95 of 100 completions take no longer, in milliseconds. */
  readonly complete: number;
  /** In MB. */
  readonly memory: number;
}

const SHOWN = 50;
/** A search of fuse.js through 100,000 records takes seconds. */
const QUERIES = { stet: 300, fuse: 3 } as const;

const [, , subject = 'stet', path = '', count = '0'] = process.argv;
const text = readFileSync(path, 'utf8');
let entries: readonly BibliographyEntry[] = [];
const read = measure(() => {
  entries = readBibtex({ path, text }).entries;
});
const cost = subject === 'fuse' ? measureFuse(entries) : measureStet(entries);
process.stdout.write(`${JSON.stringify({ ...cost, read, memory: process.memoryUsage.rss() / 1e6 })}\n`);

function measureStet(all: readonly BibliographyEntry[]): Pick<BibliographyCost, 'index' | 'complete'> {
  const library: Library = {
    state: 'ready',
    corpus: buildCorpus([]),
    bibliography: new Map(all.map((entry) => [entry.key, entry])),
  };
  const draft = parseDraft('draft.md', 'It was found. ');
  const index = measure(() => void citationIndexOf(library));
  const times = makeQueries(QUERIES.stet).map((typed) =>
    measure(() => {
      rankCitations(library, { typed, sentence: 'It was found.', draft, limit: SHOWN });
    }),
  );
  return {
    index,
    complete: quantile(
      times.map(({ wall }) => wall),
      0.95,
    ),
  };
}

function measureFuse(all: readonly BibliographyEntry[]): Pick<BibliographyCost, 'index' | 'complete'> {
  let fuse = new Fuse<string>([]);
  const index = measure(() => {
    const words = all.map(({ key, authors, title, date }) =>
      [key, authors?.join(' '), title, date].join(' '),
    );
    fuse = new Fuse(words, { ignoreLocation: true });
  });
  const times = makeQueries(QUERIES.fuse).map((typed) =>
    measure(() => void fuse.search(typed, { limit: SHOWN })),
  );
  return {
    index,
    complete: quantile(
      times.map(({ wall }) => wall),
      0.95,
    ),
  };
}

/** What somebody types who looks for an entry: nothing yet, a letter, a beginning, a name with a year, words of a title. */
function makeQueries(number: number): string[] {
  const step = Math.max(1, Math.floor(Number(count) / number));
  const queries: string[] = [];
  let at = 0;
  for (const { family, year, title } of makeBibliography(Number(count))) {
    if (at++ % step !== 0) continue;
    const forms = [
      '',
      family.slice(0, 1),
      family.slice(0, 3),
      `${family} ${year}`,
      title.slice(0, 20),
      `${year}`,
    ];
    queries.push((forms[queries.length % forms.length] ?? '').toLowerCase());
  }
  return queries.slice(0, number);
}
