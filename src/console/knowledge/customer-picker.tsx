import { Select, TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { type JSX, useState } from 'react';
import { FindEntitiesDocument } from '../graphql/generated/operations.js';
import { useAnswer } from '../graphql/use-answer.js';
import { useSession } from '../session/session.js';
import { useLanguage } from '../texts/texts.js';
import { OptionWithId } from '../ui/option-with-id.js';
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
  // Its name is written in the field then, and whoever opens that again looks for others.
  const [chosen, setChosen] = useState<{ readonly value: string; readonly label: string } | null>(null);
  const isWritten = chosen !== null && words === chosen.label;
  const answer = useAnswer(FindEntitiesDocument, { type, query: isWritten ? '' : query, language });
  const found = answer.kind === 'there' ? answer.data.entities.edges.map(({ node }) => ({ value: node.id, label: node.name })) : [];
  const isListed = customerId === '' || found.some(({ value }) => value === customerId);
  const own = chosen?.value === customerId ? chosen : { value: customerId, label: customerId };
  return (
    <Select
      label={situation.customer}
      placeholder={situation.nobody}
      data={isListed ? found : [...found, own]}
      value={customerId === '' ? null : customerId}
      onChange={(value, option) => {
        setChosen(value === null ? null : { value, label: option?.label ?? value });
        onChange(value ?? '');
      }}
      renderOption={({ option }) => <OptionWithId id={option.value} name={option.label} />}
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
