import { useEffect, useState } from 'react';
import { EntityNameDocument, FaqTitleDocument } from '../graphql/generated/operations.js';
import { useSession } from '../session/session.js';
import { useLanguage } from '../texts/texts.js';
import { useNames } from '../knowledge/names.js';
import { readKey } from './read-trace.js';

type Label = (key: string) => string;

/** What candidates are called. Until it is known, and of what is gone, the id is shown. */
export const useLabels = (keys: readonly string[]): Label => {
  const { request } = useSession();
  const { language, texts } = useLanguage();
  const names = useNames();
  const [found, setFound] = useState<ReadonlyMap<string, string>>(new Map());
  const parts = keys.map(readKey);
  const faqIds = distinct(parts.flatMap(({ faqId }) => faqId ?? [])).join('\n');
  const entityIds = distinct(parts.flatMap((key) => key.entityIds)).join('\n');

  useEffect(() => {
    const leave = new AbortController();
    const { signal } = leave;
    const lines = (text: string): readonly string[] => text.split('\n').filter((line) => line !== '');
    const titles = lines(faqIds).map(
      async (id) => [`faq ${id}`, (await request(FaqTitleDocument, { id, language }, signal)).faq?.title] as const,
    );
    const called = lines(entityIds).map(
      async (id) => [id, (await request(EntityNameDocument, { id, language }, signal)).entity?.name] as const,
    );
    Promise.allSettled([...titles, ...called])
      .then((results) => {
        if (signal.aborted) return;
        const known = results.flatMap((result) => (result.status === 'fulfilled' ? [result.value] : []));
        setFound(new Map(known.flatMap(([id, name]) => (name === undefined ? [] : [[id, name] as const]))));
      })
      .catch(() => undefined);
    return () => {
      leave.abort();
    };
  }, [request, faqIds, entityIds, language]);

  const operations: Readonly<Record<string, string>> = texts.explain.candidates.operations;
  return (key) => {
    const { faqId, entityIds: ids, operation, attributes } = readKey(key);
    if (faqId !== null) return found.get(`faq ${faqId}`) ?? faqId;
    const things = ids.map((id) => found.get(id) ?? id).join(', ');
    const terms = attributes.map((attribute) => names.predicate(attribute)).join(', ');
    const said = [things, terms].filter((part) => part !== '').join(' · ');
    if (said === '') return key;
    return operation === null ? said : `${said} (${operations[operation] ?? operation})`;
  };
};

const distinct = (ids: readonly string[]): readonly string[] => [...new Set(ids)];
