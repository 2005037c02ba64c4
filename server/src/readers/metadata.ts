import type { SourceMetadata } from '../engine/model/document.ts';

/** Metadata whose fields may be undefined or blank, as parsers give them. */
export interface LooseMetadata {
  readonly title?: string | undefined;
  readonly authors?: readonly string[] | undefined;
  readonly publisher?: string | undefined;
  readonly date?: string | undefined;
  readonly url?: string | undefined;
}

/** Drops what is unknown or blank, and collapses white space. */
export function tidyMetadata(loose: LooseMetadata): SourceMetadata {
  const title = tidyText(loose.title);
  const authors = (loose.authors ?? []).map(tidyText).filter((author) => author !== undefined);
  const publisher = tidyText(loose.publisher);
  const date = tidyText(loose.date);
  const url = tidyText(loose.url);
  return {
    ...(title === undefined ? {} : { title }),
    ...(authors.length === 0 ? {} : { authors }),
    ...(publisher === undefined ? {} : { publisher }),
    ...(date === undefined ? {} : { date }),
    ...(url === undefined ? {} : { url }),
  };
}

function tidyText(text: string | undefined): string | undefined {
  const tidy = text?.replace(/\s+/g, ' ').trim();
  return tidy === '' ? undefined : tidy;
}
