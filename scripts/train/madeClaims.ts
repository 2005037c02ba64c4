import type { SourceInContext } from '../../server/src/engine/align/candidates.ts';
import type { SentenceInContext } from '../../server/src/engine/align/context.ts';
import { readWhole, termsOf } from '../../server/src/engine/align/retrieve.ts';
import type { Corpus, CorpusDocument } from '../../server/src/engine/corpus/corpus.ts';
import type { AnalyzedSentence, Figure } from '../../server/src/engine/model/analysis.ts';
import { changeFigure } from './changeFigure.ts';
import { SeededRandom } from './random.ts';

/** A claim made from a sentence of an article, with whether the article contradicts it. */
export interface MadeClaim {
  readonly source: string;
  readonly label: 0 | 1;
  readonly inDraft: SentenceInContext;
  /** The figure in question, one of `inDraft.sentence.figures`. */
  readonly figure: Figure;
  readonly sources: readonly SourceInContext[];
}

/** How many sentences of an article become claims. */
const SENTENCES = 3;

/**
 * Claims against whole articles, made from the articles' own sentences: a sentence reworded (words dropped and
 * strange ones put in) is true; with a figure changed it is contradicted; and when the sentence is taken out of the
 * article, the article says nothing of it. The last kind teaches to abstain.
 */
export function makeClaims(corpus: Corpus): MadeClaim[] {
  const strange = [
    ...new Set(
      corpus.documents
        .slice(0, 40)
        .flatMap((owner) => readWhole(corpus, owner).flatMap((one) => [...one.sentence.terms])),
    ),
  ];
  return corpus.documents.flatMap((owner) => claimsOf(corpus, owner, strange));
}

function claimsOf(corpus: Corpus, owner: CorpusDocument, strange: readonly number[]): MadeClaim[] {
  const random = new SeededRandom(owner.document.key);
  const sources = readWhole(corpus, owner);
  const usable = sources.filter(
    ({ sentence }) => sentence.figures.length < 6 && sentence.terms.size > 4 && sentence.terms.size < 40,
  );
  const headingTerms = termsOf(corpus, [owner.document.metadata.title ?? '']);
  return Array.from(
    { length: Math.min(SENTENCES, usable.length) },
    () => usable[random.below(usable.length)],
  ).flatMap((origin) => {
    const figure = origin?.sentence.figures[random.below(origin.sentence.figures.length)];
    if (origin === undefined || figure === undefined) return [];
    const claim = (label: 0 | 1, said: Figure, from: readonly SourceInContext[]): MadeClaim => {
      const sentence = reword(replaceFigure(origin.sentence, figure, said), strange, random);
      const reworded = sentence.figures[origin.sentence.figures.indexOf(figure)] ?? said;
      return {
        source: owner.document.key,
        label,
        inDraft: { sentence, headingTerms },
        figure: reworded,
        sources: from,
      };
    };
    const without = sources.filter((source) => source !== origin);
    const other = without
      .flatMap((source) => source.sentence.figures)
      .filter((one) => one.kind === figure.kind);
    const changed = changeFigure(figure, random);
    const swapped = other[random.below(Math.max(1, other.length))];
    return [
      claim(0, figure, sources),
      claim(0, figure, without),
      ...(changed ? [claim(1, changed, sources)] : []),
      ...(swapped && swapped.value !== figure.value && figure.kind !== 'date'
        ? [claim(1, { ...figure, value: swapped.value ?? 0, low: swapped.low, high: swapped.high }, sources)]
        : []),
    ];
  });
}

function replaceFigure(sentence: AnalyzedSentence, figure: Figure, said: Figure): AnalyzedSentence {
  return { ...sentence, figures: sentence.figures.map((one) => (one === figure ? said : one)) };
}

/** Drops words and puts strange ones in their place, the same ones wherever they stand. */
function reword(
  sentence: AnalyzedSentence,
  strange: readonly number[],
  random: SeededRandom,
): AnalyzedSentence {
  const dropped = 0.25 + 0.5 * random.fraction();
  const instead = new Map<number, number | undefined>();
  for (const term of sentence.terms) {
    if (random.fraction() >= dropped) continue;
    instead.set(term, random.fraction() < 0.6 ? strange[random.below(strange.length)] : undefined);
  }
  const swap = (terms: Iterable<number>): number[] =>
    [...terms].flatMap((term) => (instead.has(term) ? (instead.get(term) ?? []) : term));
  return {
    ...sentence,
    terms: new Set(swap(sentence.terms)),
    names: new Set([...sentence.names].filter((term) => !instead.has(term))),
    figures: sentence.figures.map((figure) => rewordFigure(figure, swap)),
  };
}

function rewordFigure(figure: Figure, swap: (terms: Iterable<number>) => number[]): Figure {
  const { subject } = figure;
  const first = (term: number | undefined): number | undefined =>
    term === undefined ? undefined : swap([term])[0];
  const [verb, headTerm] = [first(subject.verb), first(subject.headTerm)];
  const { verb: _verb, headTerm: _head, ...rest } = subject;
  return {
    ...figure,
    subject: {
      ...rest,
      ...(verb !== undefined && { verb }),
      ...(headTerm !== undefined && { headTerm }),
      before: swap(subject.before),
      after: swap(subject.after),
      modifiers: swap(subject.modifiers),
    },
  };
}
