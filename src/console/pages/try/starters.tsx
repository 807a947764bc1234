import { Text, Title, UnstyledButton } from '@mantine/core';
import type { JSX } from 'react';
import { FindFaqsDocument } from '../../graphql/generated/operations.js';
import { useAnswer } from '../../graphql/use-answer.js';
import { useLanguage } from '../../texts/texts.js';

/** So many questions are offered to begin with. */
const OFFERED = 6;

/** What an empty talk shows: what can be asked here, taken from the knowledge itself. */
export const Starters = ({ ask }: { readonly ask: (question: string) => void }): JSX.Element => {
  const { language, texts } = useLanguage();
  const answer = useAnswer(FindFaqsDocument, { text: '', language });
  const faqs = answer.kind === 'there' ? answer.data.faqs.edges.slice(0, OFFERED).map(({ node }) => node) : [];
  return (
    <div className="empty">
      <Title order={2} size="h3">
        {texts.starters.title}
      </Title>
      <Text c="dimmed" mt={4}>
        {texts.starters.hint}
      </Text>
      {answer.kind === 'there' && faqs.length === 0 && <Text mt="md">{texts.starters.noKnowledge}</Text>}
      <div className="starters">
        {faqs.map(({ id, title }) => (
          <UnstyledButton
            key={id}
            className="starter"
            onClick={() => {
              ask(title);
            }}
          >
            {title}
          </UnstyledButton>
        ))}
      </div>
    </div>
  );
};
