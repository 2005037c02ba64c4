import { CommanderError } from 'commander';
import type { Environment } from './environment.ts';
import { EXIT, type ExitCode, UsageError } from './exitCode.ts';
import { createProgram } from './program.ts';

/** Runs a command line (without `node` and the script) and gives its exit code. Never throws. */
export async function run(argv: readonly string[], environment: Environment): Promise<ExitCode> {
  let code: ExitCode = EXIT.clean;
  const program = createProgram(environment, (finished) => {
    code = finished;
  });
  try {
    if (argv.length === 0) program.help({ error: true });
    await program.parseAsync([...argv], { from: 'user' });
    return code;
  } catch (error) {
    return explain(error, environment);
  }
}

async function explain(error: unknown, { signal, stderr, variables }: Environment): Promise<ExitCode> {
  if (signal.aborted) {
    await stderr.write('stet: Cancelled.\n');
    return EXIT.cancelled;
  }
  if (error instanceof CommanderError) return error.exitCode === 0 ? EXIT.clean : EXIT.failed;
  if (error instanceof UsageError) await stderr.write(`stet: ${error.message}\n`);
  else await stderr.write(`${describeDefect(error, variables)}\n`);
  return EXIT.failed;
}

/** An error that nobody foresaw: a defect of Stet. */
function describeDefect(error: unknown, variables: Environment['variables']): string {
  const message = error instanceof Error ? error.message : String(error);
  const advice = variables.STET_DEBUG ? '' : ' Set STET_DEBUG=1 to see where, and please report it.';
  const stack = variables.STET_DEBUG && error instanceof Error ? `\n${error.stack}` : '';
  return `stet: Something went wrong inside Stet: ${message}.${advice}${stack}`;
}
