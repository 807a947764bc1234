import { openTestService } from '../../support/open-test-service.js';

/** Asked in vain by several, each in their own words. */
export const BITCOIN = ['do you accept bitcoin', 'do you accept bitcoins?', 'do you accept bitcoin here'];
const UMBRELLAS = ['do you sell umbrellas', 'do you sell an umbrella', 'do you sell umbrellas here'];
/** Put right by those who asked: they meant `card-replace`. */
export const GONE = ['my card is gone and i need some help', 'my card is gone, i need some help'];

const ASK = 'mutation ($input: AskInput!) { ask(input: $input) { turnId } }';

/** Asks the demo company in a folder what proposals are drawn from, and draws them. The folder may not be there yet. */
export const seedProposals = async (folder: string): Promise<void> => {
  const running = await openTestService({ demo: true, folder });
  try {
    const ask = async (question: string, conversationId: string, customerId: string | null = null): Promise<void> => {
      const { data, errors } = await running.request(ASK, { input: { question, language: 'en', conversationId, customerId } });
      if (data == null) throw new Error(JSON.stringify(errors));
    };
    await running.service.app.settle();
    for (const question of [...BITCOIN, ...UMBRELLAS]) await ask(question, `in vain: ${question}`);
    for (const [index, question] of GONE.entries()) {
      const customerId = `customer-00${String(index + 5)}`;
      await ask(question, `put right by ${customerId}`, customerId);
      await ask('no, I meant how do I order a replacement card', `put right by ${customerId}`, customerId);
    }
    await running.service.app.miner.mine();
  } finally {
    await running.close();
  }
};
