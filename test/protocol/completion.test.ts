import assert from 'node:assert/strict';
import type { CompletionItem, CompletionList, TextEdit } from 'vscode-languageserver';
import { applyEdits, openDraft, SOURCES } from './draftFile.ts';

/** Asks for completion at the caret. */
async function completeAt(marked: string, settings: object = {}) {
  const draft = await openDraft(marked, SOURCES, { initializationOptions: settings });
  const list = await draft.client.connection.sendRequest<CompletionList | null>('textDocument/completion', {
    textDocument: { uri: draft.uri },
    position: draft.position,
  });
  return { ...draft, list, items: list?.items ?? [] };
}

/** Checks what the text is after the first item whose label is given is accepted; undefined: there is no such item. */
async function check(marked: string, label: string, expected: string | undefined, settings: object = {}) {
  const { items, text } = await completeAt(marked, settings);
  const item = items.find((one) => one.label === label);
  const labels = items.map((one) => one.label).join(', ');
  if (expected === undefined) return assert.equal(item, undefined, labels);
  assert.ok(item, `no item ${label}: ${labels}`);
  assert.equal(applyEdits(text, [item.textEdit as TextEdit]), expected);
}

describe('completion of citations', () => {
  const forms: readonly (readonly [string, string])[] = [
    ['It left [@mi|].', 'It left [@ministry].'],
    ['It left [@|].', 'It left [@ministry].'],
    ['It left [see @a; @mi|', 'It left [see @a; @ministry'],
    ['It left [-@mi|].', 'It left [-@ministry].'],
    ['It left @mi|', 'It left [@ministry]'],
    ['It left @{mi|}.', 'It left [@ministry].'],
    ['It left.^[See @mi|]', 'It left.^[See @ministry]'],
    ['It left.[^1]\n\n[^1]: @mi|', 'It left.[^1]\n\n[^1]: [@ministry]'],
    ['It left [@mi|nis].', 'It left [@ministry].'],
    ['It left [@bek|].', 'It left [@ministry].'],
    ['It left [@departures|].', 'It left [@ministry].'],
    ['It left [@steppe|].', 'It left [@ministry].'],
    ['It left [@2015|].', 'It left [@ministry].'],
  ];
  for (const [marked, expected] of forms)
    it(`completes ${JSON.stringify(marked)}`, () => check(marked, '@ministry', expected));

  for (const marked of ['Write to aida@mi|', 'It is `@mi|` in code', 'See https://a.org/@mi|'])
    it(`offers nothing in ${JSON.stringify(marked)}`, () => check(marked, '@ministry', undefined));

  it('inserts as the setting says', () =>
    check('It left @mi|', '@ministry', 'It left @ministry', { completion: { citationStyle: 'inText' } }));

  it('puts the source first that holds what the sentence says', async () => {
    const { items } = await completeAt('In March 117 wounded patients were treated [@|].');
    assert.equal(items[0]?.label, '@hospital');
  });

  it('cites a passage, its place filled in', () =>
    check(
      'In March 117 wounded patients were treated [@|].',
      '@hospital, line 3',
      'In March 117 wounded patients were treated [@hospital, line 3].',
    ));

  it('knows entries without a document, and details an item when it is looked at', async () => {
    const { items, list, client } = await completeAt('It left [@atl|].');
    assert.equal(list?.isIncomplete, true);
    const item = items.find(({ label }) => label === '@atlas2014');
    assert.equal(item?.documentation, undefined);
    const resolved = await client.connection.sendRequest<CompletionItem>('completionItem/resolve', item);
    assert.match(JSON.stringify(resolved.documentation), /An atlas of the steppe/);
  });
});

describe('completion among many sources', () => {
  const many = Object.fromEntries(
    Array.from({ length: 120 }, (_, i) => [`sources/report${i}.txt`, `Report ${i} on the steppe.\n`]),
  );

  it('offers at most 50, asks again as more is typed, and has what the draft cites before', async () => {
    const marked = 'It is cold [@report77]. It is wide [@report|].';
    const draft = await openDraft(marked, { ...SOURCES, ...many });
    const list = await draft.client.connection.sendRequest<CompletionList>('textDocument/completion', {
      textDocument: { uri: draft.uri },
      position: draft.position,
    });
    assert.deepEqual([list.items.length, list.isIncomplete], [50, true]);
    assert.equal(list.items[0]?.label, '@report77');
  });
});

describe('completion of footnotes and figures', () => {
  it('offers the footnotes of the draft', () =>
    check(
      'It left [^|\n\n[^register]: The register.',
      'register',
      'It left [^register]\n\n[^register]: The register.',
    ));

  it('offers the figure that continues the words before', () =>
    check(
      'So far the ministry has counted |',
      '352 Kyrgyz nationals',
      'So far the ministry has counted 352 Kyrgyz nationals [@ministry]',
    ));

  it('offers no figure after too few words', async () => {
    const { items } = await completeAt('The |');
    assert.deepEqual(items, []);
  });
});
