import assert from 'node:assert/strict';
import { buildCorpus } from '../../../server/src/engine/corpus/buildCorpus.ts';
import { parseDraft } from '../../../server/src/engine/draft/parseDraft.ts';
import { checkDraft } from '../../../server/src/engine/verify/checkDraft.ts';
import { readTable } from '../../../server/src/readers/csv.ts';

/** The verdicts on the claims of a sentence that cites a table: "supported 41, unsupported 2020". */
function check(table: string, sentence: string, expected: string): void {
  it(sentence, () => {
    const source = { key: 'a', path: 'a.csv', ...readTable({ path: 'a.csv', text: table }) };
    const { claims } = checkDraft(parseDraft('draft.md', `${sentence} [@a]`), buildCorpus([source]));
    const verdicts = claims.map(({ verdict, text }) => `${verdict} ${text}`);
    assert.equal(verdicts.join(', '), expected);
  });
}

describe('a claim about a table with years in its head', () => {
  const table = 'Exports (tonnes),2018,2019,2020\nWheat,38,44,41\nBarley,12,13,11\n';

  it('rests for its date on the head of the column', () => {
    const source = { key: 'a', path: 'a.csv', ...readTable({ path: 'a.csv', text: table }) };
    const draft = parseDraft('draft.md', 'Exports of wheat were 41 tonnes in 2020 [@a].');
    const { claims } = checkDraft(draft, buildCorpus([source]));
    const [, date] = claims.map(({ evidence: [first] }) => first);
    assert.equal(date?.text, '2020');
    assert.equal(table.slice(date?.start, date?.end), '2020');
    assert.deepEqual(date?.locator, { kind: 'row', row: 1 });
  });

  const say = (sentence: string, expected: string): void => check(table, sentence, expected);
  say('Exports of wheat were 41 tonnes in 2020.', 'supported 41 tonnes, supported 2020');
});
