import type { Evidence } from '../model/verdict.ts';
import type { Judgement } from './judgement.ts';

/** Says a verdict on a figure in a sentence or two; `text` is the figure as the draft has it. */
export function explainVerdict(text: string, judgement: Judgement, evidence: readonly Evidence[]): string {
  const said = (relation: Evidence['relation']): string =>
    listFigures(evidence.filter((one) => one.relation === relation));
  switch (judgement.verdict) {
    case 'supported':
      return `${said('agrees')} agrees with “${text}”.`;
    case 'derived':
      return `“${text}” is not stated but follows: ${judgement.formula ?? ''} (${listSources(evidence)}).`;
    case 'conflict':
      return `The draft says “${text}”; ${said('differs')}.`;
    case 'miscited':
      return `The cited source says nothing of “${text}”; ${said('agrees')} does. Cite ${listSources(evidence)} instead.`;
    case 'misattributed':
      return `The figure agrees, but the source attributes it to ${judgement.speaker ?? 'someone else'}.`;
    case 'overstated':
      return `The draft says “${text}” where ${said('bounds')}: it drops or turns round the source's bound.`;
    case 'disputed':
      return `The sources disagree: ${said('agrees')} agrees with “${text}”, ${said('differs')}. Say whose figure it is.`;
    case 'unsupported':
      return `No source says anything about “${text}” in this connection.`;
    case 'misquoted':
    case 'unchecked':
      return '';
    default:
      return assertNever(judgement.verdict);
  }
}

function listFigures(evidence: readonly Evidence[]): string {
  return evidence.map((one) => `${one.source} says “${one.text}”`).join(', ');
}

function listSources(evidence: readonly Evidence[]): string {
  return [...new Set(evidence.map((one) => `@${one.source}`))].join(', ');
}

function assertNever(verdict: never): never {
  throw new Error(`no message for the verdict ${String(verdict)}`);
}
