import { expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import type { Opener } from '../editing.test.js';
import { overflow, seriousFaults } from '../support/look-at.js';
import { BITCOIN, GONE } from '../support/seed-proposals.js';
import { tokenOf } from '../support/token-of.js';

const card = (page: Page, words: RegExp) => page.getByRole('article', { name: words });

export const proposalPages = ({ open, service }: Opener): void => {
  it('show what is asked in vain, why, and the talks behind it', async () => {
    const { page, complaints } = await open({ path: '/proposals' });
    const bitcoin = card(page, /bitcoin/);
    await bitcoin.getByText('New FAQ').waitFor();
    await bitcoin.getByText(/^3 conversations a week · 3 in all · runs out in 28 days$/).waitFor();
    expect(await bitcoin.getByRole('list', { name: 'What went wrong, and how often' }).innerText()).toMatch(/×\d/);
    await bitcoin.getByRole('button', { name: /Questions behind it \(3\)/ }).click();
    await bitcoin.getByRole('button', { name: `Show the talk: ${BITCOIN[0]!}`, exact: true }).click();
    const talk = page.getByRole('dialog');
    await talk.getByText('this question', { exact: true }).waitFor();
    await talk.getByRole('button', { name: 'Why this reply?' }).click();
    await talk.getByRole('tab', { name: 'Candidates' }).waitFor();
    expect(await seriousFaults(page)).toEqual([]);
    await page.keyboard.press('Escape');
    // What somebody put right is for the FAQ that they meant, and the talk shows it.
    const gone = card(page, /my card is gone/);
    await gone.getByText('put right by the customer ×2').waitFor();
    expect(await gone.getByRole('link', { name: /replacement card/i }).getAttribute('href')).toBe('/faqs/card-replace');
    await gone.getByRole('button', { name: /Questions behind it/ }).click();
    await gone
      .getByRole('button', { name: /Show the talk/ })
      .first()
      .click();
    await talk.getByText('no, I meant how do I order a replacement card').waitFor();
    expect(complaints).toEqual([]);
  });

  it('accept one with an answer, and get its question answered', async () => {
    const { page, ask, complaints } = await open({ path: '/proposals' });
    const bitcoin = card(page, /bitcoin/);
    const accept = bitcoin.getByRole('button', { name: 'Accept and publish' });
    await accept.click();
    await bitcoin.getByText('a new FAQ needs an answer').waitFor();
    // One can write it at once.
    expect(
      await bitcoin.getByRole('textbox', { name: 'Answer', exact: true }).evaluate((field) => field === field.ownerDocument.activeElement),
    ).toBe(true);
    await page.keyboard.type('No, we take no **bitcoin**.');
    for (const choice of await bitcoin.getByRole('checkbox').all()) await choice.uncheck();
    await accept.click();
    await bitcoin.getByText('no phrasing is chosen; choose at least one, or reject the proposal').waitFor();
    expect(await seriousFaults(page)).toEqual([]);
    for (const choice of await bitcoin.getByRole('checkbox').all()) await choice.check();
    await bitcoin.getByLabel('Way of asking', { exact: true }).last().fill('is bitcoin taken');
    await bitcoin.getByLabel('Title of the FAQ').fill('Paying with bitcoin');
    // Nothing is lost on the way to another page.
    await page.getByRole('link', { name: 'Things' }).click();
    await page.goBack();
    await accept.click();
    await page.getByRole('status').getByText('Accepted: it counts from the next question on').waitFor();
    await bitcoin.getByText(/^by admin, /).waitFor();
    await bitcoin.getByRole('link', { name: 'Paying with bitcoin' }).waitFor();
    expect(complaints).toEqual([]);
    await page.getByRole('link', { name: 'Try it' }).click();
    await ask(BITCOIN[1]!);
    await page.locator('article.reply').getByText('No, we take no bitcoin.').waitFor();
  });

  it('are gone through by keys alone: moved, turned down, accepted, undone', async () => {
    const { page, complaints } = await open({ path: '/proposals' });
    await card(page, /umbrella/).waitFor();
    const goTo = async (words: RegExp): Promise<void> => {
      const keys = ['ArrowUp', 'ArrowDown'].flatMap((key) => Array.from({ length: 9 }, () => key));
      for (const key of keys) {
        if (await card(page, words).evaluate((element) => element === element.ownerDocument.activeElement)) return;
        await page.keyboard.press(key);
      }
    };
    const toast = page.getByRole('status');
    await goTo(/umbrella/);
    await page.keyboard.press('r');
    await toast.getByText('Turned down: it is not proposed again').waitFor();
    await card(page, /umbrella/)
      .getByText('Turned down', { exact: true })
      .waitFor();
    await page.keyboard.press('u');
    await toast.getByText('Open again').waitFor();
    await goTo(/my card is gone/);
    await page.keyboard.press('a');
    await toast.getByText('Accepted').waitFor();
    const phrasings = async (): Promise<readonly string[]> => {
      const { data } = await service().request<{ readonly faq: { readonly phrasings: readonly { readonly text: string }[] } }>(
        '{ faq(id: "card-replace") { phrasings { text } } }',
      );
      return (data?.faq.phrasings ?? []).map(({ text }) => text);
    };
    expect(await phrasings()).toEqual(expect.arrayContaining(GONE));
    await page.keyboard.press('u');
    await toast.getByText('Open again').waitFor();
    expect((await phrasings()).filter((text) => GONE.includes(text))).toEqual([]);
    // In a field a letter is a letter.
    const field = card(page, /umbrella/)
      .getByLabel('Way of asking', { exact: true })
      .first();
    await field.fill('');
    await page.keyboard.type('a rug');
    expect(await field.inputValue()).toBe('a rug');
    // What was decided is found by its state, and undone there too.
    await page.getByRole('radio', { name: 'Open' }).focus();
    await page.keyboard.press('ArrowRight');
    await page.waitForURL(/status=ACCEPTED/);
    const accepted = card(page, /bitcoin/);
    await accepted.getByRole('button', { name: 'Undo' }).click();
    await accepted.getByRole('button', { name: 'Accept and publish' }).waitFor();
    expect(await seriousFaults(page)).toEqual([]);
    expect(complaints).toEqual([]);
  });

  it('go to another FAQ that is chosen, or to a draft with all that was written', async () => {
    const { page } = await open({ path: '/proposals' });
    const bitcoin = card(page, /bitcoin/);
    await bitcoin.getByRole('combobox', { name: 'Or a FAQ that answers it already' }).click();
    await page.keyboard.type('card-replace');
    await page.getByRole('option', { name: /card-replace/ }).click();
    await bitcoin.getByRole('button', { name: 'Accept', exact: true }).waitFor();
    await bitcoin.getByRole('button', { name: /^Take out/ }).click();
    await bitcoin.getByRole('textbox', { name: 'Answer', exact: true }).fill('We only give advice.');
    await bitcoin.getByRole('link', { name: 'Write it as a draft' }).click();
    await page.waitForURL(/\/new\/faq$/);
    expect(await page.getByRole('textbox', { name: 'Text' }).inputValue()).toBe('We only give advice.');
    expect(await page.getByRole('textbox', { name: 'Way of asking', exact: true }).count()).toBe(3);
    expect(await page.getByLabel('Title, English').inputValue()).toMatch(/bitcoin/);
    await page.getByRole('button', { name: 'Discard changes' }).click();
    // What is proposed for a FAQ may be a new one, too.
    await page.getByRole('link', { name: 'Proposals' }).click();
    await card(page, /umbrella/)
      .getByRole('button', { name: 'Write it as a draft' })
      .click();
    await page.getByRole('menuitem', { name: 'Write a new FAQ' }).waitFor();
    await page.getByRole('menuitem', { name: /^Add it to/ }).click();
    await page.getByRole('listitem').filter({ hasText: 'was asked' }).nth(2).waitFor();
    await page.getByRole('button', { name: 'Discard changes' }).click();
  });

  it('let editors turn down and write drafts, and agents see nothing', async () => {
    const editor = await open({ path: '/proposals', token: await tokenOf(service(), 'EDITOR') });
    const umbrellas = card(editor.page, /umbrella/);
    await umbrellas.getByRole('button', { name: 'Turn down' }).waitFor();
    expect(await editor.page.getByRole('button', { name: /Accept/ }).count()).toBe(0);
    await umbrellas.focus();
    await editor.page.keyboard.press('r');
    await editor.page.getByRole('status').getByText('Turned down').waitFor();
    expect(await editor.page.getByRole('button', { name: 'Undo' }).count()).toBe(0);
    const agent = await open({ path: '/proposals', token: await tokenOf(service(), 'AGENT') });
    await agent.page.getByRole('heading', { name: 'Nothing is here' }).waitFor();
    expect(await agent.page.getByRole('navigation', { name: 'Pages' }).getByRole('link').allTextContents()).not.toContain('Proposals');
  });

  it('fit a phone, and speak Chinese in the dark', async () => {
    const { page, complaints } = await open({
      path: '/proposals',
      viewport: { width: 390, height: 844 },
      locale: 'zh-CN',
      colorScheme: 'dark',
    });
    const bitcoin = card(page, /bitcoin/);
    await bitcoin.getByRole('button', { name: /相关提问/ }).click();
    await bitcoin
      .getByRole('button', { name: /查看对话/ })
      .first()
      .waitFor();
    expect(await overflow(page)).toBe(0);
    expect(await seriousFaults(page)).toEqual([]);
    const words = await page.locator('main').innerText();
    expect(words).not.toMatch(/\b(?:Accept|Turn|Questions|Title|Ways|runs|week|Undo)\b/);
    await bitcoin.getByRole('button', { name: '拒绝' }).click();
    await page.getByRole('status').getByText('已拒绝').waitFor();
    expect(await overflow(page)).toBe(0);
    await page.getByRole('status').getByRole('button', { name: '撤销' }).click();
    await page.getByRole('status').getByText('已重新打开').waitFor();
    await page.goto(new URL('/proposals?status=ACCEPTED', page.url()).href);
    await page.getByText('还没有采纳过建议').waitFor();
    expect(await seriousFaults(page)).toEqual([]);
    expect(complaints).toEqual([]);
  });
};
