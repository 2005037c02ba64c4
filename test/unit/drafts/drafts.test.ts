import assert from 'node:assert/strict';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { checkDraft, parseDraft } from '../../../server/src/engine/index.ts';
import type { Verdict } from '../../../server/src/engine/model/verdict.ts';
import { loadSources } from '../../loadSources.ts';

/**
 * Drafts with sources in the manner of the trade, written for this: most figures stated faithfully in other words, some
 * wrong in the ways that fact-checkers meet. `verdicts.txt` has a line for each claim in order: the verdict, the claim, and
 * where it was planted as an error, what is wrong with it; an error that is not seen says so. With UPDATE_DRAFTS=1 the verdicts
 * are written as they are now, so that a change of the models can be read as a diff.
 */
const root = new URL('../../fixtures/drafts/', import.meta.url);

const ALARMS: ReadonlySet<Verdict | undefined> = new Set<Verdict>([
  'conflict',
  'misquoted',
  'miscited',
  'misattributed',
  'overstated',
  'disputed',
]);

interface Row {
  readonly verdict: Verdict;
  readonly text: string;
  readonly error?: string;
}

/** The claims of a table: "conflict | 38 percent | 83". */
function readTable(folder: URL): Row[] {
  const lines = readFileSync(new URL('verdicts.txt', folder), 'utf8').trimEnd().split('\n');
  return lines.map((line) => {
    const [verdict = '', text = '', error] = line.split('|').map((part) => part.trim());
    return { verdict: verdict as Verdict, text, ...(error && { error }) };
  });
}

/** Writes a table with other verdicts: what is wrong with an error stays, but for whether it is seen. */
function writeTable(folder: URL, claims: readonly Row[], expected: readonly Row[]): void {
  const lines = claims.map(({ verdict, text }, i) => {
    const error = expected[i]?.error?.replace(/, not seen$/, '');
    const seen = ALARMS.has(verdict) ? '' : ', not seen';
    return `${verdict.padEnd(13)} | ${text}${error === undefined ? '' : ` | ${error}${seen}`}\n`;
  });
  writeFileSync(new URL('verdicts.txt', folder), lines.join(''));
}

const isUnseen = ({ error }: Row): boolean => error?.endsWith('not seen') === true;

describe('drafts of the trade', () => {
  for (const name of readdirSync(root)) {
    const folder = new URL(`${name}/`, root);
    const expected = readTable(folder);

    it(`${name}: the verdict on each claim`, async () => {
      const { corpus, problems } = await loadSources({
        sources: [fileURLToPath(new URL('sources', folder))],
      });
      assert.deepEqual(problems, []);
      const text = readFileSync(new URL('draft.md', folder), 'utf8');
      const { claims } = checkDraft(parseDraft(`${name}.md`, text), corpus);
      if (process.env.UPDATE_DRAFTS !== undefined) writeTable(folder, claims, expected);
      assert.deepEqual(
        claims.map((claim) => `${claim.verdict} | ${claim.text}`),
        expected.map((row) => `${row.verdict} | ${row.text}`),
      );
    });

    it(`${name}: an alarm for each error that is seen, and for nothing else`, () => {
      const wrong = expected.filter((row) => {
        const wantsAlarm = row.error !== undefined && !isUnseen(row);
        return ALARMS.has(row.verdict) !== wantsAlarm;
      });
      assert.deepEqual(wrong, []);
    });
  }
});
