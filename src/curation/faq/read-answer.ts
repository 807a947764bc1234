import type { Entity } from '../../domain/entity.js';
import { type FaqAnswer, findPlaceholders, type Placeholder } from '../../domain/faq.js';
import { isJsonObject } from '../../domain/json.js';
import { type Language, servedLanguageOf } from '../../domain/language.js';
import { pictureHosts, saysSomething } from '../../domain/markup/markdown.js';
import { CHANNELS } from '../../domain/turn.js';
import { detectLanguage } from '../../language/text/detect-language.js';
import type { OntologyIndex } from '../../ontology/ontology-index.js';
import type { GraphReader } from '../../store/graph-store.js';
import { checkCondition } from '../conditions/check-condition.js';
import type { ConditionVariables } from '../conditions/condition-terms.js';
import { judgeCondition } from '../conditions/judge-condition.js';
import type { CurationDependencies } from '../curation-dependencies.js';
import { answerId, findMarkupFlaw, findTextFlaw, SERVED_LANGUAGES, TEXT_LIMITS, tidyParagraphs, toMarkdown } from '../fields/read-texts.js';
import { readPeriod } from '../fields/read-values.js';
import type { UserError } from '../outcome.js';
import type { FaqWriting, WrittenAnswer } from './faq-input.js';

/** What is wrong with the braces of an answer, apart from what its placeholders name. */
export interface BraceFlaws {
  /** Somebody meant a placeholder. */
  readonly errors: readonly string[];
  /** Customers see them as they stand. */
  readonly warnings: readonly string[];
}

