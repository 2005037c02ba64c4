import type { CheckRun } from '../report/checkRun.ts';
import type { FactCheckContext } from './factCheck.ts';
import type { FactCheckFormat } from './factCheckFormats.ts';
import { writeHtmlFactCheck } from './htmlFactCheck.ts';
import { writeMarkdownFactCheck } from './markdownFactCheck.ts';

/** Writes the fact-check report of a run, in pieces. */
export function writeFactCheck(
  format: FactCheckFormat,
  run: CheckRun,
  context: FactCheckContext,
): Generator<string> {
  return WRITERS[format](run, context);
}

const WRITERS = { html: writeHtmlFactCheck, markdown: writeMarkdownFactCheck };
