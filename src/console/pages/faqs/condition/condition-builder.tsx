import { ActionIcon, Button, SegmentedControl, Select } from '@mantine/core';
import { createContext, type JSX, useContext, useMemo, useState } from 'react';
import {
  type ActionProps,
  type CombinatorSelectorProps,
  type ControlElementsProp,
  type FieldSelectorProps,
  type FullField,
  type OperatorSelectorProps,
  QueryBuilder,
  type RuleGroupType,
  type ValueEditorProps,
} from 'react-querybuilder';
import type { Json } from '../../../json.js';
import { useTexts } from '../../../texts/texts.js';
import { CloseIcon, PlusIcon } from '../../../ui/icons.js';
import { toCondition, toQuery } from './condition-query.js';
import { RawCondition } from './raw-condition.js';
import { needsValue, operatorsOf } from './operators.js';
import type { Variable } from './use-variables.js';
import { ValueField } from './value-field.js';

const VariablesContext = createContext<readonly Variable[]>([]);

/** A condition put together from what can be said of who asks, and where; what says more than that is written as it is. */
export const ConditionBuilder = ({
  condition,
  variables,
  change,
}: {
  readonly condition: Json;
  readonly variables: readonly Variable[];
  readonly change: (condition: Json) => void;
}): JSX.Element => {
  // Rules that lack a value are no part of the condition yet, so what is shown is kept beside it.
  const [shown, setShown] = useState<{ readonly query: RuleGroupType | null; readonly says: string }>(() => showing(condition));
  const says = JSON.stringify(condition);
  const now = shown.says === says ? shown : showing(condition);
  const fields = useMemo(() => variables.map(({ name, label }): FullField => ({ name, value: name, label })), [variables]);
  if (now.query === null) return <RawCondition condition={condition} change={change} />;
  return (
    <VariablesContext value={variables}>
      <div className="builder">
        <QueryBuilder
          fields={fields}
          query={now.query}
          onQueryChange={(query: RuleGroupType) => {
            const next = toCondition(query);
            setShown({ query, says: JSON.stringify(next) });
            if (JSON.stringify(next) !== says) change(next);
          }}
          getOperators={(name) => {
            const variable = variables.find((one) => one.name === name);
            return operatorsOf(variable ?? { kind: 'TEXT', list: false }).map((operator) => ({
              name: operator,
              value: operator,
              label: operator,
            }));
          }}
          getDefaultValue={() => ''}
          getDefaultField={variables.find(({ group }) => group === 'situation')?.name ?? ''}
          resetOnFieldChange
          resetOnOperatorChange
          controlElements={CONTROLS}
          maxLevels={3}
        />
      </div>
    </VariablesContext>
  );
};

const showing = (condition: Json): { readonly query: RuleGroupType | null; readonly says: string } => ({
  query: toQuery(condition),
  says: JSON.stringify(condition),
});

const FieldSelect = (props: FieldSelectorProps): JSX.Element => {
  const { condition } = useTexts();
  const variables = useContext(VariablesContext);
  const data = (['situation', 'asker', 'has'] as const).map((group) => ({
    group: condition.groups[group],
    items: variables.filter((one) => one.group === group).map(({ name, label }) => ({ value: name, label })),
  }));
  return (
    <Select
      className="builder-field"
      size="sm"
      aria-label={condition.variable}
      data={data.filter(({ items }) => items.length > 0)}
      value={props.value ?? null}
      onChange={(name) => {
        if (name !== null) props.handleOnChange(name);
      }}
      onClick={({ currentTarget }) => {
        // What is typed takes the place of what was chosen.
        currentTarget.select();
      }}
      searchable
      allowDeselect={false}
      nothingFoundMessage={condition.noVariable}
      maxDropdownHeight={300}
    />
  );
};

const OperatorSelect = (props: OperatorSelectorProps): JSX.Element => {
  const { condition } = useTexts();
  const variable = useContext(VariablesContext).find(({ name }) => name === props.field);
  const names = variable === undefined ? [] : operatorsOf(variable);
  return (
    <Select
      className="builder-operator"
      size="sm"
      aria-label={condition.operator}
      data={names.map((name) => ({ value: name, label: condition.operators[name] }))}
      value={props.value ?? null}
      onChange={(name) => {
        if (name !== null) props.handleOnChange(name);
      }}
      allowDeselect={false}
    />
  );
};

const ValueEdit = (props: ValueEditorProps): JSX.Element | null => {
  const variables = useContext(VariablesContext);
  const variable = variables.find(({ name }) => name === props.field);
  if (variable === undefined || !needsValue(props.operator)) return null;
  return (
    <ValueField
      variable={variable}
      operator={props.operator}
      value={props.value as Json}
      change={(value) => {
        props.handleOnChange(value);
      }}
    />
  );
};

const CombinatorSelect = (props: CombinatorSelectorProps): JSX.Element => {
  const { condition } = useTexts();
  return (
    <SegmentedControl
      size="xs"
      aria-label={condition.combinator}
      data={[
        { value: 'and', label: condition.allOf },
        { value: 'or', label: condition.anyOf },
      ]}
      value={props.value ?? 'and'}
      onChange={(combinator) => {
        props.handleOnChange(combinator);
      }}
    />
  );
};

const AddRule = (props: ActionProps): JSX.Element => (
  <Button
    size="xs"
    variant="default"
    leftSection={<PlusIcon size={14} />}
    onClick={(event) => {
      props.handleOnClick(event);
    }}
  >
    {useTexts().condition.addRule}
  </Button>
);

const AddGroup = (props: ActionProps): JSX.Element => (
  <Button
    size="xs"
    variant="subtle"
    onClick={(event) => {
      props.handleOnClick(event);
    }}
  >
    {useTexts().condition.addGroup}
  </Button>
);

const Remove = (props: ActionProps): JSX.Element => (
  <ActionIcon
    size="lg"
    variant="subtle"
    color="gray"
    aria-label={useTexts().condition.remove}
    onClick={(event) => {
      props.handleOnClick(event);
    }}
  >
    <CloseIcon size={16} />
  </ActionIcon>
);

const CONTROLS: ControlElementsProp<FullField, string> = {
  fieldSelector: FieldSelect,
  operatorSelector: OperatorSelect,
  valueEditor: ValueEdit,
  combinatorSelector: CombinatorSelect,
  addRuleAction: AddRule,
  addGroupAction: AddGroup,
  removeRuleAction: Remove,
  removeGroupAction: Remove,
};
