import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { SentenceInContext, SourceInContext } from '../../server/src/engine/align/context.ts';
import { retrieveCited, termsOf } from '../../server/src/engine/align/retrieve.ts';
import { analyzeProse } from '../../server/src/engine/analyze/analyzePassage.ts';
import type { Corpus } from '../../server/src/engine/corpus/corpus.ts';
import type { SourceDocument } from '../../server/src/engine/model/document.ts';
import { finish } from '../../server/src/engine/steps.ts';
import type { BuildCorpus, LabelledCases } from './cases.ts';

/** A claim with the one passage that it cites, prepared for alignment. */
export interface PassageCase {
  readonly id: string;
  /** The Wikipedia page: cases of one page never stand on both sides of a split. */
  readonly page: string;
  readonly label: 'SUPPORTS' | 'REFUTES' | 'NOT ENOUGH INFO';
  readonly text: string;
  readonly sentences: readonly SentenceInContext[];
  readonly sources: readonly SourceInContext[];
}

interface Row {
  readonly id: string;
  readonly page: string;
  readonly label: PassageCase['label'];
  readonly claim: string;
  readonly evidence: string;
}

/** VitaminC's rows (Schuster et al. 2021) as `score.mjs` turns them into drafts and sources. */
export function readVitaminC(folder: string, build: BuildCorpus): LabelledCases<PassageCase> {
  const rows = readFileSync(join(folder, 'vitaminc.jsonl'), 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as Row);
  const corpus = build(rows.map(toDocument));
  return { corpus, cases: rows.map((row) => toCase(corpus, row)) };
}

function toDocument(row: Row): SourceDocument {
  const title = titleOf(row);
  const text = `${title}\n\n${row.evidence}\n`;
  const start = title.length + 2;
  return {
    key: row.id,
    path: `${row.id}.txt`,
    metadata: { title },
    text,
    passages: [
      {
        start,
        end: start + row.evidence.length,
        kind: 'paragraph',
        headings: [],
        locator: { kind: 'line', line: 3 },
      },
    ],
  };
}

function toCase(corpus: Corpus, row: Row): PassageCase {
  const owner = corpus.documentOf(row.id);
  if (owner === undefined) throw new Error(`two rows with the id ${row.id}`);
  const headingTerms = termsOf(corpus, [titleOf(row)]);
  const span = { start: 0, end: row.claim.length };
  const sentences = analyzeProse(span, { text: row.claim }, corpus.vocabulary).map((sentence) => ({
    sentence,
    headingTerms,
    aliases: [],
  }));
  const first = sentences[0];
  const sources = first === undefined ? [] : finish(retrieveCited(corpus, first, [owner]));
  return { id: row.id, page: row.page, label: row.label, text: row.claim, sentences, sources };
}

function titleOf(row: Row): string {
  return row.page.replace(/-LRB-.*/, '');
}
