import type { Entity } from '../domain/entity.js';
import { isJsonObject } from '../domain/json.js';
import type { Language } from '../domain/language.js';
import type { Fact } from '../domain/reply.js';
import type { Turn } from '../domain/turn.js';
import { describeAttribute } from '../ontology/describe-fact.js';
import type { OntologyIndex } from '../ontology/ontology-index.js';
import { sourcesOf } from './answer-from-faq.js';
import type { Outcome } from './outcome.js';
import { PHRASES } from './phrases.js';
import { choosePhrase, type Speech } from './speech.js';

type Answer = Extract<Outcome, { kind: 'answer' }>;

const MOST_FACTS = 2;
const MOST_NEXT = 3;

interface Elaboration {
  /** What the answer is about, the nearest first. */
  readonly about: readonly Entity[];
  readonly turns: readonly Turn[];
  readonly ontology: OntologyIndex;
  readonly speech: Speech;
}

/**
 * A fuller answer for who asks the same again: besides it what the graph says in whole sentences about its subjects,
 * where to go on, and what all of it rests on. Steps to go on were found for the reply before, so nothing is looked up.
 */
export const elaborate = (answer: Answer, { about, turns, ontology, speech }: Elaboration): Answer => {
  const { language, text, facts, sources } = answer;
  const phrases = PHRASES[language];
  const more = about
    .flatMap((entity) => longestText(entity, ontology, language) ?? [])
    .filter(({ subject, predicate }) => !facts.some((known) => known.subject.id === subject.id && known.predicate === predicate))
    .slice(0, MOST_FACTS);
  const next = (turns.findLast(({ reply }) => reply.kind === 'answer')?.reply.suggestions ?? [])
    .filter(({ kind, id }) => kind === 'FAQ' && id !== answer.faqId)
    .slice(0, MOST_NEXT);
  const [first] = sources;
  const paragraphs = [
    // A paragraph of its own, since where paragraphs are cut it would stand in place of the answer.
    choosePhrase(phrases.again, speech),
    text,
    more.map((fact) => fact.text).join('\n\n'),
    next.length === 0 ? '' : [choosePhrase(phrases.nextSteps, speech), ...next.map(({ title }) => `- ${title}`)].join('\n'),
    first === undefined ? '' : choosePhrase(phrases.source, speech, { title: first.title, version: String(first.version) }),
  ];
  const added = sourcesOf(more, new Map(about.map((entity) => [entity.id, entity])), language);
  return {
    ...answer,
    text: paragraphs.filter((paragraph) => paragraph !== '').join('\n\n'),
    facts: [...facts, ...more],
    sources: [...sources, ...added.filter((source) => !sources.some(({ kind, id }) => kind === source.kind && id === source.id))],
  };
};

/** What explains an entity best: its longest attribute that is a text in whole sentences. */
const longestText = (entity: Entity, ontology: OntologyIndex, language: Language): Fact | null => {
  const texts = Object.entries(entity.attributes)
    .filter(([, value]) => isJsonObject(value))
    .flatMap(([id]) => describeAttribute(entity, id, ontology, language) ?? []);
  return texts.sort((a, b) => b.text.length - a.text.length || (a.predicate < b.predicate ? -1 : 1))[0] ?? null;
};
