import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { createFaqEditor } from '../../../src/curation/faq/faq-editor.js';
import { type FaqInput, inputOf } from '../../../src/curation/faq/faq-input.js';
import type { Principal } from '../../../src/domain/access.js';
import type { FaqAnswer } from '../../../src/domain/faq.js';
import type { Json } from '../../../src/domain/json.js';
import { findStoredFaq, liveContent } from '../../../src/curation/faq/stored-faq.js';
import { isLanguage } from '../../../src/domain/language.js';
import type { App } from '../../../src/service/app.js';
import { projectRoot } from '../../../src/service/project-root.js';

interface WrittenAnswer {
  readonly language: string;
  readonly text: string;
  readonly condition?: Json;
  readonly validFrom?: string;
  readonly validTo?: string;
}

/** One fault, and what has to be found of it. */
export interface Plant {
  readonly finds: { readonly kind: string; readonly subjects: readonly string[] };
  readonly faqs?: readonly {
    readonly id: string;
    readonly topic: string;
    readonly about?: readonly string[];
    readonly validTo?: string;
    readonly title: Readonly<Record<string, string>>;
    readonly phrasings: Readonly<Record<string, readonly string[]>>;
    readonly answers: readonly WrittenAnswer[];
  }[];
  readonly edits?: readonly { readonly faq: string; readonly language: string; readonly from: string; readonly to: string }[];
  readonly answers?: readonly { readonly faq: string; readonly add: readonly WrittenAnswer[] }[];
  readonly forget?: { readonly entity: string; readonly attribute: string };
}

export const readPlants = (set: 'tuning' | 'closed' | 'fresh'): readonly Plant[] =>
  parse(readFileSync(join(projectRoot, 'test/accuracy/quality', `${set}.yaml`), 'utf8')) as readonly Plant[];

const PLANTER: Principal = { subject: 'planter', role: 'admin', customerId: null };

const answerInput = ({ condition = null, validFrom, validTo, ...answer }: WrittenAnswer): FaqInput['answers'][number] => ({
  ...answer,
  variants: [],
  condition,
  validFrom: validFrom ?? null,
  validTo: validTo ?? null,
});

const edited = (answers: readonly FaqAnswer[], edits: NonNullable<Plant['edits']>): readonly FaqAnswer[] =>
  answers.map((answer) => {
    const replace = (text: string): string =>
      edits.filter(({ language }) => language === answer.language).reduce((left, { from, to }) => left.replaceAll(from, to), text);
    return { ...answer, text: replace(answer.text), variants: answer.variants.map(replace) };
  });

/**
 * Plants faults in the knowledge of an app: by saving and publishing as editors do, and what they may not write, placeholders without a value, in the
 * graph itself.
 */
export const plantFaults = async (app: App, plants: readonly Plant[]): Promise<void> => {
  const editor = createFaqEditor(app);
  const publish = async (input: FaqInput, version: number | null): Promise<void> => {
    const saved = await editor.save(input, version, PLANTER);
    if (saved.kind === 'refused') throw new Error(`${input.id ?? ''}: ${saved.userErrors.map(({ message }) => message).join()}`);
    const published = await editor.publish(saved.faq.id, saved.faq.version, PLANTER);
    if (published.kind === 'refused') throw new Error(published.userErrors.map(({ message }) => message).join());
  };
  const change = async (id: string, with_: (answers: readonly FaqAnswer[]) => FaqInput['answers']): Promise<void> => {
    const stored = await findStoredFaq(app.store, id, app);
    if (stored === null) throw new Error(`there is no FAQ ${id}`);
    await publish({ ...inputOf(id, stored.live), answers: with_(stored.live.answers) }, stored.head.version);
  };

  for (const { faqs = [], edits = [], answers = [], forget, finds } of plants) {
    for (const { id, topic, about = [], validTo, title, phrasings, answers: written } of faqs)
      await publish(
        {
          id,
          titles: Object.entries(title).map(([language, text]) => ({ language, text })),
          topicId: topic,
          aboutIds: about,
          nextIds: [],
          phrasings: Object.entries(phrasings).flatMap(([language, texts]) => texts.map((text) => ({ text, language }))),
          answers: written.map(answerInput),
          validFrom: null,
          validTo: validTo ?? null,
        },
        null,
      );
    for (const { faq, add } of answers)
      await change(faq, (known) => [...known.map(({ id: _, ...answer }) => answer), ...add.map(answerInput)]);
    for (const faq of new Set(edits.map((edit) => edit.faq))) {
      const own = edits.filter((edit) => edit.faq === faq);
      if (finds.kind === 'DEAD_PLACEHOLDER') await rewrite(app, faq, own);
      else await change(faq, (known) => edited(known, own).map(({ id: _, ...answer }) => answer));
    }
    if (forget !== undefined) await forgetValue(app, forget);
  }
  await app.refresh();
};

const rewrite = (app: App, id: string, edits: NonNullable<Plant['edits']>): Promise<unknown> =>
  app.store.transaction(async (transaction) => {
    const head = (await app.faqs.find([id], transaction)).get(id);
    if (head === undefined) throw new Error(`there is no FAQ ${id}`);
    const { answers } = liveContent(head, []);
    const after = edited(answers, edits).map((answer, rank) => ({ ...answer, id: `${answers[rank]?.id ?? ''}-planted` }));
    await app.faqs.saveParts(transaction, id, {
      addPhrasings: [],
      removePhrasingIds: [],
      addAnswers: after,
      removeAnswerIds: answers.map((answer) => answer.id),
    });
    await app.changes.record(transaction, { kind: 'FAQ', ids: [id], at: new Date().toISOString() });
  });

const forgetValue = (app: App, { entity: id, attribute }: NonNullable<Plant['forget']>): Promise<unknown> =>
  app.store.transaction(async (transaction) => {
    const entity = (await app.entities.find([id], transaction)).get(id);
    if (entity?.attributes[attribute] === undefined) throw new Error(`${id} has no ${attribute}`);
    await app.entities.save(transaction, [{ ...entity, attributes: { ...entity.attributes, [attribute]: null } }]);
    await app.changes.record(transaction, { kind: 'ENTITY', ids: [id], at: new Date().toISOString() });
  });

/** Ids of FAQs that lack a language on purpose. */
export const monolingual = (plants: readonly Plant[]): ReadonlySet<string> =>
  new Set(
    plants.flatMap(({ faqs = [] }) => faqs.filter(({ title }) => Object.keys(title).filter(isLanguage).length < 2).map(({ id }) => id)),
  );
