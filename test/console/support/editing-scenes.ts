import type { Page } from 'playwright-core';

/** A page of editors, with what is done there before its picture is taken. */
export interface EditingScene {
  readonly path: string;
  readonly act: (page: Page, language: 'en' | 'zh') => Promise<void>;
}

const csv = 'phrasing,faq,answer\ncan I pay in seashells,seashells,Not accepted.\n???,seashells,\ndo you take seashells,seashells,\n';

const openBuilder = async (page: Page, language: 'en' | 'zh'): Promise<void> => {
  await page
    .getByRole('button', { name: language === 'en' ? 'Change condition' : '修改条件' })
    .first()
    .click();
  await page.locator('.builder .rule').first().waitFor();
};

/** By the name of their pictures; none of them changes what is stored. */
export const EDITING_SCENES: Readonly<Record<string, EditingScene>> = {
  faqs: { path: '/faqs', act: (page) => page.locator('.list tbody tr').nth(9).waitFor() },
  'faqs-nothing': { path: '/faqs?text=no-such-words', act: (page) => page.locator('.nothing').waitFor() },
  faq: {
    path: '/faqs/annual-fee-waiver',
    act: (page) => page.locator('.preview .reply').waitFor(),
  },
  'faq-condition': {
    path: '/faqs/annual-fee-waiver',
    act: async (page, language) => {
      await page.locator('.preview .reply').waitFor();
      await openBuilder(page, language);
    },
  },
  'faq-placeholder': {
    path: '/new/faq',
    act: async (page, language) => {
      await page
        .locator('input')
        .first()
        .fill(language === 'en' ? 'What does the Travel Card cost?' : '环游卡多少钱？');
      await page.locator('textarea').first().pressSequentially('{travel-card.');
      await page.getByRole('option').nth(3).waitFor();
    },
  },
  'faq-wrong': {
    path: '/faqs/annual-fee-waiver?phrasing=do+penguins+pay%3F',
    act: async (page) => {
      await page.locator('textarea').first().fill('{nothing.fee}');
      await page.locator('.notices').first().waitFor();
    },
  },
  'faq-gone': { path: '/faqs/nothing-is-called-so', act: (page) => page.locator('.empty').waitFor() },
  insights: { path: '/insights?period=24h&by=CHANNEL', act: (page) => page.locator('.list tbody tr, .nothing').first().waitFor() },
  'insights-turns': {
    path: '/insights/turns?from=2020-01-01T00:00:00Z&to=2100-01-01T00:00:00Z',
    act: (page) => page.locator('.turns li, .nothing').first().waitFor(),
  },
  proposals: { path: '/proposals', act: (page) => page.locator('.proposal').nth(2).waitFor() },
  'proposals-nothing': { path: '/proposals?status=REJECTED', act: (page) => page.locator('.nothing').waitFor() },
  'proposals-talk': {
    path: '/proposals',
    act: async (page) => {
      const corrected = page.locator('.proposal', { hasText: 'my card is gone' });
      await corrected.locator('.opens').click();
      await corrected.locator('.evidence li button').first().click();
      await page.getByRole('dialog').locator('.past-talk').waitFor();
    },
  },
  things: { path: '/things', act: (page) => page.locator('.list tbody tr').nth(9).waitFor() },
  thing: { path: '/things/travel-card', act: (page) => page.locator('.chosen li').nth(6).waitFor() },
  merge: {
    path: '/things/flex-card',
    act: async (page, language) => {
      const words = language === 'en' ? ['More', 'Merge with another …', 'The other thing'] : ['更多', '与其他事物合并……', '另一项'];
      await page.getByRole('button', { name: words[0] ?? '' }).click();
      await page.getByRole('menuitem', { name: words[1] ?? '' }).click();
      await page.getByRole('combobox', { name: words[2] ?? '' }).click();
      await page.keyboard.type('gold');
      await page.getByRole('option', { name: /flex-card-gold/ }).click();
      await page.locator('.plan li').nth(2).waitFor();
    },
  },
  relation: {
    path: '/things/travel-card',
    act: async (page, language) => {
      await page
        .getByRole('button', { name: language === 'en' ? 'Add a relation' : '添加关系' })
        .first()
        .click();
      await page.getByRole('dialog').waitFor();
    },
  },
  topics: { path: '/topics', act: (page) => page.locator('.list tbody tr').first().waitFor() },
  ontology: { path: '/ontology', act: (page) => page.locator('.definitions').first().waitFor() },
  import: {
    path: '/import',
    act: async (page, language) => {
      await page.locator('input[type=file]').setInputFiles({ name: 'questions.csv', mimeType: 'text/csv', buffer: Buffer.from(csv) });
      await page.getByRole('button', { name: language === 'en' ? 'Look through' : '检查' }).click();
      await page.locator('.scrolls tbody tr').first().waitFor();
      await page.locator('.counts').scrollIntoViewIfNeeded();
    },
  },
};
