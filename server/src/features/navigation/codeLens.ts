import type { CodeLens } from 'vscode-languageserver-types';
import { contains } from '../../engine/model/span.ts';
import type { CheckedClaim } from '../../engine/model/verdict.ts';
import type { DraftView } from '../draftView.ts';
import { toRange } from '../positions.ts';

/** A line above each paragraph with claims: "3 sources agree, 1 differs". */
export function listCodeLenses(view: DraftView): CodeLens[] {
  return view.draft.blocks.flatMap((block) => {
    const claims = view.report.claims.filter((claim) => contains(block, claim) && claim.evidence.length > 0);
    if (claims.length === 0) return [];
    const start = { start: block.start, end: block.start };
    return [{ range: toRange(view.lines, start), command: { title: describe(claims), command: '' } }];
  });
}

function describe(claims: readonly CheckedClaim[]): string {
  const agree = countSources(claims, ['agrees', 'derives']);
  const differ = countSources(claims, ['differs', 'bounds']);
  const parts = [
    `${agree} ${agree === 1 ? 'source agrees' : 'sources agree'}`,
    ...(differ > 0 ? [`${differ} ${differ === 1 ? 'differs' : 'differ'}`] : []),
  ];
  return parts.join(', ');
}

function countSources(claims: readonly CheckedClaim[], relations: readonly string[]): number {
  const sources = claims.flatMap(({ evidence }) =>
    evidence.filter(({ relation }) => relations.includes(relation)).map(({ source }) => source),
  );
  return new Set(sources).size;
}
