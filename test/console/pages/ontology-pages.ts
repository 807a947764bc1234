import { expect, it } from '@jest/globals';
import type { Opener } from '../editing.test.js';
import { overflow, seriousFaults } from '../support/look-at.js';

export const ontologyPages = ({ open }: Opener): void => {
  it('show kinds, values and relations, and lead to the things', async () => {
    const { page, complaints } = await open({ path: '/ontology' });
    const product = page.getByRole('region', { name: 'product', exact: true });
    await product.getByRole('cell', { name: 'annual fee annualFee' }).waitFor();
    await page.getByRole('region', { name: 'customer', exact: true }).getByText('those who ask').waitFor();
    expect(await seriousFaults(page)).toEqual([]);
    await page.getByRole('tab', { name: 'Relations' }).click();
    await page.getByRole('region', { name: 'holds', exact: true }).getByText('customer → product').waitFor();
    expect(await seriousFaults(page)).toEqual([]);
    await page.getByRole('tab', { name: 'Kinds of things' }).click();
    await product.getByRole('link', { name: 'Show them' }).click();
    await page.getByRole('link', { name: 'Travel Card' }).waitFor();
    expect(complaints).toEqual([]);
  });

  it('list topics, lead to their FAQs, and name what keeps one from being deleted', async () => {
    const { page, complaints } = await open({ path: '/topics' });
    await page.getByRole('button', { name: 'Delete: Rates and fees' }).click();
    await page.getByRole('dialog').getByRole('link', { name: 'annual-fee-waiver' }).waitFor();
    expect(await page.getByRole('dialog').getByRole('button', { name: 'Delete' }).isDisabled()).toBe(true);
    await page.getByRole('dialog').getByRole('button', { name: 'Cancel' }).click();
    expect(await seriousFaults(page)).toEqual([]);
    await page.getByRole('link', { name: 'Rates and fees' }).click();
    await page.getByRole('link', { name: /card's annual fee/ }).waitFor();
    expect(complaints).toEqual([]);
  });

  it('add a topic, put a FAQ under it, name it otherwise and delete it', async () => {
    const { page, complaints } = await open({ path: '/topics' });
    await page.getByRole('button', { name: 'New topic' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Name, English').fill('Sea animals');
    expect(await dialog.getByLabel('Id', { exact: true }).inputValue()).toBe('sea-animals');
    await dialog.getByLabel('Id', { exact: true }).fill('sea animals');
    await dialog.getByRole('button', { name: 'Save topic' }).click();
    await dialog.locator('.notices').waitFor();
    expect(await seriousFaults(page)).toEqual([]);
    await dialog.getByLabel('Id', { exact: true }).fill('sea-animals');
    await dialog.getByRole('button', { name: 'Save topic' }).click();
    await page.getByRole('link', { name: 'Sea animals' }).waitFor();
    // It is offered at once where FAQs are placed.
    await page.getByRole('link', { name: 'FAQs', exact: true }).click();
    await page.getByLabel('Topic').selectOption({ label: 'Sea animals' });
    await page.getByText('Nothing was found').waitFor();
    await page.getByRole('link', { name: 'Topics' }).click();
    await page.getByRole('button', { name: 'Change: Sea animals' }).click();
    await dialog.getByLabel('Name, English').fill('Animals of the sea');
    await dialog.getByLabel('Name, 中文').fill('海洋动物');
    await dialog.getByRole('button', { name: 'Save topic' }).click();
    await page.getByRole('button', { name: 'Delete: Animals of the sea' }).click();
    await dialog.getByText('Nothing depends on it.').waitFor();
    await dialog.getByRole('button', { name: 'Delete' }).click();
    await page.getByRole('link', { name: 'Animals of the sea' }).waitFor({ state: 'detached' });
    expect(complaints).toEqual([]);
  });

  it('fit a phone, and speak Chinese in the dark', async () => {
    const { page, complaints } = await open({
      path: '/ontology',
      viewport: { width: 390, height: 844 },
      locale: 'zh-CN',
      colorScheme: 'dark',
    });
    await page.getByRole('region', { name: '产品', exact: true }).waitFor();
    expect(await overflow(page)).toBe(0);
    expect(await seriousFaults(page)).toEqual([]);
    await page.goto(new URL('/topics', page.url()).href);
    await page.locator('.list tbody tr').first().waitFor();
    expect(await overflow(page)).toBe(0);
    expect(await seriousFaults(page)).toEqual([]);
    expect(complaints).toEqual([]);
  });
};
