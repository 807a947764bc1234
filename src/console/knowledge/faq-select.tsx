import { Select } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { type JSX, useState } from 'react';
import { FindFaqsDocument } from '../graphql/generated/operations.js';
import { useAnswer } from '../graphql/use-answer.js';
import { useLanguage } from '../texts/texts.js';
import { OptionWithId } from '../ui/option-with-id.js';

/** ms without a key after which a search begins. */
const PAUSE = 200;

/** Chooses published FAQs, one after the other. */
export const FaqSelect = ({
  label,
  without,
  choose,
}: {
  readonly label: string;
  /** Ids that are not offered. */
  readonly without: readonly string[];
  readonly choose: (faq: { readonly id: string; readonly name: string }) => void;
}): JSX.Element => {
  const { language, texts } = useLanguage();
  const [words, setWords] = useState('');
  const [text] = useDebouncedValue(words, PAUSE);
  const answer = useAnswer(FindFaqsDocument, { text, language });
  const found = answer.kind === 'there' ? answer.data.faqs.edges.map(({ node }) => node).filter(({ id }) => !without.includes(id)) : [];
  return (
    <Select
      size="sm"
      label={label}
      placeholder={texts.edit.findFaq}
      data={found.map(({ id, title }) => ({ value: id, label: title }))}
      value={null}
      onChange={(id) => {
        const faq = found.find((one) => one.id === id);
        if (faq !== undefined) choose({ id: faq.id, name: faq.title });
        setWords('');
      }}
      searchable
      searchValue={words}
      onSearchChange={setWords}
      // The service has looked for them already.
      filter={({ options }) => options}
      renderOption={({ option }) => <OptionWithId id={option.value} name={option.label} />}
      nothingFoundMessage={answer.kind === 'waiting' ? texts.situation.searching : texts.list.nothingFound}
    />
  );
};
