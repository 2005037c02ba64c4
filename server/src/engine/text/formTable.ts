/** A form as written: one for all its occurrences. */
interface Form {
  readonly text: string;
}

/** The start value of a form's hash. */
export const HASH_SEED = 0x811c9dc5 | 0;

/** The hash of a form with one more UTF-16 code unit (FNV-1a). */
export function extendHash(hash: number, code: number): number {
  return Math.imul(hash ^ code, 0x01000193);
}

/**
 * Finds the entry of a form by its place in a text, so that no string is cut out of the text for forms that were
 * seen before. Open addressing over FNV-1a hashes; it only grows.
 */
export class FormTable<F extends Form> {
  readonly #describe: (text: string) => F;
  #forms: (F | undefined)[] = new Array(INITIAL_SLOTS);
  #hashes = new Int32Array(INITIAL_SLOTS);
  #size = 0;

  /** @param describe makes the form of a text when it is first seen. */
  constructor(describe: (text: string) => F) {
    this.#describe = describe;
  }

  /** The entry of `text[start, end)`, whose code units have the hash `hash`. */
  find(text: string, start: number, end: number, hash: number): F {
    const mask = this.#forms.length - 1;
    for (let slot = spread(hash) & mask; ; slot = (slot + 1) & mask) {
      const form = this.#forms[slot];
      if (form === undefined) return this.#add(text.slice(start, end), hash, slot);
      if (this.#hashes[slot] === hash && isAt(form.text, text, start, end)) return form;
    }
  }

  #add(written: string, hash: number, slot: number): F {
    const form = this.#describe(copy(written));
    this.#forms[slot] = form;
    this.#hashes[slot] = hash;
    this.#size++;
    if (this.#size * 2 > this.#forms.length) this.#grow();
    return form;
  }

  #grow(): void {
    const forms = this.#forms;
    const hashes = this.#hashes;
    const slots = forms.length * 2;
    this.#forms = new Array(slots);
    this.#hashes = new Int32Array(slots);
    forms.forEach((form, at) => {
      if (form === undefined) return;
      const hash = hashes[at] ?? 0;
      let slot = spread(hash) & (slots - 1);
      while (this.#forms[slot] !== undefined) slot = (slot + 1) & (slots - 1);
      this.#forms[slot] = form;
      this.#hashes[slot] = hash;
    });
  }
}

/** A copy of its own: V8 cuts long substrings out as views, which would keep the whole text alive. */
function copy(written: string): string {
  if (written.length < 13) return written;
  const codes: number[] = [];
  for (let i = 0; i < written.length; i++) codes.push(written.charCodeAt(i));
  return String.fromCharCode(...codes);
}

const INITIAL_SLOTS = 1 << 9;

/** Mixes the high bits in: FNV's low bits alone depend on few code units. */
function spread(hash: number): number {
  return hash ^ (hash >>> 15);
}

function isAt(form: string, text: string, start: number, end: number): boolean {
  if (form.length !== end - start) return false;
  for (let i = 0; i < form.length; i++) if (form.charCodeAt(i) !== text.charCodeAt(start + i)) return false;
  return true;
}
