import type { FactCheck } from './factCheck.ts';
import type { FactCheckFormat } from './factCheckFormats.ts';
import { writeHtmlFactCheck } from './htmlFactCheck.ts';
import { writeMarkdownFactCheck } from './markdownFactCheck.ts';

/** Writes a fact-check report, in pieces. */
export function writeFactCheck(check: FactCheck, format: FactCheckFormat): Generator<string> {
  return WRITERS[format](check);
}

const WRITERS = { html: writeHtmlFactCheck, markdown: writeMarkdownFactCheck };
