import type { DocumentBlock } from '../blocks/documentBlock.ts';
import { tidyMetadata } from '../metadata.ts';
import { joinDate } from '../publication/publicationDate.ts';
import { raise } from '../superscript.ts';
import {
  DESTINATIONS,
  type Destination,
  encodingOfCharset,
  encodingOfCodePage,
  PARAGRAPH_ENDS,
  SIGNS,
} from './controls.ts';
import { type ParagraphProperties, RtfDocument } from './rtfDocument.ts';
import type { RtfToken } from './tokens.ts';

/** What holds within a group. */
interface Group {
  /** Undefined: text. */
  destination?: Destination | undefined;
  /** Hidden or deleted text. */
  isHidden: boolean;
  isRaised: boolean;
  /** How many characters stand for a sign after `\u`, for programs that do not know it. */
  fallback: number;
  /** Undefined: that of the document. */
  encoding?: string | undefined;
}

/** Groups within groups: programs make some dozens. */
const DEEPEST = 1000;
const PLAIN: ParagraphProperties = { level: undefined, isInTable: false };
const START: Group = { isHidden: false, isRaised: false, fallback: 1 };

/** Follows the tokens of an RTF file. */
export class RtfInterpreter {
  readonly #document = new RtfDocument();
  readonly #groups: Group[] = [];
  readonly #encodings = new Map<number, string | undefined>();
  readonly #levels = new Map<number, number>();
  readonly #properties = { title: '', author: '' };
  readonly #created = new Map<string, number>();
  #group: Group = { ...START };
  #paragraph = PLAIN;
  #encoding = 'windows-1252';
  #bytes: number[] = [];
  #skipped = 0;
  #isOptional = false;
  /** The font or style that the table of fonts or styles describes. */
  #described = 0;
  #styleName = '';

  /** How deep the groups are nested now; 0 at the end of a complete file. */
  get depth(): number {
    return this.#groups.length;
  }

  /** Whether the file nests deeper than is read. */
  get isTooDeep(): boolean {
    return this.#groups.length > DEEPEST;
  }

