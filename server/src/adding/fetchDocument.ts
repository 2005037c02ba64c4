import type { IncomingMessage } from 'node:http';
import { AddError } from './addError.ts';
import { parsePublicUrl } from './addTarget.ts';
import type { Network } from './network.ts';
import { describeTimeout, openUrl } from './openUrl.ts';
import { readBody } from './readBody.ts';

/** A document as a server sent it. */
export interface FetchedDocument {
  /** Where it was found in the end, after redirects. */
  readonly url: URL;
  readonly bytes: Buffer;
  /** As "text/html", in lower case; empty where the server does not say. */
  readonly contentType: string;
  /** What the server says that its text is encoded in; undefined: nothing. */
  readonly charset?: string;
}

/** What to fetch, and within which limits. */
export interface FetchRequest {
  readonly url: URL;
  /** The media types that are wanted, as the header `Accept` has them. */
  readonly accept: string;
  /** Larger documents are refused. */
  readonly maxBytes: number;
  readonly network: Network;
  /** Aborted: the fetch rejects with its reason. */
  readonly signal: AbortSignal;
}

const MOST_REDIRECTS = 10;

/**
 * Fetches a document; every address on the way is checked. Rejects with an AddError that says why it was not fetched,
 * else with the reason of the signal.
 */
export async function fetchDocument(request: FetchRequest): Promise<FetchedDocument> {
  const limit = AbortSignal.timeout(request.network.timeLimit);
  try {
    return await follow(request, AbortSignal.any([request.signal, limit]));
  } catch (error) {
    request.signal.throwIfAborted();
    if (limit.aborted) throw new AddError('timed-out', describeTimeout(request.url));
    if (error instanceof AddError) throw error;
    const reason = error instanceof Error ? error.message : String(error);
    throw new AddError(
      'connection-failed',
      `${request.url.host} broke off (${reason}). Try again later, or save the document and add the file.`,
    );
  }
}

async function follow(
  { url: first, accept, maxBytes, network }: FetchRequest,
  signal: AbortSignal,
): Promise<FetchedDocument> {
  let url = first;
  for (let redirects = 0; redirects <= MOST_REDIRECTS; redirects++) {
    const response = await openUrl(url, accept, network, signal);
    const next = findRedirect(response, url);
    if (next === undefined) {
      requireSuccess(response, url);
      return { url, bytes: await readBody(response, maxBytes), ...describeContent(response) };
    }
    response.destroy();
    url = next;
  }
  throw new AddError(
    'too-many-redirects',
    `${first.host} sends on from one address to the next. Open it in a browser, save the document, and add the file.`,
  );
}

function findRedirect({ statusCode, headers }: IncomingMessage, from: URL): URL | undefined {
  const isRedirect = statusCode !== undefined && [301, 302, 303, 307, 308].includes(statusCode);
  return isRedirect && headers.location !== undefined ? parsePublicUrl(headers.location, from) : undefined;
}

function requireSuccess(response: IncomingMessage, url: URL): void {
  const { statusCode = 0, statusMessage = '' } = response;
  if (statusCode === 200) return;
  response.destroy();
  const status = `${statusCode} ${statusMessage.slice(0, 60)}`.trim();
  throw new AddError(
    'http-error',
    `${url.host} answers ${status}. Check the address; a page that wants a login has to be saved and added as a file.`,
  );
}

function describeContent({ headers }: IncomingMessage): Pick<FetchedDocument, 'contentType' | 'charset'> {
  const header = headers['content-type'] ?? '';
  const charset = /;\s{0,10}charset\s{0,5}=\s{0,5}"?([\w.:-]{1,40})/i.exec(header)?.[1];
  return {
    contentType: (header.split(';')[0] ?? '').trim().toLowerCase(),
    ...(charset !== undefined && { charset: charset.toLowerCase() }),
  };
}
