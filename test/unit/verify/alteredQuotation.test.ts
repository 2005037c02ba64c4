import assert from 'node:assert/strict';
import { describeMatch, SOURCE } from './describeMatch.ts';

describe('a quotation and its source', () => {
  describe('is altered', () => {
    function check(title: string, quotation: string, expected: string, source = SOURCE): void {
      it(title, () => assert.equal(describeMatch(quotation, source), `altered: ${expected}`));
    }
    check(
      'by another word',
      'the old harbour bridge will be shut to all lorries',
      'The old harbour bridge will be closed to all lorries | replace shut -> closed',
    );
    check(
      'by a word left out',
      'the old bridge will be closed to all lorries',
      'The old harbour bridge will be closed to all lorries | delete  -> harbour',
    );
    check(
      'by a word put in',
      'the old harbour bridge will soon be closed to lorries',
      'The old harbour bridge will be closed to all lorries | insert soon -> | delete  -> all'.replace(
        '-> |',
        '->  |',
      ),
    );
    check(
      'by another order',
      'the harbour old bridge will be closed to all lorries',
      'The old harbour bridge will be closed to all lorries | replace harbour old -> old harbour',
    );
    check(
      'by another number',
      'some 41 percent of the heavy lorries crossed',
      'some 40 percent of the heavy lorries crossed | replace 41 -> 40',
      'Last year some 40 percent of the heavy lorries crossed it.',
    );
    const COST = 'The new bridge will cost 2.4 million euros in a year.';
    check(
      'by another amount, written in another way',
      'the new bridge will cost €2.5 million in a year',
      'The new bridge will cost 2.4 million euros in a year | replace €2.5 million -> 2.4 million euros',
      COST,
    );
    check(
      'by one content word of three in a longer one',
      'They earn more than ever, and we are told to be modest',
      'They earn more than ever, and we are asked to be modest | replace told -> asked',
      '“They earn more than ever, and we are asked to be modest,” she said.',
    );
    const SAID = '“We have never had a better autumn,” said Ostby. We have never lost a better vote.';
    check(
      'by one word of a short one that the source quotes too',
      'we have never had a better spring',
      'We have never had a better autumn | replace spring -> autumn',
      SAID,
    );
    check(
      'by another currency',
      'the new bridge will cost $2.4 million in a year',
      'The new bridge will cost 2.4 million euros in a year | replace $2.4 million -> 2.4 million euros',
      COST,
    );
    check(
      'by another dollar',
      'the new bridge will cost A$2.4 million in a year',
      'The new bridge will cost 2.4 million dollars in a year | insert A -> ',
      COST.replace('euros', 'dollars'),
    );
    check(
      'by a letter that is a unit',
      'the new bridge is 5m wide and will stand',
      'The new bridge is 5 million wide and will stand | replace 5m -> 5 million',
      'The new bridge is 5 million wide and will stand.',
    );
    check(
      'by a negation left out',
      'we will wait for the new bridge',
      'we will not wait for the new bridge | delete  -> not',
      'So we will not wait for the new bridge.',
    );
    check(
      'by the form of a word, where few others are left',
      'watch the bridge with concern',
      'watching the bridge with concern | replace watch -> watching',
      'We are watching the bridge with concern.',
    );
    check(
      'by a function word, where few content words are',
      'the steel was like a cake',
      'The steel was like cake | insert a -> ',
      '“The steel was like cake,” he said.',
    );
    check(
      'by its first word',
      'That old harbour bridge will be closed',
      'The old harbour bridge will be closed | replace That -> The',
    );
    check(
      'by its last words',
      'the old harbour bridge will be closed to most trams',
      'The old harbour bridge will be closed to all lorries | replace most trams -> all lorries',
    );
    check(
      'by both words of a pair, one of them its last',
      'clerks went round the old town from house to house',
      'Clerks went round the old town from door to door | replace house -> door | replace house -> door',
      'Clerks went round the old town from door to door, asking.',
    );
    check(
      'by what stands before the words that the source quotes',
      'Surely the old harbour bridge will be closed',
      'The old harbour bridge will be closed | insert Surely -> ',
    );
    check(
      'by what stands behind the end of a sentence',
      'will be closed to all lorries until the spring everybody',
      'will be closed to all lorries until the spring | insert everybody -> ',
    );
    check(
      'by a content word before a function word',
      'the old harbour bridge will be closed forever',
      'The old harbour bridge will be closed | insert forever -> ',
    );
    check(
      'by a contraction at its start',
      'We’ve known of the rust under the bridge',
      'We have known of the rust under the bridge | replace We’ve -> We have',
      'She said: “We have known of the rust under the bridge.”',
    );
    check(
      'by a contraction that it writes out elsewhere',
      'we have known of the rust and we’ve hidden the rust',
      'We have known of the rust and we have hidden the rust | replace we’ve -> we have',
      'We have known of the rust and we have hidden the rust.',
    );
    check(
      'by a contraction written out',
      'we will not wait for the new bridge',
      "We'll not wait for the new bridge | replace we will -> We'll",
      "“We'll not wait for the new bridge,” he said.",
    );
  });
});
