import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { overflow, seriousFaults } from './support/look-at.js';
import { findChromium } from './support/open-browser.js';
import { type ConsolePage, type ConsoleUnderTest, startConsole } from './support/open-console.js';
import { seedProposals } from './support/seed-proposals.js';
import { tokenOf } from './support/token-of.js';

const chromium = findChromium();

(chromium === null ? describe.skip : describe)(
  `the pages where two have to agree${chromium === null ? ', skipped: no Chromium; set CHROMIUM_PATH' : ''}`,
  () => {
    let console: ConsoleUnderTest;
    const tokens = new Map<string, string>();
    /** Of the FAQ that is reviewed. */
    let path = '';
    let opened: ConsolePage | null = null;
    beforeAll(async () => {
      console = await startConsole(chromium ?? '', { prepare: seedProposals, settings: { FOUR_EYES: 'on' } });
      for (const [name, role] of [
        ['eve', 'EDITOR'],
        ['pat', 'PUBLISHER'],
      ] as const)
        tokens.set(name, await tokenOf(console.service, role, name));
    }, 180_000);
    afterAll(async () => {
      await console.close();
    });
    const openAs = async (name: string, options: Parameters<ConsoleUnderTest['open']>[0] = {}): Promise<ConsolePage> => {
      await opened?.close();
      opened = await console.open({ ...options, token: tokens.get(name) ?? '' });
      return opened;
    };

    it('put a FAQ up, send it back with a comment, and publish it once it is mended', async () => {
      const eve = await openAs('eve', { path: '/new/faq' });
      await eve.page.getByLabel('Title, English').fill('Can I pay with pearls?');
      await eve.page.getByLabel('Text').fill('Yes.');
      await eve.page.getByLabel('A further way of asking').fill('do you take pearls');
      await eve.page.keyboard.press('Enter');
      await eve.page.getByRole('button', { name: 'Save and put up for review' }).click();
      await eve.page.waitForURL(/\/faqs\/can-i-pay-with-pearls/);
      path = new URL(eve.page.url()).pathname;
      const state = eve.page.getByRole('region', { name: 'Where it stands' });
      await state.getByText('Version 1 waits for a publisher.').waitFor();
      await state.getByText(/^Put up for review by /).waitFor();
      expect(await eve.page.getByRole('button', { name: 'Put up for review' }).isDisabled()).toBe(true);
      expect(await seriousFaults(eve.page)).toEqual([]);
      expect(eve.complaints).toEqual([]);

      let pat = await openAs('pat', { path: '/faqs?status=IN_REVIEW' });
      await pat.page.getByRole('link', { name: 'Can I pay with pearls?' }).click();
      await pat.page.getByRole('button', { name: 'Send back …' }).click();
      const dialog = pat.page.getByRole('dialog');
      expect(await dialog.getByRole('button', { name: 'Send back' }).isDisabled()).toBe(true);
      await dialog.getByLabel('What is to be changed').fill('say which pearls');
      expect(await seriousFaults(pat.page)).toEqual([]);
      await dialog.getByRole('button', { name: 'Send back' }).click();
      await pat.page.getByText('Sent back to its writers').waitFor();
      await pat.page.getByRole('button', { name: 'Put up for review' }).waitFor();
      expect(pat.complaints).toEqual([]);

      const again = await openAs('eve', { path });
      await again.page.getByRole('region', { name: 'Where it stands' }).getByText('say which pearls').waitFor();
      await again.page.getByLabel('Text').fill('Yes, with black ones.');
      await again.page.getByRole('button', { name: 'Save and put up for review' }).click();
      await again.page.getByText('Put up for review: a publisher looks at it next').waitFor();

      pat = await openAs('pat', { path });
      await pat.page.getByRole('button', { name: 'Approve and publish' }).click();
      await pat.page.getByText('Published: customers get it now').waitFor();
      await pat.page.getByText('Customers get what is saved here.').waitFor();
      await pat.page.getByRole('link', { name: 'Try it' }).click();
      await pat.ask('do you take pearls');
      await pat.page.locator('article.reply').getByText('Yes, with black ones.').waitFor();
      expect(pat.complaints).toEqual([]);
    });

    it('do not let anybody publish what they wrote a part of, and say so', async () => {
      const { page } = await openAs('pat', { path });
      await page.getByLabel('Text').fill('Yes, with white ones.');
      await page.getByRole('button', { name: 'Save and put up for review' }).click();
      await page.getByText('in review', { exact: true }).waitFor();
      await page.getByRole('button', { name: 'Approve and publish' }).click();
      await page.getByText('you wrote some of this draft yourself; somebody else has to publish it').waitFor();
      await page.getByText('Customers get version 2.').waitFor();
      expect(await seriousFaults(page)).toEqual([]);
    });

    it('accept no proposal by one click, and lead to the draft instead', async () => {
      const { page, complaints } = await openAs('pat', { path: '/proposals' });
      await page.getByText(/^Two have to agree here: write it as a draft/).waitFor();
      expect(await page.getByRole('button', { name: /^Accept/ }).count()).toBe(0);
      await page
        .getByRole('article', { name: /bitcoin/ })
        .getByRole('link', { name: 'Write it as a draft' })
        .click();
      await page.getByRole('button', { name: 'Save and put up for review' }).waitFor();
      expect(complaints).toEqual([]);
    });

    it('fit a phone, and speak Chinese in the dark', async () => {
      const { page, complaints } = await openAs('pat', {
        path,
        viewport: { width: 390, height: 844 },
        locale: 'zh-CN',
        colorScheme: 'dark',
      });
      await page.getByRole('region', { name: '当前状态' }).getByText('第 3 版等待发布者审核。').waitFor();
      expect(await overflow(page)).toBe(0);
      await page.getByRole('button', { name: '退回……' }).click();
      await page.getByRole('dialog').getByLabel('需要修改之处').waitFor();
      expect(await seriousFaults(page)).toEqual([]);
      expect(await page.getByRole('dialog').innerText()).not.toMatch(/[A-Za-z]{3}/);
      expect(complaints).toEqual([]);
    });
  },
);
