import { expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import type { Opener } from '../editing.test.js';
import { overflow, seriousFaults } from '../support/look-at.js';
import { tokenOf } from '../support/token-of.js';

/** Chooses in one of Mantine's fields with a list. */
const choose = async (page: Page, field: string, words: string, option: RegExp | string): Promise<void> => {
  await page.getByRole('combobox', { name: field }).last().click();
  await page.keyboard.type(words);
  await page.getByRole('option', { name: option }).first().click();
};

const answer = (page: Page, number: number) => page.getByRole('region', { name: `Answer ${String(number)}`, exact: true });

export const faqPages = ({ open, service }: Opener): void => {
  /** Of the FAQ that is written here. */
  let path = '';

  it('list what is looked for, page by page, and keep it in the address', async () => {
    const { page, complaints } = await open({ path: '/faqs' });
    const rows = page.locator('.list tbody tr');
    await rows.nth(24).waitFor();
    const [first] = await rows.allTextContents();
    await page.getByRole('button', { name: 'Next' }).click();
    await page.getByText('Page 2').waitFor();
    await page.getByRole('button', { name: 'Previous' }).click();
    await page.getByText('Page 1').waitFor();
    await rows.first().waitFor();
    expect((await rows.allTextContents())[0]).toBe(first);
    await page.getByLabel('Search').fill('annual fee');
    await page.getByRole('link', { name: /card's annual fee/ }).waitFor();
    await page.getByLabel('Topic').selectOption({ label: 'Rates and fees' });
    await page.waitForURL(/text=annual\+fee.*topic=/);
    await page.reload();
    await page.getByRole('link', { name: /card's annual fee/ }).waitFor();
    expect(await seriousFaults(page)).toEqual([]);
    await page.getByLabel('Search').fill('no such words');
    await page.getByText('Nothing was found').waitFor();
    expect(complaints).toEqual([]);
  });

  it('write one with two conditional answers, look at it, publish it, and get it answered', async () => {
    const { page, ask, complaints } = await open({ path: '/faqs' });
    await page.getByRole('link', { name: 'New FAQ' }).click();
    await page.getByLabel('Title, English').fill('Can I bring my penguin to the branch?');
    // The first answer: for the phone.
    await answer(page, 1).getByRole('button', { name: 'Add a condition' }).click();
    await answer(page, 1).getByRole('button', { name: 'Add a rule' }).click();
    await choose(page, 'What is looked at', 'channel', 'channel');
    await answer(page, 1).getByRole('combobox', { name: 'Value' }).fill('phone');
    await answer(page, 1).getByRole('button', { name: 'Done' }).click();
    await answer(page, 1).getByText('channel is phone').waitFor();
    await answer(page, 1).getByLabel('Text').fill('Penguins are welcome, as we say on the phone.');
    // The second: for who holds a card, with a value from the graph.
    await page.getByRole('button', { name: 'Add an answer' }).click();
    await answer(page, 2).getByRole('button', { name: 'Add a condition' }).click();
    await answer(page, 2).getByRole('button', { name: 'Add a rule' }).click();
    await choose(page, 'What is looked at', 'holds', 'holds');
    await choose(page, 'Value', 'Travel', /Travel Card/);
    const text = answer(page, 2).getByLabel('Text');
    await text.fill('');
    await text.pressSequentially('Holders pay {travel ca');
    await page.getByRole('option', { name: /Travel Card/ }).click();
    await page.getByRole('option', { name: /annual fee/ }).click();
    expect(await text.inputValue()).toBe('Holders pay {travel-card.annualFee}');
    await text.press('End');
    await text.pressSequentially(' for their **penguin**.');
    // And one for everybody else.
    await page.getByRole('button', { name: 'Add an answer' }).click();
    await answer(page, 3).getByLabel('Text').fill('Penguins stay outside.');
    for (const phrasing of ['may my penguin come in', 'are penguins allowed in your branch', 'can I take a penguin along']) {
      await page.getByLabel('A further way of asking').fill(phrasing);
      await page.keyboard.press('Enter');
    }
    // Each situation as it would be answered.
    const preview = page.getByRole('region', { name: 'Preview' });
    await preview.getByText('Penguins stay outside.').waitFor();
    await preview.getByRole('combobox', { name: 'Channel' }).fill('phone');
    await preview.getByText('Penguins are welcome, as we say on the phone.').waitFor();
    await preview.getByRole('combobox', { name: 'Channel' }).fill('');
    await choose(page, 'Customer', 'Miller', /David Miller/);
    await preview.getByText('Holders pay CNY 360 for their penguin.').waitFor();
    await answer(page, 2).getByText('given in the preview').waitFor();
    expect(await seriousFaults(page)).toEqual([]);
    // Nothing is lost on the way to another page.
    await page.getByRole('link', { name: 'Things' }).click();
    await page.goBack();
    await page.getByText('Not saved yet: this tab keeps it').waitFor();
    await page.getByRole('button', { name: 'Save and publish' }).click();
    await page.getByRole('heading', { name: 'Can I bring my penguin to the branch?' }).waitFor();
    await page.getByText('Published', { exact: true }).waitFor();
    await page.waitForURL(/\/faqs\/can-i-bring-my-penguin/);
    path = new URL(page.url()).pathname;
    expect(complaints).toEqual([]);

    await page.getByRole('link', { name: 'Try it' }).click();
    await ask('are penguins allowed in your branch');
    await page.getByText('Penguins stay outside.').waitFor();
  });

  it('take a question from a talk as a new phrasing, and go back to the talk', async () => {
    const { page, ask } = await open();
    await ask('would a macaroni penguin be let in');
    await page.getByRole('button', { name: 'Improve' }).click();
    await page.getByRole('menuitem', { name: 'Add it to another FAQ …' }).click();
    await page.getByText('Choose the FAQ that should answer “would a macaroni penguin be let in”').waitFor();
    await page.getByLabel('Search').fill('penguin');
    await page.getByRole('link', { name: /bring my penguin/ }).click();
    const row = page.getByRole('listitem').filter({ hasText: 'was asked' });
    expect(await row.getByRole('textbox').inputValue()).toBe('would a macaroni penguin be let in');
    await page.getByText('Not saved yet: this tab keeps it').waitFor();
    expect(page.url()).not.toContain('phrasing');
    await page.getByRole('button', { name: 'Save draft' }).click();
    await page.getByText('Saved as a draft').waitFor();
    await page.getByText('newer draft').waitFor();
    await page.getByRole('link', { name: 'Try it' }).click();
    await page.getByText('would a macaroni penguin be let in').waitFor();
  });

  it('say what is wrong at its field, in the words of the service', async () => {
    const { page } = await open({ path: '/new/faq' });
    await page.getByLabel('Title, English').fill('Wrong on purpose');
    await answer(page, 1).getByLabel('Text').fill('It costs {nothing.fee}.');
    await answer(page, 1).getByText('no entity has the id "nothing"').waitFor();
    await page.getByText('There is no preview while something is marked as wrong.').waitFor();
    await page.getByRole('button', { name: 'Save draft' }).click();
    await page.getByText('Not done: see what is marked').waitFor();
    await page.getByLabel('A further way of asking').fill('???');
    await page.keyboard.press('Enter');
    await page.getByText('has no letter').waitFor();
    expect(await seriousFaults(page)).toEqual([]);
    await page.getByRole('button', { name: 'Discard changes' }).click();
    expect(await page.getByLabel('Title, English').inputValue()).toBe('');
  });

  it('show both sides when somebody else saved meanwhile, and keep what is chosen of each', async () => {
    const { page } = await open({ path });
    const id = path.slice('/faqs/'.length);
    await page.getByLabel('Title, English').fill('May my penguin visit you?');
    await answer(page, 3).getByLabel('Text').fill('Mine: penguins wait outside.');
    const { data } = await service().request<{ readonly faq: { readonly version: number } }>(`{ faq(id: "${id}") { version } }`);
    const theirs = {
      id,
      titles: [{ language: 'en', text: 'Their title' }],
      phrasings: [{ text: 'their phrasing about penguins', language: 'en' }],
      answers: [{ language: 'en', text: 'Their answer.' }],
    };
    await service().request(
      'mutation ($input: FaqInput!, $version: Int!) { saveFaq(input: $input, expectedVersion: $version) { faq { id } } }',
      {
        input: theirs,
        version: data?.faq.version,
      },
    );
    await page.getByRole('button', { name: 'Save draft' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('region', { name: 'Answers' }).getByText('Mine: penguins wait outside.').waitFor();
    expect(await dialog.getByRole('region', { name: 'Ways of asking' }).textContent()).toContain('their phrasing about penguins');
    expect(await seriousFaults(page)).toEqual([]);
    await dialog.getByRole('region', { name: 'Title' }).getByText('Theirs', { exact: true }).first().click();
    await dialog.getByRole('button', { name: 'Go on with these' }).click();
    expect(await page.getByLabel('Title, English').inputValue()).toBe('Their title');
    expect(await page.getByRole('textbox', { name: 'Way of asking', exact: true }).inputValue()).toBe('their phrasing about penguins');
    await page.getByRole('button', { name: 'Save draft' }).click();
    await page.getByText('Saved as a draft').waitFor();
    expect(await answer(page, 3).getByLabel('Text').inputValue()).toBe('Mine: penguins wait outside.');
  });

  it('tell what changed, when and by whom, and bring an older state back as a draft', async () => {
    const { page, complaints } = await open({ path });
    const history = page.getByRole('region', { name: 'History' });
    await history.getByRole('button', { name: 'Show' }).click();
    await history.getByRole('button', { name: 'What changed' }).first().click();
    await history.locator('ins', { hasText: 'Mine: penguins wait outside.' }).waitFor();
    await history.locator('del', { hasText: 'Their answer.' }).waitFor();
    expect(await seriousFaults(page)).toEqual([]);
    await history.getByRole('listitem').filter({ hasText: 'Published' }).getByRole('button', { name: 'Bring back' }).click();
    await page.getByRole('heading', { name: 'Can I bring my penguin to the branch?' }).waitFor();
    await page.getByText('newer draft').waitFor();
    expect(await answer(page, 3).getByLabel('Text').inputValue()).toBe('Penguins stay outside.');
    expect(complaints).toEqual([]);
  });

  it('go live at a moment unless the plan is taken back, and get another id', async () => {
    const { page, complaints } = await open({ path });
    const more = async (item: string): Promise<void> => {
      await page.getByRole('button', { name: 'More' }).click();
      await page.getByRole('menuitem', { name: item }).click();
      await page.getByRole('menu').waitFor({ state: 'detached' });
    };
    const dialog = page.getByRole('dialog');
    const state = page.getByRole('region', { name: 'Where it stands' });
    await more('Publish at …');
    await dialog.getByLabel('When it goes live').fill('2001-01-01T09:00');
    await dialog.getByRole('button', { name: 'Plan it' }).click();
    await dialog.locator('.notices').waitFor();
    expect(await seriousFaults(page)).toEqual([]);
    await dialog.getByLabel('When it goes live').fill('2099-01-01T09:00');
    await dialog.getByRole('button', { name: 'Plan it' }).click();
    await state.getByText(/goes live by itself on Jan 1, 2099/).waitFor();
    await page.getByText('planned', { exact: true }).waitFor();
    await page.getByLabel('Title, English').fill('Not saved meanwhile');
    await state.getByRole('button', { name: 'Take the plan back' }).click();
    await page.getByText('planned', { exact: true }).waitFor({ state: 'detached' });
    // What is being written is not lost by it.
    expect(await page.getByLabel('Title, English').inputValue()).toBe('Not saved meanwhile');
    await page.getByRole('button', { name: 'Discard changes' }).click();

    await more('Change its id …');
    await dialog.getByLabel('New id').fill('annual-fee-waiver');
    await dialog.getByRole('button', { name: 'Change id' }).click();
    await dialog.locator('.notices').waitFor();
    await dialog.getByLabel('New id').fill('penguin-visits');
    await dialog.getByRole('button', { name: 'Change id' }).click();
    await page.waitForURL(/\/faqs\/penguin-visits$/);
    // Its old address still leads to it.
    await page.goto(new URL(path, page.url()).href);
    await page.getByText(/^penguin-visits · version/).waitFor();
    path = '/faqs/penguin-visits';
    expect(complaints).toEqual([]);
  });

  it('delete what nothing needs, and name what stands in the way', async () => {
    const { page } = await open({ path: '/faqs/apply-documents' });
    await page.getByRole('button', { name: 'More' }).click();
    await page.getByRole('menuitem', { name: 'Delete' }).click();
    await page.getByRole('menu').waitFor({ state: 'detached' });
    // Told before anybody tries.
    await page.getByRole('dialog').getByRole('link', { name: 'apply-car-instalment' }).waitFor();
    expect(await page.getByRole('dialog').getByRole('button', { name: 'Delete' }).isDisabled()).toBe(true);
    expect(await seriousFaults(page)).toEqual([]);
    await page.getByRole('dialog').getByRole('button', { name: 'Cancel' }).click();
    await page.goto(new URL(path, page.url()).href);
    await page.getByRole('button', { name: 'More' }).click();
    await page.getByRole('menuitem', { name: 'Archive: take out of service' }).click();
    await page.getByText('Archived: customers do not get it').waitFor();
    await page.getByRole('button', { name: 'More' }).click();
    await page.getByRole('menuitem', { name: 'Delete' }).click();
    await page.getByRole('dialog').getByText('Nothing depends on it.').waitFor();
    await page.getByRole('dialog').getByRole('button', { name: 'Delete' }).click();
    await page.waitForURL(/\/faqs$/);
    await page.goto(new URL(path, page.url()).href);
    await page.getByRole('heading', { name: 'Nothing is here' }).waitFor();
  });

  it('show agents everything and let them change nothing, editors save but not publish', async () => {
    const agent = await open({ path: '/faqs/annual-fee-waiver', token: await tokenOf(service(), 'AGENT') });
    await agent.page.getByLabel('Title, English').waitFor();
    expect(await agent.page.getByLabel('Title, English').isDisabled()).toBe(true);
    expect(await agent.page.getByRole('button', { name: /Save|Publish/ }).count()).toBe(0);
    expect(await agent.page.getByRole('navigation', { name: 'Pages' }).getByRole('link').allTextContents()).not.toContain('Import');
    const editor = await open({ path: '/faqs/annual-fee-waiver', token: await tokenOf(service(), 'EDITOR') });
    await editor.page.getByRole('button', { name: 'Save draft' }).waitFor();
    await editor.page.getByRole('button', { name: 'Put up for review' }).waitFor();
    expect(await editor.page.getByRole('button', { name: /Publish|More/ }).count()).toBe(0);
    const bot = await open({ path: '/', token: await tokenOf(service(), 'BOT') });
    expect(await bot.page.getByRole('navigation', { name: 'Pages' }).getByRole('link').allTextContents()).toEqual(['Try it']);
    await bot.page.goto(new URL('/faqs', bot.page.url()).href);
    await bot.page.getByRole('heading', { name: 'Nothing is here' }).waitFor();
  });

  it('fit a phone, and speak Chinese in the dark', async () => {
    const { page, complaints } = await open({
      path: '/faqs',
      viewport: { width: 390, height: 844 },
      locale: 'zh-CN',
      colorScheme: 'dark',
    });
    await page.locator('.list tbody tr').first().waitFor();
    expect(await overflow(page)).toBe(0);
    expect(await seriousFaults(page)).toEqual([]);
    await page.getByRole('link', { name: /年费/ }).first().click();
    await page.getByRole('region', { name: '预览' }).locator('.reply').waitFor();
    await page
      .getByRole('button', { name: /(添加|修改)条件/ })
      .first()
      .click();
    await page.getByRole('button', { name: '添加规则' }).first().click();
    expect(await overflow(page)).toBe(0);
    expect(await seriousFaults(page)).toEqual([]);
    expect(await page.locator('main').innerText()).not.toMatch(/\b(?:Answer|Title|Save|Preview|Topic|Language|everybody)\b/);
    expect(complaints).toEqual([]);
  });
};
