import assert from 'node:assert/strict';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { AddError, type AddErrorCode } from '../../../server/src/adding/addError.ts';
import { fetchDocument } from '../../../server/src/adding/fetchDocument.ts';
import { type Network, publicNetwork } from '../../../server/src/adding/network.ts';
import { type Answer, localNetwork, makeLookup, startServer } from './localServer.ts';

const HOST = 'www.museum.example';
const PAGE = { headers: { 'content-type': 'text/html; charset="KOI8-R"' }, body: '<p>352 visitors</p>' };

/** Fetches `/` of a server that answers so; in URLs, PORT stands for its port. */
async function fetchFrom(
  answers: Readonly<Record<string, Answer>>,
  network: Network = localNetwork(),
  address = `http://${HOST}:PORT/`,
  signal = new AbortController().signal,
) {
  const server = await startServer(answers);
  const url = new URL(address.replace('PORT', String(server.port)));
  const fetched = fetchDocument({ url, accept: 'text/html', maxBytes: 1000, network, signal });
  return { ...(await fetched), server };
}

describe('fetching a document', () => {
  it('gives its bytes, its type and its encoding', async () => {
    const { bytes, contentType, charset, server } = await fetchFrom({ '/': PAGE });
    assert.equal(bytes.toString(), PAGE.body);
    assert.deepEqual([contentType, charset], ['text/html', 'koi8-r']);
    assert.deepEqual(server.requests, ['GET / text/html']);
  });

  it('follows redirects, also relative ones', async () => {
    const { url, bytes } = await fetchFrom({
      '/': { status: 302, headers: { location: '/b' } },
      '/b': { status: 308, headers: { location: 'c' } },
      '/c': PAGE,
    });
    assert.equal(url.pathname, '/c');
    assert.equal(bytes.toString(), PAGE.body);
  });

  for (const [encoding, pack] of [
    ['gzip', gzipSync],
    ['br', brotliCompressSync],
  ] as const)
    it(`unpacks ${encoding}`, async () => {
      const { bytes } = await fetchFrom({
        '/': { headers: { 'content-encoding': encoding }, body: pack(PAGE.body) },
      });
      assert.equal(bytes.toString(), PAGE.body);
    });
});

describe('fetching a document is refused', () => {
  const check = (
    what: string,
    code: AddErrorCode,
    answers: Readonly<Record<string, Answer>>,
    network?: Network,
    address?: string,
  ): void => {
    it(`${code}: ${what}`, async () => {
      await assert.rejects(fetchFrom(answers, network, address), (error) => {
        assert.ok(error instanceof AddError, String(error));
        assert.equal(error.code, code, error.message);
        assert.match(error.message, /\. \S.*\.$|, and /s, 'says what to do');
        return true;
      });
    });
  };
  const named = (...turns: (readonly string[])[]): Network =>
    localNetwork({ lookup: makeLookup({ [HOST]: turns }) });
  const strict = { ...publicNetwork('0'), lookup: makeLookup({ [HOST]: [['127.0.0.1']] }) };
  const ok = { '/': PAGE };

  describe('for its address', () => {
    check('this machine, by the rules that count', 'address-refused', ok, strict, 'http://127.0.0.1:PORT/');
    for (const host of ['[::1]', '[::ffff:127.0.0.1]', '0x7f.1', '2130706433', '0', '127.1', '[fe80::1]'])
      check(host, 'address-refused', ok, publicNetwork('0'), `http://${host}:PORT/`);
    check('localhost', 'address-refused', ok, publicNetwork('0'), 'http://localhost:PORT/');
    check('a name of this machine', 'address-refused', ok, strict);
    check('a name of a private network', 'address-refused', ok, named(['10.0.0.1']));
    check(
      'a name with one private address among others',
      'address-refused',
      ok,
      named(['8.8.8.8', '10.0.0.1']),
    );
    check('a private address in IPv6', 'address-refused', ok, named(['::ffff:10.0.0.1']));
    check('a redirect to a private address', 'address-refused', {
      '/': { status: 302, headers: { location: 'http://10.0.0.1/' } },
    });
    check('a redirect to the cloud’s own', 'address-refused', {
      '/': { status: 307, headers: { location: 'http://[::ffff:169.254.169.254]/latest' } },
    });
    // DNS rebinding: the name is public first, and this network's when it is asked again.
    check(
      'a redirect to the same name, which then means another address',
      'address-refused',
      { '/': { status: 302, headers: { location: '/b' } }, '/b': PAGE },
      named(['127.0.0.1'], ['10.0.0.1']),
    );
    check('a redirect to a file', 'not-a-source', {
      '/': { status: 302, headers: { location: 'file:///etc/passwd' } },
    });
  });

  it('for an address that the connection has, whatever was looked up', async () => {
    // A resolver that lies: the policy is asked about the address of the socket, too.
    let asked = 0;
    const network = localNetwork({ isAllowed: () => asked++ === 0 });
    await assert.rejects(fetchFrom(ok, network), { code: 'address-refused' });
    assert.equal(asked, 2);
  });

  describe('for what the server does', () => {
    check('a status', 'http-error', { '/': { status: 403, body: 'no' } });
    check('no content', 'http-error', { '/': { status: 204 } });
    check('redirects without end', 'too-many-redirects', {
      '/': { status: 302, headers: { location: '/' } },
    });
    check('no such host', 'host-not-found', ok, localNetwork(), 'http://nowhere.example/');
    check('nobody listens', 'connection-failed', ok, localNetwork(), `http://${HOST}:1/`);
    check('it breaks off', 'connection-failed', {
      '/': (response) => {
        response.writeHead(200, { 'content-length': '500' });
        response.write('abc', () => response.destroy());
      },
    });
    check('broken packing', 'connection-failed', {
      '/': { headers: { 'content-encoding': 'gzip' }, body: 'not gzip' },
    });
    check('unknown packing', 'wrong-content', {
      '/': { headers: { 'content-encoding': 'zstd' }, body: 'a' },
    });
    check(
      'it never ends',
      'timed-out',
      { '/': (response) => response.write('a') },
      localNetwork({ timeLimit: 200 }),
    );
    check('it never answers', 'timed-out', { '/': () => {} }, localNetwork({ timeLimit: 200 }));
  });

  describe('for its size', () => {
    check('that is said', 'too-large', {
      '/': { headers: { 'content-length': '1001' }, body: 'a'.repeat(1001) },
    });
    check('that is not said', 'too-large', {
      '/': (response) => {
        response.write('a'.repeat(600));
        response.end('a'.repeat(600));
      },
    });
    check('unpacked', 'too-large', {
      '/': { headers: { 'content-encoding': 'gzip' }, body: gzipSync(Buffer.alloc(50_000_000)) },
    });
  });

  it('where the user cancels', async () => {
    const abort = new AbortController();
    const fetching = fetchFrom(
      { '/': () => abort.abort(new Error('cancelled')) },
      undefined,
      undefined,
      abort.signal,
    );
    await assert.rejects(fetching, /cancelled/);
  });
});
