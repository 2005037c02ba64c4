import type { SourceMetadata } from '../../engine/model/document.ts';
import { tidyMetadata } from '../metadata.ts';
import { parsePublicationDate } from '../publication/publicationDate.ts';
import { parseXml } from './parseXml.ts';
import type { ZipPackage } from './zipPackage.ts';

/** What an office program says of a document. */
type Property = 'title' | 'creator' | 'editor' | 'created' | 'modified';
type Properties = Readonly<Partial<Record<Property, string>>>;

/** The properties by the elements that hold them. */
export type PropertyElements = ReadonlyMap<string, Property>;

/** Those of Office Open XML: ECMA-376 part 2, 11.1. */
export const OFFICE_PROPERTIES: PropertyElements = new Map([
  ['dc:title', 'title'],
  ['dc:creator', 'creator'],
  ['dcterms:created', 'created'],
  ['dcterms:modified', 'modified'],
]);

/** Those of OpenDocument 1.3, part 3, 4.3: `dc:creator` is who changed it last. */
export const OPENDOCUMENT_PROPERTIES: PropertyElements = new Map([
  ['dc:title', 'title'],
  ['meta:initial-creator', 'creator'],
  ['dc:creator', 'editor'],
  ['meta:creation-date', 'created'],
  ['dc:date', 'modified'],
]);

/** As much of a property, in UTF-16 code units, is read. */
const LONGEST_PROPERTY = 2000;

/** Titles that programs write where their user wrote none. */
const NO_TITLE =
  /^(?:untitled|document|dokument|book|workbook|mappe|presentation|word document|microsoft (?:word|excel)\b.{0,200}|.{1,200}\.(?:docx?|xlsx?|od[ts]|rtf))\s?\d{0,4}$/i;
/** Names that programs write where they do not know their user. */
const NO_AUTHOR =
  /^(?:admin|administrator|author|user|usuario|benutzer|microsoft(?: office)?(?: user)?|windows user|unknown|python-docx|openpyxl|apache poi|un-named|sheetjs|phpword|phpspreadsheet creator)\d{0,4}$/i;
/** The days of the templates from which programs make documents: they say nothing of the document. */
const TEMPLATE_DAYS: ReadonlySet<string> = new Set([
  '2006-09-16', // the default workbook of Excel 2007 and later
  '2013-12-23', // the default document of python-docx
]);
/** Dates before there were such programs are errors, or those of an empty clock. */
const FIRST_YEAR = 1985;

/**
 * A document's metadata by the properties that a part holds; nothing where there is no such part. Its date is the day
 * on which it was made, else the one on which it was changed last.
 */
export async function readProperties(
  parts: ZipPackage,
  part: string,
  elements: PropertyElements,
): Promise<SourceMetadata> {
  const { title, creator, editor, created, modified } = await readTexts(parts, part, elements);
  return tidyMetadata({
    title: NO_TITLE.test(title?.trim() ?? '') ? undefined : title,
    authors: (creator ?? editor ?? '').split(';').filter((name) => !NO_AUTHOR.test(name.trim())),
    date: readDay(created) ?? readDay(modified),
  });
}

/** The texts of the elements, the first of each. */
async function readTexts(parts: ZipPackage, part: string, elements: PropertyElements): Promise<Properties> {
  const texts: Partial<Record<Property, string>> = {};
  let current: Property | undefined;
  await parseXml(parts, part, {
    open: (name) => {
      const property = elements.get(name);
      current = property === undefined || texts[property] !== undefined ? undefined : property;
    },
    close: () => {
      current = undefined;
    },
    text: (text) => {
      if (current !== undefined) texts[current] = `${texts[current] ?? ''}${text}`.slice(0, LONGEST_PROPERTY);
    },
  });
  return texts;
}

function readDay(written: string | undefined): string | undefined {
  const day = parsePublicationDate((written ?? '').trim().slice(0, 10));
  if (day === undefined || TEMPLATE_DAYS.has(day) || Number(day.slice(0, 4)) < FIRST_YEAR) return undefined;
  return day;
}
