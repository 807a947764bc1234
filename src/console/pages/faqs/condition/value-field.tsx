import { Autocomplete, NumberInput, Select, TagsInput, MultiSelect, TextInput } from '@mantine/core';
import type { JSX } from 'react';
import type { Json } from '../../../json.js';
import { CHANNELS } from '../../../knowledge/channels.js';
import { ThingSelect } from '../../../knowledge/thing-select.js';
import { useTexts } from '../../../texts/texts.js';
import type { Variable } from './use-variables.js';

interface Props {
  readonly variable: Variable;
  readonly operator: string;
  readonly value: Json;
  readonly change: (value: Json) => void;
}

/** What a variable is compared with: chosen where there is a list, else written as its kind is written. */
export const ValueField = (props: Props): JSX.Element => {
  const { operator, value, change } = props;
  if (operator === 'in' || operator === 'notIn') return <SeveralValues {...props} />;
  if (operator !== 'between') return <SingleValue {...props} />;
  const [from = '', to = ''] = Array.isArray(value) ? (value as readonly Json[]) : [];
  return (
    <div className="builder-range">
      <SingleValue
        {...props}
        value={from}
        change={(next) => {
          change([next, to]);
        }}
      />
      <SingleValue
        {...props}
        value={to}
        change={(next) => {
          change([from, next]);
        }}
      />
    </div>
  );
};

const SingleValue = ({ variable, value, change }: Props): JSX.Element => {
  const { condition } = useTexts();
  const label = condition.value;
  const text = value === null || typeof value === 'object' ? '' : String(value);
  if (variable.kind === 'ENTITY')
    return (
      <ThingSelect
        label={label}
        isLabelHidden
        types={variable.entityTypes}
        id={text}
        change={(thing) => {
          change(thing?.id ?? '');
        }}
      />
    );
  if (variable.kind === 'BOOLEAN') {
    return (
      <Select
        size="sm"
        aria-label={label}
        data={[
          { value: 'true', label: condition.yes },
          { value: 'false', label: condition.no },
        ]}
        value={text === '' ? null : text}
        onChange={(chosen) => {
          change(chosen === null ? '' : chosen === 'true');
        }}
      />
    );
  }
  if (variable.kind === 'NUMBER')
    return (
      <NumberInput
        size="sm"
        aria-label={label}
        value={text}
        onChange={(next) => {
          change(next === '' ? '' : Number(next));
        }}
      />
    );
  if (variable.kind === 'DATE')
    return (
      <TextInput
        size="sm"
        type="date"
        aria-label={label}
        value={text}
        onChange={(event) => {
          change(event.currentTarget.value);
        }}
      />
    );
  if (variable.values !== null) {
    return (
      <Select
        size="sm"
        aria-label={label}
        data={variable.values.map(({ id, name }) => ({ value: id, label: name }))}
        value={text === '' ? null : text}
        onChange={(chosen) => {
          change(chosen ?? '');
        }}
        searchable
      />
    );
  }
  const known = variable.name === 'channel' ? [...CHANNELS] : [];
  return <Autocomplete size="sm" aria-label={label} data={known} value={text} onChange={change} />;
};

const SeveralValues = ({ variable, value, change }: Props): JSX.Element => {
  const { condition } = useTexts();
  const chosen = Array.isArray(value) ? (value as readonly Json[]).map(String) : [];
  const put = (values: readonly string[]): void => {
    change([...values]);
  };
  if (variable.values !== null) {
    const data = variable.values.map(({ id, name }) => ({ value: id, label: name }));
    return <MultiSelect size="sm" aria-label={condition.value} data={data} value={chosen} onChange={put} searchable />;
  }
  const known = variable.name === 'channel' ? [...CHANNELS] : [];
  return (
    <TagsInput size="sm" aria-label={condition.value} data={known} value={chosen} onChange={put} placeholder={condition.severalHint} />
  );
};
