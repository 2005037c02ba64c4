import { setImmediate } from 'node:timers/promises';
import type { Locator, SourceProblem } from '../engine/model/document.ts';
import { assembleBlocks } from './blocks/assembleBlocks.ts';
import type { PdfPlace } from './pdf/block.ts';
import type { Page } from './pdf/fragment.ts';
import { layOut } from './pdf/layout.ts';
import { labelPages } from './pdf/pageLabels.ts';
import { openPdf, type PdfDocument } from './pdf/pdfDocument.ts';
import { usePdfium } from './pdf/pdfium.ts';
import * as describe from './pdf/problems.ts';
import { readProperties } from './pdf/properties.ts';
import type { BinaryFile, Reading, Refusal } from './reader.ts';
import { metadataOfText } from './textMetadata.ts';

/** How much of a PDF is read. */
export interface PdfLimits {
  /** Pages after so many are left out. */
  readonly pages: number;
  /** Pages that are not read within so many milliseconds are left out. */
  readonly milliseconds: number;
}

const LIMITS: PdfLimits = { pages: 5000, milliseconds: 60_000 };

/** The share of characters without a meaning from which on a page's text is none. */
const MOST_UNKNOWN = 0.3;
/** Fewer characters than this on a page with pictures are a stamp or a number on a scan. */
const FEWEST_CHARACTERS = 25;

/** Reads a PDF: its text in reading order, with the page as locator. Pages that are pictures of text are named. */
export async function readPdf(file: BinaryFile, limits: PdfLimits = LIMITS): Promise<Reading | Refusal> {
  try {
    return await usePdfium(async (pdfium) => {
      const document = openPdf(pdfium, file.bytes);
      if (typeof document === 'string')
        return { problems: [describe.openFailure(file.path, document, file.bytes)] };
      try {
        return await readDocument(file, document, limits);
      } finally {
        document.close();
      }
    });
  } catch (error) {
    // PDFium itself has given up: it ran out of memory or of its stack.
    return { problems: [describe.halted(file.path, error)] };
  }
}

async function readDocument(
  file: BinaryFile,
  document: PdfDocument,
  limits: PdfLimits,
): Promise<Reading | Refusal> {
  const { path, bytes } = file;
  const { pages, broken, end } = await readPages(document, limits);
  const scanned = pages.filter(isScan).map(({ number }) => number);
  const garbled = pages.filter((page) => page.unknownShare > MOST_UNKNOWN).map(({ number }) => number);
  const legible = pages.filter((page) => !isScan(page) && page.unknownShare <= MOST_UNKNOWN);
  if (legible.every(({ fragments }) => fragments.length === 0))
    return { problems: [describe.nothingToRead(file, { scanned, garbled, broken })] };
  const { blocks, printed } = layOut(legible);
  const numerals = new Map(legible.map(({ number }, at) => [number, printed[at]]));
  const own = Array.from({ length: end }, (_, index) => document.label(index));
  const labels = labelPages(
    own,
    own.map((_, index) => numerals.get(index + 1)),
  );
  const written = blocks.map(({ block }) => block);
  const { text, passages } = assembleBlocks(written, (_, index) => locate(blocks[index] as PdfPlace, labels));
  const problems: readonly (SourceProblem | undefined)[] = [
    describe.scannedPages(path, scanned),
    describe.garbledPages(path, garbled),
    describe.brokenPages(path, broken),
    describe.truncated(path, bytes),
    describe.unreadPages(path, end, document.pageCount),
  ];
  return {
    text,
    passages,
    metadata: { ...metadataOfText(undefined, written), ...readProperties(document.property, blocks) },
    runs: [],
    problems: problems.filter((problem) => problem !== undefined),
  };
}

interface ReadPages {
  readonly pages: readonly Page[];
  /** The numbers of the pages that could not be opened. */
  readonly broken: readonly number[];
  /** How many pages were tried. */
  readonly end: number;
}

/** Reads the pages one by one, and lets other work go on between them. */
async function readPages(document: PdfDocument, limits: PdfLimits): Promise<ReadPages> {
  const started = performance.now();
  const pages: Page[] = [];
  const broken: number[] = [];
  let index = 0;
  for (; index < Math.min(document.pageCount, limits.pages); index++) {
    if (performance.now() - started > limits.milliseconds) break;
    const page = document.page(index);
    if (page === undefined) broken.push(index + 1);
    else pages.push(page);
    await setImmediate();
  }
  return { pages, broken, end: index };
}

function isScan({ fragments, hasPictures }: Page): boolean {
  return hasPictures && fragments.reduce((sum, { text }) => sum + text.length, 0) < FEWEST_CHARACTERS;
}

/** The page of a block as the document calls it. */
function locate({ page, lastPage }: PdfPlace, labels: readonly string[]): Locator {
  const label = labels[page - 1] ?? String(page);
  return {
    kind: 'page',
    page: label,
    ...(lastPage !== page && { lastPage: labels[lastPage - 1] ?? String(lastPage) }),
    ...(label !== String(page) && { index: page }),
  };
}
