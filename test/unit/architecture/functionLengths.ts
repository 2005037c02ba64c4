import type { SourceFile } from './sourceFiles.ts';

/** A function with its place and its length in lines, from its first line to its closing brace. */
export interface MeasuredFunction {
  readonly path: string;
  readonly name: string;
  readonly line: number;
  readonly lines: number;
}

const FUNCTION = /^( {0,20})(?:export )?(?:async )?function\*? ?(\w{1,80})/;
/** In a class, whose members the formatter indents by two; a call or a keyword there ends in something else. */
const METHOD = /^( {2})(?:(?:async|static|private|get|set|\*) ?){0,3}(#?\w{1,80})\((?:.{0,200}\{)?$/;
const KEYWORDS: ReadonlySet<string> = new Set(['if', 'for', 'while', 'switch', 'with']);

/** The functions and methods of a file as the formatter leaves it: the closing brace is indented like the first line. */
export function measureFunctions({ path, text }: SourceFile): MeasuredFunction[] {
  const lines = text.split('\n');
  return lines.flatMap((line, at) => {
    const [, indent, name] = FUNCTION.exec(line) ?? METHOD.exec(line) ?? [];
    if (indent === undefined || name === undefined || KEYWORDS.has(name)) return [];
    const end = lines.findIndex((other, i) => i > at && (other === `${indent}}` || other === `${indent}},`));
    return end < 0 ? [] : [{ path, name, line: at + 1, lines: end - at + 1 }];
  });
}
