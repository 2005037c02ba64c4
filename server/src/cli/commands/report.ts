import { writeHtmlFactCheck } from '../../features/factCheck/htmlFactCheck.ts';
import { writeMarkdownFactCheck } from '../../features/factCheck/markdownFactCheck.ts';
import { type CheckingOptions, checkNamed } from '../checkNamed.ts';
import { isIncomplete } from '../complaints.ts';
import type { Environment } from '../environment.ts';
import { EXIT, type ExitCode } from '../exitCode.ts';
import type { ReportFormat } from '../formats.ts';
import { showPathFrom } from '../paths.ts';
import { writeChunks } from '../writeChunks.ts';

/** The options of `stet report`. */
export interface ReportOptions extends CheckingOptions {
  readonly format: ReportFormat;
}

/** `stet report`: drafts with what the sources say beside each claim, for who goes through them one by one. */
export async function runReport(
  named: readonly string[],
  options: ReportOptions,
  environment: Environment,
): Promise<ExitCode> {
  const { cwd, version, stdout } = environment;
  const run = await checkNamed(named, options, 'uncounted', environment);
  const write = options.format === 'html' ? writeHtmlFactCheck : writeMarkdownFactCheck;
  const context = { day: environment.today(), version, showPath: showPathFrom(cwd) };
  await writeChunks(write(run, context), stdout);
  return isIncomplete(run, options.strict ? 'strict' : 'lenient') ? EXIT.failed : EXIT.clean;
}
