import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const names = ['google-chrome-stable', 'google-chrome', 'chromium', 'chromium-browser'];
const places = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe',
];

/** Arguments for a headless Chromium that keeps web security on and makes no connections of its own. */
const chromiumArguments = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** The headless shell that `npm install` brings, where there is one and it starts: some systems lack libraries that it needs. */
async function bundledChromium(): Promise<string | undefined> {
  if (process.platform !== 'linux' || process.arch !== 'x64') return undefined;
  const { default: chromium } = await import('@sparticuz/chromium');
  const path = await chromium.executablePath();
  return spawnSync(path, ['--version']).status === 0 ? path : undefined;
}

/**
 * Path of the Chromium to test with: CHROMIUM_PATH, else the headless shell that `npm install` brings, else an installed Chrome or Chromium.
 * The headless shell is the same on every machine, and takes two thirds of the time.
 * @throws Error that says what to do when there is none.
 */
async function findChromium(): Promise<string> {
  const chosen = process.env['CHROMIUM_PATH'];
  if (chosen) {
    if (existsSync(chosen)) return chosen;
    throw new Error(`CHROMIUM_PATH says ${chosen}, but there is no such file. Correct it, or unset it.`);
  }
  const bundled = await bundledChromium();
  if (bundled) return bundled;
  const onPath = (process.env['PATH'] ?? '').split(delimiter).flatMap((folder) => names.map((name) => join(folder, name)));
  const installed = [...onPath, ...places].find((path) => existsSync(path));
  if (installed) return installed;
  throw new Error('There is no Chrome or Chromium here. Install one, or set CHROMIUM_PATH to its program file, and run npm test again.');
}

/** How every script and test starts Chromium: the same browser where possible, and on Linux the same fonts on every machine (`tests/fonts.conf`). */
export const chromiumLaunch = {
  executablePath: await findChromium(),
  args: chromiumArguments,
  env: { ...process.env, FONTCONFIG_FILE: fileURLToPath(new URL('../../tests/fonts.conf', import.meta.url)) },
};
