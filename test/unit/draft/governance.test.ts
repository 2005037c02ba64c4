import assert from 'node:assert/strict';
import { citationsGoverning } from '../../../server/src/engine/draft/governance.ts';
import { parseDraft } from '../../../server/src/engine/draft/parseDraft.ts';
import { splitSentences } from '../../../server/src/engine/text/sentences.ts';
import { tokenize } from '../../../server/src/engine/text/tokenize.ts';
import { createVocabulary } from '../../../server/src/engine/vocabulary.ts';

const vocabulary = createVocabulary();

/** The keys that govern each number of three digits. */
function governedNumbers(markdown: string): Record<string, string> {
  const draft = parseDraft('draft.md', markdown);
  const found: Record<string, string> = {};
  for (const { section } of draft.sections) {
    for (const block of section.blocks) {
      for (const sentence of splitSentences(tokenize(section.prose, block, vocabulary))) {
        for (const token of sentence.tokens) {
          if (!/^\d{3}$/.test(token.text)) continue;
          found[token.text] = citationsGoverning(section, sentence, token)
            .map((citation) => citation.key)
            .join(' ');
        }
      }
    }
  }
  return found;
}

function check(title: string, markdown: string, expected: Record<string, string>): void {
  it(title, () => assert.deepEqual(governedNumbers(markdown), expected));
}

describe('the citations that govern a claim', () => {
  check('a group governs what is before it', 'There were 352 men [@a].', { 352: 'a' });
  check('back to the group before', 'Of 352 men [@a], 249 left [@b].', { 352: 'a', 249: 'b' });
  check('behind the last group the nearest counts', 'Of 352 men [@a], 249 left.', { 352: 'a', 249: 'a' });
  check('all of a group', 'There were 352 men [@a; @b].', { 352: 'a b' });
  check('groups side by side', 'There were 352 men [@a][@b], 249 of them old.', { 352: 'a b', 249: 'a b' });
  check('behind the full stop', 'There were 352 men. [@a] Of them 249 left.', { 352: 'a', 249: '' });
  check('behind the full stop and a quotation mark', '“There were 352 men.” [@a] Of them 249 left.', {
    352: 'a',
    249: '',
  });
  check('not in the sentence before', 'Some 352 left. Then 249 came [@a]. And 148 stayed.', {
    352: '',
    249: 'a',
    148: '',
  });
  check('footnote marks', 'Of 352 men,[^1] 249 left.[^2] Then 148 stayed.\n\n[^1]: @a\n[^2]: See [@b].', {
    352: 'a',
    249: 'b',
    148: '',
  });
  check('inline notes', 'Of 352 men^[See @a.] 249 left.', { 352: 'a', 249: 'a' });

  describe('in the text', () => {
    check('govern what follows', '@a counts 352 men.', { 352: 'a' });
    check('not the sentence before', 'There were 249. @a counts 352 men.', { 249: '', 352: 'a' });
    check('not what an abbreviation parts from them', 'Some 352 men left, cf. @a.', { 352: 'a' });
    check('each its own part', '@a counts 352 men, while @b has 249.', { 352: 'a', 249: 'b' });
    check('what is before, where no other is', 'Some 352 men left, @a says.', { 352: 'a' });
    check('with a group behind, both', '@a counts 352 men [@b].', { 352: 'a b' });
    check('with a locator', '@a [p. 3] counts 352 men. Others left 249 out.', { 352: 'a', 249: '' });
  });

  describe('at the end of a paragraph', () => {
    check('govern the run of sentences', 'There were 352 men. Of them 249 left. [@a]', {
      352: 'a',
      249: 'a',
    });
    check(
      'back to the last that is cited',
      'There were 352 men [@b]. Some 148 came. Of them 249 left. [@a]',
      {
        352: 'b',
        148: 'a',
        249: 'a',
      },
    );
    check('not where they stand before the full stop', 'There were 352 men. Of them 249 left [@a].', {
      352: '',
      249: 'a',
    });
    check('not over the paragraph', 'There were 352 men.\n\nOf them 249 left. [@a]', { 352: '', 249: 'a' });
  });

  describe('blocks', () => {
    check('headings govern nothing', '# Men [@a]\n\nThere were 352 men.', { 352: '' });
    check('a row of a table', '| n | source |\n|---|---|\n| 352 | [@a] |\n| 249 | [@b] |', {
      352: 'a',
      249: 'b',
    });
    const table = '| n |\n|---|\n| 352 |\n| 249 |';
    check('the source line of a table', `${table}\n\n*Source:* [@a]; @b\n\nSome 148 left.`, {
      352: 'a b',
      249: 'a b',
      148: '',
    });
    check('its caption', `Table 1: Men [@a]\n\n${table}\n\n`, { 352: 'a', 249: 'a' });
    check('its caption below', `${table}\n\n: Men [@a]`, { 352: 'a', 249: 'a' });
    check('no other paragraph beside it', `They left [@a].\n\n${table}\n\nThey left [@b].`, {
      352: '',
      249: '',
    });
    check('not where a row cites', '| n | |\n|---|---|\n| 352 | [@b] |\n| 249 | |\n\nSource: [@a]', {
      352: 'b',
      249: 'a',
    });
    check('behind a block quotation', '> There were 352 men.\n\n[@a]\n\nSome 249 left.', {
      352: 'a',
      249: '',
    });
    check('before a block quotation', 'As they write [@a]:\n\n> There were 352 men.', { 352: 'a' });
    check('a list item', '- There were 352 men [@a].\n- Of them 249 left.', { 352: 'a', 249: '' });
    check('in a footnote its own', 'Text.[^1]\n\n[^1]: Of 352 men [@a], 249 left [@b].', {
      352: 'a',
      249: 'b',
    });
  });
});
