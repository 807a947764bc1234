import { ActionIcon, Badge, Button, Group, Text, TextInput, Title } from '@mantine/core';
import { type JSX, useState } from 'react';
import { Link } from 'wouter';
import { useDebouncedValue } from '@mantine/hooks';
import { WhoAnswersDocument } from '../../graphql/generated/operations.js';
import { useAnswer } from '../../graphql/use-answer.js';
import { NoticeList } from '../../knowledge/notice-list.js';
import type { Notices } from '../../knowledge/problems.js';
import { addressOf } from '../../shell/pages.js';
import { useLanguage, useTexts } from '../../texts/texts.js';
import { CloseIcon, PlusIcon } from '../../ui/icons.js';
import { newPhrasing, type PhrasingForm } from './faq-form.js';

/** So many are shown until somebody asks for all. */
const SHOWN = 12;
/** ms without a key after which a question is tried. */
const PAUSE = 500;

/** In which ways people ask. What is being added is tried meanwhile: it may be answered by another FAQ. */
export const PhrasingList = ({
  phrasings,
  faqId,
  notices,
  change,
}: {
  readonly phrasings: readonly PhrasingForm[];
  readonly faqId: string | null;
  readonly notices: Notices;
  readonly change: (phrasings: readonly PhrasingForm[]) => void;
}): JSX.Element => {
  const { phrasings: texts } = useTexts();
  const [added, setAdded] = useState('');
  const [isAll, setAll] = useState(false);
  const shown = isAll ? phrasings : phrasings.slice(0, SHOWN);
  const add = (): void => {
    if (added.trim() === '') return;
    change([newPhrasing(added.trim()), ...phrasings]);
    setAdded('');
  };
  return (
    <section aria-label={texts.title}>
      <Title order={2} size="h4">
        {texts.title}
      </Title>
      <Text size="sm" c="dimmed" mb="xs">
        {texts.hint}
      </Text>
      <form
        className="add-row"
        onSubmit={(event) => {
          event.preventDefault();
          add();
        }}
      >
        <TextInput
          aria-label={texts.add}
          placeholder={texts.addHint}
          value={added}
          onChange={(event) => {
            setAdded(event.currentTarget.value);
          }}
        />
        <Button type="submit" variant="default" leftSection={<PlusIcon size={16} />}>
          {texts.addButton}
        </Button>
      </form>
      <AnsweredBy question={added.trim()} faqId={faqId} />
      <NoticeList notices={notices} at="phrasings." />
      <ul className="phrasings">
        {shown.map((phrasing) => (
          <li key={phrasing.key} data-new={phrasing.isFromQuestion}>
            <Group gap={6} wrap="nowrap">
              <TextInput
                className="grows"
                size="sm"
                aria-label={texts.one}
                value={phrasing.text}
                onChange={(event) => {
                  const text = event.currentTarget.value;
                  change(phrasings.map((one) => (one.key === phrasing.key ? { ...one, text, language: null } : one)));
                }}
              />
              {phrasing.language !== null && (
                <Badge variant="default" tt="none" className="language">
                  {phrasing.language}
                </Badge>
              )}
              {phrasing.isFromQuestion && (
                <Badge variant="light" color="yellow" c="var(--mantine-color-text)" tt="none">
                  {texts.fromQuestion}
                </Badge>
              )}
              <ActionIcon
                variant="subtle"
                color="gray"
                aria-label={texts.remove(phrasing.text)}
                onClick={() => {
                  change(phrasings.filter(({ key }) => key !== phrasing.key));
                }}
              >
                <CloseIcon size={16} />
              </ActionIcon>
            </Group>
            <NoticeList notices={notices} at={`phrasings.${phrasing.key}`} />
          </li>
        ))}
      </ul>
      {phrasings.length > SHOWN && (
        <Button
          variant="subtle"
          size="xs"
          onClick={() => {
            setAll(!isAll);
          }}
        >
          {isAll ? texts.showFewer : texts.showAll(phrasings.length)}
        </Button>
      )}
    </section>
  );
};

/** Who answers a question as it stands today. */
const AnsweredBy = ({ question, faqId }: { readonly question: string; readonly faqId: string | null }): JSX.Element | null => {
  const { language, texts } = useLanguage();
  const [tried] = useDebouncedValue(question, PAUSE);
  const answer = useAnswer(WhoAnswersDocument, tried === '' || question === '' ? null : { question: tried, language });
  if (question === '' || answer.kind !== 'there') return null;
  const reply = answer.data.answer;
  const faq = reply.__typename === 'Answer' ? (reply.faq ?? null) : null;
  const isOwn = faq !== null && faq.id === faqId;
  return (
    <Text size="sm" className="tried" role="status">
      {isOwn && texts.phrasings.answeredHere(reply.confidence)}
      {faq !== null && !isOwn && (
        <>
          {texts.phrasings.answeredBy(reply.confidence)} <Link href={addressOf('faqs', faq.id)}>{faq.title}</Link>
        </>
      )}
      {faq === null && (reply.__typename === 'Answer' ? texts.phrasings.answeredByFacts : texts.phrasings.notAnswered)}
    </Text>
  );
};
