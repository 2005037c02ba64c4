import type { SourceMetadata } from '../../engine/model/document.ts';
import { tidyMetadata } from '../metadata.ts';
import { damaged } from '../package/packageFault.ts';
import { parseXml } from '../package/parseXml.ts';
import { resolvePart } from '../package/relationships.ts';
import type { ZipPackage } from '../package/zipPackage.ts';
import { parsePublicationDate } from '../publication/publicationDate.ts';

/** What the package document of a book says (EPUB 3.3, 5). */
export interface Book {
  readonly metadata: SourceMetadata;
  /** The names of the parts that hold its text, in the order of reading. */
  readonly spine: readonly string[];
  /** The part that holds its table of contents. */
  readonly contents?: string;
}

/** An item of the manifest. */
interface Item {
  readonly part: string;
  readonly isContents: boolean;
}

type Attributes = Readonly<Record<string, string>>;

/** Reads the package document. Throws a `PackageFault` where there is none, or it leads out of the book. */
export async function readBook(parts: ZipPackage): Promise<Book> {
  const main = await findPackageDocument(parts);
  const document = new PackageDocument(main);
  const isRead = await parseXml(parts, main, {
    open: (name, attributes) => document.open(name, attributes),
    close: () => document.close(),
    text: (text) => document.text(text),
  });
  if (!isRead) throw damaged('no list of its parts');
  return document.finish();
}

async function findPackageDocument(parts: ZipPackage): Promise<string> {
  let main: string | undefined;
  await parseXml(parts, 'META-INF/container.xml', {
    open: (name, attributes) => {
      const path = attributes['full-path'];
      if (name === 'rootfile' && path !== undefined) main ??= resolvePart('.', path);
    },
    close: () => {},
    text: () => {},
  });
  if (main === undefined) throw damaged('no container');
  return main;
}

/**
 * The name of the part that a reference leads to, from the part that holds it; undefined where it leads to another place of
 * the network, which is not fetched. Throws a `PackageFault` where it leads out of the book.
 */
export function followReference(from: string, reference: string): string | undefined {
  if (/^(?:[a-z][a-z0-9+.-]*:|\/\/)/i.test(reference)) return undefined;
  const slash = from.lastIndexOf('/');
  const path = reference.replace(/[?#].*$/s, '');
  return path === '' ? from : resolvePart(slash < 0 ? '.' : from.slice(0, slash), decode(path));
}

function decode(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

/** The elements of metadata that are read. */
const FIELDS: ReadonlySet<string> = new Set(['dc:title', 'dc:creator', 'dc:publisher', 'dc:date']);

class PackageDocument {
  readonly #main: string;
  readonly #items = new Map<string, Item>();
  readonly #spine: string[] = [];
  readonly #fields: { readonly name: string; readonly event: string | undefined; text: string }[] = [];
  #isField = false;
  #contentsId: string | undefined;

  constructor(main: string) {
    this.#main = main;
  }

  open(name: string, attributes: Attributes): void {
    this.#isField = FIELDS.has(name);
    if (this.#isField)
      this.#fields.push({ name, event: attributes['opf:event'] ?? attributes.event, text: '' });
    else if (name === 'item') this.#addItem(attributes);
    else if (name === 'spine') this.#contentsId = attributes.toc;
    else if (name === 'itemref') this.#spine.push(attributes.idref ?? '');
  }

  close(): void {
    this.#isField = false;
  }

  text(text: string): void {
    const field = this.#fields.at(-1);
    if (this.#isField && field !== undefined) field.text += text;
  }

  finish(): Book {
    const contents =
      [...this.#items.values()].find(({ isContents }) => isContents)?.part ??
      this.#items.get(this.#contentsId ?? '')?.part;
    const spine = this.#spine.flatMap((id) => this.#items.get(id)?.part ?? []);
    return {
      metadata: this.#readMetadata(),
      spine: spine.filter((part) => part !== contents),
      ...(contents !== undefined && { contents }),
    };
  }

  #addItem({ id = '', href = '', properties = '' }: Attributes): void {
    const part = followReference(this.#main, href);
    const isContents = properties.split(/\s+/).includes('nav');
    if (part !== undefined) this.#items.set(id, { part, isContents });
  }

  /** Of several dates, that of the publication counts, as EPUB 2 marks it. */
  #readMetadata(): SourceMetadata {
    const of = (name: string) => this.#fields.filter((field) => field.name === name);
    const dates = of('dc:date');
    const date = dates.find(({ event }) => event === 'publication') ?? dates[0];
    return tidyMetadata({
      title: of('dc:title')[0]?.text,
      authors: of('dc:creator').map(({ text }) => text),
      publisher: of('dc:publisher')[0]?.text,
      date: parsePublicationDate((date?.text ?? '').trim().replace(/T.*$/s, '')),
    });
  }
}
