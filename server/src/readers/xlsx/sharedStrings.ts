import { parseXml, type XmlHandler } from '../package/parseXml.ts';
import type { ZipPackage } from '../package/zipPackage.ts';
import { raise } from '../superscript.ts';

/** The texts that the cells of a workbook share, by their index. */
export async function readSharedStrings(
  parts: ZipPackage,
  part: string | undefined,
): Promise<readonly string[]> {
  const strings: string[] = [];
  const rich = new RichText();
  if (part === undefined) return strings;
  await parseXml(parts, part, {
    open: (name, attributes) => rich.open(name, attributes),
    close: (name) => {
      rich.close(name);
      if (name === 'si') strings.push(rich.take());
    },
    text: (text) => rich.text(text),
  });
  return strings;
}

/** Text in runs, without the pronunciation above it; raised digits stay apart from the number before them. */
export class RichText implements XmlHandler {
  #pieces: string[] = [];
  #isText = false;
  #isRaised = false;
  #isPhonetic = false;

  open(name: string, { val }: Readonly<Record<string, string>>): void {
    if (name === 't') this.#isText = true;
    else if (name === 'r') this.#isRaised = false;
    else if (name === 'vertAlign') this.#isRaised = val === 'superscript';
    else if (name === 'rPh') this.#isPhonetic = true;
  }

  close(name: string): void {
    if (name === 't') this.#isText = false;
    else if (name === 'rPh') this.#isPhonetic = false;
  }

  text(text: string): void {
    if (this.#isText && !this.#isPhonetic) this.#pieces.push(this.#isRaised ? raise(text) : text);
  }

  /** The text since it was last taken, in one line. */
  take(): string {
    const text = this.#pieces.join('').replace(/\s+/g, ' ').trim();
    this.#pieces = [];
    this.#isRaised = false;
    return text;
  }
}
