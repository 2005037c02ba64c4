import assert from 'node:assert/strict';
import { analyzePassage } from '../../../server/src/engine/analyze/analyzePassage.ts';
import { countFigures } from '../../../server/src/engine/analyze/countFigures.ts';
import { createVocabulary } from '../../../server/src/engine/vocabulary.ts';
import { readMarkdown } from '../../../server/src/readers/markdown.ts';

const vocabulary = createVocabulary();

describe('counting figures', () => {
  /** Counts what the passages of a Markdown document state, and compares it with what an analysis of each finds. */
  const check = (text: string, expected: number): void => {
    it(JSON.stringify(text), () => {
      const { passages } = readMarkdown({ path: 'museum.md', text });
      let total = 0;
      for (const passage of passages) {
        const analyzed = analyzePassage(passage, { text }, vocabulary);
        const count = countFigures(passage, { text }, vocabulary);
        assert.equal(count, analyzed.flatMap(({ figures }) => figures).length);
        total += count;
      }
      assert.equal(total, expected);
    });
  };

  check('The museum has no visitors.', 0);
  check('It sold 12 cakes and 30 cups of tea.', 2);
  check('The tour takes 1 hour 20 minutes.', 1);
  check('He ran it in 2 hours, 24 minutes and 18 seconds.', 1);
  check('The tour takes 2 hours and 90 minutes are too few.', 2);
  check('See page 12.', 0);
  check('# Results 2022', 1);
  check('| Office | Visitors |\n| --- | --- |\n| Archive | 352 |\n| Tour | 1 hour 20 minutes |', 2);
});
