import { Select, TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { type JSX, useState } from 'react';
import { FindEntitiesDocument } from '../graphql/generated/operations.js';
import { useAnswer } from '../graphql/use-answer.js';
import { useSession } from '../session/session.js';
import { useLanguage } from '../texts/texts.js';
import { useNames } from './names.js';

interface Props {
  readonly customerId: string;
  /** Whether the token says who asks. */
  readonly isFixed: boolean;
  readonly onChange: (customerId: string) => void;
}

/** Who asks. Whoever may look into profiles finds them by name; others write an id. */
export const CustomerPicker = (props: Props): JSX.Element => {
  const { viewer } = useSession();
  const { askerType } = useNames();
  const maySearch = viewer.role !== 'CUSTOMER' && viewer.role !== 'BOT' && askerType !== null;
  return maySearch ? <CustomerSearch {...props} type={askerType} /> : <CustomerId {...props} />;
};

const CustomerId = ({ customerId, isFixed, onChange }: Props): JSX.Element => {
  const { situation } = useLanguage().texts;
  return (
    <TextInput
      label={situation.customer}
      placeholder={situation.nobody}
      description={isFixed ? situation.customerFixed : undefined}
      value={customerId}
      readOnly={isFixed}
      onChange={(event) => {
        onChange(event.currentTarget.value);
      }}
    />
  );
};

/** ms without a key after which a search begins. */
const PAUSE = 200;

const CustomerSearch = ({ customerId, onChange, type }: Props & { readonly type: string }): JSX.Element => {
  const { language, texts } = useLanguage();
  const { situation } = texts;
  const [words, setWords] = useState('');
  const [query] = useDebouncedValue(words, PAUSE);
  // What was chosen is written in the field: whoever opens it again looks for others.
  const isChosen = customerId !== '' && words.endsWith(`(${customerId})`);
  const answer = useAnswer(FindEntitiesDocument, { type, query: isChosen ? '' : query, language });
  const found = answer.kind === 'there' ? answer.data.entities.edges.map(({ node }) => ({ value: node.id, label: `${node.name} (${node.id})` })) : [];
  const isListed = customerId === '' || found.some(({ value }) => value === customerId);
  return (
    <Select
      label={situation.customer}
      placeholder={situation.nobody}
      data={isListed ? found : [...found, { value: customerId, label: isChosen ? words : customerId }]}
      value={customerId === '' ? null : customerId}
      onChange={(value) => {
        onChange(value ?? '');
      }}
      searchable
      searchValue={words}
      onSearchChange={setWords}
      // The service has looked for them already.
      filter={({ options }) => options}
      clearable
      clearButtonProps={{ 'aria-label': situation.clear(situation.customer) }}
      nothingFoundMessage={answer.kind === 'waiting' ? situation.searching : situation.nobodyFound}
      error={answer.kind === 'failed' ? texts.failures.kinds[answer.failure.kind].title : undefined}
    />
  );
};
