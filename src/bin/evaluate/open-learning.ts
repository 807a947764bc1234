import { createFaqEditor } from '../../curation/faq/faq-editor.js';
import { inputOf } from '../../curation/faq/faq-input.js';
import { findStoredFaq } from '../../curation/faq/stored-faq.js';
import type { Outcome } from '../../curation/outcome.js';
import type { Principal } from '../../domain/access.js';
import { groupBy } from '../../domain/group-by.js';
import type { AskInput } from '../../domain/turn.js';
import { ACTIONS_A_ROUND, type OpenedLearning, type OpenLearning } from '../../lab/learning-suite.js';
import type { LabelledText } from '../../lab/read-table.js';
import { createProposalDesk } from '../../learning/proposal-desk.js';
import type { Config } from '../../service/config.js';
import { openTaughtApp } from './open-apps.js';

const EDITOR: Principal = { subject: 'evaluation', role: 'publisher', customerId: null };
const SHOP: Principal = { subject: 'shop', role: 'bot', customerId: null };

/** Questions asked at once, as by so many customers. */
const ASKED_AT_ONCE = 16;
const TOLD = 2_000;

const askedAlone = (question: string, language: string | null): AskInput => ({
  question,
  language,
  conversationId: null,
  messageId: null,
  customerId: null,
  channel: null,
  scenario: null,
  entityIds: [],
  asOf: null,
  optionId: null,
  maxSuggestions: 0,
});

/** What was done; throws where it was refused: what is measured must not be another thing than was meant. */
const done = <T>(outcome: Outcome<T>): T => {
  if (outcome.kind === 'done') return outcome;
  throw new Error(outcome.userErrors.map(({ message }) => message).join('; '));
};

/** Opens the service on an empty embedded graph; everybody counts, so that a question asked once may be proposed, too. */
export const createOpenLearning =
  (config: Pick<Config, 'encoder'>): OpenLearning =>
  async (examples, run): Promise<OpenedLearning> => {
    const { language, tell } = run;
    const taught = await openTaughtApp(examples, run, config, { most: ACTIONS_A_ROUND, leastPeople: 1 });
    const { app, labelOf } = taught;
    const desk = createProposalDesk(app);
    const editor = createFaqEditor(app);
    const idOf = new Map([...labelOf].map(([id, label]) => [label, id]));
    const names = new Map(labelOf);

    /** The FAQ of a label; a new one for a label that was not known. */
    const addTo = async (label: string, texts: readonly string[]): Promise<void> => {
      const id = idOf.get(label) ?? `label-of-${String(idOf.size + 1)}`;
      idOf.set(label, id);
      names.set(id, label);
      const stored = await findStoredFaq(app.store, id, app);
      const phrasings = texts.map((text) => ({ text, language }));
      const before = stored === null ? newFaq(id, label) : inputOf(id, stored.newest);
      const saved = done(
        await editor.save({ ...before, phrasings: [...before.phrasings, ...phrasings] }, stored?.head.version ?? null, EDITOR),
      );
      done(await editor.publish(id, saved.faq.version, EDITOR));
    };

    return {
      async ask(texts) {
        for (let at = 0; at < texts.length; at += ASKED_AT_ONCE) {
          await Promise.all(texts.slice(at, at + ASKED_AT_ONCE).map((text) => app.asker.ask(askedAlone(text, language), SHOP)));
          if (at % TOLD < ASKED_AT_ONCE) tell(`${at} of ${texts.length} questions were asked`);
        }
      },
      async proposals() {
        await app.refresh();
        await app.settle();
        await app.miner.mine();
        const open = await app.proposals.list('OPEN', { now: app.now().toISOString(), after: null, limit: ACTIONS_A_ROUND });
        return open.map(({ id, title, faqId, phrasings }) => ({
          id,
          title,
          phrasings,
          label: faqId === null ? null : (names.get(faqId) ?? null),
        }));
      },
      async accept({ id }, label) {
        const faqId = idOf.get(label) ?? null;
        const answers = faqId === null ? newFaq('', label).answers : null;
        const outcome = await desk.accept(
          id,
          { faqId, title: faqId === null ? label : null, topicId: null, phrasings: null, answers },
          EDITOR,
        );
        // Of some the label's FAQ has all phrasings already; the click is spent all the same.
        if (outcome.kind === 'refused' && outcome.userErrors.every(({ code }) => code === 'INVALID_STATE')) {
          done(await desk.reject(id, EDITOR));
          return;
        }
        const { proposal } = done(outcome);
        if (faqId === null && proposal.change !== null) {
          idOf.set(label, proposal.change.faqId);
          names.set(proposal.change.faqId, label);
        }
      },
      async label(texts: readonly LabelledText[]) {
        for (const [label, some] of groupBy(texts, (one) => one.label))
          await addTo(
            label,
            some.map(({ text }) => text),
          );
      },
      async settle() {
        await app.refresh();
        await app.settle();
      },
      async recognise(text) {
        const [best] = (await app.recognise(text, language)).candidates;
        return best === undefined ? null : (names.get(best.faqId) ?? null);
      },
      close: () => taught.close(),
    };
  };

const newFaq = (id: string, label: string) => ({
  id,
  titles: [{ language: 'en', text: label }],
  topicId: null,
  aboutIds: [],
  nextIds: [],
  phrasings: [],
  answers: [{ language: 'en', text: label, variants: [], condition: null, validFrom: null, validTo: null }],
  validFrom: null,
  validTo: null,
});
