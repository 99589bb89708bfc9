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

/** Arguments for a headless Chromium that keeps web security on and calls nobody. */
const chromiumArguments = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** The headless shell that comes with `npm install`, where there is one and it starts: some systems lack libraries that it needs. */
async function broughtAlong(): Promise<string | undefined> {
  if (process.platform !== 'linux' || process.arch !== 'x64') return undefined;
  const { default: chromium } = await import('@sparticuz/chromium');
  const path = await chromium.executablePath();
  return spawnSync(path, ['--version']).status === 0 ? path : undefined;
}

/**
 * Path of a Chromium to test with: CHROMIUM_PATH, else the one that comes with `npm install`, else an installed Chrome or Chromium.
 * The one that comes along is the same everywhere, and being a headless shell takes two thirds of the time.
 * @throws Error that says what to do when there is none.
 */
async function findChromium(): Promise<string> {
  const chosen = process.env['CHROMIUM_PATH'];
  if (chosen) {
    if (existsSync(chosen)) return chosen;
    throw new Error(`CHROMIUM_PATH says ${chosen}, but there is no such file. Correct it, or unset it.`);
  }
  const brought = await broughtAlong();
  if (brought) return brought;
  const onPath = (process.env['PATH'] ?? '').split(delimiter).flatMap((folder) => names.map((name) => join(folder, name)));
  const installed = [...onPath, ...places].find((path) => existsSync(path));
  if (installed) return installed;
  throw new Error('There is no Chrome or Chromium here. Install one, or set CHROMIUM_PATH to its program file, and run npm test again.');
}

/** How Chromium is started wherever the site is looked at: the same browser where there is a choice, and on Linux the same letters on every machine (`tests/fonts.conf`). */
export const chromiumLaunch = {
  executablePath: await findChromium(),
  args: chromiumArguments,
  env: { ...process.env, FONTCONFIG_FILE: fileURLToPath(new URL('../../tests/fonts.conf', import.meta.url)) },
};
