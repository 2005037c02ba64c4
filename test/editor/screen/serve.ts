import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { json } from 'node:stream/consumers';
import type { Page } from 'playwright-core';
import type { ScreenRequest } from './protocol.ts';

/** Where the suite sends its requests. */
export interface ScreenService {
  readonly address: string;
  readonly close: () => void;
}

/** Answers the suite's requests for what is on a page, which is asked for when the first one comes. */
export async function serveScreen(findPage: () => Promise<Page>): Promise<ScreenService> {
  const server = createServer(async (request, response) => {
    try {
      const answer = await perform(await findPage(), await readRequest(request));
      response.end(JSON.stringify(answer ?? null));
    } catch (error) {
      response.writeHead(500).end(String(error));
    }
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const { port } = server.address() as AddressInfo;
  return { address: `http://127.0.0.1:${port}/`, close: () => server.close() };
}

/** Only the suite knows the address; it is compiled against the same types. */
async function readRequest(request: IncomingMessage): Promise<ScreenRequest> {
  return (await json(request)) as ScreenRequest;
}

function perform(page: Page, request: ScreenRequest): Promise<unknown> {
  switch (request.action) {
    case 'texts':
      return findVisible(page, request.selector).allInnerTexts();
    case 'boxes':
      return findVisible(page, request.selector).evaluateAll((found) =>
        found.map((element) => {
          const { x, y, width, height } = element.getBoundingClientRect();
          return { x, y, width, height };
        }),
      );
    case 'attributes':
      return findVisible(page, request.selector).evaluateAll(
        (found, name) => found.map((element) => element.getAttribute(name) ?? ''),
        request.name,
      );
    case 'point':
      return page.mouse.move(request.x, request.y);
    case 'click':
      return page.mouse.click(request.x, request.y);
    case 'press':
      return page.keyboard.press(request.key);
    case 'type':
      return page.keyboard.type(request.text);
  }
}

function findVisible(page: Page, selector: string) {
  return page.locator(selector).filter({ visible: true });
}
