import { expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import type { Opener } from '../editing.test.js';

/** How something looks whose border or shadow, or that of the field it is in, may change when one is there. */
const LOOK = `((one) => [one, one.closest('.mantine-TagsInput-input') ?? one].map((part) => {
  const { boxShadow, borderColor, backgroundColor } = getComputedStyle(part);
  return boxShadow + borderColor + backgroundColor;
}).join())`;

/** Numbers all that can be used on the page; of radio buttons of a group, and of tabs, only the chosen one is a stop: arrows lead to the others. */
const NUMBER_ALL = `(() => {
  const all = [...document.querySelectorAll('a[href], button, input, select, textarea, summary, [role=button], [role=tab], [role=menuitem], [tabindex]')];
  const used = all.filter((element) => {
    const { width, height } = element.getBoundingClientRect();
    const isStop = element.tabIndex >= 0 || !element.hasAttribute('tabindex') || element.getAttribute('tabindex') !== '-1';
    const isChosen = !(element.type === 'radio' && !element.checked) && !(element.role === 'tab' && element.ariaSelected !== 'true');
    return width > 0 && height > 0 && isStop && isChosen && !element.matches(':disabled') && element.type !== 'hidden' && element.checkVisibility();
  });
  used.forEach((element, index) => {
    element.setAttribute('data-stop', String(index));
    element.dataset.look = LOOK(element);
  });
  return used.map((element) => (element.ariaLabel ?? element.innerText ?? '').trim().slice(0, 40) || element.outerHTML.slice(0, 160));
})()`.replace('LOOK', LOOK);

/** What can be seen of where one is: its number, and whether it looks otherwise than when one was elsewhere. */
const WHERE = `(() => {
  const at = document.activeElement;
  document.getAnimations().forEach((animation) => animation.finish());
  const label = at.id === '' ? null : document.querySelector('label[for="' + at.id + '"]');
  const isMarked = [at, at.parentElement, label].some((one) => one !== null && getComputedStyle(one).outlineStyle !== 'none') || at.dataset.look !== LOOK(at);
  return { stop: at.getAttribute('data-stop'), isMarked, html: at.outerHTML.slice(0, 160) };
})()`.replace('LOOK', LOOK);

interface Stop {
  readonly stop: string | null;
  readonly isMarked: boolean;
  readonly html: string;
}

/** What Tab does not lead to, and where nothing shows that one is there. */
const findUnreached = async (page: Page): Promise<readonly string[]> => {
  await page.evaluate('document.activeElement.blur()');
  const names = await page.evaluate<readonly string[]>(NUMBER_ALL);
  expect(names.length).toBeGreaterThan(5);
  const reached = new Set<number>();
  const unmarked: string[] = [];
  // A field for a moment has a stop for the year, the month, …
  const most = names.length * 2 + 60;
  for (let press = 0; press < most && reached.size < names.length; press += 1) {
    await page.keyboard.press('Tab');
    const { stop, isMarked, html } = await page.evaluate<Stop>(WHERE);
    if (stop === null || reached.has(Number(stop))) continue;
    reached.add(Number(stop));
    if (!isMarked) unmarked.push(`nothing marks ${html}`);
  }
  return [...names.filter((_, index) => !reached.has(index)), ...unmarked];
};

const focused = (page: Page): Promise<string> =>
  page.evaluate('(document.activeElement.ariaLabel ?? document.activeElement.innerText ?? "").trim()');

/** Goes on by Tab until one is at what is called so. */
const tabTo = async (page: Page, name: string): Promise<void> => {
  const passed: string[] = [];
  for (let press = 0; press < 500; press += 1) {
    const at = await focused(page);
    if (at === name) return;
    passed.push(at);
    await page.keyboard.press('Tab');
  }
  throw new Error(`Tab does not lead to ${name}, but to ${passed.join(' | ')}`);
};

export const byKeyboard = ({ open }: Opener): void => {
  it.each([
    ['/', '.starter'],
    ['/faqs', '.list tbody tr'],
    ['/faqs/annual-fee-waiver', '.preview .reply'],
    ['/proposals', '.proposal'],
    ['/things', '.list tbody tr'],
    ['/things/travel-card', '.chosen li'],
    ['/new/thing', '.values'],
    ['/topics', '.list tbody tr'],
    ['/ontology', '.definitions'],
    ['/import', 'input[type=file]'],
  ])('reach everything on %s, and show where one is', async (path, shown) => {
    const { page } = await open({ path });
    await page.locator(shown).first().waitFor({ state: 'attached' });
    expect(await findUnreached(page)).toEqual([]);
  });

  it('go to a page, open its menu and its dialogs, and come back to where one was', async () => {
    const { page, complaints } = await open();
    await page.evaluate('document.activeElement.blur()');
    await tabTo(page, 'Things');
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/things$/);
    await page.goto(new URL('/things?type=Product', page.url()).href);
    await page.getByRole('link', { name: 'Flex Card', exact: true }).waitFor();
    await tabTo(page, 'Flex Card');
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: 'More' }).waitFor();
    await tabTo(page, 'More');
    await page.keyboard.press('Enter');
    await page.getByRole('menuitem', { name: 'Merge with another …' }).waitFor();
    await page.waitForFunction('document.activeElement.closest("[role=menu]") !== null');
    await page.keyboard.press('Escape');
    await page.getByRole('menu').waitFor({ state: 'detached' });
    expect(await focused(page)).toBe('More');
    // A dialog keeps one in it until it is left.
    await page.keyboard.press('Shift+Tab');
    await tabTo(page, 'More');
    await page.keyboard.press('Enter');
    await page.getByRole('menuitem', { name: 'Merge with another …' }).waitFor();
    await page.keyboard.press('ArrowDown');
    await page.locator('[role=menuitem]:focus').waitFor();
    await page.keyboard.press('Enter');
    const dialog = page.getByRole('dialog');
    await dialog.waitFor();
    for (let press = 0; press < 8; press += 1) {
      await page.keyboard.press('Tab');
      expect(await page.evaluate('document.activeElement.closest("[role=dialog]") !== null')).toBe(true);
    }
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'detached' });
    expect(await page.evaluate('document.activeElement !== document.body')).toBe(true);
    expect(complaints).toEqual([]);
  });

  it('write, save and publish a FAQ without a mouse', async () => {
    const { page, ask, complaints } = await open({ path: '/new/faq' });
    await page.getByLabel('Title, English').waitFor();
    // From the top of the page on, in the order in which it is read.
    const typeAt = async (label: string, text: string): Promise<void> => {
      for (let press = 0; press < 80; press += 1) {
        const isAt = await page
          .getByLabel(label, { exact: true })
          .first()
          .evaluate((field) => field === field.ownerDocument.activeElement);
        if (isAt) {
          await page.keyboard.type(text);
          return;
        }
        await page.keyboard.press('Tab');
      }
      throw new Error(`Tab does not lead to ${label}`);
    };
    await typeAt('Title, English', 'Where do I leave my sledge?');
    await typeAt('Text', 'Beside the door.');
    await typeAt('A further way of asking', 'where can my sledge stay');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Control+s');
    await page.waitForURL(/\/faqs\/where-do-i-leave-my-sledge/);
    await tabTo(page, 'Publish');
    await page.keyboard.press('Enter');
    await page.getByText('Published', { exact: true }).waitFor();
    expect(complaints).toEqual([]);
    await page.getByRole('link', { name: 'Try it' }).click();
    await ask('where can my sledge stay');
    await page.locator('article.reply').getByText('Beside the door.').waitFor();
  });
};
