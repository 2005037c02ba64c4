import { type Severity, VERDICTS } from '../../engine/model/verdict.ts';
import type { CheckRun } from './checkRun.ts';
import type { TextStyle } from './textStyle.ts';
import { SEVERITIES } from './threshold.ts';

/** The last lines of a text report: how much was checked, what the sources say of it, and what is to be done. */
export function writeTextSummary(run: CheckRun, style: TextStyle): string {
  const claims = run.drafts.flatMap(({ report }) => report.claims);
  const verdicts = VERDICTS.filter((verdict) => verdict !== 'unchecked')
    .map((verdict) => ({ verdict, count: claims.filter((claim) => claim.verdict === verdict).length }))
    .filter(({ count }) => count > 0)
    .map(({ verdict, count }) => `${count} ${verdict}`);
  const checked = claims.filter(({ verdict }) => verdict !== 'unchecked').length;
  const against = run.sources.length > 0 ? ` against ${countOf(run.sources.length, 'source')}` : '';
  const first = `${countOf(checked, 'claim')} in ${countOf(run.drafts.length, 'draft')} checked${against}`;
  return `${first}${verdicts.length > 0 ? `: ${verdicts.join(', ')}` : ''}.\n${writeFindingCounts(run, style)}`;
}

function writeFindingCounts(run: CheckRun, style: TextStyle): string {
  const counts = new Map<Severity, number>();
  for (const { report } of run.drafts)
    for (const { severity } of report.diagnostics) counts.set(severity, (counts.get(severity) ?? 0) + 1);
  const unread = run.problems.filter(({ severity }) => severity === 'error').length;
  const parts = [...SEVERITIES]
    .reverse()
    .filter((severity) => counts.has(severity))
    .map((severity) => style.severity(countOf(counts.get(severity) ?? 0, NOUNS[severity]), severity));
  const letStand = run.drafts.flatMap(({ report }) => report.claims).filter(({ stet }) => stet !== undefined);
  if (letStand.length > 0) parts.push(`${countOf(letStand.length, 'claim')} let stand`);
  if (unread > 0) parts.push(`${countOf(unread, 'source')} not read`);
  if (run.failures.length > 0) parts.push(style.severity(countOf(run.failures.length, 'failure'), 'error'));
  return parts.length > 0 ? `${parts.join(', ')}.\n` : `${style.good('Nothing to report.')}\n`;
}

const NOUNS: Readonly<Record<Severity, string>> = {
  error: 'error',
  warning: 'warning',
  information: 'note',
  hint: 'hint',
};

/** "1 source", "3 sources". */
export function countOf(count: number, noun: string): string {
  return `${count.toLocaleString('en')} ${noun}${count === 1 ? '' : 's'}`;
}
