import * as fs from 'node:fs';
import { format } from 'node:util';
import Mocha from 'mocha';
import { describeActivation } from './activation.ts';
import { describeAddSource } from './addSource.ts';
import { describeChecking } from './checking.ts';
import { describeCommands } from './commands.ts';
import { describeCrash } from './crash.ts';
import { describeEditing } from './editing.ts';
import { describeFactCheck } from './factCheck.ts';
import { describeFixes } from './fixes.ts';
import { describeNavigation } from './navigation.ts';
import { describeSeeing } from './seeing.ts';

/** The longest that a test may take, in milliseconds: the first waits for the server to read the sources. */
const TIMEOUT = 60_000;

/** The suites, in the order in which they run. */
const SUITES: readonly (() => void)[] = [
  describeActivation,
  describeChecking,
  describeSeeing,
  describeFixes,
  describeEditing,
  describeNavigation,
  describeCommands,
  describeAddSource,
  describeFactCheck,
  describeCrash,
];

/** Runs the suites; the extension host calls it, and takes an error for failure. */
export async function run(): Promise<void> {
  reportTo(process.env.TEST_OUTPUT);
  const { TEST_GREP } = process.env;
  const mocha = new Mocha({
    ui: 'bdd',
    reporter: 'spec',
    color: false,
    timeout: TIMEOUT,
    ...(TEST_GREP === undefined ? {} : { grep: TEST_GREP }),
  });
  mocha.suite.emit('pre-require', globalThis, '', mocha);
  for (const suite of SUITES) suite();
  const failures = await new Promise<number>((resolve) => {
    mocha.run(resolve);
  });
  if (failures > 0) throw new Error(`${failures} tests failed.`);
}

/** Writes to a file what would be printed: an extension host behind a server has no terminal. */
function reportTo(file: string | undefined): void {
  if (file === undefined) return;
  const write = (...values: unknown[]): void => fs.appendFileSync(file, `${format(...values)}\n`);
  Object.assign(Mocha.reporters.Base, { consoleLog: write });
  console.log = write;
}
