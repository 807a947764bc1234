import type { CustomerProfileQuery } from '../graphql/generated/operations.js';
import type { Reply } from './reply.js';

/** A thing of the picture. Columns go from left to right: who and what asks, what it is about, what is known of it. */
export interface PathNode {
  readonly id: string;
  readonly label: string;
  readonly kind: 'question' | 'customer' | 'entity' | 'faq' | 'value';
  readonly column: number;
}

export interface PathEdge {
  readonly from: string;
  readonly to: string;
  readonly label: string;
}

export interface ReplyGraph {
  readonly nodes: readonly PathNode[];
  readonly edges: readonly PathEdge[];
}

/** What edges and values are called. */
export interface PathWords {
  readonly question: string;
  readonly answeredBy: string;
  readonly predicate: (id: string) => string;
  readonly value: (predicate: string, value: string | number | boolean) => string;
}

/** Who asked, as far as the graph knows them. */
export type Asker = NonNullable<CustomerProfileQuery['customer']>;

/** How a reply hangs together with the graph: who asks and the things the question is about, the FAQ and the facts that answer. */
export const graphOfReply = (reply: Reply, asker: Asker | null, words: PathWords): ReplyGraph => {
  const nodes = new Map<string, PathNode>();
  const edges = new Map<string, PathEdge>();
  const add = (node: PathNode): void => {
    if (!nodes.has(node.id)) nodes.set(node.id, node);
  };
  const link = (from: string, to: string, label: string): void => {
    edges.set(`${from} ${to} ${label}`, { from, to, label });
  };

  add({ id: 'question', label: words.question, kind: 'question', column: 0 });
  for (const { entity, text } of reply.understanding.entities) {
    add({ id: entity.id, label: entity.name, kind: 'entity', column: 1 });
    link('question', entity.id, text === '' ? '' : `“${text}”`);
  }
  if (reply.__typename === 'Answer') {
    const { faq, facts } = reply;
    if (faq != null) {
      const isAbout = faq.about.filter(({ id }) => nodes.has(id));
      add({ id: faq.id, label: faq.title, kind: 'faq', column: isAbout.length > 0 ? 2 : 1 });
      for (const { id } of isAbout) link(id, faq.id, words.answeredBy);
      if (isAbout.length === 0) link('question', faq.id, words.answeredBy);
    }
    for (const { subject, predicate, object, value } of facts) {
      const isKnown = nodes.has(subject.id);
      const before = faq == null ? 0 : (nodes.get(faq.id)?.column ?? 0);
      const column = nodes.get(subject.id)?.column ?? before + 1;
      add({ id: subject.id, label: subject.name, kind: 'entity', column });
      if (!isKnown) link(faq == null ? 'question' : faq.id, subject.id, '');
      const end = object ?? null;
      const shown = typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? value : null;
      if (end !== null) {
        add({ id: end.id, label: end.name, kind: 'entity', column: column + 1 });
        link(subject.id, end.id, words.predicate(predicate));
      } else if (shown !== null) {
        const id = `${subject.id} ${predicate}`;
        add({ id, label: words.value(predicate, shown), kind: 'value', column: column + 1 });
        link(subject.id, id, words.predicate(predicate));
      }
    }
  }
  // What the asker has stands beside them, where it came into the reply.
  const shared = (asker?.relations ?? []).filter(({ object }) => nodes.has(object.id));
  if (asker !== null && shared.length > 0) {
    add({ id: asker.id, label: asker.name, kind: 'customer', column: 0 });
    for (const { type, object } of shared) link(asker.id, object.id, words.predicate(type));
  }
  return { nodes: [...nodes.values()], edges: [...edges.values()] };
};
