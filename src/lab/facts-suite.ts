import type { EntityRef } from '../domain/entity.js';
import type { FactFinding } from '../domain/fact-question.js';
import type { Json, JsonObject } from '../domain/json.js';
import type { AttributeType, Ontology } from '../domain/ontology.js';
import { detectLanguage } from '../language/text/detect-language.js';
import { shareOf, summariseTimes } from './measures.js';
import { readTable } from './read-table.js';
import type { Suite, SuiteRun } from './suite.js';

/** A question with what answers it. */
interface FactQuestionRow {
  /** As in the file: "1", "2" … */
  readonly hops: string;
  readonly question: string;
  /** Name of what it is about. */
  readonly entity: string;
  /** Names of entities, or values. */
  readonly answers: readonly string[];
}

/** Questions for facts, from files with the columns `hops`, `question`, `entity` and `answers`, which bars separate. */
const readFactQuestions = async (paths: readonly string[], tell: (line: string) => void): Promise<readonly FactQuestionRow[]> =>
  (await readTable(paths, ['hops', 'question', 'entity', 'answers'], tell)).map(({ cells: { hops, question, entity, answers } }) => ({
    hops: hops.trim(),
    question,
    entity,
    answers: answers.split('|'),
  }));

/** A row of a graph: something, how it is related, and to what, or which value it has. */
interface GraphRow {
  readonly subject: string;
  readonly relation: string;
  readonly object: string;
}

/** A service that knows a graph and an ontology, ready to be asked. */
export interface OpenedGraph {
  readonly importSeconds: number;
  readonly entities: number;
  readonly relations: number;
  /** Questions whose way through the graph was found from their answers, and learnt from. */
  readonly examplesLearnt: number;
  /** Everything the service does up to the facts. */
  findFacts(question: string): Promise<FactFinding>;
  close(): Promise<void>;
}

/** Imports an ontology and a graph, and gives the examples to the service. */
export type OpenGraph = (
  knowledge: { readonly graph: readonly GraphRow[]; readonly ontologies: readonly string[]; readonly examples: readonly FactQuestionRow[] },
  run: SuiteRun,
) => Promise<OpenedGraph>;

/** What facts answer, as a set of names and values. */
const namesOfAnswers = ({ facts, sense, question }: Extract<FactFinding, { kind: 'facts' }>): ReadonlySet<string> => {
  if (sense.kind === 'path') return new Set(sense.attribute === null ? sense.answers.map(nameOf) : sense.values.map(valueOf));
  const asked = question.entities.map(({ id }) => id);
  return new Set(
    facts.map(({ subject, object, value }) => (object === null ? valueOf(value) : nameOf(asked.includes(subject.id) ? object : subject))),
  );
};

const nameOf = ({ id, names }: EntityRef): string => names.en ?? names.zh ?? id;
const valueOf = (value: Json): string => (typeof value === 'string' ? value : JSON.stringify(value));

/** Rows for the service's own import. */
export interface GraphItems {
  readonly entities: readonly { readonly id: string; readonly type: string; readonly name: Json; readonly attributes: Json }[];
  readonly relations: readonly { readonly from: string; readonly type: string; readonly to: string }[];
}

interface Typed {
  readonly id: string;
  readonly type: string;
  readonly name: string;
  readonly attributes: Record<string, Json>;
}

/**
 * Types the ends of facts by the ontology: a relation's own types, or the type whose attribute it is. One name may be several things, of
 * several types; of several types that fit, one that the name is known to have is taken.
 */
export const toGraphItems = (
  rows: readonly GraphRow[],
  { entityTypes, relationTypes }: Ontology,
  tell: (line: string) => void,
): GraphItems => {
  const relationOf = new Map(relationTypes.map((type) => [type.id, type]));
  const attributesOf = (id: string) =>
    entityTypes.flatMap((type) => type.attributes.flatMap((attribute) => (attribute.id === id ? [{ type: type.id, attribute }] : [])));
  const things = new Map<string, Typed>();
  const typesOfName = new Map<string, string[]>();
  const relations: GraphItems['relations'][number][] = [];
  const unknown = new Map<string, number>();

  const thing = (name: string, types: readonly string[]): Typed => {
    const known = typesOfName.get(name) ?? [];
    const type = types.find((one) => known.includes(one)) ?? types[0] ?? '';
    const key = `${type} ${name}`;
    const found = things.get(key) ?? { id: `${type}-${String(things.size + 1).padStart(6, '0')}`, type, name, attributes: {} };
    things.set(key, found);
    if (!known.includes(type)) typesOfName.set(name, [...known, type]);
    return found;
  };

  // Ends of one type alone come first: they tell what the names of the others are.
  const width = ({ relation }: GraphRow): number => {
    const type = relationOf.get(relation);
    return type === undefined ? attributesOf(relation).length : Math.max(type.from.length, type.to.length);
  };
  for (const { subject, relation, object } of [...rows].sort((a, b) => width(a) - width(b))) {
    const type = relationOf.get(relation);
    const attributes = attributesOf(relation);
    if (type !== undefined) relations.push({ from: thing(subject, type.from).id, type: relation, to: thing(object, type.to).id });
    else if (attributes.length > 0) {
      const owner = thing(
        subject,
        attributes.map((one) => one.type),
      );
      const attribute = attributes.find((one) => one.type === owner.type)?.attribute;
      if (attribute !== undefined) owner.attributes[relation] ??= cellValue(object, attribute);
    } else unknown.set(relation, (unknown.get(relation) ?? 0) + 1);
  }
  for (const [relation, count] of unknown)
    tell(`the ontology knows no relation or attribute "${relation}"; its ${count} rows are left out`);
  const named = (name: string): Json => ({ [detectLanguage(name) ?? 'en']: name });
  return {
    entities: [...things.values()].map(({ id, type, name, attributes }) => ({ id, type, name: named(name), attributes })),
    relations,
  };
};

