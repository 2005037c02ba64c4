import assert from 'node:assert/strict';
import type { Hover, MarkupContent } from 'vscode-languageserver';
import { openDraft, SOURCES } from './draftFile.ts';

/** Checks that the hover at the caret shows all of these, or that there is none. */
async function check(
  marked: string,
  shown: readonly (string | RegExp)[] | undefined,
  files = SOURCES,
): Promise<void> {
  const { client, uri, position } = await openDraft(marked, files);
  const hover = await client.connection.sendRequest<Hover | null>('textDocument/hover', {
    textDocument: { uri },
    position,
  });
  if (shown === undefined) return assert.equal(hover, null);
  const contents = hover?.contents as MarkupContent | undefined;
  const value = contents?.value ?? '';
  for (const words of shown) assert.match(value, typeof words === 'string' ? new RegExp(words) : words);
}

describe('hover', () => {
  it('shows the passage of a figure that agrees, with the figure marked', () =>
    check('The ministry counted 3|52 Kyrgyz nationals who left for Syria [@ministry].', [
      'A source agrees',
      /counted \*\*352\*\* Kyrgyz nationals/,
      /Steppe Wire, 2015/,
      /\[Register of departures\]\(file:.*#L9\)/,
    ]));

  it('shows the figure that differs', () =>
    check('The ministry counted 3|25 Kyrgyz nationals who left for Syria [@ministry].', [
      'another figure',
      '“352” differs',
      /Why: same head \*nationals\*, same people \*Kyrgyz\*.*same place \*Syria\*.*; source says 352, draft says 325/,
    ]));

  it('leaves to the diagnostic what it says already', () =>
    check('The ministry counted 3|25 Kyrgyz nationals who left for Syria [@ministry].', [
      /^\*\*The sources have another figure\*\*\n/,
    ]));

  it('marks the figure that is meant where another of its passage looks the same', () =>
    check(
      'The port counted 2|2 ferries in May [@port].',
      [/had 22 berths, and the harbour master counted \*\*22\*\* ferries/],
      { 'sources/port.txt': 'The port had 22 berths, and the harbour master counted 22 ferries in May.\n' },
    ));

  it('shows a quotation', () =>
    check('"Nobody asked us how many |beds were left," he said [@hospital].', [
      'A source agrees',
      'hospital',
    ]));

  it('shows the reference and the state of a citation', () =>
    check('It counted them [@min|istry].', ['Bekova', 'Register of departures', 'states \\d+ figures']));

  it('counts the claims that cite a source', () =>
    check('The ministry counted 352 Kyrgyz nationals who left for Syria [@min|istry].', [
      'In this draft: 1 claim, 1 supported\\.',
    ]));

  it('says that an entry has no document', () =>
    check('It counted them [@atl|as2014].', ['An atlas of the steppe', 'without a document']));

  it('is absent elsewhere', () => check('It co|unted them [@ministry].', undefined));
});
