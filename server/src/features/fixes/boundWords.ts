import type { Corpus } from '../../engine/index.ts';
import type { Strictness } from '../../engine/model/figure.ts';
import type { Evidence } from '../../engine/model/verdict.ts';

/** The words that put a bound or hedge before a figure; none where the figure's own words say it. */
const WORDS: Readonly<Record<Strictness, string>> = {
  exact: '',
  range: '',
  about: 'about ',
  atLeast: 'at least ',
  atMost: 'up to ',
  moreThan: 'more than ',
  lessThan: 'fewer than ',
};

/** The figure of a source with the bound that the source puts on it: "up to 4,000". */
export function writeWithBound(corpus: Corpus, evidence: Evidence): string {
  return `${WORDS[strictnessOf(corpus, evidence)]}${evidence.text}`;
}

/** How the source's figure binds its value. */
function strictnessOf(corpus: Corpus, evidence: Evidence): Strictness {
  const owner = corpus.documentOf(evidence.source);
  if (owner === undefined) return 'exact';
  const index = owner.document.passages.findIndex(
    ({ start, end }) => start <= evidence.start && evidence.end <= end,
  );
  const figures = corpus.sentencesOf(owner.first + index).flatMap(({ sentence }) => sentence.figures);
  return figures.find(({ start }) => start === evidence.start)?.strictness ?? 'exact';
}
