import { Select, Text } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { type JSX, useState } from 'react';
import { FindFaqsDocument } from '../graphql/generated/operations.js';
import { useAnswer } from '../graphql/use-answer.js';
import { useLanguage } from '../texts/texts.js';
import type { Candidate, Decision } from './read-trace.js';

/** ms without a key after which a search begins. */
const PAUSE = 200;

/** How far any FAQ came: among the likeliest, found but less likely, or not found at all. */
export const WhyNot = ({
  decision,
  candidates,
  select,
}: {
  readonly decision: Decision;
  readonly candidates: readonly Candidate[];
  /** Shows what spoke for and against a candidate. */
  readonly select: (key: string | null) => void;
}): JSX.Element => {
  const { language, texts } = useLanguage();
  const { candidates: words } = texts.explain;
  const [typed, setTyped] = useState('');
  const [faqId, setFaqId] = useState<string | null>(null);
  const [text] = useDebouncedValue(typed, PAUSE);
  const answer = useAnswer(FindFaqsDocument, { text: faqId === null ? text : '', language });
  const found = answer.kind === 'there' ? answer.data.faqs.edges.map(({ node }) => ({ value: node.id, label: node.title })) : [];
  const isListed = faqId === null || found.some(({ value }) => value === faqId);
  const key = faqId === null ? null : `faq:${faqId}`;
  const isTold = candidates.some((candidate) => candidate.key === key);
  return (
    <div className="why-not">
      <Select
        label={words.whyNot}
        description={words.whyNotHint}
        data={isListed ? found : [...found, { value: faqId, label: typed }]}
        value={faqId}
        onChange={(id) => {
          setFaqId(id);
          select(id === null ? null : `faq:${id}`);
        }}
        searchable
        searchValue={typed}
        onSearchChange={setTyped}
        filter={({ options }) => options}
        clearable
        clearButtonProps={{ 'aria-label': texts.situation.clear(words.whyNot) }}
        nothingFoundMessage={answer.kind === 'waiting' ? texts.situation.searching : words.noFaq}
      />
      {key !== null && !isTold && (
        <Text size="sm" mt="xs" role="status">
          {decision.found.has(key) ? words.notTold : words.notFound}
        </Text>
      )}
    </div>
  );
};
