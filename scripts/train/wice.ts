import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { SentenceInContext, SourceInContext } from '../../server/src/engine/align/context.ts';
import { retrieveCited, termsOf } from '../../server/src/engine/align/retrieve.ts';
import { analyzeProse } from '../../server/src/engine/analyze/analyzePassage.ts';
import type { Corpus } from '../../server/src/engine/corpus/corpus.ts';
import type { SourceDocument } from '../../server/src/engine/model/document.ts';
import { finish } from '../../server/src/engine/steps.ts';
import { readText } from '../../server/src/readers/text.ts';
import type { BuildCorpus, LabelledCases } from './cases.ts';
import { mutateNumbers } from './mutate.ts';

/** A claim with the article that it cites; `at` is where the number in question stands in `text`. */
export interface DocumentCase {
  readonly id: string;
  readonly source: string;
  /** `true`: the article says so; `mutated` and `swapped`: the number was changed. */
  readonly kind: 'true' | 'mutated' | 'swapped';
  /** The kind that the benchmark gives it; a made case has that of the case it was made from. */
  readonly origin: 'original' | 'tokens' | 'mutated' | 'swapped';
  /** Cases of the benchmark are scored, made ones only train. */
  readonly isMade: boolean;
  readonly at: number;
  readonly length: number;
  /** The draft that the sentences point into. */
  readonly text: string;
  readonly sentences: readonly SentenceInContext[];
  readonly sources: readonly SourceInContext[];
}

interface BenchCase {
  readonly id: string;
  readonly kind: DocumentCase['origin'];
  readonly source: string;
  readonly draft: string;
  readonly claims: readonly {
    readonly at: number;
    readonly text: string;
    readonly verdict: readonly string[];
  }[];
}

/** WiCE's claims (Kamoi et al. 2023) with their articles, and claims made from the true ones by changing a number. */
export function readWice(folder: string, build: BuildCorpus): LabelledCases<DocumentCase> {
  const sources = join(folder, 'wice', 'sources');
  const documents = readdirSync(sources)
    .sort()
    .map((name) => readArticle(basename(name, '.txt'), readFileSync(join(sources, name), 'utf8')));
  const corpus = build(documents);
  const bench = readFileSync(join(folder, 'wice', 'cases.jsonl'), 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as BenchCase);
  return { corpus, cases: bench.flatMap((one) => makeCases(corpus, one)) };
}

function makeCases(corpus: Corpus, one: BenchCase): DocumentCase[] {
  const kind = one.kind === 'original' || one.kind === 'tokens' ? 'true' : one.kind;
  const owner = corpus.documentOf(one.source);
  if (owner === undefined) throw new Error(`no article ${one.source}`);
  const wanted = one.claims.filter((claim) => kind !== 'true' || claim.verdict[0] === 'quiet');
  return wanted.flatMap((claim) => {
    const make = (draft: string, made: Pick<DocumentCase, 'kind' | 'isMade' | 'length'>): DocumentCase => ({
      id: one.id,
      source: one.source,
      origin: one.kind,
      text: draft,
      at: claim.at,
      ...made,
      ...prepare(corpus, draft, one.source),
    });
    const original = make(one.draft, { kind, isMade: false, length: claim.text.length });
    if (kind !== 'true') return [original];
    const changed = mutateNumbers(one.draft, claim.at, claim.text, owner.document.text);
    return [
      original,
      ...changed.map((change) =>
        make(change.draft, { kind: change.kind, isMade: true, length: change.length }),
      ),
    ];
  });
}

function prepare(corpus: Corpus, draft: string, key: string): Pick<DocumentCase, 'sentences' | 'sources'> {
  const owner = corpus.documentOf(key);
  const headingEnd = draft.indexOf('\n');
  const headingTerms = termsOf(corpus, [draft.slice(2, headingEnd)]);
  const end = draft.lastIndexOf('[@');
  const sentences = analyzeProse({ start: headingEnd, end }, { text: draft }, corpus.vocabulary).map(
    (sentence) => ({
      sentence,
      headingTerms,
      aliases: [],
    }),
  );
  const sources = sentences.flatMap((sentence) =>
    owner ? finish(retrieveCited(corpus, sentence, [owner])) : [],
  );
  return { sentences, sources };
}

/** The article as the reader of plain text gives it. */
function readArticle(key: string, text: string): SourceDocument {
  const path = `${key}.txt`;
  const { passages, metadata } = readText({ path, text });
  return { key, path, metadata, text, passages };
}
