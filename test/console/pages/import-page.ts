import { expect, it } from '@jest/globals';
import type { Opener } from '../editing.test.js';
import { overflow, seriousFaults } from '../support/look-at.js';

const file = (name: string, text: string) => ({ name, mimeType: 'text/csv', buffer: Buffer.from(text) });

const GOOD = [
  'What they say,Which one,reply',
  'can I pay in seashells,seashells,"Seashells are not accepted, sorry."',
  'do you take seashells as payment,seashells,',
  '???,seashells,',
].join('\n');

export const importPage = ({ open }: Opener): void => {
  it('looks a file through with its columns mapped, takes it, and gets it answered', async () => {
    const { page, ask, complaints } = await open({ path: '/import' });
    await page.locator('input[type=file]').setInputFiles(file('seashells.csv', GOOD));
    for (const [number, column, field] of [
      [1, 'What they say', 'phrasing'],
      [2, 'Which one', 'faq'],
      [3, 'reply', 'answer'],
    ] as const) {
      await page.getByRole('button', { name: 'Say what a column is' }).click();
      await page.getByLabel(`Column ${String(number)} of the file`).fill(column);
      await page.getByRole('combobox', { name: `What column ${String(number)} is` }).fill(field);
    }
    expect(await page.getByRole('button', { name: 'Import', exact: true }).isDisabled()).toBe(true);
    await page.getByRole('button', { name: 'Look through' }).click();
    const check = page.getByRole('region', { name: 'What would happen' });
    await check.getByText('Done').waitFor();
    const [problem] = await check.locator('tbody tr').allTextContents();
    expect(problem).toMatch(/^4phrasing|^4What they say/);
    expect(await check.locator('dl').innerText()).toMatch(/Rows read\s+3.*would change something\s+2.*cannot be taken\s+1/s);
    expect(await seriousFaults(page)).toEqual([]);
    // Nothing was written.
    await page.getByRole('link', { name: 'FAQs' }).click();
    await page.getByLabel('Search').fill('seashells');
    await page.getByText('Nothing was found').waitFor();

    await page.getByRole('link', { name: 'Import' }).click();
    await page
      .locator('input[type=file]')
      .setInputFiles(
        file('seashells.csv', GOOD.replaceAll('What they say', 'text').replaceAll('Which one', 'label').replace('reply', 'answer')),
      );
    await page.getByRole('button', { name: 'Look through' }).click();
    await check.getByText('Done').waitFor();
    await page.getByRole('button', { name: 'Import', exact: true }).click();
    const report = page.getByRole('region', { name: 'What happened' });
    await report.getByText('It counts from the next question on.').waitFor();
    await page.getByRole('link', { name: 'Try it' }).click();
    await ask('do you take seashells as payment');
    await page.locator('article.reply').getByText('Seashells are not accepted, sorry.').waitFor();
    expect(complaints).toEqual([]);
  });

  it('says why a file is refused, fits a phone and speaks Chinese', async () => {
    const { page, complaints } = await open({
      path: '/import',
      viewport: { width: 390, height: 844 },
      locale: 'zh-CN',
      colorScheme: 'dark',
    });
    await page.locator('input[type=file]').setInputFiles(file('nothing.csv', ''));
    await page.getByRole('button', { name: '检查' }).click();
    await page.getByText('nothing.csv: it is empty').waitFor();
    expect(await page.getByRole('button', { name: '导入', exact: true }).isDisabled()).toBe(true);
    expect(await overflow(page)).toBe(0);
    expect(await seriousFaults(page)).toEqual([]);
    expect(await page.locator('main').innerText()).not.toMatch(/\b(?:File|Column|Rows|Done|Failed|Import)\b/);
    expect(complaints).toEqual([]);
  });
};
