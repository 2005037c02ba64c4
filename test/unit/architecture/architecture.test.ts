import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { builtinModules } from 'node:module';
import { measureFunctions } from './functionLengths.ts';
import { readSourceFiles } from './sourceFiles.ts';

const MOST_LINES_OF_A_FILE = 300;
const MOST_LINES_OF_A_FUNCTION = 40;

const files = readSourceFiles(
  ...['server/src', 'client/src', 'scripts'].filter((folder) => existsSync(folder)),
);

/** An export of its own; what a file passes on is documented where it is from. */
const EXPORT = /^export (?:async |abstract )?(?:function|const|let|class|interface|type|enum)\b(?! \{)/;

/** The modules that a file imports or re-exports from, statically or not. */
function importsOf(text: string): string[] {
  const specifiers = text.matchAll(/(?:\bfrom|\bimport|\brequire\(|\bimport\() ?['"]([^'"\n]{1,200})['"]/g);
  return [...specifiers].flatMap(([, specifier]) => specifier ?? []);
}

describe('the source files', () => {
  const check = (rule: string, findOffences: () => readonly string[]) =>
    it(rule, () => assert.deepEqual(findOffences(), []));

  check(`have ${MOST_LINES_OF_A_FILE} lines at most`, () =>
    files
      .map(({ path, text }) => ({ path, lines: text.trimEnd().split('\n').length }))
      .filter(({ lines }) => lines > MOST_LINES_OF_A_FILE)
      .map(({ path, lines }) => `${path}: ${lines} lines`),
  );

  check('are named for what they hold', () =>
    files
      .filter(({ path }) => /(?:^|[/.])(?:utils?|helpers?|misc|common|shared)[/.]/i.test(path))
      .map(({ path }) => path),
  );

  check('have a doc comment on everything that they export', () =>
    files.flatMap(({ path, text }) => {
      const lines = text.split('\n');
      return lines
        .map((line, at) => ({ line, above: lines[at - 1] ?? '', place: `${path}:${at + 1}` }))
        .filter(({ line, above }) => EXPORT.test(line) && !above.endsWith('*/'))
        .map(({ line, place }) => `${place} ${line}`);
    }),
  );

  check('of the engine import no Node module', () => {
    const ofNode = new Set(builtinModules);
    return files
      .filter(({ path }) => path.startsWith('server/src/engine/'))
      .flatMap(({ path, text }) =>
        importsOf(text)
          .filter((specifier) => specifier.startsWith('node:') || ofNode.has(specifier.split('/')[0] ?? ''))
          .map((specifier) => `${path}: ${specifier}`),
      );
  });

  check(`have functions of ${MOST_LINES_OF_A_FUNCTION} lines at most`, () =>
    files
      .flatMap(measureFunctions)
      .filter(({ lines }) => lines > MOST_LINES_OF_A_FUNCTION)
      .map(({ path, line, name, lines }) => `${path}:${line} ${name}: ${lines} lines`),
  );
});
