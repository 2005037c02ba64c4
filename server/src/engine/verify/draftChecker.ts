import type { Corpus, CorpusDocument } from '../corpus/corpus.ts';
import { citationsGoverning } from '../draft/governance.ts';
import type { Citation, Draft } from '../model/draft.ts';
import { type CheckSettings, DEFAULT_SETTINGS } from '../model/settings.ts';
import type { CheckedClaim, Diagnostic, DraftReport } from '../model/verdict.ts';
import { judgeFigures } from './checkFigures.ts';
import { QuotationChecker } from './checkQuotations.ts';
import { checkCitations } from './citations.ts';
import {
  describeJudgement,
  type Finding,
  makeFigureClaim,
  makeUncheckedClaim,
  reportClaim,
} from './claims.ts';
import { findInconsistencies, type StatedClaim } from './consistency.ts';
import { DraftAnalyzer, type DraftSentence, placeInDraft } from './draftSentence.ts';
import { Recall } from './recall.ts';
import { findUnusedStets, isDisabled } from './stets.ts';

/**
 * Checks the successive versions of a draft against one corpus. A sentence keeps its judgements as long as its words,
 * the headings above it and the citations that govern it stay the same, so that an edit costs the sentence it is in.
 * The report of a version is the same whatever was checked before.
 */
export class DraftChecker {
  readonly #corpus: Corpus;
  readonly #settings: CheckSettings;
  readonly #analyzer: DraftAnalyzer;
  readonly #quotations: QuotationChecker;
  /** The findings on the figures of a sentence, in their order. */
  readonly #findings = new Recall<readonly Finding[]>();

  constructor(corpus: Corpus, settings: CheckSettings = DEFAULT_SETTINGS) {
    this.#corpus = corpus;
    this.#settings = settings;
    this.#analyzer = new DraftAnalyzer(corpus);
    this.#quotations = new QuotationChecker(corpus);
  }

  check(draft: Draft): DraftReport {
    const steps = this.steps(draft);
    for (let step = steps.next(); ; step = steps.next()) if (step.done) return step.value;
  }

  /**
   * Checks in steps of a few milliseconds, between which the host may do other work or give up; what was judged until
   * then is kept.
   */
  *steps(draft: Draft): Generator<undefined, DraftReport> {
    const claims: CheckedClaim[] = [];
    const stated: StatedClaim[] = [];
    for (const inDraft of this.#analyzer.analyze(draft)) {
      const cited = inDraft.sentence.figures.map((figure) => keysGoverning(draft, inDraft, figure));
      const findings = yield* this.#judge(inDraft, cited);
      inDraft.sentence.figures.forEach((figure, i) => {
        const keys = cited[i] ?? [];
        claims.push(makeFigureClaim(draft, inDraft, figure, keys, findings[i] ?? NOTHING));
        stated.push({ figure, inDraft, cited: keys });
      });
      for (const figure of inDraft.sentence.noise) claims.push(makeUncheckedClaim(draft, inDraft, figure));
    }
    claims.push(...(yield* this.#quotations.steps(draft)));
    this.#findings.finishRun();
    claims.sort((a, b) => a.start - b.start || a.end - b.end);
    return { path: draft.path, claims, diagnostics: this.#report(draft, claims, stated) };
  }

  /** The findings on a sentence's figures; those under the same citations are judged together. */
  *#judge(
    inDraft: DraftSentence,
    cited: readonly (readonly string[])[],
  ): Generator<undefined, readonly Finding[]> {
    const { sentence, prose, headings } = inDraft;
    const groups = cited.map((keys) => keys.join('\n'));
    const key = [prose.slice(sentence.start, sentence.end), headings, ...groups].join('\0');
    const known = this.#findings.get(key);
    if (known !== undefined) return known;
    const judged = new Map<string, readonly Finding[]>();
    const findings = sentence.figures.map((_, i) => {
      const group = groups[i] ?? '';
      const inGroup = judged.get(group) ?? this.#judgeUnder(cited[i] ?? [], inDraft);
      judged.set(group, inGroup);
      return inGroup[i] ?? NOTHING;
    });
    this.#findings.set(key, findings);
    yield;
    return findings;
  }

  #judgeUnder(keys: readonly string[], inDraft: DraftSentence): Finding[] {
    const check = { corpus: this.#corpus, settings: this.#settings, prose: inDraft.prose };
    return judgeFigures(inDraft, documentsOf(keys, this.#corpus), check).map((judgement, i) =>
      describeJudgement(inDraft.sentence.figures[i]?.text ?? '', judgement),
    );
  }

  #report(draft: Draft, claims: readonly CheckedClaim[], stated: readonly StatedClaim[]): Diagnostic[] {
    const found = [
      ...claims.flatMap((claim) => reportClaim(claim, this.#settings)),
      ...findInconsistencies(stated, (offset) => lineOf(draft.text, offset)),
      ...checkCitations(draft, this.#corpus),
      ...noticeMissingSources(draft, this.#corpus, claims),
    ].filter((diagnostic) => !isDisabled(draft, diagnostic, diagnostic.rule));
    return [...found, ...findUnusedStets(draft, claims, found)].sort((a, b) => a.start - b.start);
  }
}

const NOTHING: Finding = { verdict: 'unsupported', message: '', evidence: [] };

function keysGoverning(
  draft: Draft,
  inDraft: DraftSentence,
  figure: { readonly start: number; readonly end: number },
): string[] {
  const governing = citationsGoverning(
    draft,
    placeInDraft(inDraft, inDraft.sentence),
    placeInDraft(inDraft, figure),
  );
  return [...new Set(governing.map((citation: Citation) => citation.key))];
}

/** The documents that keys name; undefined where no key is given, empty where none has text. */
function documentsOf(keys: readonly string[], corpus: Corpus): CorpusDocument[] | undefined {
  if (keys.length === 0) return undefined;
  return keys.flatMap((key) => corpus.documentOf(key) ?? []);
}

function noticeMissingSources(draft: Draft, corpus: Corpus, claims: readonly CheckedClaim[]): Diagnostic[] {
  if (corpus.documents.length > 0 || claims.length === 0) return [];
  const message =
    'No sources were found: the draft is checked against itself only. Put documents into sources/ beside it, or name folders in stet.json.';
  return [
    { start: 0, end: Math.min(1, draft.text.length), rule: 'no-sources', severity: 'information', message },
  ];
}

/** The line of an offset, from 1. */
function lineOf(text: string, offset: number): number {
  let line = 1;
  for (let at = text.indexOf('\n'); at >= 0 && at < offset; at = text.indexOf('\n', at + 1)) line++;
  return line;
}
