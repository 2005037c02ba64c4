import type { SourceMetadata, SourceProblem } from '../engine/model/document.ts';
import { assembleBlocks } from './blocks/assembleBlocks.ts';
import type { DocumentBlock } from './blocks/documentBlock.ts';
import { extractArticle } from './html/article.ts';
import { OffsetMapper } from './html/offsetMapper.ts';
import { type PageScan, scanPage } from './html/scan.ts';
import { warning } from './problems.ts';
import type { DecodedFile, Reading } from './reader.ts';
import { metadataOfText } from './textMetadata.ts';

/** The nesting, in elements, above which pages are not given to Readability, whose time grows with its square. */
const DEEPEST_PAGE = 300;
/** The elements and pieces of text above which pages are not given to Readability: more take seconds. */
const MOST_NODES = 60_000;
/** The length in UTF-16 code units above which they are not. */
const LONGEST_PAGE = 3_000_000;

/** Reads a web page: its article as Readability finds it, else all of its text. `runs` lead back into the file. */
export function readHtml(file: DecodedFile): Reading {
  const scan = scanPage(file.text);
  const { blocks, metadata, problems } = findArticle(file, scan);
  const { text, passages, written } = assembleBlocks(blocks, (_, index) => ({
    kind: 'paragraph',
    paragraph: index + 1,
  }));
  const offsets = new OffsetMapper(file.text, scan);
  for (const span of written) offsets.locate(text, span);
  return { text, passages, metadata, runs: offsets.runs, problems };
}

interface Found {
  readonly blocks: readonly DocumentBlock[];
  readonly metadata: SourceMetadata;
  readonly problems: readonly SourceProblem[];
}

function findArticle({ path, text }: DecodedFile, scan: PageScan): Found {
  const fallBack = (problem: SourceProblem): Found => ({
    blocks: scan.blocks,
    metadata: {},
    problems: [problem],
  });
  const consequence = 'All of its text is read, menus included. Save the article alone, or as text.';
  if (text.trim() === '') return { blocks: [], metadata: {}, problems: [] };
  if (scan.depth > DEEPEST_PAGE) {
    const message = `The page nests ${scan.depth} elements, too deep to find its article. ${consequence}`;
    return fallBack(warning(path, 'html-too-deep', message));
  }
  if (scan.nodes > MOST_NODES || text.length > LONGEST_PAGE) {
    return fallBack(
      warning(path, 'html-too-large', `The page is too large to find its article. ${consequence}`),
    );
  }
  const { blocks, metadata } = extractArticle(text);
  if (blocks.length > 0)
    return { blocks, metadata: { ...metadataOfText(undefined, blocks), ...metadata }, problems: [] };
  const problem = warning(path, 'html-no-article', `No article was found in the page. ${consequence}`);
  return { ...fallBack(problem), metadata };
}
