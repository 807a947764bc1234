import type { EntityRef } from '../../domain/entity.js';
import { inLanguage, type Language } from '../../domain/language.js';
import type { Fact } from '../../domain/reply.js';
import { displayName, type OntologyIndex } from '../../ontology/ontology-index.js';
import { isOneWay, type Neighbourhood, type Step, weightOf } from './neighbourhood.js';

/** Why something is suggested; `{…}` are names. */
const REASONS: Readonly<Record<Language, Readonly<Record<'next' | 'about' | 'held' | 'similar' | 'join', string>>>> = {
  zh: {
    next: '问过「{from}」之后常问',
    about: '与「{middle}」有关',
    held: '与您持有的「{middle}」有关',
    similar: '与您的问题相近',
    join: '；',
  },
  en: {
    next: 'Often asked after “{from}”',
    about: 'About {middle}',
    held: 'About {middle}, which you have',
    similar: 'Close to your question',
    join: '; ',
  },
};

/** A way from what the situation is about, step by step; `start` is where it begins. */
interface Path {
  readonly start: string;
  readonly steps: readonly Step[];
}

const LONGEST = 3;

/** The strongest way to each node that can be reached in three steps: the one along which most is passed on. Of equal ones that of the first id. */
export const strongestPaths = ({ steps }: Neighbourhood, starts: ReadonlyMap<string, number>): ReadonlyMap<string, Path> => {
  const ways = new Map<string, { to: string; step: Step }[]>();
  const add = (from: string, to: string, step: Step): void => {
    ways.set(from, [...(ways.get(from) ?? []), { to, step }]);
  };
  for (const step of steps) {
    add(step.from, step.to, step);
    if (!isOneWay(step)) add(step.to, step.from, step);
  }
  const best = new Map<string, Path & { readonly strength: number }>();
  for (const [start, strength] of starts) best.set(start, { start, steps: [], strength });
  let frontier = [...starts.keys()].sort();
  for (let length = 1; length <= LONGEST; length += 1) {
    const reached = new Map<string, Path & { readonly strength: number }>();
    for (const from of frontier) {
      const path = best.get(from);
      if (path === undefined) continue;
      const going = ways.get(from) ?? [];
      const total = going.reduce((sum, { step }) => sum + weightOf(step), 0);
      for (const { to, step } of going) {
        const strength = (path.strength * weightOf(step)) / total;
        // What is reached in fewer steps stays reached so: a short way is easier to explain.
        if (best.has(to) || (reached.get(to)?.strength ?? 0) >= strength) continue;
        reached.set(to, { start: path.start, steps: [...path.steps, step], strength });
      }
    }
    for (const [to, path] of reached) best.set(to, path);
    frontier = [...reached.keys()].sort();
  }
  return best;
};

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
