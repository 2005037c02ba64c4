import type { Page } from './fragment.ts';
import { FragmentBuilder } from './fragmentBuilder.ts';
import type { Pdfium } from './pdfium.ts';

/** More characters than this stand on no page that is meant to be read; the rest of such a page is left out. */
const MOST_CHARACTERS = 200_000;
/** As many objects of a page are looked at for pictures. */
const MOST_OBJECTS = 1000;
/** Kinds of page objects (fpdf_edit.h): all but text. */
const TEXT_OBJECT = 1;
/** Bytes for what the library writes: at most six floats or a name. */
const SCRATCH_BYTES = 256;

/** Reads the text of a page, its index counted from 0; undefined where the page is damaged. */
export function readPage(pdfium: Pdfium, document: number, index: number): Page | undefined {
  const { call, memory } = pdfium;
  const page = call.FPDF_LoadPage(document, index);
  if (page === 0) return undefined;
  const textPage = call.FPDFText_LoadPage(page);
  const scratch = memory.wasmExports.malloc(SCRATCH_BYTES);
  try {
    if (textPage === 0 || scratch === 0) return undefined;
    const text = { pdfium, textPage, scratch, count: countCharacters(pdfium, textPage) };
    const box = readBox(pdfium, page, scratch);
    const { fragments, unknown, height } = new FragmentBuilder(text, box).build();
    return {
      number: index + 1,
      height,
      fragments,
      hasPictures: hasPictures(pdfium, page),
      unknownShare: text.count === 0 ? 0 : unknown / text.count,
    };
  } finally {
    memory.wasmExports.free(scratch);
    call.FPDFText_ClosePage(textPage);
    call.FPDF_ClosePage(page);
  }
}

function countCharacters({ call }: Pdfium, textPage: number): number {
  return Math.max(0, Math.min(call.FPDFText_CountChars(textPage), MOST_CHARACTERS));
}

/** The page's visible part, in its own coordinates: the origin below, on the left. */
function readBox({ call, memory }: Pdfium, page: number, scratch: number) {
  call.FPDF_GetPageBoundingBox(page, scratch);
  const [left = 0, top = 0, right = 0, bottom = 0] = memory.HEAPF32.subarray(scratch / 4, scratch / 4 + 4);
  return { left, top, right, bottom };
}

function hasPictures({ call }: Pdfium, page: number): boolean {
  const count = Math.min(call.FPDFPage_CountObjects(page), MOST_OBJECTS);
  for (let index = 0; index < count; index++) {
    const object = call.FPDFPage_GetObject(page, index);
    if (object !== 0 && call.FPDFPageObj_GetType(object) !== TEXT_OBJECT) return true;
  }
  return false;
}
