import { Autocomplete } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import type { JSX } from 'react';
import { FindEntitiesDocument } from '../../graphql/generated/operations.js';
import { useAnswer } from '../../graphql/use-answer.js';
import { useLanguage } from '../../texts/texts.js';
import { OptionWithId } from '../../ui/option-with-id.js';
import { useNames } from '../../knowledge/names.js';

/** ms without a key after which a search begins. */
const PAUSE = 200;

/** From where somebody asks: a thing, a kind of things, a topic, or any path that ends in one. */
export const PlacePicker = ({
  scenario,
  onChange,
}: {
  readonly scenario: string;
  readonly onChange: (scenario: string) => void;
}): JSX.Element => {
  const { language, texts } = useLanguage();
  const { situation } = texts;
  const { types, topics } = useNames();
  const [words] = useDebouncedValue(scenario, PAUSE);
  const answer = useAnswer(FindEntitiesDocument, { query: words, language });
  const typeIds = new Set(types.map(({ id }) => id));
  const entities =
    answer.kind === 'there' ? answer.data.entities.edges.map(({ node }) => node).filter(({ type }) => typeIds.has(type)) : [];
  const named = new Map([...entities, ...topics, ...types].map(({ id, name }) => [id, name]));
  const matching = (items: readonly { readonly id: string; readonly name: string }[]): readonly string[] =>
    items.filter(({ id, name }) => `${id} ${name}`.toLowerCase().includes(scenario.toLowerCase())).map(({ id }) => id);
  // An id can be one of several kinds, and stands in the list once.
  const things = entities.map(({ id }) => id);
  const ofTopics = matching(topics).filter((id) => !things.includes(id));
  const ofTypes = matching(types).filter((id) => !things.includes(id) && !ofTopics.includes(id));
  return (
    <Autocomplete
      label={situation.place}
      description={situation.placeHint}
      placeholder={situation.notTold}
      value={scenario}
      onChange={onChange}
      data={[
        { group: situation.things, items: [...things] },
        { group: situation.topics, items: [...ofTopics] },
        { group: situation.types, items: [...ofTypes] },
      ].filter(({ items }) => items.length > 0)}
      filter={({ options }) => options}
      renderOption={({ option }) => <OptionWithId id={option.value} name={named.get(option.value) ?? option.value} />}
      maxDropdownHeight={260}
      clearable
      clearButtonProps={{ 'aria-label': situation.clear(situation.place) }}
    />
  );
};
