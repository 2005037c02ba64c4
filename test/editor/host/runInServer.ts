import * as fs from 'node:fs';
import * as path from 'node:path';
import type { Page } from 'playwright-core';
import { SCREEN_ADDRESS } from '../screen/protocol.ts';
import { serveScreen } from '../screen/serve.ts';
import { startBrowser } from './browser.ts';
import { OUTPUT, REPOSITORY, SUITE } from './places.ts';
import { copySampleWorkspace } from './sampleWorkspace.ts';
import { startVscodeServer } from './vscodeServer.ts';
import { workbenchAddress } from './workbenchAddress.ts';

/** The longest that the suite may take, in milliseconds. */
const LIMIT = 480_000;

/** Runs the suite in the extension host of a VS Code server; resolves to the exit code. */
export async function runInServer(): Promise<number> {
  const report = path.join(OUTPUT, 'report.txt');
  fs.mkdirSync(OUTPUT, { recursive: true });
  fs.writeFileSync(report, '');
  const browser = await startBrowser();
  const page = await browser.newPage({ viewport: { width: 1100, height: 700 } });
  const screen = await serveScreen(() => Promise.resolve(page));
  const server = await startVscodeServer({
    env: { TEST_OUTPUT: report, [SCREEN_ADDRESS]: screen.address },
  });
  const stopFollowing = follow(report);
  const log: string[] = [];
  try {
    const address = workbenchAddress(server.port, {
      workspace: copySampleWorkspace(server.home).both,
      extension: REPOSITORY,
      suite: SUITE,
    });
    const code = await readExitCode(page, address, log);
    if (code !== 0) await page.screenshot({ path: path.join(OUTPUT, 'failed.png') });
    return code;
  } finally {
    stopFollowing();
    fs.writeFileSync(path.join(OUTPUT, 'workbench.log'), log.join('\n'));
    screen.close();
    await browser.close();
    server.stop();
  }
}

/** Opens the workbench, which runs the suite, and waits for its end. */
async function readExitCode(page: Page, address: string, log: string[]): Promise<number> {
  const ended = new Promise<number>((resolve, reject) => {
    setTimeout(() => reject(new Error(`The suite did not end within ${LIMIT / 1000} s.`)), LIMIT).unref();
    page.once('crash', () => reject(new Error('The page crashed.')));
    // The workbench calls these two functions where they exist.
    void page.exposeFunction('codeAutomationExit', resolve);
  });
  await page.exposeFunction('codeAutomationLog', (kind: string, args: readonly string[]) => {
    log.push(`${kind} ${args.join(' ')}`);
  });
  await page.goto(address);
  return ended;
}

/** Prints what is added to a file: an extension host behind a server has no terminal. Returns how to stop. */
function follow(file: string): () => void {
  let printed = 0;
  const print = (): void => {
    const text = fs.readFileSync(file, 'utf8');
    process.stdout.write(text.slice(printed));
    printed = text.length;
  };
  const timer = setInterval(print, 100);
  return () => {
    clearInterval(timer);
    print();
  };
}
