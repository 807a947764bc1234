import { expect, it } from '@jest/globals';
import type { Opener } from '../editing.test.js';
import { overflow, seriousFaults } from '../support/look-at.js';

export const thingPages = ({ open, service }: Opener): void => {
  it('list things of a kind, and change a value that answers are filled from', async () => {
    const { page, ask, complaints } = await open({ path: '/things' });
    await page.getByLabel('Kind').selectOption({ label: 'product' });
    await page.waitForURL(/type=Product/);
    await page.getByLabel('Search').fill('travel');
    await page.getByRole('link', { name: 'Travel Card' }).click();
    const fee = page.getByLabel('annual fee');
    expect(await fee.inputValue()).toBe('CNY 360');
    await fee.fill('365');
    await page.getByRole('button', { name: 'Save', exact: true }).click();
    await page.getByText('Saved: it counts from the next question on').waitFor();
    expect(await seriousFaults(page)).toEqual([]);
    await page.getByRole('link', { name: 'Try it' }).click();
    await ask('what is the annual fee of the Travel Card');
    await page.locator('article.reply').getByText('CNY 365').waitFor();
    expect(complaints).toEqual([]);
  });

  it('add one with its relations, and delete it', async () => {
    const { page, complaints } = await open({ path: '/new/thing?type=Product' });
    await page.getByLabel('Name, English').fill('Penguin Card');
    expect(await page.getByLabel('Id', { exact: true }).inputValue()).toBe('penguin-card');
    await page.getByRole('combobox', { name: 'Also called, English' }).fill('Card for penguins');
    await page.keyboard.press('Enter');
    await page.getByLabel('category').selectOption({ label: 'credit card' });
    await page.getByLabel('annual fee').fill('12');
    await page.getByRole('button', { name: 'Save', exact: true }).click();
    await page.waitForURL(/\/things\/penguin-card$/);
    const outgoing = page.getByRole('region', { name: 'From here' });
    await outgoing.getByRole('button', { name: 'Add a relation' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Relation', { exact: true }).selectOption({ label: 'requires' });
    await dialog.getByRole('combobox', { name: 'To or from which thing' }).click();
    await page.keyboard.type('Income');
    await page.getByRole('option', { name: /Proof of Income/ }).click();
    expect(await seriousFaults(page)).toEqual([]);
    await dialog.getByRole('button', { name: 'Save relation' }).click();
    await outgoing.getByRole('link', { name: 'Proof of Income' }).waitFor();
    const { data } = await service().request<{ readonly relations: { readonly edges: readonly unknown[] } }>(
      '{ relations(entityId: "penguin-card", direction: OUTGOING) { edges { node { type to { id } } } } }',
    );
    expect(data?.relations.edges).toEqual([{ node: { type: 'REQUIRES', to: { id: 'income-proof' } } }]);
    await outgoing.getByRole('button', { name: 'Take out: requires Proof of Income' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Remove' }).click();
    await outgoing.getByText('None').waitFor();
    await page.getByRole('button', { name: 'Delete' }).click();
    await page.getByRole('dialog').getByText('Nothing depends on it.').waitFor();
    await page.getByRole('dialog').getByRole('button', { name: 'Delete' }).click();
    await page.waitForURL(/\/things$/);
    expect(complaints).toEqual([]);
  });

  it('name the FAQs that keep one from being deleted, and say what is wrong at its field', async () => {
    const { page } = await open({ path: '/things/flex-card' });
    await page.getByRole('button', { name: 'Delete' }).click();
    await page.getByRole('dialog').getByRole('link', { name: 'annual-fee-waiver' }).waitFor();
    expect(await page.getByRole('dialog').getByRole('button', { name: 'Delete' }).isDisabled()).toBe(true);
    await page.getByRole('dialog').getByRole('button', { name: 'Cancel' }).click();
    await page.goto(new URL('/new/thing?type=Product', page.url()).href);
    await page.getByLabel('Name, English').fill('???');
    await page.getByLabel('Id', { exact: true }).fill('no blanks here');
    await page.getByRole('button', { name: 'Save', exact: true }).click();
    await page.getByText('Not done: see what is marked').waitFor();
    expect(await page.locator('.notices li').count()).toBeGreaterThan(1);
  });

  it('are made one of two that are the same, get another id, and the one that went comes back', async () => {
    const save = async (id: string, name: string, attributes: object): Promise<void> => {
      const { data } = await service().request<{ readonly saveEntity: { readonly userErrors: readonly unknown[] } }>(
        'mutation ($input: EntityInput!) { saveEntity(input: $input) { userErrors { message } } }',
        { input: { id, type: 'Product', names: [{ language: 'en', text: name }], attributes } },
      );
      expect(data?.saveEntity.userErrors).toEqual([]);
    };
    await save('walrus-card', 'Walrus Card', { annualFee: 77 });
    await save('walrus-card-2', 'Walrus Credit Card', { annualFee: 88 });
    const { page, ask, complaints } = await open({ path: '/things/walrus-card' });
    await page.getByRole('button', { name: 'More' }).click();
    await page.getByRole('menuitem', { name: 'Merge with another …' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('combobox', { name: 'The other thing' }).click();
    await page.keyboard.type('walrus');
    await page.getByRole('option', { name: /walrus-card-2/ }).click();
    // Nothing is done before it was looked at.
    const changes = dialog.getByRole('region', { name: 'What would change' });
    await changes.getByText('keeps annualFee 77; that of "walrus-card-2" was 88').waitFor();
    expect(await seriousFaults(page)).toEqual([]);
    await dialog.getByRole('radio', { name: /walrus-card-2/ }).check();
    await changes.getByText('keeps annualFee 88; that of "walrus-card" was 77').waitFor();
    await dialog.getByRole('radio', { name: 'Walrus Card (walrus-card)', exact: true }).check();
    await changes.getByText('keeps annualFee 77').waitFor();
    await dialog.getByRole('button', { name: 'Merge', exact: true }).click();
    await page.locator('.mantine-Pill-label', { hasText: 'Walrus Credit Card' }).waitFor();
    await page.getByRole('link', { name: 'Try it' }).click();
    await ask('what is the annual fee of the Walrus Credit Card');
    await page.locator('article.reply').getByText('CNY 77').waitFor();

    await page.goto(new URL('/things/walrus-card-2', page.url()).href);
    await page.getByText(/^walrus-card · version/).waitFor();
    await page.getByRole('button', { name: 'More' }).click();
    await page.getByRole('menuitem', { name: 'Change its id …' }).click();
    await dialog.getByLabel('New id').fill('sea-lion-card');
    await dialog.getByRole('button', { name: 'Change id' }).click();
    await page.waitForURL(/\/things\/sea-lion-card$/);
    expect(complaints).toEqual([]);
  });

  it('show both sides when somebody else saved meanwhile', async () => {
    const { page } = await open({ path: '/things/branch-counter' });
    await page.getByLabel('Name, English').fill('Branch office');
    const { data } = await service().request<{
      readonly entity: { readonly version: number; readonly type: string; readonly attributes: object };
    }>('{ entity(id: "branch-counter") { version type attributes } }');
    await service().request(
      `mutation ($input: EntityInput!, $version: Int!) { saveEntity(input: $input, expectedVersion: $version) { userErrors { message } } }`,
      {
        version: data?.entity.version,
        input: {
          id: 'branch-counter',
          type: data?.entity.type,
          names: [{ language: 'en', text: 'Their branch' }],
          attributes: data?.entity.attributes,
        },
      },
    );
    await page.getByRole('button', { name: 'Save', exact: true }).click();
    const names = page.getByRole('dialog').getByRole('region', { name: 'Names', exact: true });
    await names.getByText('English: Their branch').waitFor();
    await names.getByText('English: Branch office').waitFor();
    await page.getByRole('dialog').getByRole('button', { name: 'Go on with these' }).click();
    await page.getByRole('button', { name: 'Save', exact: true }).click();
    await page.getByText('Saved: it counts from the next question on').waitFor();
    expect(await page.getByLabel('Name, English').inputValue()).toBe('Branch office');
  });

  it('fit a phone, and speak Chinese in the dark', async () => {
    const { page, complaints } = await open({
      path: '/things/travel-card',
      viewport: { width: 390, height: 844 },
      locale: 'zh-CN',
      colorScheme: 'dark',
    });
    await page.getByRole('region', { name: '由此出发' }).getByRole('listitem').first().waitFor();
    expect(await overflow(page)).toBe(0);
    expect(await seriousFaults(page)).toEqual([]);
    expect(await page.locator('main').innerText()).not.toMatch(/\b(?:Name|Values|Relations|Save|Change|Delete|Valid)\b/);
    expect(complaints).toEqual([]);
  });
};
