import assert from 'node:assert/strict';
import type { Output } from '../../../server/src/cli/environment.ts';
import { wantsColors } from '../../../server/src/cli/processEnvironment.ts';
import { createProgress } from '../../../server/src/cli/progress.ts';
import { writeChunks } from '../../../server/src/cli/writeChunks.ts';

describe('colours', () => {
  const check = (variables: Record<string, string>, isTerminal: boolean, expected: boolean) =>
    it(`${expected ? 'on' : 'off'} with ${JSON.stringify(variables)}${isTerminal ? ' on a terminal' : ''}`, () =>
      assert.equal(wantsColors(variables, isTerminal), expected));

  check({}, true, true);
  check({}, false, false);
  check({ NO_COLOR: '1' }, true, false);
  check({ NO_COLOR: '' }, true, true);
  check({ FORCE_COLOR: '1' }, false, true);
  check({ FORCE_COLOR: '0' }, true, false);
  check({ NO_COLOR: '1', FORCE_COLOR: '1' }, true, false);
  check({ TERM: 'dumb' }, true, false);
});

describe('progress', () => {
  const watch = (isTerminal: boolean) => {
    let text = '';
    let time = 0;
    const stderr: Output = {
      isTerminal,
      columns: 80,
      colors: false,
      write: async (piece) => {
        text += piece;
      },
    };
    const progress = createProgress({ stderr, now: () => time });
    return {
      at: (moment: number, done: number) => {
        time = moment;
        progress.report('Reading', done, 9);
      },
      end: () => progress.end(),
      text: () => text,
    };
  };

  it('says nothing of work that is done in a second', async () => {
    const { at, end, text } = watch(true);
    at(0, 1);
    at(900, 8);
    await end();
    assert.equal(text(), '');
  });

  it('shows a line that is wiped at the end', async () => {
    const { at, end, text } = watch(true);
    at(1100, 3);
    at(1150, 4);
    at(1300, 5);
    await end();
    assert.equal(text(), '\r\u001b[2KReading 3/9\r\u001b[2KReading 5/9\r\u001b[2K');
  });

  it('is silent where stderr is no terminal', () => {
    const { at, text } = watch(false);
    at(5000, 3);
    assert.equal(text(), '');
  });
});

describe('writing in pieces', () => {
  it('joins small pieces and keeps their order', async () => {
    const writes: string[] = [];
    const output = { isTerminal: false, columns: undefined, colors: false };
    const pieces = Array.from({ length: 3000 }, (_, i) => `${i} `.padEnd(100));
    await writeChunks(pieces, { ...output, write: async (text) => void writes.push(text) });
    assert.equal(writes.join(''), pieces.join(''));
    assert.ok(writes.length > 1 && writes.length < 10, `${writes.length} writes`);
  });
});
