import { afterAll, beforeAll, describe } from '@jest/globals';
import { byKeyboard } from './pages/by-keyboard.js';
import { faqPages } from './pages/faq-pages.js';
import { insightPages } from './pages/insight-pages.js';
import { importPage } from './pages/import-page.js';
import { ontologyPages } from './pages/ontology-pages.js';
import { proposalPages } from './pages/proposal-pages.js';
import { thingPages } from './pages/thing-pages.js';
import { findChromium } from './support/open-browser.js';
import { type ConsolePage, type ConsoleUnderTest, startConsole } from './support/open-console.js';
import { seedProposals } from './support/seed-proposals.js';

const chromium = findChromium();

/** How a test opens the console; what the test before opened is closed. */
export interface Opener {
  readonly service: () => ConsoleUnderTest['service'];
  readonly open: ConsoleUnderTest['open'];
}

(chromium === null ? describe.skip : describe)(
  `the pages of editors${chromium === null ? ', skipped: no Chromium; set CHROMIUM_PATH' : ''}`,
  () => {
    let console: ConsoleUnderTest;
    let opened: ConsolePage | null = null;
    beforeAll(async () => {
      console = await startConsole(chromium ?? '', { prepare: seedProposals });
    }, 120_000);
    afterAll(async () => {
      await console.close();
    });
    const opener: Opener = {
      service: () => console.service,
      open: async (options) => {
        await opened?.close();
        opened = await console.open(options);
        return opened;
      },
    };

    describe('FAQs', () => {
      faqPages(opener);
    });
    describe('things', () => {
      thingPages(opener);
    });
    describe('insights', () => {
      insightPages(opener);
    });
    describe('the import', () => {
      importPage(opener);
    });
    describe('the ontology and topics', () => {
      ontologyPages(opener);
    });
    describe('by keyboard alone one can', () => {
      byKeyboard(opener);
    });
    describe('proposals', () => {
      proposalPages(opener);
    });
  },
);