const cellValue = (text: string, { type, localised }: AttributeType): Json => {
  if (localised) return { [detectLanguage(text) ?? 'en']: text };
  if (type === 'number' || type === 'integer') return Number(text.replaceAll(',', ''));
  return type === 'boolean' ? /^(?:true|yes|1|是)$/iu.test(text) : text;
};

interface AskedFact {
  readonly row: FactQuestionRow;
  readonly isRight: boolean;
  readonly isAboutRight: boolean;
  readonly milliseconds: number;
}

/** Progress is told so often. */
const TOLD = 10;
/** Wrong answers told of. */
const SHOWN = 40;

/** Asks each question as text alone; it is answered right when the set of its answers is the one in the file. */
export const createFactsSuite = (openGraph: OpenGraph): Suite<'graph' | 'ontology' | 'questions' | 'examples'> => ({
  name: 'facts',
  description: 'what the graph answers, several steps away too',
  files: [
    { name: 'graph', description: 'facts: columns subject,relation,object', isRequired: true },
    { name: 'ontology', description: 'what the relations mean and how people speak of them, as for import', isRequired: true },
    { name: 'questions', description: 'questions: columns hops,question,entity,answers; answers are separated by |', isRequired: true },
    { name: 'examples', description: 'questions to learn from, in the same columns', isRequired: false },
  ],
  run: async (files, run) => {
    const { tell } = run;
    const graph = (await readTable(files.graph, ['subject', 'relation', 'object'], tell)).map(({ cells }) => cells);
    const questions = await readFactQuestions(files.questions, tell);
    const examples = await readFactQuestions(files.examples, tell);
    const opened = await openGraph({ graph, ontologies: files.ontology, examples }, run);
    try {
      const asked: AskedFact[] = [];
      let shown = 0;
      for (const row of questions) {
        const begin = performance.now();
        const finding = await opened.findFacts(row.question);
        const milliseconds = performance.now() - begin;
        const one = { row, ...judge(row, finding), milliseconds };
        asked.push(one);
        if (!one.isRight && (shown += 1) <= SHOWN) tell(`wrong, ${row.hops} hops: ${row.question} → ${describe(finding)}`);
        if (asked.length % Math.ceil(questions.length / TOLD) === 0) tell(`asked ${asked.length} of ${questions.length} questions`);
      }
      const hops = [...new Set(asked.map(({ row }) => row.hops))].sort();
      return {
        ...measure(asked),
        hops: Object.fromEntries(hops.map((count) => [count, measure(asked.filter(({ row }) => row.hops === count))])),
        questions: asked.length,
        entities: opened.entities,
        relations: opened.relations,
        examplesLearnt: opened.examplesLearnt,
        importSeconds: opened.importSeconds,
      };
    } finally {
      await opened.close();
    }
  },
});

const judge = ({ entity, answers }: FactQuestionRow, finding: FactFinding): Pick<AskedFact, 'isRight' | 'isAboutRight'> => {
  if (finding.kind !== 'facts') return { isRight: false, isAboutRight: false };
  const given = namesOfAnswers(finding);
  const wanted = new Set(answers);
  return {
    isRight: given.size === wanted.size && [...wanted].every((answer) => given.has(answer)),
    isAboutRight: finding.question.entities.some(({ names }) => Object.values(names).includes(entity)),
  };
};

const describe = (finding: FactFinding): string => {
  if (finding.kind !== 'facts') return finding.kind;
  const steps =
    finding.sense.kind === 'path'
      ? finding.sense.steps.map(({ relation, direction }) => `${direction === 'OUTGOING' ? '>' : '<'}${relation}`)
      : finding.facts.map(({ predicate }) => predicate);
  return `${finding.question.entities.map(({ id, names }) => names.en ?? names.zh ?? id).join(', ')} ${steps.join(' ')}`;
};

const measure = (asked: readonly AskedFact[]): JsonObject => ({
  accuracy: shareOf(asked, ({ isRight }) => isRight),
  entityAccuracy: shareOf(asked, ({ isAboutRight }) => isAboutRight),
  millisecondsPerQuestion: summariseTimes(asked.map(({ milliseconds }) => milliseconds))?.median ?? null,
});
