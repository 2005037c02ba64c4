import * as fs from 'node:fs';
import { createRequire } from 'node:module';
import * as path from 'node:path';
import { type Browser, chromium } from 'playwright-core';
import { EDITOR_MODULES, EDITOR_ROOT } from './places.ts';

/** Without a sandbox, since tests may run as root in a container; the browser opens nothing but our own pages. */
const ARGUMENTS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--force-color-profile=srgb',
];

/** Starts a headless browser: that of `CHROMIUM_PATH`, else the one that the lockfile brings. */
export async function startBrowser(): Promise<Browser> {
  const named = process.env.CHROMIUM_PATH;
  const found = named === undefined ? await unpackChromium() : { executablePath: named };
  return chromium.launch({ ...found, headless: true, args: ARGUMENTS });
}

interface UnpackedChromium {
  readonly executablePath: string;
  /** The environment for the browser alone: its libraries are not for anybody else. */
  readonly env: Record<string, string>;
}

/** What the package exports; it has no types that hold in an ES module. */
interface ChromiumPackage {
  readonly executablePath: () => Promise<string>;
}

/**
 * Unpacks the Chromium of `@sparticuz/chromium`, which is meant for a cloud function: it reads its environment when it
 * is imported, unpacks to the temporary folder whatever version lies there, and changes the environment for its
 * libraries. So it gets a folder of its own, and the environment is put back.
 */
async function unpackChromium(): Promise<UnpackedChromium> {
  const before = { ...process.env };
  const folder = path.join(EDITOR_MODULES, '.chromium');
  fs.mkdirSync(folder, { recursive: true });
  process.env.TMPDIR = folder;
  process.env.AWS_EXECUTION_ENV = 'AWS_Lambda_nodejs20.x';
  if (fs.existsSync('/etc/fonts/fonts.conf')) process.env.FONTCONFIG_PATH ??= '/etc/fonts';
  try {
    const location = createRequire(path.join(EDITOR_ROOT, 'package.json')).resolve('@sparticuz/chromium');
    const loaded: { default: ChromiumPackage } = await import(location);
    const executablePath = await loaded.default.executablePath();
    const { LD_LIBRARY_PATH, FONTCONFIG_PATH } = process.env;
    return { executablePath, env: definedValues({ ...before, LD_LIBRARY_PATH, FONTCONFIG_PATH }) };
  } finally {
    for (const name of Object.keys(process.env)) if (!(name in before)) delete process.env[name];
    Object.assign(process.env, before);
  }
}

function definedValues(variables: Readonly<Record<string, string | undefined>>): Record<string, string> {
  const entries = Object.entries(variables).flatMap(([name, value]) =>
    value === undefined ? [] : [[name, value]],
  );
  return Object.fromEntries(entries);
}
