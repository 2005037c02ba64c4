import { finish } from '../../engine/index.ts';
import { makeFactCheck } from '../../features/factCheck/factCheck.ts';
import type { FactCheckFormat } from '../../features/factCheck/factCheckFormats.ts';
import { writeFactCheck } from '../../features/factCheck/writeFactCheck.ts';
import { showPathFrom } from '../../readers/shownPaths.ts';
import { type CheckingOptions, checkNamed } from '../checkNamed.ts';
import { isIncomplete } from '../complaints.ts';
import type { Environment } from '../environment.ts';
import { EXIT, type ExitCode } from '../exitCode.ts';
import { writeChunks } from '../writeChunks.ts';

/** The options of `stet report`. */
export interface ReportOptions extends CheckingOptions {
  readonly format: FactCheckFormat;
}

/** `stet report`: drafts with what the sources say beside each claim, for who goes through them one by one. */
export async function runReport(
  named: readonly string[],
  options: ReportOptions,
  environment: Environment,
): Promise<ExitCode> {
  const { cwd, version, stdout } = environment;
  const run = await checkNamed(named, options, 'uncounted', environment);
  const context = { day: environment.today(), version, showPath: showPathFrom(cwd) };
  await writeChunks(writeFactCheck(finish(makeFactCheck(run, context)), options.format), stdout);
  return isIncomplete(run, options.strict ? 'strict' : 'lenient') ? EXIT.failed : EXIT.clean;
}
