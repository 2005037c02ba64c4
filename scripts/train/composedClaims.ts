import type { SentenceInContext, SourceInContext } from '../../server/src/engine/align/context.ts';
import { readWhole } from '../../server/src/engine/align/retrieve.ts';
import { finish } from '../../server/src/engine/steps.ts';
import type { LabelledCases } from './cases.ts';
import { SeededRandom } from './random.ts';
import type { PassageCase } from './vitaminc.ts';
import type { DocumentCase } from './wice.ts';

/** A claim of VitaminC against a whole document that is composed for it. */
export interface ComposedClaim {
  readonly page: string;
  /** Whether the document says so, says otherwise, or says nothing of it. */
  readonly says: 'so' | 'otherwise' | 'nothing';
  readonly inDraft: SentenceInContext;
  readonly sources: readonly SourceInContext[];
}

/** How many other sentences about the claim's page are put into its document. */
const NEIGHBOURS = 8;
/** A sentence about the page that shares more of its words with the evidence than this is another version of it. */
const MOST_SHARED = 0.4;

/**
 * Claims against whole documents, made of people's own: a supported or refuted claim of VitaminC with its evidence set
 * into an article of WiCE, among other sentences about its page; and once more without the evidence, so that the
 * document says nothing of it. Only claims that state plain values, as writers do: VitaminC's bounds are made.
 */
export function composeClaims(
  passages: LabelledCases<PassageCase>,
  documents: LabelledCases<DocumentCase>,
): ComposedClaim[] {
  const articles = documents.corpus.documents;
  const byPage = new Map<string, PassageCase[]>();
  for (const one of passages.cases) byPage.set(one.page, [...(byPage.get(one.page) ?? []), one]);
  return passages.cases.filter(isPlain).flatMap((one) => {
    const random = new SeededRandom(one.id);
    const article = articles[random.below(articles.length)];
    const [inDraft] = one.sentences;
    if (article === undefined || inDraft === undefined) return [];
    const sentences = finish(readWhole(documents.corpus, article));
    const neighbours = pickNeighbours(one, byPage.get(one.page) ?? [], random);
    const at = random.below(sentences.length + 1);
    const around = (middle: readonly SourceInContext[]): SourceInContext[] => [
      ...sentences.slice(0, at),
      ...neighbours.slice(0, NEIGHBOURS / 2),
      ...middle,
      ...neighbours.slice(NEIGHBOURS / 2),
      ...sentences.slice(at),
    ];
    const says = one.label === 'REFUTES' ? 'otherwise' : 'so';
    return [
      { page: one.page, says, inDraft, sources: around(one.sources) },
      { page: one.page, says: 'nothing', inDraft, sources: around([]) },
    ];
  });
}

/** Whether a claim is one sentence that is settled, with figures that have no bounds. */
function isPlain({ label, sentences: [first, ...rest] }: PassageCase): boolean {
  if (label === 'NOT ENOUGH INFO' || first === undefined || rest.length > 0) return false;
  return first.sentence.figures.every(
    ({ strictness, relation }) =>
      (strictness === 'exact' || strictness === 'about') && relation === undefined,
  );
}

/** Evidence sentences of other claims about the page that tell of something else. */
function pickNeighbours(
  one: PassageCase,
  ofPage: readonly PassageCase[],
  random: SeededRandom,
): SourceInContext[] {
  const evidence = new Set(one.sources.flatMap(({ sentence }) => [...sentence.terms]));
  const others = ofPage
    .filter((other) => other !== one)
    .flatMap((other) => other.sources)
    .filter(({ sentence: { terms } }) => {
      const shared = [...terms].filter((term) => evidence.has(term)).length;
      return shared < MOST_SHARED * terms.size;
    });
  return Array.from(
    { length: Math.min(NEIGHBOURS, others.length) },
    () => others[random.below(others.length)],
  ).filter((other) => other !== undefined);
}
