import type { Locator, OffsetRun, SourceProblem } from '../engine/model/document.ts';
import { assembleBlocks, BLOCK_SEPARATOR } from './blocks/assembleBlocks.ts';
import type { DocumentBlock } from './blocks/documentBlock.ts';
import { scanPage } from './html/scan.ts';
import { findItems, type JsonArticle, readArticle } from './json/article.ts';
import { JsonPlaces } from './json/places.ts';
import { splitLines } from './lines.ts';
import { type LooseMetadata, tidyMetadata } from './metadata.ts';
import { splitParagraphs } from './paragraphs.ts';
import { failure, warning } from './problems.ts';
import type { DecodedFile, Reading, Refusal } from './reader.ts';

/** What a file holds, as values that may be articles. */
interface Values {
  readonly items: readonly unknown[];
  readonly problems: readonly SourceProblem[];
}

/** Elements as texts have them that are HTML. */
const HTML = /<(?:p|div|br|h[1-6]|ul|ol|li|table|article|section|span|a|em|strong|b|i)\b[^<>]{0,1000}>/i;

/**
 * Reads articles of JSON and JSON Lines: one, a list, or an object that holds a list. Several articles are one
 * document, in which each is a section under its title; what all have in common is its metadata.
 */
export function readJson(file: DecodedFile): Reading | Refusal {
  const { items, problems } = readValues(file);
  const articles = items.flatMap((item) => readArticle(item) ?? []);
  if (articles.length === 0) return { problems: problems.length > 0 ? problems : [noArticles(file.path)] };
  const left = items.length - articles.length;
  return {
    ...assembleArticles(file, articles),
    problems: left > 0 ? [...problems, leftOut(file.path, left, items.length)] : problems,
  };
}

/** Whether a file holds an article. */
export function holdsArticles(file: DecodedFile): boolean {
  return readValues(file).items.some((item) => readArticle(item) !== undefined);
}

function readValues(file: DecodedFile): Values {
  const isLines = /\.(?:jsonl|ndjson)$/i.test(file.path);
  if (isLines) return readLines(file);
  try {
    return { items: findItems(JSON.parse(file.text)), problems: [] };
  } catch (error) {
    const lines = readLines(file);
    if (lines.problems.length === 0 && lines.items.length > 1) return lines;
    const reason = error instanceof Error ? error.message : String(error);
    const message = `This is no valid JSON (${reason}). Correct it, or export it anew.`;
    return { items: [], problems: [failure(file.path, 'json-invalid', message)] };
  }
}

function readLines({ path, text }: DecodedFile): Values {
  const items: unknown[] = [];
  const broken: number[] = [];
  for (const { start, end, number } of splitLines(text)) {
    const line = text.slice(start, end).trim();
    if (line === '') continue;
    try {
      items.push(JSON.parse(line));
    } catch {
      broken.push(number);
    }
  }
  if (broken.length === 0) return { items, problems: [] };
  const others = broken.length > 1 ? `, nor are ${broken.length - 1} more` : '';
  const message = `Line ${broken[0]} is no valid JSON${others}. Correct it, or export the file anew.`;
  const report = items.length > 0 ? warning : failure;
  return { items, problems: [report(path, 'json-invalid', message)] };
}

/** A block with the field that it stands in. */
interface ArticleBlock {
  readonly block: DocumentBlock;
  readonly field: string;
}

function assembleArticles(file: DecodedFile, articles: readonly JsonArticle[]): Omit<Reading, 'problems'> {
  const parts = articles.map((article, index) =>
    makeBlocks(article, articles.length > 1 ? index + 1 : undefined),
  );
  const { text, passages } = assembleBlocks(
    parts.flat().map(({ block }) => block),
    (block, index, headings) => locate(block, index, headings, articles.length),
  );
  const metadata = tidyMetadata(common(articles.map((article) => article.metadata)));
  return { text, passages, metadata, runs: findRuns(file.text, parts) };
}

/** Where the blocks of each article stand in the file. */
function findRuns(file: string, parts: readonly (readonly ArticleBlock[])[]): readonly OffsetRun[] {
  const places = new JsonPlaces(file);
  let start = 0;
  for (const blocks of parts) {
    places.startArticle();
    let last: string | undefined;
    for (const { block, field } of blocks) {
      if (field !== last) places.startField(field);
      last = field;
      places.locate(block.text, start);
      start += block.text.length + BLOCK_SEPARATOR.length;
    }
  }
  return places.runs;
}

/** `number`: that of one of several articles, which is its title where it has none. */
function makeBlocks({ title, body }: JsonArticle, number: number | undefined): readonly ArticleBlock[] {
  const heading = title === undefined ? undefined : (readBlocks(title)[0]?.text ?? '');
  const text = heading ?? (number === undefined ? undefined : `Article ${number}`);
  const top: readonly ArticleBlock[] =
    text === undefined ? [] : [{ block: { kind: 'heading', level: 1, text }, field: title ?? '' }];
  return [
    ...top,
    ...body.flatMap((field) => readBlocks(field).map((block) => ({ block: lower(block), field }))),
  ];
}

/** Headings within an article stand below its title. */
function lower(block: DocumentBlock): DocumentBlock {
  return block.level === undefined ? block : { ...block, level: Math.min(block.level + 1, 9) };
}

function readBlocks(text: string): readonly DocumentBlock[] {
  if (HTML.test(text)) return scanPage(text).blocks;
  return splitParagraphs(text, splitLines(text)).map(({ kind, start, end }) => ({
    kind,
    text: text.slice(start, end).replace(/\s+/g, ' '),
  }));
}

function locate(block: DocumentBlock, index: number, headings: readonly string[], articles: number): Locator {
  const section = block.level === 1 ? block.text : headings[0];
  return articles === 1 || section === undefined
    ? { kind: 'paragraph', paragraph: index + 1 }
    : { kind: 'section', section };
}

/** The fields that are the same in all. */
function common(all: readonly LooseMetadata[]): LooseMetadata {
  const [first = {}] = all;
  const isCommon = ([name, value]: [string, unknown]) =>
    all.every((one) => JSON.stringify(one[name as keyof LooseMetadata]) === JSON.stringify(value));
  return Object.fromEntries(Object.entries(first).filter(isCommon));
}

function noArticles(path: string): SourceProblem {
  const message =
    'No article was found in the file. Its objects need a field "text", "body" or "content", and better a "title".';
  return failure(path, 'json-no-articles', message);
}

function leftOut(path: string, count: number, total: number): SourceProblem {
  const message = `${count} of ${total} objects have no text ("text", "body" or "content"), and are left out. Export them with it.`;
  return warning(path, 'json-left-out', message);
}
