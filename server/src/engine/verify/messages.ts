import { joinWords } from '../model/enumeration.ts';
import type { Evidence } from '../model/verdict.ts';
import type { Judgement } from './judgement.ts';
import { wordsAround } from './wordsAround.ts';

/** Says a verdict on a figure in a sentence or two; `text` is the figure as the draft has it. */
export function explainVerdict(text: string, judgement: Judgement, evidence: readonly Evidence[]): string {
  const ofRelation = (relation: Evidence['relation']): readonly Evidence[] =>
    evidence.filter((one) => one.relation === relation);
  switch (judgement.verdict) {
    case 'supported':
      return `“${text}” agrees with ${nameSources(evidence)}: ${sayFigures(ofRelation('agrees'))}.`;
    case 'derived':
      return `“${text}” is not stated but follows: ${judgement.formula ?? ''} (${listSources(evidence, ', ')}).`;
    case 'conflict':
      return judgement.formula === undefined
        ? `The draft says “${text}”, but ${sayFigures(ofRelation('differs'))}.`
        : `The draft says “${text}”, but ${judgement.formula} (${listSources(evidence, ', ')}).`;
    case 'miscited':
      return `The cited source says nothing of “${text}”, but ${sayFigures(ofRelation('agrees'))}. Cite ${listSources(evidence, ' or ')} instead.`;
    case 'misattributed':
      return `The figure agrees, but ${listSources(evidence, ', ')} attributes it to ${nameSpeaker(judgement.speaker)}.`;
    case 'overstated':
      return `The draft says “${text}” where ${sayBounds(judgement)}: the source gives a limit, which the draft leaves out or turns round.`;
    case 'disputed':
      return `The sources disagree on “${text}”: ${sayFigures(ofRelation('agrees'))}, but ${sayFigures(ofRelation('differs'))}. Say whose figure it is.`;
    case 'unsupported':
      return judgement.isUnread
        ? `“${text}” could not be checked: no text of the cited source is among the sources. Add its document, or name it in the bibliography entry’s file field.`
        : `No source says anything about “${text}” in this connection.`;
    case 'misquoted':
    case 'unchecked':
      return '';
    default:
      return assertNever(judgement.verdict);
  }
}

/** "a says “300” and “some 300”; b says “301”": each source once, with each of its figures once. */
function sayFigures(evidence: readonly Evidence[]): string {
  const bySource = new Map<string, Set<string>>();
  for (const one of evidence)
    bySource.set(one.source, (bySource.get(one.source) ?? new Set()).add(sayFigure(one)));
  return [...bySource].map(([source, texts]) => `@${source} says ${joinWords([...texts])}`).join('; ');
}

/** “300”; “Saturday” (2018-11-10), where the source's date tells which. */
function sayFigure({ text, reasons }: Evidence): string {
  const day = reasons.find((reason) => reason.kind === 'value')?.source.day;
  return day === undefined ? `“${text}”` : `“${text}” (${day})`;
}

/** The bounds with the words that make them bounds: "a says “drew up to 4,000 visitors”". */
function sayBounds({ evidence }: Judgement): string {
  return evidence
    .map(({ candidate: { figure, source } }) => {
      const { document } = source.place.owner;
      return `@${document.key} says “${wordsAround(document.text, figure, source.sentence)}”`;
    })
    .join('; ');
}

/** The speaker as within a sentence: without the capital of an article that opened one. */
export function nameSpeaker(speaker: string | undefined): string {
  return speaker?.replace(/^(?:The|An?)(?=\s)/, (article) => article.toLowerCase()) ?? 'someone else';
}

function nameSources(evidence: readonly Evidence[]): string {
  return new Set(evidence.map((one) => one.source)).size > 1 ? 'the sources' : 'the source';
}

function listSources(evidence: readonly Evidence[], separator: string): string {
  return [...new Set(evidence.map((one) => `@${one.source}`))].join(separator);
}

function assertNever(verdict: never): never {
  throw new Error(`no message for the verdict ${String(verdict)}`);
}
