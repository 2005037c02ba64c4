import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { isAbsolute, join } from 'node:path';
import { chooseHost, type HostKind, type Machine } from '../../editor/host/chooseHost.ts';
import { DESKTOP_VERSION, desktopOptions } from '../../editor/host/desktopOptions.ts';

const RUN = {
  home: '/tmp/stet-1',
  workspace: '/tmp/stet-1/sample/both.code-workspace',
  windowSwitch: '--remote-debugging-port=4321',
  screen: 'http://127.0.0.1:1234/',
};

describe('the options of a desktop run', () => {
  it('pin the version that the VS Code server of the lockfile has', () => {
    const { packages } = JSON.parse(readFileSync('test/editor/package-lock.json', 'utf8'));
    const { version }: { version: string } = packages['node_modules/code-server'];
    // code-server 4.100.3 carries VS Code 1.100.3.
    assert.equal(DESKTOP_VERSION, version.replace(/^4\./, '1.'));
    assert.equal(desktopOptions(RUN, {}).version, DESKTOP_VERSION);
  });

  it('pin one that the extension still supports', () => {
    const { engines } = JSON.parse(readFileSync('package.json', 'utf8'));
    const oldest = engines.vscode.replace('^', '').split('.').map(Number);
    const [major, minor] = DESKTOP_VERSION.split('.').map(Number);
    assert.deepEqual([major, minor! >= oldest[1]], [oldest[0], true]);
  });

  it('take another version, or an executable, where the environment names one', () => {
    assert.equal(desktopOptions(RUN, { VSCODE_VERSION: 'insiders' }).version, 'insiders');
    const named = desktopOptions(RUN, { VSCODE_PATH: '/opt/code/code', VSCODE_VERSION: 'insiders' });
    assert.equal(named.vscodeExecutablePath, '/opt/code/code');
    assert.equal('version' in named, false);
  });

  it('open the workspace first, in a profile of its own, with the page reachable', () => {
    const { launchArgs = [] } = desktopOptions(RUN, {});
    assert.equal(launchArgs[0], RUN.workspace);
    // As `--name=value`: test-electron looks for these, and adds its own where it finds none.
    assert.ok(launchArgs.includes(`--user-data-dir=${join(RUN.home, 'data')}`));
    assert.ok(launchArgs.includes(`--extensions-dir=${join(RUN.home, 'extensions')}`));
    assert.ok(launchArgs.includes(RUN.windowSwitch));
  });

  it('name the extension and the bundled suite by absolute paths, and the suite as CommonJS', () => {
    const { extensionDevelopmentPath, extensionTestsPath } = desktopOptions(RUN, {});
    assert.ok(isAbsolute(String(extensionDevelopmentPath)));
    assert.ok(isAbsolute(extensionTestsPath));
    assert.match(extensionTestsPath, /\.cjs$/);
  });

  it('tell the suite where the screen is, and keep the executable a VS Code', () => {
    const { extensionTestsEnv = {} } = desktopOptions(RUN, {});
    assert.equal(extensionTestsEnv.TEST_SCREEN, RUN.screen);
    assert.ok('ELECTRON_RUN_AS_NODE' in extensionTestsEnv);
    assert.equal(extensionTestsEnv.ELECTRON_RUN_AS_NODE, undefined);
  });
});

describe('the host of the editor tests', () => {
  /** A continuous integration without display and network, unless a test says otherwise. */
  const machine = (rest: Partial<Machine>): Machine => ({
    hasDisplay: () => false,
    hasVirtualDisplay: () => false,
    hasDownloaded: () => false,
    canDownload: async () => false,
    ...rest,
  });
  const check = (what: string, expected: HostKind, env: NodeJS.ProcessEnv, rest: Partial<Machine> = {}) =>
    it(`is a ${expected}: ${what}`, async () => {
      assert.equal(await chooseHost(env, machine(rest)), expected);
    });

  check('neither a display nor a download', 'server', {});
  check('a display, nothing to be had', 'server', {}, { hasDisplay: () => true });
  check('a download, no display', 'server', {}, { canDownload: async () => true });
  check('a display and a download', 'desktop', {}, { hasDisplay: () => true, canDownload: async () => true });
  check(
    'a virtual display and an earlier download',
    'desktop',
    {},
    { hasVirtualDisplay: () => true, hasDownloaded: (version) => version === DESKTOP_VERSION },
  );
  check(
    'an earlier download of another version',
    'server',
    { VSCODE_VERSION: '1.99.0' },
    { hasDisplay: () => true, hasDownloaded: (version) => version === DESKTOP_VERSION },
  );
  check('an executable is named', 'desktop', { VSCODE_PATH: '/opt/code/code' });
  check('a server is asked for', 'server', { TEST_IN: 'server', VSCODE_PATH: '/opt/code/code' });
  check('a desktop is asked for', 'desktop', { TEST_IN: 'desktop' });

  it('is not guessed from a slip', () =>
    assert.rejects(chooseHost({ TEST_IN: 'dekstop' }, machine({})), /not dekstop/));
});
