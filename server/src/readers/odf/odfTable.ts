import type { BlockList, WrittenCell } from '../blocks/blockList.ts';

/** A cell that is being read. */
interface OpenCell {
  readonly pieces: string[];
  readonly width: number;
  readonly height: number;
}

/** A table of an OpenDocument text that is being read (OpenDocument 1.3, part 3, 9). */
export class OdfTable {
  #cells: OpenCell[] = [];
  #isHead = false;

  /** Takes what belongs to the table. Cells that others cover are not written: the spans of these say so. */
  open(name: string, attributes: Readonly<Record<string, string>>): void {
    if (name === 'table:table-header-rows') this.#isHead = true;
    else if (name === 'table:table-row') this.#cells = [];
    else if (name === 'table:table-cell')
      this.#cells.push({
        pieces: [],
        width: Number(attributes['table:number-columns-spanned'] ?? 1),
        height: Number(attributes['table:number-rows-spanned'] ?? 1),
      });
  }

  close(name: string, list: BlockList): void {
    if (name === 'table:table-header-rows') this.#isHead = false;
    else if (name === 'table:table-row') list.addRow(this.#cells.map((cell) => this.#write(cell)));
  }

  /** Adds a paragraph to the cell that is open. */
  write(text: string): void {
    if (text !== '') this.#cells.at(-1)?.pieces.push(text);
  }

  #write({ pieces, ...spans }: OpenCell): WrittenCell {
    return { ...spans, text: pieces.join(' '), isHead: this.#isHead };
  }
}
