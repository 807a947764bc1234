import '../../../knowledge/knowledge.css';
import { Button, NativeSelect, TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { type JSX, useState } from 'react';
import { Link, useSearchParams } from 'wouter';
import { type FaqStatus, ListFaqsDocument } from '../../../graphql/generated/operations.js';
import { useAnswer } from '../../../graphql/use-answer.js';
import { KNOWLEDGE_LANGUAGES } from '../../../knowledge/languages.js';
import { useNames } from '../../../knowledge/names.js';
import { isAtLeast } from '../../../session/roles.js';
import { useSession } from '../../../session/session.js';
import { useLanguage } from '../../../texts/texts.js';
import { Answered } from '../../../ui/answered.js';
import { PlusIcon } from '../../../ui/icons.js';
import { PageHead } from '../../../ui/page-head.js';
import { Pager } from '../../../ui/pager.js';
import { usePages } from '../../../ui/use-pages.js';
import { FaqTable } from './faq-table.js';

/** ms without a key after which a search begins. */
const PAUSE = 250;
const STATUSES: readonly FaqStatus[] = ['DRAFT', 'IN_REVIEW', 'PUBLISHED', 'ARCHIVED'];

/** All FAQs, found by words, status, topic and language; the address keeps what is looked for. */
export const FaqListPage = (): JSX.Element => {
  const { language, texts } = useLanguage();
  const { faqList, status: statusTexts, list } = texts;
  const { viewer } = useSession();
  const { topics } = useNames();
  const [search, setSearch] = useSearchParams();
  const [words, setWords] = useState(search.get('text') ?? '');
  const [text] = useDebouncedValue(words, PAUSE);
  const [status, topic, inLanguage] = ['status', 'topic', 'language'].map((name) => search.get(name) ?? '');
  /** A question for which somebody looks for the FAQ that should answer it. */
  const question = search.get('phrasing');
  const chosen = STATUSES.find((one) => one === status);
  const filter = {
    text,
    statuses: chosen === undefined ? [] : [chosen],
    topicIds: topic === '' || topic === undefined ? [] : [topic],
    languages: inLanguage === '' || inLanguage === undefined ? [] : [inLanguage],
  };
  const pages = usePages(JSON.stringify(filter));
  const answer = useAnswer(ListFaqsDocument, { filter, after: pages.after, language });
  const put = (name: string, value: string): void => {
    setSearch(
      (now) => {
        const next = new URLSearchParams(now);
        if (value === '') next.delete(name);
        else next.set(name, value);
        return next;
      },
      { replace: true },
    );
  };
  const rest = question === null ? '' : `?phrasing=${encodeURIComponent(question)}`;
  return (
    <>
      <PageHead title={faqList.title} hint={question === null ? faqList.hint : faqList.choose(question)}>
        {isAtLeast(viewer.role, 'EDITOR') && (
          <Button component={Link} href={`/new/faq${rest}`} leftSection={<PlusIcon size={16} />}>
            {faqList.create}
          </Button>
        )}
      </PageHead>
      <search className="filters">
        <TextInput
          type="search"
          label={list.search}
          placeholder={faqList.searchHint}
          value={words}
          onChange={(event) => {
            setWords(event.currentTarget.value);
            put('text', event.currentTarget.value);
          }}
        />
        <NativeSelect
          label={faqList.status}
          value={status}
          data={[{ value: '', label: list.any }, ...STATUSES.map((value) => ({ value, label: statusTexts[value] }))]}
          onChange={(event) => {
            put('status', event.currentTarget.value);
          }}
        />
        <NativeSelect
          label={faqList.topic}
          value={topic}
          data={[{ value: '', label: list.any }, ...topics.map(({ id, name }) => ({ value: id, label: name }))]}
          onChange={(event) => {
            put('topic', event.currentTarget.value);
          }}
        />
        <NativeSelect
          label={faqList.language}
          value={inLanguage}
          data={[{ value: '', label: list.any }, ...KNOWLEDGE_LANGUAGES.map(({ id, name }) => ({ value: id, label: name }))]}
          onChange={(event) => {
            put('language', event.currentTarget.value);
          }}
        />
      </search>
      <Answered answer={answer}>
        {({ faqs }) => (
          <>
            <FaqTable
              faqs={faqs.edges.map(({ node }) => node)}
              addressRest={rest}
              nothing={faqs.totalCount === 0 ? faqList.none : list.nothingFound}
            />
            <Pager pages={pages} pageInfo={faqs.pageInfo} />
          </>
        )}
      </Answered>
    </>
  );
};
