import assert from 'node:assert/strict';
import { parseDraft } from '../../../server/src/engine/draft/parseDraft.ts';
import { DEFAULT_SETTINGS, type Tolerances } from '../../../server/src/engine/model/settings.ts';
import { checkDraft } from '../../../server/src/engine/verify/checkDraft.ts';
import { corpusOf } from './sources.ts';

describe('tolerances', () => {
  const sources = corpusOf({
    a: 'In spring the museum drew 4,712 visitors.',
    b: 'In spring the museum opened on 3 May 2019.',
  });
  const check = (tolerances: Tolerances, draft: string, verdict: string): void => {
    it(`${JSON.stringify(tolerances)}: ${draft} is ${verdict}`, () => {
      const settings = { ...DEFAULT_SETTINGS, tolerances };
      const { claims } = checkDraft(parseDraft('draft.md', draft), sources, settings);
      assert.deepEqual(
        claims.map((claim) => claim.verdict),
        [verdict],
      );
    });
  };

  check({}, 'In spring the museum drew 4,731 visitors. [@a]', 'conflict');
  check({ count: 0.01 }, 'In spring the museum drew 4,731 visitors. [@a]', 'supported');
  check({ count: 0.001 }, 'In spring the museum drew 4,731 visitors. [@a]', 'conflict');
  check({ money: 0.5 }, 'In spring the museum drew 4,731 visitors. [@a]', 'conflict');
  check({ count: 0.5 }, 'In spring the museum opened on 4 May 2019. [@b]', 'conflict');
});
