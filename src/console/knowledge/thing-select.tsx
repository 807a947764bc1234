import { Select } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { type JSX, useState } from 'react';
import { EntityNameDocument, FindEntitiesDocument } from '../graphql/generated/operations.js';
import { useAnswer } from '../graphql/use-answer.js';
import { useLanguage } from '../texts/texts.js';
import { OptionWithId } from '../ui/option-with-id.js';

export interface Thing {
  readonly id: string;
  readonly name: string;
  readonly type: string;
}

/** ms without a key after which a search begins. */
const PAUSE = 200;

/** One thing, found by a part of its name or id. */
export const ThingSelect = ({
  label,
  isLabelHidden = false,
  types,
  id,
  change,
  clearsAfterChoice = false,
  without = [],
}: {
  readonly label: string;
  readonly isLabelHidden?: boolean;
  /** Only of these types; empty: of any. */
  readonly types: readonly string[];
  /** Empty: none is chosen. */
  readonly id: string;
  readonly change: (thing: Thing | null) => void;
  /** Whether it is for choosing one after the other. */
  readonly clearsAfterChoice?: boolean;
  /** Ids that are not offered. */
  readonly without?: readonly string[];
}): JSX.Element => {
  const { language, texts } = useLanguage();
  const [words, setWords] = useState('');
  const [query] = useDebouncedValue(words, PAUSE);
  const [only] = types;
  const named = useAnswer(EntityNameDocument, id === '' ? null : { id, language });
  const name = named.kind === 'there' ? (named.data.entity?.name ?? id) : id;
  const answer = useAnswer(FindEntitiesDocument, {
    type: types.length === 1 ? (only ?? null) : null,
    query: query === name ? '' : query,
    language,
  });
  const found =
    answer.kind === 'there'
      ? answer.data.entities.edges.map(({ node }) => node).filter(({ type }) => types.length === 0 || types.includes(type))
      : [];
  const offered = found.filter((thing) => !without.includes(thing.id)).map((thing) => ({ value: thing.id, label: thing.name }));
  const isOffered = id === '' || offered.some(({ value }) => value === id);
  return (
    <Select
      size="sm"
      {...(isLabelHidden ? { 'aria-label': label } : { label })}
      data={isOffered ? offered : [...offered, { value: id, label: name }]}
      value={id === '' ? null : id}
      onChange={(value) => {
        change(found.find((thing) => thing.id === value) ?? null);
        if (clearsAfterChoice) setWords('');
      }}
      onClick={({ currentTarget }) => {
        // What is typed takes the place of what was chosen.
        currentTarget.select();
      }}
      searchable
      searchValue={words}
      onSearchChange={setWords}
      placeholder={texts.edit.findThing}
      // The service has looked for them already.
      filter={({ options }) => options}
      renderOption={({ option }) => <OptionWithId id={option.value} name={option.label} />}
      nothingFoundMessage={answer.kind === 'waiting' ? texts.situation.searching : texts.list.nothingFound}
      error={answer.kind === 'failed' ? texts.failures.kinds[answer.failure.kind].title : undefined}
    />
  );
};
