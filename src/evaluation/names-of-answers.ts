import type { EntityRef } from '../domain/entity.js';
import type { FactFinding } from '../domain/fact-question.js';
import type { Json } from '../domain/json.js';

/** What facts answer, as a set of names and values. */
export const namesOfAnswers = ({ facts, sense, question }: Extract<FactFinding, { kind: 'facts' }>): ReadonlySet<string> => {
  if (sense.kind === 'path') return new Set(sense.attribute === null ? sense.answers.map(nameOf) : sense.values.map(valueOf));
  const asked = question.entities.map(({ id }) => id);
  return new Set(
    facts.map(({ subject, object, value }) => (object === null ? valueOf(value) : nameOf(asked.includes(subject.id) ? object : subject))),
  );
};

const nameOf = ({ id, names }: EntityRef): string => names.en ?? names.zh ?? id;
const valueOf = (value: Json): string => (typeof value === 'string' ? value : JSON.stringify(value));
