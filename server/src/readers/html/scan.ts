import { Tokenizer } from 'htmlparser2';
import { BlockBuilder } from '../blocks/blockBuilder.ts';
import type { DocumentBlock } from '../blocks/documentBlock.ts';
import { OPTIONAL_END_TAGS, VOID_TAGS } from '../blocks/tags.ts';

/** What a pass over a page's tags tells, in time linear in its length whatever its depth. */
export interface PageScan {
  /** The deepest nesting of elements that need an end tag. */
  readonly depth: number;
  /** Elements and pieces of text: what the cost of a document grows with. */
  readonly nodes: number;
  /** All blocks of the page, with menus and the like. */
  readonly blocks: readonly DocumentBlock[];
  /** The text of the page, entities decoded, all white space left out. */
  readonly compact: string;
  /** The offset into the file of every code unit of `compact`; of a decoded entity, that of its `&`. */
  readonly offsets: Int32Array;
}

/** Scans a page. */
export function scanPage(html: string): PageScan {
  const scanner = new PageScanner(html);
  const tokenizer = new Tokenizer({ decodeEntities: true }, scanner);
  tokenizer.write(html);
  tokenizer.end();
  return scanner.finish();
}

/** The attributes that say how a table is laid out. */
const SPANS: ReadonlySet<string> = new Set(['colspan', 'rowspan']);

class PageScanner {
  readonly #html: string;
  readonly #builder = new BlockBuilder();
  readonly #compact: string[] = [];
  readonly #offsets: Int32Array;
  #length = 0;
  #tag = '';
  #attribute = '';
  #attributes: Record<string, string> = {};
  #depth = 0;
  #deepest = 0;
  #nodes = 0;
  /** Where the last token ended: an entity begins there. */
  #end = 0;

  constructor(html: string) {
    this.#html = html;
    // An entity may decode to two code units, but is never shorter than four.
    this.#offsets = new Int32Array(html.length);
  }

  finish(): PageScan {
    return {
      depth: this.#deepest,
      nodes: this.#nodes,
      blocks: this.#builder.finish(),
      compact: this.#compact.join(''),
      offsets: this.#offsets.subarray(0, this.#length),
    };
  }

  ontext(start: number, end: number): void {
    const shown = this.#builder.text(this.#html.slice(start, end));
    this.#end = end;
    this.#nodes++;
    for (const { 0: word, index } of shown.matchAll(/\S+/g)) {
      this.#compact.push(word);
      for (let i = 0; i < word.length; i++) this.#offsets[this.#length++] = start + index + i;
    }
  }

  ontextentity(codePoint: number, end: number): void {
    const shown = this.#builder.text(String.fromCodePoint(codePoint));
    this.#nodes++;
    if (/\S/.test(shown)) {
      this.#compact.push(shown);
      for (let i = 0; i < shown.length; i++) this.#offsets[this.#length++] = this.#end;
    }
    this.#end = end;
  }

  onopentagname(start: number, end: number): void {
    this.#tag = this.#html.slice(start, end).toLowerCase();
    this.#attributes = {};
  }

  onopentagend(end: number): void {
    this.#end = end + 1;
    this.#nodes++;
    const tag = this.#tag;
    this.#builder.open(tag, this.#attributes);
    if (VOID_TAGS.has(tag)) this.#builder.close(tag);
    else if (!OPTIONAL_END_TAGS.has(tag)) this.#deepest = Math.max(this.#deepest, ++this.#depth);
  }

  /** In HTML the slash of `<div/>` means nothing. */
  onselfclosingtag(end: number): void {
    this.onopentagend(end);
  }

  onclosetag(start: number, end: number): void {
    this.#end = end + 1;
    const tag = this.#html.slice(start, end).toLowerCase();
    this.#builder.close(tag);
    if (!OPTIONAL_END_TAGS.has(tag)) this.#depth = Math.max(0, this.#depth - 1);
  }

  oncdata(_start: number, end: number): void {
    this.#end = end;
  }

  oncomment(_start: number, end: number): void {
    this.#end = end + 1;
  }

  ondeclaration(_start: number, end: number): void {
    this.#end = end + 1;
  }

  onprocessinginstruction(_start: number, end: number): void {
    this.#end = end + 1;
  }

  onattribname(start: number, end: number): void {
    this.#attribute = this.#html.slice(start, end).toLowerCase();
  }

  onattribdata(start: number, end: number): void {
    if (SPANS.has(this.#attribute)) this.#attributes[this.#attribute] = this.#html.slice(start, end);
  }

  onattribentity(): void {}
  onattribend(): void {}
  onend(): void {}
}
