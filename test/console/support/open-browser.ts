import { existsSync } from 'node:fs';
import { type Browser, chromium } from 'playwright-core';

/** Where Chromium usually is. */
const USUAL = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/snap/bin/chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];

/** The Chromium of this machine, `CHROMIUM_PATH` or where it usually is; `null`: there is none. Nothing is downloaded. */
export const findChromium = (): string | null =>
  [process.env['CHROMIUM_PATH'] ?? '', ...USUAL].find((path) => path !== '' && existsSync(path)) ?? null;

/** Nothing of the browser's own goes out, and it runs as root in containers, too. */
const QUIET = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

export const openBrowser = async (executablePath: string): Promise<Browser> =>
  chromium.launch({ executablePath, headless: true, args: QUIET });