/** Braces of Chinese keyboards too. */
const BRACES = /[{｛][^{}｛｝]*[}｝]|[{｛][^{}｛｝]*|(?:(?<=^|[\s{}｛｝])[^{}｛｝\s]*)?[}｝]/gu;
/** What a placeholder holds, whatever blanks and signs stand around it. */
const MEANT = /^[{｛]*\s*\$?[\p{L}\p{N}][\p{L}\p{N}_.-]*\.\s*[A-Za-z_][A-Za-z0-9_]*\b/u;
/** The same between two braces, with nothing else there: `{ "a.b": 1 }` and `{a.b: 1}` are no slips. */
const MEANT_WHOLE = /^[{｛]\s*\$?[\p{L}\p{N}][\p{L}\p{N}_.-]*\s*\.\s*[A-Za-z_][A-Za-z0-9_]*[^\p{L}\p{N}:="']*[}｝]$/u;
const SHOWN = 40;

const findBraceFlaws = (text: string): BraceFlaws => {
  const errors: string[] = [];
  const warnings: string[] = [];
  // Filled ones become blanks: of "{{a.b}}" a pair is left around nothing.
  const rest = findPlaceholders(text).reduce((left, { text: written }) => left.replace(written, ' '), text);
  for (const [braces] of rest.matchAll(BRACES)) {
    const shown = braces.trim().slice(0, SHOWN);
    const [opens, closes] = [/^[{｛]/u.test(braces), /[}｝]$/u.test(braces)];
    if (opens && closes && braces.slice(1, -1).trim() === '')
      errors.push(`braces stand around a placeholder or nothing; one pair is enough: {entity-id.attribute}`);
    else if (opens && closes ? MEANT_WHOLE.test(braces) : MEANT.test(opens ? braces : `{${braces}`))
      errors.push(`"${shown}" ${remedyOf(opens, closes, braces)}`);
    else warnings.push(`"${shown}" is no {entity-id.attribute}: customers see it as it stands`);
  }
  return { errors, warnings };
};

const remedyOf = (opens: boolean, closes: boolean, braces: string): string => {
  if (!closes) return 'is not closed; end the placeholder with "}": {entity-id.attribute}';
  if (!opens) return 'is not opened; begin the placeholder with "{": {entity-id.attribute}';
  return /[｛｝]/u.test(braces)
    ? 'has braces of full width; write {entity-id.attribute}'
    : 'is no placeholder; write {entity-id.attribute} without blanks or further signs';
};

/** With what belongs to one number: "1,000", "3.5", "8:30". */
const NUMBER = /\p{Nd}+(?:[.,:]\p{Nd}+)*/gu;

/**
 * What a text says and another wording of it leaves out: values filled from the graph and numbers, each as the text has it. Names are no values: a
 * wording may well say "it".
 */
export const findLostFacts = (text: string, wording: string): readonly string[] => {
  const said = new Set(factsOf(wording).map(({ key }) => key));
  const lost = factsOf(text).filter(({ key }) => !said.has(key));
  return [...new Map(lost.map(({ key, written }) => [key, written])).values()];
};

const factsOf = (text: string): readonly { readonly key: string; readonly written: string }[] => {
  const placeholders = findPlaceholders(text);
  const bare = placeholders.reduce((rest, { text: written }) => rest.replace(written, ' '), text);
  return [
    ...placeholders.filter(({ attribute }) => attribute !== 'name').map(({ text: written }) => ({ key: written, written })),
    ...(bare.match(NUMBER) ?? []).map((written) => ({ key: written.normalize('NFKC').replaceAll(',', ''), written })),
  ];
};

/** What exists of everything that FAQs refer to. */
export interface FaqReferences {
  readonly entities: ReadonlyMap<string, Entity>;
  readonly faqIds: ReadonlySet<string>;
  readonly topicIds: ReadonlySet<string>;
  readonly ontology: OntologyIndex;
  readonly variables: ConditionVariables;
}

/** Looks up everything that some FAQs refer to, with one statement for each kind of thing. */
export const loadFaqReferences = async (
  reader: GraphReader,
  writings: readonly FaqWriting[],
  known: Pick<FaqReferences, 'ontology' | 'variables'>,
  { faqs, entities, topics }: Pick<CurationDependencies, 'faqs' | 'entities' | 'topics'>,
  /** Their own ids, which no entity may have. */
  ownIds: readonly string[] = [],
): Promise<FaqReferences> => {
  const entityIds = writings.flatMap((writing) => [
    ...writing.about.map(({ id }) => id),
    ...writing.answers.flatMap(({ text, variants }) => [text, ...variants].flatMap(findPlaceholders).map(({ entityId }) => entityId)),
    ...writing.answers.flatMap(({ condition }) => checkCondition(condition, known.variables).entities.map(({ id }) => id)),
  ]);
  const nextIds = writings.flatMap((writing) => writing.next.map(({ id }) => id));
  const needsTopics = writings.some(({ topic }) => topic !== null);
  return {
    ...known,
    entities: await entities.find([...entityIds, ...ownIds], reader),
    faqIds: await faqs.existing(nextIds, reader),
    topicIds: new Set(needsTopics ? (await topics.list(reader)).map(({ id }) => id) : []),
  };
};

/** What is wrong with the placeholders of a text in a language: each must give a value that everybody may see. */
const findPlaceholderFlaws = (text: string, language: Language, references: FaqReferences): readonly string[] =>
  findPlaceholders(text).flatMap((placeholder) => placeholderFlaw(placeholder, language, references) ?? []);

const placeholderFlaw = ({ text, entityId, attribute }: Placeholder, language: Language, references: FaqReferences): string | null => {
  const { entities, ontology } = references;
  const entity = entities.get(entityId);
  if (entity === undefined) return `${text}: no entity has the id "${entityId}"; create it first or correct the id`;
  const type = ontology.entityType(entity.type);
  if (type?.private === true) return `${text}: what belongs to one ${entity.type} must not stand in an answer for everybody`;
  if (attribute === 'name') return Object.keys(entity.names).length > 0 ? null : `${text}: "${entityId}" has no name`;
  const attributeType = ontology.attribute(entity.type, attribute);
  if (attributeType === null) {
    const known = (type?.attributes ?? []).map(({ id }) => id).join(', ');
    return `${text}: a ${entity.type} has no attribute "${attribute}"; it has name${known === '' ? '' : `, ${known}`}`;
  }
  const value = Object.hasOwn(entity.attributes, attribute) ? (entity.attributes[attribute] ?? null) : null;
  const isGiven = isJsonObject(value) ? value[language] !== undefined : value !== null;
  return isGiven
    ? null
    : `${text}: "${entityId}" has no value of ${attribute}${attributeType.localised ? ` in ${language}` : ''}; enter it first`;
};

export interface ReadAnswer {
  /** `null` when something is wrong with it. */
  readonly answer: FaqAnswer | null;
  readonly errors: readonly UserError[];
  readonly warnings: readonly string[];
}

const KNOWN_CHANNELS: ReadonlySet<string> = new Set(CHANNELS);
const VERDICTS = {
  always: 'the condition always holds, so later answers are never given; leave it out or let it ask for something',
  never: 'the condition can never hold, so nobody gets this answer; correct it or take the answer out',
} as const;

/** Reads an answer as someone wrote it and checks it against what exists. */
export const readAnswer = (faqId: string, written: WrittenAnswer, references: FaqReferences): ReadAnswer => {
  const errors: UserError[] = [];
  const warnings: string[] = [];
  const wrong = (field: readonly string[], message: string): void => {
    errors.push({ code: 'BAD_INPUT', message, path: [...written.path, ...field] });
  };
  const warn = (field: readonly string[], message: string): void => {
    warnings.push(`${[...written.path, ...field].join('.')}: ${message}`);
  };
  const text = toMarkdown(tidyParagraphs(written.text));
  const variants = [...new Set(written.variants.map((variant) => toMarkdown(tidyParagraphs(variant))))].filter(
    (variant) => variant !== text,
  );
  const language = written.language === null ? detectLanguage(text) : servedLanguageOf(written.language);
  if (language === null) wrong(['language'], `the language of this answer must be ${SERVED_LANGUAGES}`);

  const sent = [
    { wording: written.text, field: ['text'] },
    ...written.variants.map((wording, index) => ({ wording, field: ['variants', String(index)] })),
  ];
  let hadUnsafe = false;
  for (const { wording, field } of sent) {
    const unsafe = findMarkupFlaw(wording);
    if (unsafe !== null) {
      hadUnsafe = true;
      wrong(field, `the answer ${unsafe}`);
    } else if (toMarkdown(tidyParagraphs(wording)) !== tidyParagraphs(wording))
      warn(field, 'HTML was turned into Markdown; look whether it says the same');
  }

  const wordings = [
    { wording: text, field: ['text'] },
    ...variants.map((wording, index) => ({ wording, field: ['variants', String(index)] })),
  ];
  for (const { wording, field } of wordings) {
    // Of what may not be nothing is left, which was told.
    const flaw = wording === '' && hadUnsafe ? null : findTextFlaw(wording, TEXT_LIMITS.answer);
    if (flaw !== null) wrong(field, `the answer ${flaw}`);
    if (language !== null) for (const told of findPlaceholderFlaws(wording, language, references)) wrong(field, told);
    if (wording !== '' && saysSomething(wording, true) && !saysSomething(wording, false))
      warn(field, 'it is nothing but an address, which is not said over the phone: write what is found there');
    for (const host of pictureHosts(wording))
      warn(field, `a picture is loaded from ${host.slice(0, 60)} whenever it is shown, which so learns who reads it: see that it is yours`);
    const braces = findBraceFlaws(wording);
    for (const told of braces.errors) wrong(field, told);
    for (const told of braces.warnings) warn(field, told);
  }
  // By its number as it was sent: a wording told twice is kept once.
  for (const [index, variant] of written.variants.entries()) {
    const lost = findLostFacts(text, tidyParagraphs(variant));
    const field = [...written.path, 'variants', String(index)].join('.');
    if (lost.length > 0) warnings.push(`${field} leaves out ${lost.join(', ')}, which the text says: customers get either of them`);
  }
  const { flaws, entities, channels } = checkCondition(written.condition, references.variables);
  for (const flaw of flaws) wrong(['condition'], flaw);
  for (const { id, types } of entities) {
    const type = references.entities.get(id)?.type;
    if (type === undefined || !types.includes(type))
      wrong(['condition'], `"${id}" is no ${types.join(' or ')}; correct the id or create it first`);
  }
  for (const channel of channels.filter((name) => !KNOWN_CHANNELS.has(name)))
    warn(
      ['condition'],
      `there is no channel "${channel.slice(0, 40)}"; there are ${CHANNELS.join(', ')}: correct the name, unless you send that one`,
    );
  if (flaws.length === 0 && written.condition !== null) {
    const verdict = judgeCondition(written.condition, references.variables);
    const isFixed = !JSON.stringify(written.condition).includes('"var"');
    const told = verdict === 'open' ? null : VERDICTS[verdict];
    if (told !== null && isFixed) wrong(['condition'], told);
    else if (told !== null) warn(['condition'], told);
  }
  const period = readPeriod(written, written.path);
  errors.push(...period.errors);
  if (errors.length > 0 || language === null) return { answer: null, errors, warnings };
  const content = { language, text, variants, condition: written.condition, validFrom: period.validFrom, validTo: period.validTo };
  return { answer: { id: answerId(faqId, content), ...content }, errors, warnings };
};
