import PostalMime, { type Address, type Attachment, type Email } from 'postal-mime';
import type { SourceMetadata, SourceProblem } from '../engine/model/document.ts';
import { assembleBlocks } from './blocks/assembleBlocks.ts';
import type { DocumentBlock } from './blocks/documentBlock.ts';
import { scanPage } from './html/scan.ts';
import { splitLines } from './lines.ts';
import { tidyMetadata } from './metadata.ts';
import { splitParagraphs } from './paragraphs.ts';
import { failure, warning } from './problems.ts';
import { parsePublicationDate } from './publication/publicationDate.ts';
import type { BinaryFile, Reading, Refusal } from './reader.ts';

/** Parts within parts: more than mail programs make, few enough for the stack. */
const DEEPEST_PART = 50;
/** Messages within messages that are read as part of the text; what is within those is named. */
const DEEPEST_MESSAGE = 3;
const LARGEST_HEADERS = 1024 * 1024;
/** As many attachments are named. */
const MOST_NAMED = 5;
/** A plain text that is so much shorter than the HTML beside it only says that there is HTML. */
const STUB_SHARE = 0.1;

/** Reads an e-mail: its subject as heading, its plain text, else its HTML. Attachments are named, and not read. */
export async function readEmail({ path, bytes }: BinaryFile): Promise<Reading | Refusal> {
  const email = await parse(bytes);
  if (typeof email === 'string') {
    const message = `The e-mail cannot be taken apart (${email}). Save its text as a text file.`;
    return { problems: [failure(path, 'email-invalid', message)] };
  }
  if (!email.headers.some(({ key }) => ['from', 'date', 'subject', 'message-id'].includes(key))) {
    const message = 'This is no e-mail: it has no sender, date or subject. Name it .txt if it is text.';
    return { problems: [failure(path, 'email-invalid', message)] };
  }
  const body = readBody(email);
  const problems = describeAttachments(path, email.attachments);
  if (body.length === 0) {
    const message = 'The e-mail has no text. Save its attachments beside it to use them.';
    return { problems: [failure(path, 'email-no-text', message), ...problems] };
  }
  const subject = email.subject?.replace(/\s+/g, ' ').trim() ?? '';
  const heading: readonly DocumentBlock[] =
    subject === '' ? [] : [{ kind: 'heading', text: subject, level: 1 }];
  const { text, passages } = assembleBlocks([...heading, ...body], (_, index) => ({
    kind: 'paragraph',
    paragraph: index + 1 - heading.length,
  }));
  return { text, passages, metadata: readHeaders(email), runs: [], problems };
}

/** The message, or why it is none. */
async function parse(bytes: Uint8Array): Promise<Email | string> {
  try {
    return await PostalMime.parse(bytes, {
      maxNestingDepth: DEEPEST_PART,
      maxRfc822NestingDepth: DEEPEST_MESSAGE,
      maxHeadersSize: LARGEST_HEADERS,
    });
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

function readHeaders({ subject, from, headers }: Email): SourceMetadata {
  // As it was written: the sender's day, not the one in Greenwich.
  const date = headers.find(({ key }) => key === 'date')?.value ?? '';
  return tidyMetadata({
    title: subject,
    authors: from === undefined ? [] : [nameOf(from)],
    date: parsePublicationDate(date.replace(/\s*\([^()]{0,60}\)\s*$/, '')),
  });
}

function nameOf({ name, address = '' }: Address): string {
  return name === '' ? address : name;
}

function readBody({ text = '', html = '' }: Email): readonly DocumentBlock[] {
  const written = html.trim() === '' ? [] : scanPage(html).blocks;
  const length = written.reduce((sum, block) => sum + block.text.length, 0);
  return text.trim().length <= length * STUB_SHARE ? written : readPlainText(text);
}

/** Paragraphs, those of quoted messages without their marks. */
function readPlainText(written: string): readonly DocumentBlock[] {
  const text = written.replace(/^(?:> ?){1,20}/gm, '');
  return splitParagraphs(text, splitLines(text)).map(({ kind, start, end }) => ({
    kind,
    text: text.slice(start, end).replace(/\s+/g, ' '),
  }));
}

function describeAttachments(path: string, attachments: readonly Attachment[]): readonly SourceProblem[] {
  const names = attachments.filter(({ related }) => !related).map(nameAttachment);
  if (names.length === 0) return [];
  const others = names.length > MOST_NAMED ? ` and ${names.length - MOST_NAMED} more` : '';
  const message =
    `What is attached is not read: ${names.slice(0, MOST_NAMED).join(', ')}${others}. ` +
    'Save it beside the e-mail to use it.';
  return [warning(path, 'email-attachments', message)];
}

function nameAttachment({ filename, mimeType, rfc822DepthExceeded }: Attachment): string {
  if (rfc822DepthExceeded) return 'a message within messages';
  return filename?.replace(/\s+/g, ' ').slice(0, 100) ?? `a part without a name (${mimeType})`;
}
