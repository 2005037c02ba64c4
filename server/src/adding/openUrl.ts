import { type IncomingMessage, request as requestHttp } from 'node:http';
import { request as requestHttps } from 'node:https';
import { isIP } from 'node:net';
import { AddError } from './addError.ts';
import { createGuardedLookup, refuseAddress } from './guardedLookup.ts';
import type { Network } from './network.ts';

/** How long a server may take until it sends something, in milliseconds. */
const PATIENCE = 20_000;

/**
 * Asks a server for a document, and gives its answer without its body and without following a redirect. Rejects with an
 * AddError where the address is not allowed or the server cannot be reached, else with the signal's reason.
 */
export function openUrl(
  url: URL,
  accept: string,
  network: Network,
  signal: AbortSignal,
): Promise<IncomingMessage> {
  const host = url.hostname.replace(/^\[|\]$/g, '');
  // An address in the URL is never looked up.
  if (isIP(host) !== 0 && !network.isAllowed(host)) return Promise.reject(refuseAddress(host, host));
  return new Promise((resolve, reject) => {
    const fail = (error: unknown): void =>
      reject(signal.aborted ? signal.reason : describeFailure(url, error));
    const request = (url.protocol === 'https:' ? requestHttps : requestHttp)(
      url,
      {
        agent: false,
        lookup: createGuardedLookup(network),
        timeout: PATIENCE,
        signal,
        headers: { accept, 'accept-encoding': 'gzip, br', 'user-agent': network.userAgent },
      },
      (response) => {
        const address = response.socket.remoteAddress ?? '';
        if (network.isAllowed(address)) return resolve(response);
        response.destroy();
        reject(refuseAddress(host, address));
      },
    );
    request.on('timeout', () => request.destroy(new AddError('timed-out', describeTimeout(url))));
    request.on('error', fail);
    request.end();
  });
}

/** What is said where a server takes too long, with what to do. */
export function describeTimeout(url: URL): string {
  return `${url.host} did not answer in time. Try again later, or save the document and add the file.`;
}

function describeFailure(url: URL, error: unknown): AddError {
  if (error instanceof AddError) return error;
  // Node collects the failures of several addresses in one error.
  const causes = error instanceof AggregateError ? error.errors : [error];
  const refused = causes.find((cause) => cause instanceof AddError);
  if (refused !== undefined) return refused;
  const [cause] = causes;
  const code = cause instanceof Error && 'code' in cause ? String(cause.code) : String(cause);
  if (code === 'ENOTFOUND' || code === 'EAI_AGAIN')
    return new AddError(
      'host-not-found',
      `There is no server ${url.hostname}, or no network. Check the address and the connection.`,
    );
  return new AddError(
    'connection-failed',
    `${url.host} cannot be reached (${code}). Try again later, or save the document and add the file.`,
  );
}
