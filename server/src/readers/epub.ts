import type { Locator, SourceProblem } from '../engine/model/document.ts';
import { assembleBlocks } from './blocks/assembleBlocks.ts';
import type { DocumentBlock } from './blocks/documentBlock.ts';
import { decode } from './decode.ts';
import { readBook } from './epub/book.ts';
import { readChapterTitles } from './epub/chapterTitles.ts';
import { refuseProtected } from './epub/protection.ts';
import { scanPage } from './html/scan.ts';
import { readerOfPackages } from './package/readPackage.ts';
import type { ZipPackage } from './package/zipPackage.ts';
import { warning } from './problems.ts';

/** Reads a book: its chapters in the order of reading. Nothing is fetched, and scripts are not run. */
export const readEpub = readerOfPackages(async (parts, { path }) => {
  await refuseProtected(parts);
  const { metadata, spine, contents } = await readBook(parts);
  const titles = await readChapterTitles(parts, contents);
  const chapters = new ChapterList();
  const missing: string[] = [];
  for (const part of spine) {
    const page = await readPage(parts, part);
    if (page === undefined) missing.push(part);
    else chapters.add(page, titles.get(part));
  }
  const { text, passages } = assembleBlocks(chapters.blocks, locateInBook);
  return { text, passages, metadata, runs: [], problems: describeMissing(path, missing) };
});

/** The text of a part of the book; undefined where it is missing, or a picture. */
async function readPage(parts: ZipPackage, part: string): Promise<string | undefined> {
  const bytes = await parts.read(part);
  const decoding = bytes === undefined ? undefined : decode(bytes);
  return decoding?.kind === 'text' ? decoding.text : undefined;
}

/** The blocks of the chapters so far. */
class ChapterList {
  readonly blocks: DocumentBlock[] = [];
  #chapter: string | undefined;
  #tables = 0;

  /**
   * Adds a page: it begins the chapter of its title in the table of contents, else that of its first heading, or goes on
   * with the one before.
   */
  add(page: string, listed: string | undefined): void {
    const { blocks } = scanPage(page);
    const first = blocks[0]?.kind === 'heading' ? blocks[0].text : undefined;
    this.#chapter = listed ?? first ?? this.#chapter;
    const chapter = this.#chapter;
    const tables = this.#tables;
    for (const block of blocks) {
      const table = block.table === undefined ? undefined : tables + block.table;
      this.#tables = Math.max(this.#tables, table ?? 0);
      this.blocks.push({
        ...block,
        ...(chapter !== undefined && { chapter }),
        ...(table !== undefined && { table }),
      });
    }
  }
}

function locateInBook({ chapter }: DocumentBlock, index: number): Locator {
  return chapter === undefined ? { kind: 'paragraph', paragraph: index + 1 } : { kind: 'chapter', chapter };
}

function describeMissing(path: string, [part, ...others]: readonly string[]): SourceProblem[] {
  if (part === undefined) return [];
  const more = others.length > 0 ? ` and ${others.length} more` : '';
  const message = `The book lists a part that it does not hold as text: ${part}${more}. The others are read; fetch the book again if they are needed.`;
  return [warning(path, 'damaged-file', message)];
}
