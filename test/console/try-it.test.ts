import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { overflow, seriousFaults } from './support/look-at.js';
import { findChromium } from './support/open-browser.js';
import { type ConsolePage, type ConsoleUnderTest, startConsole } from './support/open-console.js';

const chromium = findChromium();

(chromium === null ? describe.skip : describe)(`the console${chromium === null ? ', skipped: no Chromium; set CHROMIUM_PATH' : ''}`, () => {
  let console: ConsoleUnderTest;
  let open: ConsolePage | null = null;
  const start = async (options: Parameters<ConsoleUnderTest['open']>[0] = {}): Promise<ConsolePage> => {
    await open?.close();
    open = await console.open(options);
    return open;
  };
  beforeAll(async () => {
    console = await startConsole(chromium ?? '');
  }, 120_000);
  afterAll(async () => {
    await console.close();
  });

  it('asks for a token, says when it is wrong, and lets in who has a right one', async () => {
    const { page, complaints } = await start({ token: null });
    expect(await seriousFaults(page)).toEqual([]);
    expect(complaints).toEqual([]);
    await page.getByLabel('Token', { exact: true }).fill('wrong');
    await page.getByRole('button', { name: 'Sign in' }).click();
    await page.getByText('This token is not valid').waitFor();
    await page.getByLabel('Token', { exact: true }).fill('test-token-of-a-service-under-test');
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: 'Signed in as Admin' }).waitFor();
    // Kept for the tab.
    await page.reload();
    await page.getByRole('button', { name: 'Signed in as Admin' }).click();
    await page.getByRole('menuitem', { name: 'Sign out' }).click();
    await page.getByRole('heading', { name: 'Sign in to Polycontext' }).waitFor();
    await page.reload();
    await page.getByRole('heading', { name: 'Sign in to Polycontext' }).waitFor();
  });

  it('asks in two situations and shows the difference', async () => {
    const { page, ask, complaints } = await start();
    await ask('is there an annual fee');
    await page.getByRole('button', { name: 'Compare two situations' }).click();
    await page.getByRole('button', { name: /Situation B/ }).click();
    await page.getByRole('combobox', { name: 'Customer' }).click();
    await page.keyboard.type('Miller');
    await page.getByRole('option', { name: /David Miller/ }).click();
    await page.getByLabel('What is known of David Miller').getByText('Travel Card').waitFor();
    await page.getByRole('button', { name: /Ask here too/ }).click();
    const second = page.getByRole('log', { name: 'Conversation in situation B' });
    await second.getByText('Differs from the other situation where marked').waitFor();
    expect(await second.locator('article mark').allTextContents()).toContain('360');
    expect(await page.getByRole('log', { name: 'Conversation', exact: true }).locator('article').textContent()).toContain('600');
    // Both at once.
    await page.locator('#question').fill('How do I get a copy of my contract?');
    await page.keyboard.press('Enter');
    await page.getByText('The same reply in both situations').first().waitFor();
    expect(complaints).toEqual([]);
  });

  it('opens a reply to its contexts, graph, candidates and time', async () => {
    const { page, ask, complaints } = await start();
    await page.getByRole('combobox', { name: 'Customer' }).click();
    await page.keyboard.type('Miller');
    await page.getByRole('option', { name: /David Miller/ }).click();
    await ask('is there an annual fee');
    await page.getByRole('button', { name: 'Why this reply?' }).click();
    await page.getByText('Without it the reply would have been:').first().waitFor();
    expect(await page.getByRole('tabpanel').textContent()).toContain('CNY 600 for Flex Card Gold');

    await page.getByRole('tab', { name: 'Understood' }).click();
    expect(await page.getByRole('tabpanel').textContent()).toMatch(/is there an annual fee.*Neutral.*Travel Card/s);
    await page.getByRole('tab', { name: 'Graph' }).click();
    await page.locator('.graph-node', { hasText: 'David Miller' }).waitFor();
    expect((await page.locator('.graph-label').allTextContents()).join(' ')).toMatch(/annual fee.*holds/s);

    await page.getByRole('tab', { name: 'Candidates' }).click();
    const candidates = page.locator('.candidates button');
    await candidates.nth(7).waitFor();
    await page
      .getByRole('button', { name: /Travel Card · annual fee/ })
      .first()
      .click();
    const reasons = page.getByRole('group', { name: /What spoke for and against/ });
    expect(await reasons.textContent()).toMatch(/spoke for it\+\d.*spoke against it−\d/s);
    // A FAQ that nobody would think of.
    await page.getByRole('combobox', { name: 'Why not another FAQ?' }).click();
    await page.keyboard.type('locked');
    await page.getByRole('option', { name: /account is locked/ }).click();
    await page.getByText('It was not found').waitFor();

    await page.getByRole('tab', { name: 'Time' }).click();
    await page.getByText(/ms in the service, \d+ database statements/).waitFor();
    expect(await page.getByRole('tabpanel').getByRole('row').count()).toBe(6);
    expect(await seriousFaults(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await expect(page.getByRole('tab').count()).resolves.toBe(0);
    expect(complaints).toEqual([]);
  });

  it('answers with the option that is chosen, and shows who takes over', async () => {
    const { page, ask } = await start();
    await ask('how do I apply');
    const option = page.getByRole('group', { name: 'Options' }).getByRole('button').first();
    const label = (await option.textContent()) ?? '';
    await option.click();
    await page.locator('article[data-kind=Answer]').waitFor();
    expect(await page.locator('.said').last().textContent()).toBe(label);
    await ask('I want to talk to a human');
    await page.getByText('Handed over: the customer asked for a person').waitFor();
    expect(await seriousFaults(page)).toEqual([]);
    await page.getByRole('button', { name: 'New conversation' }).click();
    await page.getByRole('heading', { name: 'What would a customer ask?' }).waitFor();
  });

  it('saves a conversation as a test case', async () => {
    const { page, ask } = await start();
    await ask('what is the limit of Flex Card');
    await page.getByRole('button', { name: 'Save as test case' }).click();
    const text = await page.getByLabel(/Conversation in the format/).inputValue();
    expect(text).toContain('    - say: "what is the limit of Flex Card"');
    expect(text).toContain('expect: { kind: answer, text: ["50,000"] }');
    expect(await seriousFaults(page)).toEqual([]);
    const downloaded = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Download' }).click();
    expect(await readFile(await (await downloaded).path(), 'utf8')).toBe(text);
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
  });

  it('speaks Chinese, and is dark or light as chosen, also after it is loaded anew', async () => {
    const { page, ask, complaints } = await start();
    await page.getByRole('button', { name: 'Language' }).click();
    await page.getByRole('menuitem', { name: '中文' }).click();
    await page.getByRole('heading', { name: '试一试' }).waitFor();
    await page.getByRole('button', { name: '浅色或深色' }).click();
    await page.getByRole('menuitem', { name: '深色' }).click();
    await page.reload();
    await page.getByRole('heading', { name: '试一试' }).waitFor();
    expect(await page.evaluate('document.documentElement.lang + document.documentElement.dataset.mantineColorScheme')).toBe('zh-CNdark');
    await ask('灵活卡额度多少');
    await page.getByRole('button', { name: '为什么这样回答？' }).click();
    await page.getByRole('tab', { name: '候选' }).click();
    await page.locator('.candidates button').first().click();
    await page.getByRole('group', { name: /支持与反对/ }).waitFor();
    // No text of the other language is left, but for names of programs and of what the knowledge calls so.
    const said = await page.locator('body').innerText();
    expect(said.match(/\b(?:Situation|Customer|Channel|Answer|sure|Why|Candidates|Contexts|Graph|Time|Language)\b/g)).toBeNull();
    expect(await seriousFaults(page)).toEqual([]);
    expect(complaints).toEqual([]);
  });

  it('fits a phone', async () => {
    const { page, ask } = await start({ viewport: { width: 390, height: 844 } });
    expect(await overflow(page)).toBe(0);
    await ask('is there an annual fee');
    await page.getByRole('button', { name: 'Why this reply?' }).click();
    for (const tab of ['Contexts', 'Understood', 'Graph', 'Candidates', 'Time']) {
      await page.getByRole('tab', { name: tab }).click();
      await page.locator('[role=tabpanel] :is(p, dl, svg, table, ul)').first().waitFor();
      expect([tab, await overflow(page)]).toEqual([tab, 0]);
    }
    await page.getByRole('button', { name: 'Compare two situations' }).click();
    await page.getByRole('button', { name: /Situation B/ }).click();
    expect(await overflow(page)).toBe(0);
    expect(await seriousFaults(page)).toEqual([]);
  });

  it('can be used by keyboard alone', async () => {
    const { page } = await start();
    const focused = (): Promise<string> =>
      page.evaluate('document.activeElement.id || document.activeElement.getAttribute("aria-label") || document.activeElement.textContent');
    await page.reload();
    await page.locator('.starter').first().waitFor();
    await page.keyboard.press('Tab');
    expect(await focused()).toBe('Skip to the question');
    await page.keyboard.press('Enter');
    expect(await focused()).toBe('question');
    // A line more, then it is sent.
    await page.keyboard.type('what is the limit');
    await page.keyboard.press('Shift+Enter');
    await page.keyboard.type('of Flex Card');
    await page.keyboard.press('Enter');
    await page.locator('article.reply').waitFor();
    expect(await page.locator('.said').textContent()).toBe('what is the limit\nof Flex Card');
    for (let steps = 0; (await focused()) !== 'Why this reply?' && steps < 40; steps += 1) await page.keyboard.press('Shift+Tab');
    await page.keyboard.press('Enter');
    await page.getByRole('tab', { name: 'Contexts' }).waitFor();
    await page.keyboard.press('Tab');
    expect(await page.evaluate('document.activeElement.textContent')).toBe('Improve');
    await page.keyboard.press('Tab');
    await page.keyboard.press('ArrowRight');
    expect(await page.getByRole('tab', { selected: true }).textContent()).toBe('Understood');
    await page.keyboard.press('Escape');
    expect(await page.getByRole('tab').count()).toBe(0);
    await page.keyboard.press('Control+k');
    expect(await focused()).toBe('question');
  });

  it('tells what is wrong where it happened, and tries again', async () => {
    const { page } = await start();
    await page.route('**/graphql', (route) => route.abort());
    await page.locator('#question').fill('what is the limit of Flex Card');
    await page.keyboard.press('Enter');
    await page.getByText('The service cannot be reached').waitFor();
    await page.unroute('**/graphql');
    await page.getByRole('button', { name: 'Try again' }).click();
    await page.locator('article.reply').waitFor();
    await page.route('**/graphql', (route) =>
      route.fulfill({
        status: 429,
        headers: { 'retry-after': '7' },
        json: { errors: [{ message: 'Too much is asked.', extensions: { code: 'RATE_LIMITED' } }] },
      }),
    );
    await page.locator('#question').fill('and the annual fee?');
    await page.keyboard.press('Enter');
    await page.getByText('Wait 7 s, then try again.').waitFor();
    await page.unroute('**/graphql');
    // A token that is withdrawn leads back.
    await page.route('**/graphql', (route) =>
      route.fulfill({ status: 401, json: { errors: [{ message: 'The token is not valid.', extensions: { code: 'UNAUTHENTICATED' } }] } }),
    );
    await page.getByRole('button', { name: 'Try again' }).click();
    await page.getByText('You have been signed out').waitFor();
  });

  it('shows each role what it may do', async () => {
    const { data } = await console.service.request<{ readonly createApiKey: { readonly token: string } }>(
      'mutation { createApiKey(input: { name: "one customer", role: CUSTOMER, customerId: "customer-005" }) { token } }',
    );
    const { page, ask } = await start({ token: data?.createApiKey.token ?? '' });
    await page.getByRole('button', { name: 'Signed in as Customer' }).waitFor();
    expect(await page.getByLabel('Customer', { exact: true }).inputValue()).toBe('customer-005');
    await ask('is there an annual fee');
    expect(await page.locator('article.reply').textContent()).toContain('360');
    await page.getByRole('button', { name: 'Why this reply?' }).click();
    await page.getByRole('tab', { name: 'Contexts' }).waitFor();
    expect(await page.getByRole('tab').allTextContents()).toEqual(['Contexts', 'Understood', 'Graph']);
  });
});
