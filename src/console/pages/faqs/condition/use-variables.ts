import { useMemo } from 'react';
import { type ConditionVariablesQuery, ConditionVariablesDocument } from '../../../graphql/generated/operations.js';
import { useAnswer } from '../../../graphql/use-answer.js';
import { memberOf } from '../../../json.js';
import { firstName } from '../../../knowledge/use-ontology.js';
import { useNames } from '../../../knowledge/names.js';
import { useLanguage } from '../../../texts/texts.js';

/** Something that conditions may look at, as people call it. */
export interface Variable extends Omit<ConditionVariablesQuery['conditionVariables'][number], 'values'> {
  readonly label: string;
  readonly group: 'asker' | 'has' | 'situation';
  /** All the values it can have; `null`: any. */
  readonly values: readonly { readonly id: string; readonly name: string }[] | null;
}

/** What can be said of those who ask and of where they are. */
export const useVariables = (): readonly Variable[] => {
  const { language, texts } = useLanguage();
  const { condition } = texts;
  const names = useNames();
  const answer = useAnswer(ConditionVariablesDocument, {});
  const variables = answer.kind === 'there' ? answer.data.conditionVariables : null;
  return useMemo(() => {
    const relations = new Set(names.relationTypes.map(({ id }) => id));
    const attributes = new Map(
      [...names.relationTypes.flatMap(({ properties }) => properties), ...names.entityTypes.flatMap((type) => type.attributes)].map(
        (attribute) => [attribute.id, attribute],
      ),
    );
    return (variables ?? []).map((variable): Variable => {
      const parts = readName(variable.name, relations);
      const closed = attributes.get(parts.attribute)?.values ?? null;
      const valueName = (id: string): string => condition.values[id] ?? firstName(memberOf(closed, id), language) ?? id;
      return {
        ...variable,
        group: parts.relation !== '' ? 'has' : parts.isOfAsker ? 'asker' : 'situation',
        label: condition.label(
          parts.relation === '' ? '' : names.predicate(parts.relation),
          parts.isOfAsker
            ? parts.attribute === ''
              ? ''
              : names.predicate(parts.attribute)
            : (condition.variables[variable.name] ?? variable.name),
          parts.end,
        ),
        // Moods may be written either way; one of them is enough to choose from.
        values:
          variable.values
            ?.filter((id) => id === id.toLowerCase() || !variable.values?.includes(id.toLowerCase()))
            .map((id) => ({ id, name: valueName(id) })) ?? null,
      };
    });
  }, [variables, names, condition, language]);
};

interface NameParts {
  readonly isOfAsker: boolean;
  /** Empty: it is no relation. */
  readonly relation: string;
  readonly attribute: string;
  readonly end: 'count' | 'least' | 'most' | '';
}

/** `customer.RELATION`, `customer.RELATION_count`, `customer.RELATION_attribute_least`, `customer.attribute`, or a name alone. */
const readName = (name: string, relations: ReadonlySet<string>): NameParts => {
  const [, own] = /^customer\.(.*)$/.exec(name) ?? [];
  if (own === undefined) return { isOfAsker: false, relation: '', attribute: name, end: '' };
  const relation = [...relations].filter((id) => own === id || own.startsWith(`${id}_`)).sort((a, b) => b.length - a.length)[0] ?? '';
  if (relation === '') return { isOfAsker: true, relation, attribute: own, end: '' };
  const rest = own.slice(relation.length + 1);
  if (rest === 'count') return { isOfAsker: true, relation, attribute: '', end: 'count' };
  const [, attribute = rest, end = ''] = /^(.*)_(least|most)$/.exec(rest) ?? [];
  return { isOfAsker: true, relation, attribute, end: end === 'least' || end === 'most' ? end : '' };
};
