import { isAgreeing } from '../../server/src/engine/align/alignedClaim.ts';
import { alignSentence } from '../../server/src/engine/align/alignSentence.ts';
import type { TermWeight } from '../../server/src/engine/align/context.ts';
import { describeDecision } from '../../server/src/engine/align/decide/decisionFeatures.ts';
import type { BoostedTrees } from '../../server/src/engine/align/scorer/boostedTrees.ts';
import type { FigureKind } from '../../server/src/engine/model/figure.ts';
import type { ComposedClaim } from './composedClaims.ts';
import type { DocumentCase } from './wice.ts';

/** A claim's figure against a whole article. */
export interface DocumentDecision {
  readonly case: DocumentCase;
  readonly kind: FigureKind;
  /** Undefined: nothing in the article differs. */
  readonly row: readonly number[] | undefined;
  /** The alignment of the best agreeing figure, 0 where there is none. */
  readonly agreeing: number;
}

/** The decisions on the numbers in question; a number that no figure covers gives none. */
export function collectDocumentDecisions(
  cases: readonly DocumentCase[],
  weigh: TermWeight,
  pairModel: BoostedTrees,
): DocumentDecision[] {
  return cases.flatMap((one) =>
    one.sentences.flatMap((inDraft) => {
      const claims = alignSentence(inDraft, one.sources, weigh, pairModel);
      return claims
        .filter(({ figure }) => figure.start < one.at + one.length && figure.end > one.at)
        .map((claim) => ({
          case: one,
          kind: claim.figure.kind,
          row: describeDecision(
            claim,
            claims.filter((other) => other !== claim),
          ),
          agreeing: claim.candidates.find(isAgreeing)?.aligned ?? 0,
        }));
    }),
  );
}

/** The rows of a composed claim's figures, where anything in its document differs from them. */
export function describeComposedClaim(
  { inDraft, sources }: ComposedClaim,
  weigh: TermWeight,
  pairModel: BoostedTrees,
): (readonly number[])[] {
  const claims = alignSentence(inDraft, sources, weigh, pairModel);
  return claims.flatMap((claim) => {
    const row = describeDecision(
      claim,
      claims.filter((other) => other !== claim),
    );
    return row === undefined ? [] : [row];
  });
}