  take(token: RtfToken): void {
    if (token.kind !== 'byte') this.#flushBytes();
    switch (token.kind) {
      case 'open':
        this.#groups.push(this.#group);
        this.#group = { ...this.#group };
        this.#skipped = 0;
        return;
      case 'close':
        this.#close();
        return;
      case 'byte':
        if (this.#skipped > 0) this.#skipped--;
        else this.#bytes.push(token.byte);
        return;
      case 'text':
        this.#text(token.text);
        return;
      case 'control':
        this.#control(token.word, token.value);
    }
  }

  finish(): {
    readonly blocks: readonly DocumentBlock[];
    readonly metadata: ReturnType<typeof tidyMetadata>;
  } {
    this.#flushBytes();
    const { title, author } = this.#properties;
    const [year, month, day] = ['yr', 'mo', 'dy'].map((part) => this.#created.get(part)?.toString());
    const date = year === undefined ? undefined : joinDate(year, month, day);
    return {
      blocks: this.#document.finish(this.#paragraph),
      metadata: tidyMetadata({ title, authors: author.split(/\s*;\s*/), date }),
    };
  }

  #close(): void {
    const { destination } = this.#group;
    this.#group = this.#groups.pop() ?? { ...START };
    this.#skipped = 0;
    const isEnd = this.#group.destination !== destination;
    if (destination === 'note' && isEnd) this.#document.endNote();
    if (destination === 'styles') this.#endStyle();
  }

  #endStyle(): void {
    const level = /^\s{0,9}heading[\s_]{0,3}([1-9])\s{0,9};?\s{0,9}$/i.exec(this.#styleName)?.[1];
    if (level !== undefined) this.#levels.set(this.#described, Number(level));
    this.#styleName = '';
  }

  #text(text: string): void {
    const skipped = Math.min(this.#skipped, text.length);
    this.#skipped -= skipped;
    this.#write(text.slice(skipped));
  }

  #write(text: string): void {
    const { destination, isHidden, isRaised } = this.#group;
    if (text === '') return;
    if (destination === 'title' || destination === 'author') this.#properties[destination] += text;
    else if (destination === 'styles') this.#styleName = (this.#styleName + text).slice(0, 100);
    else if (destination === 'mark' && /\S/.test(text)) this.#document.addItemMark();
    else if (this.#isText() && !isHidden)
      this.#document.add(isRaised && /^[\d,\s]{1,9}$/.test(text) ? raise(text) : text);
  }

  /** Bytes are decoded together: in some encodings two make a sign. */
  #flushBytes(): void {
    if (this.#bytes.length === 0) return;
    const decoder = new TextDecoder(this.#group.encoding ?? this.#encoding);
    const text = decoder.decode(Uint8Array.from(this.#bytes));
    this.#bytes = [];
    this.#write(text);
  }

  #control(word: string, value: number | undefined): void {
    const isOptional = this.#isOptional;
    this.#isOptional = word === '*';
    if (word === '*') return;
    const destination = DESTINATIONS.get(word) ?? (isOptional ? 'skip' : undefined);
    const sign = SIGNS.get(word);
    if (destination !== undefined) this.#enter(destination);
    else if (sign !== undefined) this.#text(sign);
    else if (word === 'u') this.#unicode(value ?? 0);
    else {
      if (this.#isText()) this.#structure(word);
      this.#format(word, value);
    }
  }

  #isText(): boolean {
    const { destination } = this.#group;
    return destination === undefined || destination === 'note';
  }

  #enter(destination: Destination): void {
    // Within what is left out, nothing is read.
    if (this.#group.destination === 'skip') return;
    if (destination === 'note' && this.#group.destination === undefined) this.#document.startNote();
    const isKnown =
      (destination === 'title' || destination === 'author') && this.#properties[destination] !== '';
    this.#group.destination = isKnown ? 'skip' : destination;
  }

  /** @param code of a UTF-16 code unit, as a signed number of 16 bits. */
  #unicode(code: number): void {
    this.#write(String.fromCharCode(code & 0xffff));
    this.#skipped = this.#group.fallback;
  }

  #structure(word: string): void {
    if (PARAGRAPH_ENDS.has(word)) this.#document.endParagraph(this.#paragraph);
    else if (word === 'cell' || word === 'nestcell') this.#document.endCell();
    else if (word === 'row' || word === 'nestrow') this.#document.endRow();
    else if (word === 'chftn') this.#document.addNoteMark();
    else if (word === 'pard') this.#paragraph = PLAIN;
    else if (word === 'intbl') this.#paragraph = { ...this.#paragraph, isInTable: true };
  }

  #format(word: string, value: number | undefined): void {
    const group = this.#group;
    switch (word) {
      case 'v':
      case 'deleted':
        group.isHidden = value !== 0;
        return;
      case 'super':
        group.isRaised = value !== 0;
        return;
      case 'nosupersub':
        group.isRaised = false;
        return;
      case 'plain':
        group.isHidden = false;
        group.isRaised = false;
        return;
      case 'uc':
        group.fallback = Math.max(0, Math.min(value ?? 1, 10));
        return;
      case 'ansicpg':
        this.#encoding = encodingOfCodePage(value ?? 1252) ?? this.#encoding;
        return;
      default:
        this.#describe(word, value ?? 0);
    }
  }

  /** Fonts, styles and the date: control words that mean one thing in their tables and another in text. */
  #describe(word: string, value: number): void {
    const { destination } = this.#group;
    if (destination === 'created') this.#created.set(word, value);
    else if (destination === 'fonts') {
      if (word === 'f') this.#described = value;
      else if (word === 'fcharset') this.#encodings.set(this.#described, encodingOfCharset(value));
    } else if (destination === 'styles') {
      if (word === 's') this.#described = value;
    } else if (word === 'f') this.#group.encoding = this.#encodings.get(value);
    else if (word === 's' && this.#levels.has(value))
      this.#paragraph = { ...this.#paragraph, level: this.#levels.get(value) };
    else if (word === 'outlinelevel' && value >= 0 && value < 9)
      this.#paragraph = { ...this.#paragraph, level: value + 1 };
  }
}
