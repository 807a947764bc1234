import { inLanguage } from '../domain/in-language.js';
import type { Json } from '../domain/json.js';
import { displayName, type OntologyIndex } from '../ontology/ontology-index.js';
import type { PublishedFaq } from '../store/faq-repository.js';
import type { Asking } from './ask-which-faq.js';
import { chooseFaqAnswer } from './choose-faq-answer.js';
import { conditionValues } from './condition-values.js';
import { informationGain } from './information-gain.js';
import type { Outcome } from './outcome.js';
import { PHRASES } from './phrases.js';
import type { ReplyContext } from './reply-context.js';
import { choosePhrase } from './speech.js';
import { fillIn } from './wording.js';

/** More values than this are too many to read out. */
const MOST_VALUES = 8;
const PREFIX = 'customer.';

/**
 * A FAQ all of whose answers have conditions on what is not known: asks for the variable of which a value tells most about the answer.
 * `null` when no unknown variable would settle it. What the profile or the dialogue tells is never asked.
 */
export const askAboutCustomer = (faq: PublishedFaq, probability: number, context: ReplyContext, asking: Asking): Outcome | null => {
  const { language, entities, ontology, speech } = asking;
  const values = new Map<string, Set<string>>();
  for (const { condition } of faq.answers) {
    for (const [name, texts] of conditionValues(condition)) values.set(name, new Set([...(values.get(name) ?? []), ...texts]));
  }
  const open = [...values].filter(
    ([name, texts]) => (context.variables[name] ?? null) === null && texts.size <= MOST_VALUES && name !== 'emotion',
  );
  const variables = open.map(([name, texts]) => {
    const answers = [...texts].map(
      (text) => chooseFaqAnswer(faq.answers, { ...context, variables: withVariable(context, name, text, ontology) })?.answer.id ?? '',
    );
    const gain = informationGain(distinct(answers).map((id) => ({ weight: answers.filter((other) => other === id).length, values: [id] })));
    return { name, texts: [...texts].filter((_, index) => answers[index] !== ''), gain };
  });
  variables.sort((a, b) => b.gain - a.gain || (a.name < b.name ? -1 : 1));
  const best = variables.find(({ texts }) => texts.length > 0);
  if (best === undefined) return null;
  const { name, texts } = best;
  const attribute = name.startsWith(PREFIX) ? attributeNamed(name.slice(PREFIX.length), ontology) : null;
  const labelOf = (text: string): string => {
    const entity = entities.get(text);
    return entity === undefined ? displayName(attribute?.values?.[text] ?? {}, language, text) : inLanguage(entity.names, language, text);
  };
  const phrases = PHRASES[language];
  const asked = attribute === null ? choosePhrase(phrases.whichThing, speech) : choosePhrase(phrases.yourValue, speech);
  return {
    kind: 'clarification',
    questionKind: 'FAQ',
    text: fillIn(asked, { attribute: displayName(attribute?.names ?? {}, language, name) }),
    language,
    confidence: probability,
    options: texts.map((text) => ({ id: `attribute:${name}=${text}`, label: labelOf(text) })),
    askedAbout: name,
  };
};

/** The variables with what the customer chose to tell; what is known of them stays. */
export const withChosenVariable = (context: ReplyContext, ontology: OntologyIndex): ReplyContext => {
  const { choice, variables } = context;
  const [, name, value] = choice?.kind === 'attribute' ? (/^([^=]+)=(.*)$/s.exec(choice.id) ?? []) : [];
  if (name === undefined || value === undefined || (variables[name] ?? null) !== null) return context;
  return { ...context, variables: withVariable(context, name, value, ontology) };
};

const withVariable = (
  { variables }: ReplyContext,
  name: string,
  value: string,
  ontology: OntologyIndex,
): Readonly<Record<string, Json>> => ({
  ...variables,
  [name]: name.startsWith(PREFIX) && ontology.relationType(name.slice(PREFIX.length)) !== null ? [value] : value,
});

/** Of a private type, since those are who asks. */
const attributeNamed = (id: string, ontology: OntologyIndex) =>
  ontology.privateTypes.map((type) => ontology.attribute(type, id)).find((attribute) => attribute !== null) ?? null;

const distinct = (texts: readonly string[]): readonly string[] => [...new Set(texts)];
