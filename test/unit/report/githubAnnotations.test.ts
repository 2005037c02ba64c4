import assert from 'node:assert/strict';
import type { CheckRun } from '../../../server/src/features/report/checkRun.ts';
import { writeGithubAnnotations } from '../../../server/src/features/report/githubAnnotations.ts';
import { sampleRun, showPath } from './sample.ts';

describe('GitHub annotations', () => {
  const write = (run: CheckRun) => [...writeGithubAnnotations(run, showPath)].join('').trimEnd().split('\n');

  it('writes a finding with its place and evidence on one line', () => {
    const annotation = write(sampleRun()).at(-1);
    assert.equal(
      annotation,
      '::warning file=draft.md,line=1,endLine=1,col=17,endColumn=21,title=Stet%3A The sources have another figure (conflict)' +
        '::The report has 4,700.%0Adiffers: sources/report.txt:3 “The museum drew 4,700 visitors, 4,700 fewer than planned.”',
    );
  });

  it('escapes what would end a command or a property', () => {
    const failures = [{ about: 'draft', path: '/work/a,b:c%.md', message: '100 %\r\nof: it, all' }] as const;
    const [annotation] = write(sampleRun({ failures }));
    assert.equal(
      annotation,
      '::error file=a%2Cb%3Ac%25.md,title=Stet%3A could not check::100 %25%0D%0Aof: it, all',
    );
  });

  it('drops the columns of a finding that spans lines', () => {
    const base = sampleRun();
    const [draft] = base.drafts;
    const diagnostics = [{ ...draft!.report.diagnostics[0]!, start: 16, end: 30 }];
    const drafts = [{ ...draft!, report: { ...draft!.report, diagnostics } }];
    const annotation = write(sampleRun({ drafts })).at(-1);
    assert.match(annotation!, /line=1,endLine=2,title=/);
  });

  it('reports sources that could not be read', () => {
    assert.match(write(sampleRun())[0]!, /^::error file=sources\/scan\.txt,.*Convert it to text\.$/);
  });
});
