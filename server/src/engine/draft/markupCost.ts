/** Microseconds that the Markdown parser takes for each (measured: 2 cores, Node 20, busy). */
const COST = { character: 2, line: 60, item: 250, underline: 800, indent: 15, reference: 15 } as const;

/** The parser compares each delimiter of a paragraph with those before it: twenty pairs a microsecond. */
const PAIRS_PER_MICROSECOND = 20;

/** In order of precedence. A blank line, and a list item or heading at a line's start, begin a new paragraph. */
const MARKUP =
  /(?<paragraph>\n(?=[ \t]{0,20}\r?\n)|\n[ \t]{0,20}(?:[-+*]|#{1,6}|\d{1,9}[.)])[ \t])|(?<line>\n)|(?<item>[-+>][ \t]|\d[.)][ \t])|(?<underline>^[=-]{1,1000}$)|(?<indent>[ \t]{2,1000})|(?<delimiter>[*_[\]`<>!~])|(?<reference>[\\&|])/gm;

/**
 * About how long the Markdown parser will take for a text, in microseconds. Most drafts cost two a character; lines
 * of one character, lists nested by the hundred and paragraphs of thousands of brackets are what cost much more.
 */
export function markupCost(text: string): number {
  let cost = text.length * COST.character;
  let delimiters = 0;
  for (const { groups } of text.matchAll(MARKUP)) {
    if (groups?.delimiter !== undefined) delimiters++;
    else if (groups?.line !== undefined) cost += COST.line;
    else if (groups?.indent !== undefined) cost += groups.indent.length * COST.indent;
    else if (groups?.underline !== undefined) cost += COST.underline;
    else if (groups?.reference !== undefined) cost += COST.reference;
    else if (groups?.item !== undefined) cost += COST.item;
    else {
      cost += COST.item + delimiters ** 2 / PAIRS_PER_MICROSECOND;
      delimiters = 0;
    }
  }
  return cost + delimiters ** 2 / PAIRS_PER_MICROSECOND;
}
