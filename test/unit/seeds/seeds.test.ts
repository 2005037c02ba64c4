import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { checkDraft, parseDraft } from '../../../server/src/engine/index.ts';
import type { Span } from '../../../server/src/engine/model/span.ts';
import { overlaps } from '../../../server/src/engine/model/span.ts';
import { type DraftReport, VERDICTS, type Verdict } from '../../../server/src/engine/model/verdict.ts';
import { type LoadedSources, loadSources } from '../../loadSources.ts';

/** A place in the draft: the nth occurrence, from 1, of a text. */
interface Place {
  readonly text: string;
  readonly occurrence: number;
}

interface Expectations {
  readonly claims: readonly (Place & { readonly verdict: Verdict; readonly stet?: string })[];
  readonly diagnostics: readonly (Place & { readonly rule: string })[];
}

const root = new URL('../../../', import.meta.url);
const draftText = readFileSync(new URL('seeds/draft.md', root), 'utf8');
const expected: Expectations = JSON.parse(
  readFileSync(new URL('test/fixtures/seeds-expected.json', root), 'utf8'),
);

function findPlace({ text, occurrence }: Place): Span {
  let start = -1;
  for (let seen = 0; seen < occurrence; seen++) {
    start = draftText.indexOf(text, start + 1);
    assert.notEqual(start, -1, `the draft does not hold "${text}" ${occurrence} times`);
  }
  return { start, end: start + text.length };
}

describe('the sample draft', () => {
  let loaded: LoadedSources;
  let report: DraftReport;

  before(async () => {
    loaded = await loadSources({ sources: [fileURLToPath(new URL('seeds/sources', root))] });
    report = checkDraft(parseDraft('seeds/draft.md', draftText), loaded.corpus);
  });

  it('has sources that can all be read, under the keys that it cites', () => {
    assert.deepEqual(loaded.problems, []);
    assert.deepEqual(loaded.documents.map(({ key }) => key).sort(), [
      'desk2015counts',
      'dispatch2015raids',
      'gazette2015ban',
      'gazette2015student',
      'review2015money',
      'steppewire2015children',
      'steppewire2015thousands',
    ]);
  });

  it('is expected to show every verdict', () => {
    const shown = new Set(expected.claims.map(({ verdict }) => verdict));
    assert.deepEqual(
      VERDICTS.filter((verdict) => !shown.has(verdict)),
      [],
    );
  });

  for (const { verdict, stet, ...place } of expected.claims) {
    it(`"${place.text}" is ${verdict}`, () => {
      const span = findPlace(place);
      const claims = report.claims.filter((claim) => overlaps(claim, span));
      assert.deepEqual(
        claims.map((claim) => [claim.verdict, claim.stet]),
        [[verdict, stet]],
        claims.map(({ text, message }) => `${text}: ${message}`).join('\n'),
      );
    });
  }

  for (const { rule, ...place } of expected.diagnostics) {
    it(`"${place.text}" is reported as ${rule}`, () => {
      const span = findPlace(place);
      const rules = report.diagnostics
        .filter((diagnostic) => overlaps(diagnostic, span))
        .map(({ rule }) => rule);
      assert.ok(
        rules.some((found) => found === rule),
        `found ${rules.join(', ') || 'nothing'}`,
      );
    });
  }

  it('gives evidence that holds the text it claims to hold', () => {
    const documents = new Map(loaded.documents.map((document) => [document.key, document]));
    for (const { text, evidence } of report.claims) {
      for (const item of evidence) {
        const document = documents.get(item.source);
        assert.equal(document?.text.slice(item.start, item.end), item.text, `evidence for "${text}"`);
      }
    }
  });

  it('has no other warnings', () => {
    const places = [...expected.claims, ...expected.diagnostics].map(findPlace);
    const others = report.diagnostics.filter(
      (diagnostic) =>
        diagnostic.severity === 'warning' && !places.some((place) => overlaps(place, diagnostic)),
    );
    assert.deepEqual(others, []);
  });
});
