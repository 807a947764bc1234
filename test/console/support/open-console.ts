import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { copyDemo } from '../../support/demo-template.js';
import { type ServiceProcess, startServiceProcess, TEST_TOKEN } from '../../support/service-process.js';
import { openBrowser } from './open-browser.js';

/** A page of the console, with all that its browser complained about. */
export interface ConsolePage {
  readonly page: Page;
  readonly complaints: readonly string[];
  /** Asks a question and waits for the reply to it. */
  readonly ask: (question: string) => Promise<void>;
  readonly close: () => Promise<void>;
}

/** A service with the demo company, and a browser. */
export interface ConsoleUnderTest {
  readonly service: ServiceProcess;
  /** A new browser profile at the console; signed in with a token unless told otherwise. */
  open(
    options?: BrowserContextOptions & { readonly token?: string | null; /** Default: `/` */ readonly path?: string },
  ): Promise<ConsolePage>;
  close(): Promise<void>;
}

interface Options {
  /** Puts more into the folder of its data before it starts. Default: nothing but the demo */
  readonly prepare?: (folder: string) => Promise<void>;
  /** As in the environment. Default: the usual ones */
  readonly settings?: Readonly<Record<string, string>>;
}

export const startConsole = async (chromium: string, { prepare, settings = {} }: Options = {}): Promise<ConsoleUnderTest> => {
  const folder = await mkdtemp(join(tmpdir(), 'polycontext-console-'));
  await (prepare ?? copyDemo)(folder);
  const service = await startServiceProcess({ DATA_DIR: folder, ...settings });
  const browser = await openBrowser(chromium);
  return {
    service,
    open: ({ token = TEST_TOKEN, path = '/', ...options } = {}) => openPage(browser, service.address, { token, path }, options),
    async close() {
      await browser.close();
      await service.stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
};

const openPage = async (
  browser: Browser,
  address: string,
  { token, path }: { readonly token: string | null; readonly path: string },
  options: BrowserContextOptions,
): Promise<ConsolePage> => {
  const context = await browser.newContext({ viewport: { width: 1280, height: 860 }, locale: 'en-US', ...options });
  const page = await context.newPage();
  // What is waited for in vain is named before the test's own time is over.
  page.setDefaultTimeout(15_000);
  const complaints: string[] = [];
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(error.message));
  await page.goto(address);
  if (token !== null) {
    await page.locator('input[type=password]').fill(token);
    await page.keyboard.press('Enter');
    await page.locator('#question').waitFor();
    if (path !== '/') await page.goto(address + path);
  }
  return {
    page,
    complaints,
    ask: async (question) => {
      const replies = page.locator('article.reply');
      const before = await replies.count();
      await page.locator('#question').fill(question);
      await page.keyboard.press('Enter');
      await replies.nth(before).waitFor();
    },
    close: () => context.close(),
  };
};
