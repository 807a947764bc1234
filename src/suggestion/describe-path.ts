import type { EntityRef } from '../domain/entity.js';
import { inLanguage } from '../domain/in-language.js';
import type { Language } from '../domain/language.js';
import type { Fact } from '../domain/reply.js';
import { displayName, type OntologyIndex } from '../ontology/ontology-index.js';
import { isOneWay, type Neighbourhood, type Step } from './neighbourhood.js';
import { REASONS } from './reasons.js';
import type { Path } from './strongest-paths.js';

/** How something hangs together with the situation: in words, and step by step. */
export interface DescribedPath {
  readonly reason: string;
  readonly path: readonly Fact[];
}

interface Describing {
  readonly nodes: Neighbourhood['nodes'];
  /** What the customer has. */
  readonly held: ReadonlySet<string>;
  readonly ontology: OntologyIndex;
  readonly language: Language;
}

export const describePath = ({ start, steps }: Path, describing: Describing): DescribedPath => {
  const { nodes, held, language } = describing;
  const words = REASONS[language];
  const path = steps.map((step) => describeStep(step, describing));
  const name = (id: string): string => inLanguage(nodes.get(id)?.names ?? {}, language, id);
  const middles = steps.map((step) => ({ step, has: held.has(step.to) || held.has(step.from) }));
  const last = middles.at(-1);
  if (last === undefined) return { reason: words.similar, path };
  const relations = path.filter(({ predicate }) => predicate !== 'ABOUT' && !isOneWay({ type: predicate })).map(({ text }) => text);
  if (isOneWay(last.step)) return { reason: words.next.replace('{from}', name(last.step.from)), path };
  if (last.step.type !== 'ABOUT') return { reason: relations.join(words.join), path };
  const about = held.has(start) && last.step.to === start ? words.held : words.about;
  return { reason: [...relations, about.replace('{middle}', name(last.step.to))].join(words.join), path };
};

const describeStep = (step: Step, { nodes, ontology, language }: Describing): Fact => {
  const subject = refOf(step.from, nodes);
  const object = refOf(step.to, nodes);
  const [from, to] = [subject, object].map(({ id, names }) => inLanguage(names, language, id));
  const words = REASONS[language];
  const verb = displayName(ontology.relationType(step.type)?.names ?? {}, language, step.type);
  const text = isOneWay(step)
    ? words.next.replace('{from}', from ?? '')
    : step.type === 'ABOUT'
      ? words.about.replace('{middle}', to ?? '')
      : [from, to].join(language === 'zh' ? verb : ` ${verb} `);
  return { subject, predicate: step.type, object, value: null, text, validFrom: null, validTo: null };
};

const refOf = (id: string, nodes: Neighbourhood['nodes']): EntityRef => nodes.get(id) ?? { id, type: '', names: {} };
