import { init, type Methods } from '@embedpdf/pdfium';
import { readPdfiumBinary } from './pdfiumBinary.ts';

/** PDFium: its functions, and the memory that they read from and write to. */
export interface Pdfium {
  readonly call: Methods;
  readonly memory: Memory;
  readonly places: CharacterPlaces;
}

/** Functions that are called for every character: without the package's wrapper, which costs as much as they do. */
export interface CharacterPlaces {
  /** Writes the left, top, right and bottom of a character as floats. */
  readonly _FPDFText_GetLooseCharBox: (textPage: number, index: number, rectangle: number) => number;
  /** Writes the origin of a character as two doubles. */
  readonly _FPDFText_GetCharOrigin: (textPage: number, index: number, x: number, y: number) => number;
}

/** The library's memory. The views are made anew when it grows: never keep one. */
export interface Memory {
  readonly HEAPU8: Uint8Array;
  readonly HEAPU16: Uint16Array;
  readonly HEAPF32: Float32Array;
  readonly HEAPF64: Float64Array;
  readonly wasmExports: {
    /** Zero where there is no more memory. */
    readonly malloc: (bytes: number) => number;
    readonly free: (address: number) => void;
  };
}

/** The size of the memory in bytes from which on it is given up after a file: it never shrinks. */
const LARGEST_KEPT_MEMORY = 128 * 1024 * 1024;

let loading: Promise<Pdfium> | undefined;
let turn: Promise<unknown> = Promise.resolve();

/**
 * Lets the work use PDFium, after all work that was asked for before: files share its memory, and a file that brings
 * PDFium to a halt must not take others with it. After such a halt, and after a large file, it is loaded anew.
 */
export function usePdfium<Result>(work: (pdfium: Pdfium) => Promise<Result>): Promise<Result> {
  const result = turn.then(() => useAlone(work));
  turn = result.catch(() => undefined);
  return result;
}

async function useAlone<Result>(work: (pdfium: Pdfium) => Promise<Result>): Promise<Result> {
  loading ??= load();
  try {
    const pdfium = await loading;
    const result = await work(pdfium);
    if (pdfium.memory.HEAPU8.length > LARGEST_KEPT_MEMORY) loading = undefined;
    return result;
  } catch (error) {
    loading = undefined;
    throw error;
  }
}

async function load(): Promise<Pdfium> {
  const silent = () => undefined;
  const overrides = { wasmBinary: await readPdfiumBinary(), print: silent, printErr: silent };
  const library = await init(overrides as Parameters<typeof init>[0]);
  library.PDFiumExt_Init();
  // The package's own types of this part need those of Emscripten.
  const native = library.pdfium as unknown as Memory & CharacterPlaces;
  return { call: library, memory: native, places: native };
}
