import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ZoteroAccess } from '../../server/src/lsp/zotero.ts';
import { TRUST_METHOD } from '../../server/src/protocol.ts';
import { writeFolder } from '../temporaryFolder.ts';
import { openDraft, SOURCES } from './draftFile.ts';

const URL = 'http://127.0.0.1:23119/better-bibtex/export/library?/1/library.biblatex';
const FILES = { ...SOURCES, 'stet.json': JSON.stringify({ zotero: { url: URL } }) };
const isClean = ({ diagnostics }: { diagnostics: readonly unknown[] }): boolean => diagnostics.length === 0;

/** A Zotero that gives this entry, or nothing; and how often it was asked. */
function makeZotero(entry: string | undefined): ZoteroAccess & { asked: number } {
  const path = join(writeFolder({}), 'kept.bib');
  return {
    asked: 0,
    pathOf: () => path,
    async fetch() {
      this.asked++;
      if (entry === undefined) return { problem: 'Zotero does not run. Start it.' };
      writeFileSync(path, entry);
      return { path };
    },
  };
}

describe('the library of Zotero', () => {
  it('is known once Zotero has given it', async () => {
    const zotero = makeZotero('@book{lee2015, title = {Counts}}');
    const { client, uri } = await openDraft('It left [@lee2015].', FILES, { zotero });
    await client.published(uri, isClean);
    assert.equal(zotero.asked, 1);
  });

  it('is not asked for where no setting names it', async () => {
    const zotero = makeZotero('@book{lee2015, title = {Counts}}');
    const { published } = await openDraft('It left [@lee2015].', SOURCES, { zotero });
    assert.equal(published.diagnostics[0]?.code, 'unknown-citation');
    assert.equal(zotero.asked, 0);
  });

  it('is not asked for in a folder that is not trusted, which the status says, until it is', async () => {
    const zotero = makeZotero('@book{lee2015, title = {Counts}}');
    const initializationOptions = { trusted: false };
    const { client, uri, published } = await openDraft('It left [@lee2015].', FILES, {
      zotero,
      initializationOptions,
    });
    assert.equal(published.diagnostics[0]?.code, 'unknown-citation');
    const { params } = await client.waitFor('stet/status', ({ problems }) => problems.length > 0);
    assert.match(params.problems[0].message, /Zotero is not asked .* not trusted\. Trust the folder/);
    assert.equal(zotero.asked, 0);
    const from = client.messages.length;
    await client.connection.sendNotification(TRUST_METHOD);
    await client.published(uri, isClean, from);
    await client.waitFor('stet/status', ({ problems }) => problems.length === 0, from);
    assert.equal(zotero.asked, 1);
  });

  it('is a problem in the status where Zotero does not answer', async () => {
    const { client } = await openDraft('It left [@lee2015].', FILES, { zotero: makeZotero(undefined) });
    const { params } = await client.waitFor('stet/status', ({ problems }) => problems.length > 0);
    assert.deepEqual(params.problems[0], {
      path: URL,
      code: 'zotero',
      message: 'Zotero does not run. Start it.',
    });
  });
});
