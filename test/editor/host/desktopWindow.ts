import type { AddressInfo } from 'node:net';
import { createServer } from 'node:net';
import { type Browser, chromium, type Page } from 'playwright-core';

/** The window of a desktop VS Code, as the remote debugging port of its Chromium shows it. */
export interface DesktopWindow {
  /** The switch that VS Code is to be started with. */
  readonly argument: string;
  /** The page of the window. Rejects where there is none yet: the suite asks from within one. */
  readonly findPage: () => Promise<Page>;
  /** Leaves VS Code alone, which ends by itself. */
  readonly disconnect: () => Promise<void>;
}

/** Prepares for a window that is still to be opened. */
export async function expectDesktopWindow(): Promise<DesktopWindow> {
  const port = await findFreePort();
  let connection: Promise<Browser> | undefined;
  const findPage = async (): Promise<Page> => {
    connection ??= chromium.connectOverCDP(`http://127.0.0.1:${port}`);
    const pages = (await connection).contexts().flatMap((context) => context.pages());
    const found = pages.find((page) => page.url().includes('workbench'));
    if (found === undefined) throw new Error(`No window of VS Code answers at port ${port}.`);
    return found;
  };
  const disconnect = async (): Promise<void> => {
    await (await connection)?.close();
  };
  return { argument: `--remote-debugging-port=${port}`, findPage, disconnect };
}

/** A port that nobody listens on now; VS Code cannot tell which one it would choose by itself. */
function findFreePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => resolve(port));
    });
  });
}
