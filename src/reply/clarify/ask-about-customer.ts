import { optionIdOf } from '../../domain/reply.js';
import { isJsonList, isJsonObject, type Json } from '../../domain/json.js';
import type { AttributeType } from '../../domain/ontology.js';
import { displayName, type OntologyIndex } from '../../ontology/ontology-index.js';
import type { Outcome, ReplyContext } from '../outcome.js';
import { chooseFaqAnswer, type EligibleFaq } from '../render/answer-from-faq.js';
import { choosePhrase } from '../render/channel-style.js';
import { PHRASES } from '../render/phrases.js';
import type { Asking } from './ask-which-faq.js';
import { informationGain } from './facets.js';

/** The texts a condition compares each variable with: `{"in": ["card", {"var": "customer.HOLDS"}]}` compares `customer.HOLDS` with "card". */
const conditionValues = (condition: Json): ReadonlyMap<string, ReadonlySet<string>> => {
  const found = new Map<string, Set<string>>();
  const visit = (node: Json): void => {
    if (isJsonList(node)) node.forEach(visit);
    if (!isJsonObject(node)) return;
    for (const argument of Object.values(node)) {
      const terms = isJsonList(argument) ? argument : [argument];
      const texts = terms.flatMap((term) => (isJsonList(term) ? term : [term])).filter((term) => typeof term === 'string');
      for (const term of terms) {
        const name = isJsonObject(term) ? term['var'] : undefined;
        if (typeof name === 'string' && texts.length > 0) found.set(name, new Set([...(found.get(name) ?? []), ...texts]));
      }
      terms.forEach(visit);
    }
  };
  visit(condition);
  return found;
};

/** More values than these are too many to read out. */
const MOST_VALUES = 8;
const PREFIX = 'customer.';

/**
 * Asks for what the customer has not told and the FAQ's answer most depends on: an attribute of whoever asks with a closed set of values.
 * `null` where the answer for everybody holds for at least half of the values, since it is then more likely right than not,
 * and where the profile or the dialogue tells the value, or it was asked for in the turn before.
 */
export const askAboutCustomer = ({ faq, probability, chosen }: EligibleFaq, context: ReplyContext, asking: Asking): Outcome | null => {
  if (chosen.answer.condition !== null) return null;
  const { language, ontology, speech } = asking;
  const last = context.conversation?.turns.at(-1)?.reply;
  const names = new Set(faq.answers.flatMap(({ condition }) => [...conditionValues(condition).keys()]));
  const questions = [...names].sort().flatMap((name) => {
    const attribute = attributeNamed(name, ontology);
    const values = Object.keys(attribute?.values ?? {});
    const wasAsked = last?.kind === 'clarification' && last.askedAbout === name;
    if (attribute === null || wasAsked || (context.variables[name] ?? null) !== null || values.length > MOST_VALUES) return [];
    const answers = values.map(
      (value) => chooseFaqAnswer(faq.answers, { ...context, variables: { ...context.variables, [name]: value } })?.answer.id ?? '',
    );
    const isPlain = answers.filter((id) => id === chosen.answer.id).length;
    if (isPlain * 2 >= values.length) return [];
    return [{ name, attribute, values, gain: informationGain(answers.map((id) => ({ weight: 1, values: [id] }))) }];
  });
  const [best] = questions.sort((a, b) => b.gain - a.gain);
  if (best === undefined) return null;
  const { name, attribute, values } = best;
  return {
    kind: 'clarification',
    questionKind: 'FAQ',
    text: choosePhrase(PHRASES[language].yourValue, speech, { attribute: displayName(attribute.names, language, attribute.id) }),
    language,
    confidence: probability,
    options: values.map((value) => ({
      id: optionIdOf('attribute', `${name}=${value}`),
      label: displayName(attribute.values?.[value] ?? {}, language, value),
    })),
    askedAbout: name,
  };
};

/** The attribute a variable stands for; those of private types are, since those are who asks. */
const attributeNamed = (name: string, ontology: OntologyIndex): AttributeType | null => {
  if (!name.startsWith(PREFIX)) return null;
  const id = name.slice(PREFIX.length);
  return ontology.privateTypes.map((type) => ontology.attribute(type, id)).find((attribute) => attribute !== null) ?? null;
};
