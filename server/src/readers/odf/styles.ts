import type { ShownParts } from '../sheets/writeDate.ts';

/** What a style says of the text or the cell that has it. */
export interface OdfStyle {
  readonly isHidden: boolean;
  readonly isRaised: boolean;
  readonly isTitle: boolean;
  /** The name of the format of a cell's value. */
  readonly format?: string;
}

/** Text without a style, or with one that is not defined. */
const PLAIN: OdfStyle = { isHidden: false, isRaised: false, isTitle: false };

interface WrittenStyle {
  readonly name: string;
  readonly parent?: string | undefined;
  readonly format?: string | undefined;
  isHidden: boolean;
  isRaised: boolean;
}

/** As many styles are looked at, each the parent of the one before: styles may be their own parents. */
const LONGEST_CHAIN = 20;

type Parts = { -readonly [part in keyof ShownParts]: boolean };

/** Collects the styles of an OpenDocument file as its parts are read; names are of one family, so the family goes with them. */
export class OdfStyles {
  readonly #styles = new Map<string, WrittenStyle>();
  readonly #dates = new Map<string, Parts>();
  #style: WrittenStyle | undefined;
  #date: Parts | undefined;

  open(name: string, attributes: Readonly<Record<string, string>>): void {
    const own = attributes['style:name'] ?? '';
    if (name === 'style:style') {
      this.#style = {
        name: own,
        parent: attributes['style:parent-style-name'],
        format: attributes['style:data-style-name'],
        isHidden: false,
        isRaised: false,
      };
      this.#styles.set(`${attributes['style:family']} ${own}`, this.#style);
    } else if (name === 'number:date-style') {
      this.#date = { year: false, month: false, day: false, hours: false };
      this.#dates.set(own, this.#date);
    } else if (this.#date !== undefined) this.#readDatePart(name);
    else if (this.#style !== undefined) readProperties(this.#style, name, attributes);
  }

  close(name: string): void {
    if (name === 'style:style') this.#style = undefined;
    else if (name === 'number:date-style') this.#date = undefined;
  }

  /** A style with what it has of its parents. `family`: "text", "paragraph", "table", "table-cell" … */
  find(family: string, name: string | undefined): OdfStyle {
    let found = PLAIN;
    let current = name === undefined ? undefined : this.#styles.get(`${family} ${name}`);
    for (let i = 0; i < LONGEST_CHAIN && current !== undefined; i++) {
      const format: string | undefined = found.format ?? current.format;
      found = {
        isHidden: found.isHidden || current.isHidden,
        isRaised: found.isRaised || current.isRaised,
        isTitle: found.isTitle || current.name === 'Title',
        ...(format !== undefined && { format }),
      };
      current = current.parent === undefined ? undefined : this.#styles.get(`${family} ${current.parent}`);
    }
    return found;
  }

  /** What a cell with a style shows of a date; undefined where its format is of none. */
  findDateParts(name: string | undefined): ShownParts | undefined {
    return this.#dates.get(this.find('table-cell', name).format ?? '');
  }

  #readDatePart(name: string): void {
    if (this.#date === undefined) return;
    if (name === 'number:year') this.#date.year = true;
    else if (name === 'number:month') this.#date.month = true;
    else if (name === 'number:day') this.#date.day = true;
    else if (name === 'number:hours') this.#date.hours = true;
  }
}

function readProperties(
  style: WrittenStyle,
  name: string,
  attributes: Readonly<Record<string, string>>,
): void {
  if (name === 'style:text-properties') {
    if (attributes['text:display'] === 'none') style.isHidden = true;
    if (/^super|^[1-9]/.test(attributes['style:text-position'] ?? '')) style.isRaised = true;
  } else if (name === 'style:table-properties' && attributes['table:display'] === 'false')
    style.isHidden = true;
}
