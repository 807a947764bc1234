import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { projectRoot } from '../../../src/service/project-root.js';
import { EDITING_SCENES } from './editing-scenes.js';
import { findChromium } from './open-browser.js';
import { type ConsolePage, startConsole } from './open-console.js';
import { seedProposals } from './seed-proposals.js';

const FOLDER = join(projectRoot, 'screenshots');
const WIDE = { width: 1280, height: 720 };
const PHONE = { width: 390, height: 844 };

/** The words by which the pictures find their way, in both languages. */
const WORDS = {
  en: {
    locale: 'en-US',
    customer: 'Customer',
    why: 'Why this reply?',
    tabs: { contexts: 'Contexts', understood: 'Understood', graph: 'Graph', candidates: 'Candidates', time: 'Time' },
    compare: 'Compare two situations',
    second: /Situation B/,
    askToo: /Ask here too/,
    save: 'Save as test case',
    question: 'is there an annual fee',
    unclear: 'how do I apply',
    person: 'I want to talk to a human',
  },
  zh: {
    locale: 'zh-CN',
    customer: '客户',
    why: '为什么这样回答？',
    tabs: { contexts: '上下文', understood: '理解', graph: '图谱', candidates: '候选', time: '耗时' },
    compare: '对比两种情境',
    second: /情境 B/,
    askToo: /在这里也问/,
    save: '存为测试用例',
    question: '有年费吗',
    unclear: '怎么申请',
    person: '转人工',
  },
} as const;
type Words = (typeof WORDS)['en' | 'zh'];

const choose = async ({ page }: ConsolePage, words: Words, id: string): Promise<void> => {
  await page.getByRole('combobox', { name: words.customer }).click();
  await page.keyboard.type(id);
  await page.getByRole('option', { name: id }).click();
  await page.locator('dl.facts').waitFor();
};

/** What is done before a picture is taken, by its name. */
const SCENES: Readonly<Record<string, (open: ConsolePage, words: Words, isPhone: boolean) => Promise<void>>> = {
  empty: async ({ page }) => page.locator('.starter').first().waitFor(),
  talk: async ({ ask }, words) => {
    await ask(words.unclear);
    await ask(words.person);
  },
  ...Object.fromEntries(
    (['contexts', 'understood', 'graph', 'candidates', 'time'] as const).map((tab) => [
      tab,
      async (open: ConsolePage, words: Words, isPhone: boolean) => {
        const { page } = open;
        if (!isPhone) await choose(open, words, 'customer-005');
        await open.ask(words.question);
        await page.getByRole('button', { name: words.why }).click();
        await page.getByRole('tab', { name: words.tabs[tab] }).click();
        await page.locator('[role=tabpanel] :is(p, dl, svg, table, ul)').first().waitFor();
        if (tab === 'candidates') await page.locator('.candidates button').nth(1).click();
      },
    ]),
  ),
  compare: async (open, words) => {
    const { page, ask } = open;
    await ask(words.question);
    await page.getByRole('button', { name: words.compare }).click();
    await page.getByRole('button', { name: words.second }).click();
    await choose(open, words, 'customer-005');
    await page.getByRole('button', { name: words.second }).click();
    await page.getByRole('button', { name: words.askToo }).click();
    await page.locator('mark').first().waitFor();
  },
  save: async ({ page, ask }, words) => {
    await ask(words.question);
    await page.getByRole('button', { name: words.save }).click();
    await page.getByRole('dialog').getByRole('textbox').waitFor();
  },
  failure: async ({ page }, words) => {
    await page.route('**/graphql', (route) => route.abort());
    await page.locator('#question').fill(words.question);
    await page.keyboard.press('Enter');
    await page.getByRole('alert').waitFor();
  },
};

/** Those whose names hold this alone; empty: all. */
const ONLY = process.argv[2] ?? '';

/** `npm run screenshots`: every state of the console in both languages, light and dark, wide and on a phone, to be looked at. */
const main = async (): Promise<void> => {
  const chromium = findChromium();
  if (chromium === null) throw new Error('No Chromium was found: install it, or set CHROMIUM_PATH.');
  await mkdir(FOLDER, { recursive: true });
  const console = await startConsole(chromium, { prepare: seedProposals });
  try {
    for (const [language, words] of Object.entries(WORDS)) {
      for (const colorScheme of ['light', 'dark'] as const) {
        for (const [size, viewport] of [
          ['wide', WIDE],
          ['phone', PHONE],
        ] as const) {
          const take = async (
            scene: string,
            { token, path = '/' }: { readonly token?: null; readonly path?: string },
            act: (open: ConsolePage) => Promise<void>,
          ): Promise<void> => {
            if (!scene.includes(ONLY)) return;
            const open = await console.open({
              locale: words.locale,
              colorScheme,
              viewport,
              path,
              ...(token === undefined ? {} : { token }),
            });
            await act(open);
            // What moves has come to rest.
            await open.page.waitForTimeout(400);
            const name = `${scene}-${language}-${colorScheme}-${size}.png`;
            await open.page.screenshot({ path: join(FOLDER, name) });
            await open.close();
            process.stdout.write(`${name}\n`);
          };
          await take('sign-in', { token: null }, async ({ page }) => page.locator('.sign-in').waitFor());
          for (const [scene, act] of Object.entries(SCENES)) await take(scene, {}, (open) => act(open, words, size === 'phone'));
          for (const [scene, { path, act }] of Object.entries(EDITING_SCENES))
            await take(scene, { path }, ({ page }) => act(page, language === 'zh' ? 'zh' : 'en'));
        }
      }
    }
  } finally {
    await console.close();
  }
};

await main();
