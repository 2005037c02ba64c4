import assert from 'node:assert/strict';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { checkDraft, parseDraft } from '../../../server/src/engine/index.ts';
import type { Verdict } from '../../../server/src/engine/model/verdict.ts';
import { loadSources } from '../../loadSources.ts';

/**
 * Drafts with sources in the manner of the trade, written for this: most figures stated faithfully in other words, some
 * wrong in the ways that fact-checkers meet. `verdicts.txt` has a line for each claim in order: the verdict, the claim, and
 * where it was planted as an error, what is wrong with it; an error that is not seen says so. Alarms are held to the table
 * claim by claim, support in number. With UPDATE_DRAFTS=1 the tables are written anew, so that a change of the models can be
 * read as a diff.
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

const BORNE_OUT: ReadonlySet<Verdict> = new Set<Verdict>(['supported', 'derived']);

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
function writeTable(folder: URL, rows: readonly Row[]): void {
  const lines = rows.map(({ verdict, text, error }) => {
    const seen = ALARMS.has(verdict) ? '' : ', not seen';
    const label = error === undefined ? '' : ` | ${error.replace(/, not seen$/, '')}${seen}`;
    return `${verdict.padEnd(13)} | ${text}${label}\n`;
  });
  writeFileSync(new URL('verdicts.txt', folder), lines.join(''));
}

const isUnseen = ({ error }: Row): boolean => error?.endsWith('not seen') === true;

/** How many of the faithful claims a change may leave without support before the tables have to be looked at. */
const TOLERANCE = 2;

const countBorneOut = (rows: readonly Row[]): number =>
  rows.filter(({ verdict, error }) => error === undefined && BORNE_OUT.has(verdict)).length;

describe('drafts of the trade', function () {
  this.timeout(30_000);
  for (const name of readdirSync(root)) {
    const folder = new URL(`${name}/`, root);
    const expected = readTable(folder);
    let found: readonly Row[];

    before(async () => {
      const { corpus, problems } = await loadSources({
        sources: [fileURLToPath(new URL('sources', folder))],
      });
      assert.deepEqual(problems, []);
      const text = readFileSync(new URL('draft.md', folder), 'utf8');
      const { claims } = checkDraft(parseDraft(`${name}.md`, text), corpus);
      found = claims.map(({ verdict, text: claim }, i) => ({ ...expected[i], verdict, text: claim }));
      if (process.env.UPDATE_DRAFTS !== undefined) writeTable(folder, found);
    });

    it(`${name}: its claims`, () => {
      assert.deepEqual(
        found.map(({ text }) => text),
        expected.map(({ text }) => text),
      );
    });

    it(`${name}: no alarm but for an error`, () => {
      const alarms = found.filter(({ verdict, error }) => error === undefined && ALARMS.has(verdict));
      assert.deepEqual(alarms, []);
    });

    it(`${name}: the verdict on each error`, () => {
      const errors = (rows: readonly Row[]) => rows.filter(({ error }) => error !== undefined);
      assert.deepEqual(errors(found), errors(expected));
      const mislabelled = errors(expected).filter((row) => ALARMS.has(row.verdict) === isUnseen(row));
      assert.deepEqual(mislabelled, []);
    });

    it(`${name}: as many claims are borne out`, () => {
      assert.ok(countBorneOut(found) >= countBorneOut(expected) - TOLERANCE, `${countBorneOut(found)}`);
    });
  }
});
