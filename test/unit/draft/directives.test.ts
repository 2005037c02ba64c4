import assert from 'node:assert/strict';
import { parseDraft } from '../../../server/src/engine/draft/parseDraft.ts';

describe('comments to Stet', () => {
  function checkStets(title: string, markdown: string, reasons: readonly string[]): void {
    it(title, () => {
      const { stets } = parseDraft('draft.md', markdown);
      assert.deepEqual(
        stets.map((stet) => stet.reason),
        reasons,
      );
      for (const stet of stets) assert.match(markdown.slice(stet.start, stet.end), /^<!--.*-->$/s);
    });
  }
  checkStets('a reason behind a claim', 'It was 5. <!-- stet: by telephone --> Then', ['by telephone']);
  checkStets('on its own line', 'It was 5.\n\n<!-- stet: checked -->\n', ['checked']);
  checkStets('at the start of a line of text', '<!-- stet: first --> It was 5.', ['first']);
  checkStets('without a reason', 'It was 5. <!-- stet: -->', ['']);
  checkStets('not in code', '`<!-- stet: a -->` and\n\n```\n<!-- stet: b --> x\n```', []);
  checkStets('not other comments', '<!-- stets: a --> <!-- todo stet: b -->', []);
  checkStets('not one left open', 'Text <!-- stet: a', []);

  function checkDisabled(title: string, markdown: string, expected: readonly string[]): void {
    it(title, () => {
      const ranges = parseDraft('draft.md', markdown).disabled.map(
        ({ start, end, rules }) => `${rules.join(',')}|${markdown.slice(start, end).trim()}`,
      );
      assert.deepEqual(ranges, expected);
    });
  }
  checkDisabled(
    'a range',
    'a\n\n<!-- stet-disable conflict misquoted -->\n\nb\n\n<!-- stet-enable -->\n\nc',
    ['conflict,misquoted|b'],
  );
  checkDisabled('all rules, to the end', 'a\n\n<!-- stet-disable -->\n\nb\n\nc', ['|b\n\nc']);
  checkDisabled('with a reason', '<!-- stet-disable conflict -- old data -->\nb', ['conflict|b']);
  checkDisabled('one of two enabled again', '<!-- stet-disable a b -->\n1\n\n<!-- stet-enable a -->\n\n2', [
    'a|1',
    'b|1\n\n<!-- stet-enable a -->\n\n2',
  ]);
  checkDisabled('the next line', 'a\n\n<!-- stet-disable-next-line conflict -->\nb\nc', ['conflict|b']);
});
