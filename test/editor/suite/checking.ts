import * as assert from 'node:assert/strict';
import * as fs from 'node:fs';
import { commands, DiagnosticSeverity, type Hover, languages, type MarkdownString } from 'vscode';
import { activateStet } from './activation.ts';
import { codeOf, find, findingsOf, openDraft, sampleFile, untilFound, untilGone } from './drafts.ts';
import { until } from './until.ts';

/** The sample draft says 32 kilometres where its source says 22. */
const DRAFTED = '32 kilometres';
const SOURCE = '22 kilometres';

/** Findings appear, explain themselves, and follow the files. */
export function describeChecking(): void {
  describe('checking', () => {
    it('reports a conflict, with the passage that it rests on', async () => {
      const { document } = await openDraft('seeds');
      const conflict = await untilFound(document, 'conflict', DRAFTED);
      assert.equal(conflict.severity, DiagnosticSeverity.Warning);
      const [passage] = conflict.relatedInformation ?? [];
      assert.match(passage?.location.uri.path ?? '', /bishkek-raids\.md$/);
    });

    it('shows the passage on hover', async () => {
      const { document } = await openDraft('seeds');
      await untilFound(document, 'conflict', DRAFTED);
      const hovers = await commands.executeCommand<readonly Hover[]>(
        'vscode.executeHoverProvider',
        document.uri,
        find(document, DRAFTED).start,
      );
      const text = hovers.flatMap(({ contents }) => contents.map(markdownOf)).join('\n');
      assert.match(text, new RegExp(SOURCE));
      assert.match(text, /dispatch2015raids/);
    });

    it('follows a source that changes on the disk', async () => {
      const { document } = await openDraft('seeds');
      await untilFound(document, 'conflict', DRAFTED);
      const file = sampleFile('seeds', 'sources', 'bishkek-raids.md').fsPath;
      const text = fs.readFileSync(file, 'utf8');
      fs.writeFileSync(file, text.replaceAll(SOURCE, DRAFTED));
      try {
        await untilGone(document, 'conflict', DRAFTED);
      } finally {
        fs.writeFileSync(file, text);
      }
      await untilFound(document, 'conflict', DRAFTED);
    });

    it('keeps the sources of two folders apart', async () => {
      const { document } = await openDraft('second');
      await untilFound(document, 'conflict', '418');
      assert.equal(
        findingsOf(document).some(({ range }) => document.getText(range).includes('36')),
        false,
      );
    });

    it('says that there are no sources, and finds them when they come', async () => {
      const { document } = await openDraft('second');
      await untilFound(document, 'conflict', '418');
      const sources = sampleFile('second', 'sources').fsPath;
      fs.renameSync(sources, `${sources}-away`);
      try {
        await until('notice', () => findingsOf(document).find((finding) => codeOf(finding) === 'no-sources'));
      } finally {
        fs.renameSync(`${sources}-away`, sources);
      }
      await untilFound(document, 'conflict', '418');
    });

    it('marks in stet.json what is not understood', async () => {
      await openDraft('second');
      const uri = sampleFile('second', 'stet.json');
      fs.writeFileSync(uri.fsPath, '{\n  "source": "sources"\n}\n');
      try {
        const finding = await until('finding in stet.json', () =>
          languages.getDiagnostics(uri).find(({ source }) => source === 'stet'),
        );
        assert.equal(finding.range.start.line, 1);
      } finally {
        fs.rmSync(uri.fsPath);
      }
      await until('end of the finding', () =>
        languages.getDiagnostics(uri).some(({ source }) => source === 'stet') ? undefined : true,
      );
    });

    it('says in the status which source cannot be read', async () => {
      const { status } = await activateStet();
      const file = sampleFile('seeds', 'sources', 'broken.txt').fsPath;
      fs.writeFileSync(file, Buffer.from([0x7f, 0x45, 0x4c, 0x46, 0, 0, 0, 1, 0, 2, 0, 3]));
      try {
        const problem = await until('problem of a source', () => {
          const now = status();
          if (now?.state !== 'problem') return undefined;
          return now.problems.find(({ path }) => path.endsWith('broken.txt'));
        });
        assert.match(problem.message, /This is a file of another kind \(program\).*save it as text/);
      } finally {
        fs.rmSync(file);
      }
      await until('status without the problem', () =>
        status()?.problems.some(({ path }) => path.endsWith('broken.txt')) ? undefined : true,
      );
    });
  });
}

function markdownOf(content: MarkdownString | Hover['contents'][number]): string {
  return typeof content === 'string' ? content : content.value;
}
