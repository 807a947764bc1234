import { Badge, NativeSelect, NumberInput, TextInput, Textarea } from '@mantine/core';
import type { JSX } from 'react';
import { type Json, memberOf } from '../../json.js';
import { KNOWLEDGE_LANGUAGES } from '../../knowledge/languages.js';
import { useNames } from '../../knowledge/names.js';
import { NoticeList } from '../../knowledge/notice-list.js';
import type { Notices } from '../../knowledge/problems.js';
import { type AttributeType, firstName } from '../../knowledge/use-ontology.js';
import { useLanguage } from '../../texts/texts.js';
import type { Values } from './thing-form.js';

/** One field for each attribute, as the ontology says what it holds. */
export const ValueFields = ({
  types,
  values,
  notices,
  change,
}: {
  readonly types: readonly AttributeType[];
  readonly values: Values;
  readonly notices: Notices;
  readonly change: (values: Values) => void;
}): JSX.Element => (
  <div className="values">
    {types.map((type) => (
      <div key={type.id} className={type.localised ? 'whole-row' : ''}>
        <ValueField
          type={type}
          value={values[type.id] ?? null}
          change={(value) => {
            change({ ...values, [type.id]: value });
          }}
        />
        <NoticeList notices={notices} at={`values.${type.id}`} />
      </div>
    ))}
  </div>
);

interface FieldProps {
  readonly type: AttributeType;
  readonly value: Json;
  readonly change: (value: Json) => void;
}

const ValueField = ({ type, value, change }: FieldProps): JSX.Element => {
  const { language, texts } = useLanguage();
  const names = useNames();
  const label = firstName(type.names, language) ?? type.id;
  const text = value === null || typeof value === 'object' ? '' : String(value);
  if (type.localised) return <LocalisedField type={type} value={value} change={change} />;
  const closed = type.values === null || type.values === undefined ? [] : Object.keys(type.values as Readonly<Record<string, Json>>);
  if (closed.length > 0) {
    return (
      <NativeSelect
        size="sm"
        label={label}
        value={text}
        data={[{ value: '', label: texts.things.notGiven }, ...closed.map((id) => ({ value: id, label: names.value(type.id, id) }))]}
        onChange={(event) => {
          change(event.currentTarget.value);
        }}
      />
    );
  }
  switch (type.type) {
    case 'boolean':
      return (
        <NativeSelect
          size="sm"
          label={label}
          value={text}
          data={[
            { value: '', label: texts.things.notGiven },
            { value: 'true', label: texts.situation.yes },
            { value: 'false', label: texts.situation.no },
          ]}
          onChange={({ currentTarget }) => {
            change(currentTarget.value === '' ? null : currentTarget.value === 'true');
          }}
        />
      );
    case 'number':
    case 'integer':
      return (
        <NumberInput
          size="sm"
          label={label}
          value={text}
          allowDecimal={type.type === 'number'}
          {...affixesOf(type.unit == null ? '{value}' : names.unit(type.unit))}
          thousandSeparator=","
          onChange={(next) => {
            change(next === '' ? null : Number(next));
          }}
        />
      );
    case 'date':
      return (
        <TextInput
          size="sm"
          label={label}
          type={text === '' || /^\d{4}-\d{2}-\d{2}$/.test(text) ? 'date' : 'text'}
          value={text}
          onChange={(event) => {
            change(event.currentTarget.value);
          }}
        />
      );
    default:
      return (
        <TextInput
          size="sm"
          label={label}
          value={text}
          onChange={(event) => {
            change(event.currentTarget.value);
          }}
        />
      );
  }
};

/** How a unit is written around the number. */
const affixesOf = (format: string): { readonly prefix: string; readonly suffix: string } => {
  const [prefix = '', suffix = ''] = format.split('{value}');
  return { prefix, suffix };
};

const LocalisedField = ({ type, value, change }: FieldProps): JSX.Element => {
  const { language } = useLanguage();
  const label = firstName(type.names, language) ?? type.id;
  const texts = Object.fromEntries(KNOWLEDGE_LANGUAGES.map(({ id }) => [id, memberOf(value, id) ?? '']));
  return (
    <>
      {KNOWLEDGE_LANGUAGES.map(({ id, name }) => (
        <Textarea
          key={id}
          size="sm"
          lang={id}
          label={
            <>
              {label}{' '}
              <Badge variant="default" size="xs" tt="none">
                {name}
              </Badge>
            </>
          }
          value={typeof texts[id] === 'string' ? texts[id] : ''}
          autosize
          minRows={1}
          maxRows={8}
          onChange={(event) => {
            change({ ...texts, [id]: event.currentTarget.value });
          }}
        />
      ))}
    </>
  );
};
