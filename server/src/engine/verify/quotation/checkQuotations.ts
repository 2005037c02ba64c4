import type { Corpus } from '../../corpus/corpus.ts';
import { citationsGoverning } from '../../draft/governance.ts';
import type { DraftSection, Quotation } from '../../model/draft.ts';
import type { Span } from '../../model/span.ts';
import type { CheckedClaim } from '../../model/verdict.ts';
import type { Steps } from '../../steps.ts';
import { type DescribedJudgement, describeStet } from '../claims.ts';
import { Recall } from '../recall.ts';
import { readQuotingSentence } from '../speaker/quotedSpeaker.ts';
import { judgeQuotation, type QuotationJudgement } from './judgeQuotation.ts';

/** Judges the quotations of a draft's successive versions, section by section; one whose sentence and citations stay is not looked for again. */
export class QuotationChecker {
  readonly #corpus: Corpus;
  readonly #judgements = new Recall<QuotationJudgement>();

  constructor(corpus: Corpus) {
    this.#corpus = corpus;
  }

  /** The claims of the quotations, in steps (see DraftChecker). Terms and titles between marks are left out. */
  *steps(section: DraftSection): Steps<CheckedClaim[]> {
    const claims: CheckedClaim[] = [];
    for (const quotation of section.quotations) {
      const block = blockAround(section, quotation);
      const sentence = sentenceAround(section, block, quotation);
      const cited = citedKeys(section, sentence, quotation);
      const inDraft = readQuotingSentence(
        { text: section.prose, written: section.text, block, words: quotation },
        this.#corpus.vocabulary,
      );
      const speaker = inDraft?.speaker?.text;
      const words =
        speaker === undefined ? [] : [speaker, ...(inDraft?.tokens ?? []).map(({ text }) => text)];
      const key = [quotation.text, quotation.term, words.join(' '), ...cited].join('\0');
      let judgement = this.#judgements.get(key);
      if (judgement === undefined) {
        judgement = yield* judgeQuotation(this.#corpus, { quotation, cited, inDraft });
        this.#judgements.set(key, judgement);
      }
      yield;
      if (judgement !== 'none') claims.push(makeClaim(section, quotation, sentence, cited, judgement));
    }
    return claims;
  }

  finishRun(): void {
    this.#judgements.finishRun();
  }
}

function citedKeys(section: DraftSection, sentence: Span, quotation: Quotation): string[] {
  return [...new Set(citationsGoverning(section, sentence, quotation).map((citation) => citation.key))];
}

function blockAround(section: DraftSection, quotation: Span): Span {
  return section.blocks.find((one) => one.start <= quotation.start && quotation.end <= one.end) ?? quotation;
}

/** How far around a quotation its sentence is looked for, in code units. */
const LONGEST_SENTENCE = 4000;

/** The block around a quotation cut at sentence ends outside it: what a citation of the quotation stands in. */
function sentenceAround(section: DraftSection, block: Span, quotation: Quotation): Span {
  const from = Math.max(block.start, quotation.start - LONGEST_SENTENCE);
  const to = Math.min(block.end, quotation.end + LONGEST_SENTENCE);
  const start = from + lastSentenceEnd(section.prose.slice(from, quotation.start));
  const stop = section.prose.slice(quotation.end, to).search(/[.!?](?:\s|$)/);
  return { start, end: stop < 0 ? to : quotation.end + stop + 1 };
}

/** The offset behind the full stop of the last sentence that ends within the text; 0 where none does. */
function lastSentenceEnd(text: string): number {
  const ends = [...text.matchAll(/[.!?]["”’)]{0,2}\s/g)];
  const last = ends.at(-1);
  return last === undefined ? 0 : last.index + 1;
}

function makeClaim(
  section: DraftSection,
  quotation: Quotation,
  sentence: Span,
  cited: readonly string[],
  judgement: DescribedJudgement,
): CheckedClaim {
  return {
    start: quotation.start,
    end: quotation.end,
    text: section.text.slice(quotation.start, quotation.end),
    kind: 'quotation',
    ...judgement,
    cited,
    sentence,
    ...describeStet(section, sentence, judgement.verdict),
  };
}
