import type { SourceProblem } from '../engine/model/document.ts';
import { assembleBlocks } from './blocks/assembleBlocks.ts';
import { failure, warning } from './problems.ts';
import type { BinaryFile, Reading, Refusal } from './reader.ts';
import { RtfInterpreter } from './rtf/interpreter.ts';
import { readTokens } from './rtf/tokens.ts';

/** Reads Rich Text Format: paragraphs, headings, lists, tables and footnotes, without heads and feet of pages. */
export async function readRtf({ path, bytes }: BinaryFile): Promise<Reading | Refusal> {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('latin1');
  if (!/^[\s\u00ef\u00bb\u00bf]{0,20}\{\\rtf/.test(file)) {
    const message = 'This is no RTF, though its name says so. Give it the extension of what it is.';
    return { problems: [failure(path, 'rtf-invalid', message)] };
  }
  const interpreter = new RtfInterpreter();
  for (const token of readTokens(file)) {
    interpreter.take(token);
    if (interpreter.isTooDeep) {
      const message = 'The RTF nests its groups deeper than any program does. Open it and save it anew.';
      return { problems: [failure(path, 'rtf-invalid', message)] };
    }
  }
  const problems = describeEnd(path, interpreter.depth);
  const { blocks, metadata } = interpreter.finish();
  const { text, passages } = assembleBlocks(blocks, (block, index) =>
    block.note === undefined
      ? { kind: 'paragraph', paragraph: index + 1 }
      : { kind: 'note', note: block.note },
  );
  return { text, passages, metadata, runs: [], problems };
}

function describeEnd(path: string, depth: number): readonly SourceProblem[] {
  if (depth === 0) return [];
  const message = 'The RTF breaks off before its end: some of it may be missing. Fetch it anew.';
  return [warning(path, 'rtf-truncated', message)];
}
