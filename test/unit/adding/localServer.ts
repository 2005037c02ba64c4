import type { LookupAddress } from 'node:dns';
import { createServer, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { isPublicAddress } from '../../../server/src/adding/addressPolicy.ts';
import type { Network } from '../../../server/src/adding/network.ts';

/** What a server answers: status, headers and body; or whatever a function does. */
export type Answer =
  | {
      readonly status?: number;
      readonly headers?: Readonly<Record<string, string>>;
      readonly body?: string | Buffer;
    }
  | ((response: ServerResponse) => void);

/** An HTTP server on this machine, by the paths it answers; anything else is 404. */
export interface LocalServer {
  readonly port: number;
  /** "GET /path accept" of each request, in order. */
  readonly requests: readonly string[];
}

const servers: Server[] = [];

export async function startServer(answers: Readonly<Record<string, Answer>>): Promise<LocalServer> {
  const requests: string[] = [];
  const server = createServer((request, response) => {
    requests.push(`${request.method} ${request.url} ${request.headers.accept}`);
    const answer = answers[request.url ?? ''] ?? { status: 404 };
    if (typeof answer === 'function') return answer(response);
    response.writeHead(answer.status ?? 200, { ...answer.headers });
    response.end(answer.body);
  });
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return { port: (server.address() as AddressInfo).port, requests };
}

after(() => {
  for (const server of servers) {
    server.closeAllConnections();
    server.close();
  }
});

/** Names with the addresses that each look-up finds, one after the other; the last one stays. */
export type Names = Readonly<Record<string, readonly (readonly string[])[]>>;

/** A resolver of names of our own; names that it does not know do not exist. */
export function makeLookup(names: Names): Network['lookup'] {
  const asked = new Map<string, number>();
  const lookup = (
    host: string,
    _options: unknown,
    callback: (error: NodeJS.ErrnoException | null, found: LookupAddress[]) => void,
  ): void => {
    const turns = names[host];
    const turn = asked.get(host) ?? 0;
    asked.set(host, turn + 1);
    const found = turns?.[Math.min(turn, turns.length - 1)];
    if (found === undefined) callback(Object.assign(new Error(host), { code: 'ENOTFOUND' }), []);
    else
      callback(
        null,
        found.map((address) => ({ address, family: address.includes(':') ? 6 : 4 })),
      );
  };
  return lookup as unknown as Network['lookup'];
}

/** Where every name is this machine, which is as good as public; 10.0.0.0/8 and all else is not. */
export function localNetwork(rest: Partial<Network> = {}): Network {
  return {
    isAllowed: (address) => address === '127.0.0.1' || isPublicAddress(address),
    lookup: makeLookup({ 'www.museum.example': [['127.0.0.1']], 'doi.example': [['127.0.0.1']] }),
    doiResolver: 'http://doi.example/',
    timeLimit: 5_000,
    userAgent: 'Stet/test',
    ...rest,
  };
}
