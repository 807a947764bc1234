import { expect, it } from '@jest/globals';
import type { Opener } from '../editing.test.js';
import { overflow, seriousFaults } from '../support/look-at.js';

const ASK = 'mutation ($input: AskInput!) { ask(input: $input) { __typename } }';

export const insightPages = ({ service, open }: Opener): void => {
  const ask = async (question: string): Promise<string | undefined> => {
    const input = { question, channel: 'sms', conversationId: null, language: 'en' };
    return (await service().request<{ ask: { __typename: string } }>(ASK, { input })).data?.ask.__typename;
  };

  it('tell how many were asked and lead from the chart to the questions, by keyboard', async () => {
    expect(await ask('how do I waive the annual fee of my card')).toBe('Answer');
    expect(await ask('grmpf blorx wuzzle')).toBe('NoAnswer');
    const { page, complaints } = await open({ path: '/insights' });
    await page.locator('.figures').waitFor();
    await page.getByRole('combobox', { name: 'Told apart by' }).selectOption('CHANNEL');
    const row = page.locator('.list tbody tr').filter({ hasText: 'sms' });
    await row.waitFor();
    expect(await row.locator('td').nth(1).textContent()).toBe('2');
    expect(await seriousFaults(page)).toEqual([]);
    const today = page.locator('.columns a').last();
    expect(await today.getAttribute('aria-label')).toMatch(/\d+ questions? \(/);
    await today.focus();
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: 'Show the talk: grmpf blorx wuzzle' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Why this reply?' }).waitFor();
    expect(await seriousFaults(page)).toEqual([]);
    expect(complaints).toEqual([]);
  });

  it('lead from an outcome to its questions, and from a question to the FAQ that should answer it', async () => {
    const { page, complaints } = await open({ path: '/insights?by=CHANNEL' });
    await page
      .locator('.legend')
      .getByRole('link', { name: /^No answer/ })
      .click();
    await page.getByText('grmpf blorx wuzzle').waitFor();
    expect(await page.getByText('how do I waive the annual fee of my card').count()).toBe(0);
    await page.getByRole('link', { name: 'Improve the answer to: grmpf blorx wuzzle' }).click();
    await page.getByText(/grmpf blorx wuzzle/).waitFor();
    expect(new URL(page.url()).pathname).toBe('/faqs');
    expect(complaints).toEqual([]);
  });

  it('are saved as a table', async () => {
    const { page } = await open({ path: '/insights' });
    await page.locator('.figures').waitFor();
    const saving = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Save as CSV' }).click();
    const saved = await saving;
    expect(saved.suggestedFilename()).toMatch(/^insights-.*\.csv$/);
    const chunks: Buffer[] = [];
    for await (const chunk of await saved.createReadStream()) chunks.push(chunk as Buffer);
    const lines = Buffer.concat(chunks).toString().trim().split('\r\n');
    expect(lines[0]).toBe('from,to,turns,answered,unsure,asked_back,unanswered,handed_over,small_talk,helpful,unhelpful');
    expect(lines).toHaveLength(8);
  });

  it('fit a phone, and speak Chinese in the dark', async () => {
    const { page, complaints } = await open({
      path: '/insights',
      viewport: { width: 390, height: 844 },
      locale: 'zh-CN',
      colorScheme: 'dark',
    });
    await page.getByRole('heading', { name: '进行得如何' }).waitFor();
    expect(await overflow(page)).toBe(0);
    expect(await seriousFaults(page)).toEqual([]);
    await page.locator('.columns a').last().click();
    await page.locator('.turns li').first().waitFor();
    expect(await overflow(page)).toBe(0);
    expect(await seriousFaults(page)).toEqual([]);
    expect(complaints).toEqual([]);
  });
};
