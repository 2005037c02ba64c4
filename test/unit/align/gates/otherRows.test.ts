import assert from 'node:assert/strict';
import { alignSentence } from '../../../../server/src/engine/align/alignSentence.ts';
import { retrieveOpen } from '../../../../server/src/engine/align/retrieve.ts';
import { MODELS } from '../../../../server/src/engine/align/scorer/models.ts';
import { analyzeProse } from '../../../../server/src/engine/analyze/analyzePassage.ts';
import { buildCorpus } from '../../../../server/src/engine/corpus/buildCorpus.ts';
import { finish } from '../../../../server/src/engine/steps.ts';
import { readTable } from '../../../../server/src/readers/csv.ts';

const TABLE =
  'Town,Visits,Basis\nOstby,352,a count\nWestby,214,a count\nNorway,90,a count\nTotal,656,a sum\n';

/** The figures of the table that a claim is held against, in the order of the table. */
function check(name: string, claim: string, expected: readonly string[], table = TABLE) {
  it(name, () => {
    const { text, passages, metadata } = readTable({ path: 'a.csv', text: table });
    const corpus = buildCorpus([{ key: 'a', path: 'a.csv', text, passages, metadata }]);
    const [sentence] = analyzeProse({ start: 0, end: claim.length }, { text: claim }, corpus.vocabulary);
    assert.ok(sentence);
    const inDraft = { sentence, headingTerms: new Set<number>(), aliases: [] };
    const weigh = (term: number) => corpus.inverseFrequency(term);
    const [aligned] = alignSentence(inDraft, finish(retrieveOpen(corpus, inDraft)), weigh, MODELS.pair);
    const figures = (aligned?.candidates ?? []).map(({ figure }) => figure);
    const inOrder = figures.sort((a, b) => a.start - b.start).map((figure) => figure.text);
    assert.deepEqual(inOrder, expected);
  });
}

describe('the rows of a table that a sentence is held against', () => {
  check('the one that it names', 'Westby had 241 visits.', ['214']);
  check('the country whose people it names', 'The Norwegian archive had 80 visits.', ['90']);
  check('those that it names, and the total', 'Ostby and Westby had 600 visits.', ['352', '214', '656']);
  check('all where it names none', 'The rooms had 600 visits.', ['352', '214', '90', '656']);
  const groups = 'Group,Visits,Cost\nWomen,352,31\nMen,214,28\nOld Mill,90,12\n';
  check('the one whose words it has, and the column', 'Women made 600 visits.', ['352'], groups);
  check('all where it says more', 'Women made 600 visits to the hall.', ['352', '214', '90'], groups);
  check(
    'a row that it names by all words of its label',
    'Ostby and Old Mill had 600 visits.',
    ['352', '90'],
    `${TABLE}Old Mill,90,a count\n`,
  );
});
