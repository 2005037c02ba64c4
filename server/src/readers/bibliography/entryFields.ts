import { joinDate, parsePublicationDate } from '../publication/publicationDate.ts';

/** The fields of BibTeX and BibLaTeX that say when a work appeared. */
export interface DateFields {
  readonly date?: string | undefined;
  readonly year?: string | undefined;
  readonly month?: string | undefined;
  readonly day?: string | undefined;
}

/** The date of BibLaTeX, else those of BibTeX, as ISO 8601. */
export function pickDate({ date, year, month, day }: DateFields): string | undefined {
  return (date === undefined ? undefined : parsePublicationDate(date)) ?? joinDate(year, month, day);
}

/** A title with its subtitle; undefined where there is neither. */
export function joinTitle(title: string | undefined, subtitle: string | undefined): string | undefined {
  return title === undefined || subtitle === undefined ? title : `${title}: ${subtitle}`;
}
